import type { Procedure, Requirement, Transition } from '@hengjian/law';
import type { InspectionRole } from './roles.ts';

/*
 * Commitments come before the seal, not after it: each party's commitment is a member of the frame (draw specification
 * §1), and the hash of the frame goes into the log before the first reveal. So nobody can choose a secret knowing the
 * frame hash, and nobody can change the frame knowing a secret. The lists are frozen and their hash logged earlier still,
 * so that nobody can shape the lists while commitments arrive.
 */
export type DrawState = 'prepared' | 'committing' | 'sealed' | 'revealing' | 'drawn' | 'published' | 'void';

export type DrawAction =
  | 'open-commitments'
  | 'commit'
  | 'seal'
  | 'open-reveals'
  | 'reveal'
  | 'enter-published-value'
  | 'draw'
  | 'publish'
  | 'request-replacement'
  | 'approve-replacement'
  | 'request-void'
  | 'void';

export interface DrawFacts {
  /**
   * The plan stands (`mayDraw`) with the wording whose checks passed when the lists were frozen. The registry may move
   * on meanwhile: what was frozen is drawn from, so nobody can stop a draw by changing a list.
   */
  readonly planReady: boolean;
  /** The hash of the lists' snapshot stands in the log. */
  readonly listsLogged: boolean;
  /** The person acting is the party whose commitment or secret is handed in. */
  readonly actorIsThisParty: boolean;
  /** Well-formed: 64 lower-case hex digits. */
  readonly commitmentValid: boolean;
  /** This party has committed to this draw before; a commitment is never exchanged. */
  readonly alreadyCommitted: boolean;
  readonly commitmentsMissing: number;
  /** The frame is valid by the specification. */
  readonly frameValid: boolean;
  /** The frame hash stands in the log under a signed checkpoint. */
  readonly frameLogged: boolean;
  /** Hashing the secret handed in gives the commitment in the frame. */
  readonly secretMatches: boolean;
  /** The value of this source stands already. */
  readonly alreadyRevealed: boolean;
  /** The moment named in the frame for the published value has come. */
  readonly publishedValueDue: boolean;
  readonly revealsMissing: number;
  /** The result stands in the log under a signed checkpoint. */
  readonly resultLogged: boolean;
  readonly reason: string;
  /** Who asked for the draw to be declared void; null when nobody has. */
  readonly voidRequestedBy: string | null;
  /** Who asked for the replacement under decision; null when nobody has. */
  readonly replacementRequestedBy: string | null;
  readonly actor: string;
  /** A reserve of the stratum is left. */
  readonly reserveLeft: boolean;
}

type Need = Requirement<DrawFacts>;
const need = (code: string, holds: Need['holds']): Need => ({ code, clause: 'R4-2.1a', holds });

const planReady = need('PLAN_NOT_READY', (facts) => facts.planReady);
const listsLogged = need('LISTS_NOT_LOGGED', (facts) => facts.listsLogged);
const ownParty = need('NOT_THIS_PARTY', (facts) => facts.actorIsThisParty);
const commitmentValid = need('COMMITMENT_INVALID', (facts) => facts.commitmentValid);
const firstCommitment = need('ALREADY_COMMITTED', (facts) => !facts.alreadyCommitted);
const allCommitted = need('COMMITMENTS_MISSING', (facts) => facts.commitmentsMissing === 0);
const frameValid = need('FRAME_INVALID', (facts) => facts.frameValid);
const frameLogged = need('FRAME_NOT_LOGGED', (facts) => facts.frameLogged);
const secretMatches = need('SECRET_DOES_NOT_MATCH', (facts) => facts.secretMatches);
const firstReveal = need('ALREADY_REVEALED', (facts) => !facts.alreadyRevealed);
const valueDue = need('VALUE_NOT_DUE', (facts) => facts.publishedValueDue);
const allRevealed = need('REVEALS_MISSING', (facts) => facts.revealsMissing === 0);
const resultLogged = need('RESULT_NOT_LOGGED', (facts) => facts.resultLogged);
const reasonStated = need('REASON_MISSING', (facts) => facts.reason.trim() !== '');
const voidRequested = need('NOT_REQUESTED', (facts) => facts.voidRequestedBy !== null);
const voidNotYetRequested = need('ALREADY_REQUESTED', (facts) => facts.voidRequestedBy === null);
const voidByAnother = need('APPROVER_IS_REQUESTER', (facts) => facts.voidRequestedBy !== facts.actor);
const replacementRequested = need('NOT_REQUESTED', (facts) => facts.replacementRequestedBy !== null);
const replacementByAnother = need('APPROVER_IS_REQUESTER', (facts) => facts.replacementRequestedBy !== facts.actor);
const reserveLeft = need('NO_RESERVE_LEFT', (facts) => facts.reserveLeft);

