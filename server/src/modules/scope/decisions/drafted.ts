import type { NewDecision, Recorded } from './new-decision.ts';
import type { Target } from './target.ts';

/** A decision that was worked out and waits for its log entry. */
export interface Drafted {
  readonly decision: NewDecision;
  readonly target: Target;
  readonly recorded: Omit<Recorded, 'logEntryId'>;
}
