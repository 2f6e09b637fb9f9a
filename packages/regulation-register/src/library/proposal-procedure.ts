import { type Choice, choices, type Procedure, type Requirement } from '@hengjian/law';

export type ProposalState =
  | 'proposed'
  | 'under-review'
  | 'reviewed'
  | 'countersigning'
  | 'released'
  | 'declined'
  | 'withdrawn';

export type ProposalAction =
  | 'edit'
  | 'assign'
  | 'review'
  | 'conclude-review'
  | 'send'
  | 'countersign'
  | 'return'
  | 'release'
  | 'decline'
  | 'withdraw';

/** Whoever acts in the procedure; the system administrator is named so that tests can show he may nothing. */
const PROPOSAL_ROLES = [
  'clerk',
  'district-clerk',
  'division-head',
  'joint-department',
  'expert',
  'institution',
  'system-administrator',
] as const;
export type ProposalRole = (typeof PROPOSAL_ROLES)[number];

/** Everything the requirements ask about, for one person and one step. */
export interface ProposalFacts {
  readonly actorIsProposer: boolean;
  readonly reason: string;
  /** Reviewers named with this step, each counted once. */
  readonly reviewersNamed: number;
  /** `minimumReviews` of the day. */
  readonly reviewersNeeded: number;
  readonly reviewersHoldNoRight: boolean;
  readonly proposerIsReviewer: boolean;
  readonly actorIsReviewer: boolean;
  readonly actorHasReviewed: boolean;
  readonly verdictGiven: boolean;
  readonly reviewsMissing: number;
  readonly favourable: number;
  readonly unfavourable: number;
  /** Departments named with this step. */
  readonly departmentsNamed: number;
  readonly departmentsWithoutOrganisation: boolean;
  /** The department that owns the parameter is among them; true where none owns it yet. */
  readonly owningDepartmentNamed: boolean;
  readonly departmentIsAsked: boolean;
  readonly departmentHasSigned: boolean;
  readonly signaturesMissing: number;
  /** The entry names the law that asks for the licence, or goes out. */
  readonly hasLegalBasis: boolean;
}

type Need = Requirement<ProposalFacts>;
const need = (code: string, holds: Need['holds'], clause: Need['clause'] = 'R3-2a'): Need => ({ code, clause, holds });

const own = need('NOT_YOUR_PROPOSAL', (facts) => facts.actorIsProposer);
const reasonStated = need('REASON_MISSING', (facts) => facts.reason.trim() !== '');
const byAnother = need('OWN_PROPOSAL', (facts) => !facts.actorIsProposer);
const reviewersNamed = need(
  'REVIEWERS_MISSING',
  (facts) => facts.reviewersNamed > 0 && facts.reviewersNamed >= facts.reviewersNeeded,
);
const reviewersFit = need('REVIEWER_WITHOUT_RIGHT', (facts) => !facts.reviewersHoldNoRight);
const reviewerIsAnother = need('PROPOSER_AS_REVIEWER', (facts) => !facts.proposerIsReviewer);
const isReviewer = need('NOT_A_REVIEWER', (facts) => facts.actorIsReviewer);
const firstReview = need('ALREADY_REVIEWED', (facts) => !facts.actorHasReviewed);
const verdictGiven = need('VERDICT_MISSING', (facts) => facts.verdictGiven);
const allReviewed = need('REVIEWS_MISSING', (facts) => facts.reviewsMissing === 0);
const favourable = need('REVIEW_UNFAVOURABLE', (facts) => facts.favourable > facts.unfavourable);
const departmentsNamed = need('DEPARTMENTS_MISSING', (facts) => facts.departmentsNamed > 0);
const departmentsThere = need('DEPARTMENT_UNKNOWN', (facts) => !facts.departmentsWithoutOrganisation);
const ownerNamed = need('OWNING_DEPARTMENT_MISSING', (facts) => facts.owningDepartmentNamed);
const departmentIsAsked = need('DEPARTMENT_NOT_ASKED', (facts) => facts.departmentIsAsked);
const firstSignature = need('ALREADY_SIGNED', (facts) => !facts.departmentHasSigned);
const allSigned = need('SIGNATURES_MISSING', (facts) => facts.signaturesMissing === 0);
const legalBasis = need('LEGAL_BASIS_MISSING', (facts) => facts.hasLegalBasis, 'R3-1a');