type Row = Transition<DrawState, DrawAction, InspectionRole, DrawFacts>;

/** One row for each state, in which the action changes nothing but the record. */
function staying(states: readonly DrawState[], row: Omit<Row, 'from' | 'to'>): readonly Row[] {
  return states.map((state) => ({ ...row, from: [state], to: state }));
}

const LIVE: readonly DrawState[] = ['prepared', 'committing', 'sealed', 'revealing', 'drawn', 'published'];
/** The bureau's people at either level. */
const CLERKS: readonly InspectionRole[] = ['clerk', 'district-clerk'];
const HEADS: readonly InspectionRole[] = ['division-head', 'district-head'];

/**
 * A draw, from frozen lists to a published bundle. It begins in `prepared`, with the lists frozen and their hash logged.
 * Nothing is ever redone quietly: a draw that fails is void for good, with a reason and the consent of somebody else, and
 * the next one has a new number that names it (`supersede`).
 */
export const drawProcedure = {
  id: 'inspection.draw',
  inForceFrom: '2023-01-01',
  initial: 'prepared',
  states: {
    prepared: {},
    committing: { clock: 'inspection.public-draw' },
    sealed: { clock: 'inspection.public-draw' },
    revealing: { clock: 'inspection.public-draw' },
    drawn: {},
    published: {},
    void: { final: true },
  },
  transitions: [
    {
      action: 'open-commitments',
      from: ['prepared'],
      to: 'committing',
      by: [...CLERKS, 'host'],
      clause: 'R4-2.1a',
      needs: [planReady, listsLogged],
      produces: ['invitations'],
    },
    {
      action: 'commit',
      from: ['committing'],
      to: 'committing',
      by: ['party'],
      clause: 'R4-2.1a',
      needs: [ownParty, commitmentValid, firstCommitment],
      produces: ['commitment'],
    },
    {
      action: 'seal',
      from: ['committing'],
      to: 'sealed',
      by: [...CLERKS, ...HEADS],
      clause: 'R4-2.1a',
      needs: [planReady, listsLogged, allCommitted, frameValid],
      produces: ['frame', 'log-entry:frame', 'openings'],
    },
    {
      action: 'open-reveals',
      from: ['sealed'],
      to: 'revealing',
      by: ['host'],
      clause: 'R4-2.1a',
      needs: [frameLogged],
    },
    {
      action: 'reveal',
      from: ['revealing'],
      to: 'revealing',
      by: ['party'],
      clause: 'R4-2.1a',
      needs: [ownParty, firstReveal, secretMatches],
      produces: ['reveal'],
    },
    {
      action: 'enter-published-value',
      from: ['revealing'],
      to: 'revealing',
      by: ['host'],
      clause: 'R4-2.1a',
      needs: [firstReveal, valueDue],
      produces: ['reveal'],
    },
    {
      action: 'draw',
      from: ['revealing'],
      to: 'drawn',
      by: ['host'],
      clause: 'R4-2.1a',
      needs: [allRevealed],
      produces: ['seed', 'selection', 'assignment', 'log-entry:result'],
    },
    {
      action: 'publish',
      from: ['drawn'],
      to: 'published',
      by: CLERKS,
      clause: 'R4-4.3',
      needs: [resultLogged],
      produces: ['bundle', 'visits', 'public-notice'],
    },
    ...staying(['drawn', 'published'], {
      action: 'request-replacement',
      by: CLERKS,
      clause: 'R4-2.1a',
      needs: [reasonStated, reserveLeft],
    }),
    ...staying(['drawn', 'published'], {
      action: 'approve-replacement',
      by: HEADS,
      clause: 'R4-2.1a',
      needs: [replacementRequested, replacementByAnother, reserveLeft],
      produces: ['log-entry:replacement'],
    }),
    ...staying(LIVE, {
      action: 'request-void',
      by: [...CLERKS, 'host', 'auditor', 'discipline'],
      clause: 'R4-2.1a',
      needs: [reasonStated, voidNotYetRequested],
    }),
    {
      action: 'void',
      from: LIVE,
      to: 'void',
      by: [...HEADS, 'discipline'],
      clause: 'R4-2.1a',
      needs: [voidRequested, reasonStated, voidByAnother],
      produces: ['log-entry:void', 'public-notice'],
    },
  ],
} as const satisfies Procedure<DrawState, DrawAction, InspectionRole, DrawFacts>;
