import type { Procedure, Requirement } from '@hengjian/law';
import type { CertificateRole } from './actions.ts';

/** A decision on its way from one hand to the other, in the words of `scope.draft_decision.state`. */
export type DraftState = 'prepared' | 'returned' | 'decided' | 'withdrawn';
export type DraftAction = 'edit' | 'decide' | 'return' | 'submit-again' | 'withdraw';

export interface DraftFacts {
  readonly preparedBy: string;
  readonly actor: string;
  /** Why it is returned or withdrawn. */
  readonly answer: string;
  /** No other decision on the certificate was made since this one was prepared. */
  readonly onNewest: boolean;
}

type Need = Requirement<DraftFacts>;
const need = (code: string, holds: Need['holds']): Need => ({ code, clause: 'R4-A0.2', holds });

const otherHand = need('SAME_HAND', ({ preparedBy, actor }) => preparedBy !== actor);
const ownDraft = need('NOT_YOUR_DRAFT', ({ preparedBy, actor }) => preparedBy === actor);
const newest = need('STALE', ({ onNewest }) => onNewest);
const answered = need('ANSWER_MISSING', ({ answer }) => answer.trim() !== '');

/** Prepared by one person, decided by another; what the decision itself needs stands in `CERTIFICATE_PROCEDURE`. */
export const decisionProcedure = {
  id: 'register.decision',
  inForceFrom: '2015-08-01',
  initial: 'prepared',
  states: { prepared: {}, returned: {}, decided: { final: true }, withdrawn: { final: true } },
  transitions: [
    { action: 'edit', from: ['prepared'], to: 'prepared', by: ['clerk'], clause: 'R4-A0.2', needs: [ownDraft] },
    {
      action: 'decide',
      from: ['prepared'],
      to: 'decided',
      by: ['division-head'],
      clause: 'R4-A0.2',
      needs: [otherHand, newest],
      produces: ['decision', 'log-entry'],
    },
    {
      action: 'return',
      from: ['prepared'],
      to: 'returned',
      by: ['division-head'],
      clause: 'R4-A0.2',
      needs: [otherHand, answered],
    },
    {
      action: 'submit-again',
      from: ['returned'],
      to: 'prepared',
      by: ['clerk'],
      clause: 'R4-A0.2',
      needs: [ownDraft, newest],
    },
    {
      action: 'withdraw',
      from: ['prepared', 'returned'],
      to: 'withdrawn',
      by: ['clerk'],
      clause: 'R4-A0.2',
      needs: [ownDraft],
    },
  ],
} as const satisfies Procedure<DraftState, DraftAction, CertificateRole, DraftFacts>;
