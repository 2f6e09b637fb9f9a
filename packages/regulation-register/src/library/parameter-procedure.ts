import type { ClauseId, Procedure, Requirement } from '@hengjian/law';

/** A proposed parameter: added, revised or withdrawn in three steps (R3-2a: 评议—会签—发布). */
export type ParameterState =
  | 'proposed'
  | 'reviewed'
  | 'countersigned'
  | 'released'
  | 'revised'
  | 'withdrawn'
  | 'declined'
  | 'taken-back';
export type ParameterAction =
  | 'edit'
  | 'take-back'
  | 'review'
  | 'conclude-review'
  | 'countersign'
  | 'send-back'
  | 'decline'
  | 'release'
  | 'revise'
  | 'withdraw';
export type ParameterRole =
  | 'proposer'
  | 'expert'
  | 'clerk'
  | 'joint-department'
  | 'division-head'
  | 'system-administrator';

export interface ParameterFacts {
  readonly actor: string;
  readonly proposer: string;
  /** Who reviewed this wording; a changed wording is reviewed anew. */
  readonly reviewers: readonly string[];
  /** `minimumReviews` of the day it was proposed. */
  readonly reviewsNeeded: number;
  /** Department the parameter belongs to, and that of the actor; null where he acts for none. */
  readonly owningDepartment: string | null;
  readonly actorDepartment: string | null;
  /** The law that asks for a licence: without one there is nothing to license (R3-1a). */
  readonly legalBasis: string;
  readonly reason: string;
  /** The proposal that takes the place of this one is released; null while none is. */
  readonly successorReleased: boolean;
}

type Need = Requirement<ParameterFacts>;
const need = (code: string, holds: Need['holds'], clause: ClauseId = 'R3-2a'): Need => ({ code, clause, holds });

const ownProposal = need('NOT_YOUR_PROPOSAL', ({ actor, proposer }) => actor === proposer);
const notProposer = need('REVIEWER_IS_PROPOSER', ({ actor, proposer }) => actor !== proposer);
const firstReview = need('ALREADY_REVIEWED', ({ actor, reviewers }) => !reviewers.includes(actor));
/** Counted by people, and never the proposer, however the reviews came to be recorded. */
const enoughReviews = need(
  'REVIEWS_MISSING',
  ({ reviewers, proposer, reviewsNeeded }) =>
    new Set(reviewers.filter((reviewer) => reviewer !== proposer)).size >= reviewsNeeded,
);
const owningDepartment = need(
  'NOT_THE_OWNING_DEPARTMENT',
  (facts) => facts.owningDepartment !== null && facts.owningDepartment === facts.actorDepartment,
);
const basis = need('LEGAL_BASIS_MISSING', ({ legalBasis }) => legalBasis.trim() !== '', 'R3-1a');
const reasoned = need('REASON_MISSING', ({ reason }) => reason.trim() !== '');
const otherHand = need('SAME_HAND', ({ actor, proposer }) => actor !== proposer);
const succeeded = need('SUCCESSOR_NOT_RELEASED', ({ successorReleased }) => successorReleased);

const R = 'R3-2a';

export const parameterProcedure = {
  id: 'register.parameter',
  inForceFrom: '2021-06-01',
  initial: 'proposed',
  states: {
    proposed: {},
    reviewed: {},
    countersigned: {},
    released: {},
    revised: { final: true },
    withdrawn: { final: true },
    declined: { final: true },
    'taken-back': { final: true },
  },
  transitions: [
    { action: 'edit', from: ['proposed'], to: 'proposed', by: ['proposer'], clause: R, needs: [ownProposal] },
    {
      action: 'take-back',
      from: ['proposed', 'reviewed'],
      to: 'taken-back',
      by: ['proposer'],
      clause: R,
      needs: [ownProposal],
    },
    {
      action: 'review',
      from: ['proposed'],
      to: 'proposed',
      by: ['expert'],
      clause: R,
      needs: [notProposer, firstReview],
      produces: ['review'],
    },
    {
      action: 'conclude-review',
      from: ['proposed'],
      to: 'reviewed',
      by: ['clerk'],
      clause: R,
      needs: [enoughReviews, basis],
      produces: ['review-record'],
    },
    {
      action: 'countersign',
      from: ['reviewed'],
      to: 'countersigned',
      by: ['joint-department'],
      clause: R,
      needs: [owningDepartment, notProposer],
      produces: ['countersignature'],
    },
    {
      action: 'send-back',
      from: ['reviewed'],
      to: 'proposed',
      by: ['joint-department'],
      clause: R,
      needs: [owningDepartment, reasoned],
    },
    {
      action: 'send-back',
      from: ['reviewed', 'countersigned'],
      to: 'proposed',
      by: ['division-head'],
      clause: R,
      needs: [reasoned],
    },
    {
      action: 'decline',
      from: ['proposed', 'reviewed', 'countersigned'],
      to: 'declined',
      by: ['division-head'],
      clause: R,
      needs: [reasoned, otherHand],
    },
    {
      action: 'release',
      from: ['countersigned'],
      to: 'released',
      by: ['division-head'],
      clause: R,
      needs: [enoughReviews, basis, otherHand],
      produces: ['library-version', 'announcement', 'log-entry'],
    },
    {
      action: 'revise',
      from: ['released'],
      to: 'revised',
      by: ['division-head'],
      clause: R,
      needs: [succeeded],
      produces: ['log-entry'],
    },
    {
      action: 'withdraw',
      from: ['released'],
      to: 'withdrawn',
      by: ['division-head'],
      clause: R,
      needs: [reasoned, otherHand],
      produces: ['library-version', 'announcement', 'log-entry'],
    },
  ],
} as const satisfies Procedure<ParameterState, ParameterAction, ParameterRole, ParameterFacts>;