const PROPOSERS: readonly ProposalRole[] = ['clerk', 'district-clerk', 'joint-department', 'expert', 'institution'];

/**
 * How a parameter comes into the library, is worded anew or goes out (R3-2a): proposed, reviewed by experts, countersigned
 * by the departments, released in a version. There is no way past a step. Whoever proposed neither reviews nor releases
 * it. The paper gives no time limits, so no state has a clock of the law; a bureau may promise its own (library.promise).
 */
export const proposalProcedure = {
  id: 'library.proposal',
  inForceFrom: '2021-01-01',
  initial: 'proposed',
  states: {
    proposed: {},
    'under-review': {},
    reviewed: {},
    countersigning: {},
    released: { final: true },
    declined: { final: true },
    withdrawn: { final: true },
  },
  transitions: [
    { action: 'edit', from: ['proposed'], to: 'proposed', by: PROPOSERS, clause: 'R3-2a', needs: [own] },
    {
      action: 'assign',
      from: ['proposed'],
      to: 'under-review',
      by: ['clerk'],
      clause: 'R3-2a',
      needs: [reviewersNamed, reviewersFit, reviewerIsAnother],
      produces: ['notice'],
    },
    {
      action: 'review',
      from: ['under-review'],
      to: 'under-review',
      by: ['expert'],
      clause: 'R3-2a',
      needs: [byAnother, isReviewer, firstReview, verdictGiven, reasonStated],
    },
    {
      action: 'conclude-review',
      from: ['under-review'],
      to: 'reviewed',
      by: ['clerk'],
      clause: 'R3-2a',
      needs: [allReviewed],
    },
    {
      action: 'send',
      from: ['reviewed'],
      to: 'countersigning',
      by: ['clerk'],
      clause: 'R3-2a',
      needs: [favourable, legalBasis, departmentsNamed, departmentsThere, ownerNamed],
      produces: ['notice'],
    },
    {
      action: 'countersign',
      from: ['countersigning'],
      to: 'countersigning',
      by: ['joint-department'],
      clause: 'R3-2a',
      needs: [byAnother, departmentIsAsked, firstSignature],
    },
    {
      action: 'return',
      from: ['under-review', 'reviewed'],
      to: 'proposed',
      by: ['clerk'],
      clause: 'R3-2a',
      needs: [reasonStated],
      produces: ['notice'],
    },
    {
      action: 'return',
      from: ['countersigning'],
      to: 'proposed',
      by: ['clerk'],
      clause: 'R3-2a',
      needs: [reasonStated],
      produces: ['notice'],
    },
    {
      action: 'return',
      from: ['countersigning'],
      to: 'proposed',
      by: ['joint-department'],
      clause: 'R3-2a',
      needs: [departmentIsAsked, reasonStated],
      produces: ['notice'],
    },
    {
      action: 'release',
      from: ['countersigning'],
      to: 'released',
      by: ['division-head'],
      clause: 'R3-2a',
      needs: [byAnother, allSigned, legalBasis],
      produces: ['library-version', 'log-entry', 'notice'],
    },
    {
      action: 'decline',
      from: ['proposed', 'reviewed', 'countersigning'],
      to: 'declined',
      by: ['division-head'],
      clause: 'R3-2a',
      needs: [byAnother, reasonStated],
      produces: ['notice'],
    },
    {
      action: 'withdraw',
      from: ['proposed', 'under-review', 'reviewed', 'countersigning'],
      to: 'withdrawn',
      by: PROPOSERS,
      clause: 'R3-2a',
      needs: [own, reasonStated],
    },
  ],
} as const satisfies Procedure<ProposalState, ProposalAction, ProposalRole, ProposalFacts>;

export function proposalChoices(
  state: ProposalState,
  roles: readonly ProposalRole[],
  facts: ProposalFacts,
): readonly Choice<ProposalState, ProposalAction>[] {
  return choices<ProposalState, ProposalAction, ProposalRole, ProposalFacts>(proposalProcedure, state, roles, facts);
}

export function isProposalState(text: string): text is ProposalState {
  return Object.hasOwn(proposalProcedure.states, text);
}

export function isProposalAction(text: string): text is ProposalAction {
  return proposalProcedure.transitions.some(({ action }) => action === text);
}
