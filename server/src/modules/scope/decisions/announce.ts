import type { Tx } from '../../../platform/database/index.ts';
import { publish } from '../../../platform/outbox/index.ts';
import type { ScopeMeans } from '../means.ts';
import type { Logged } from './log-decisions.ts';
import type { Recorded } from './new-decision.ts';

/** One decision was recorded: `{ certificateId, decisionId, institutionId }`. */
export const DECIDED = 'scope.decided';
/** A list was taken over: `{ certificateIds }`, at most a thousand each. */
export const TAKEN_OVER = 'scope.taken-over';
const IDS_PER_EVENT = 1_000;

/** Tells the house that something was decided. */
export async function announce(
  tx: Tx,
  means: ScopeMeans,
  recorded: readonly Recorded[],
  logged: Logged,
): Promise<void> {
  if (logged === 'each') {
    for (const { certificateId, decisionId, institutionId } of recorded)
      await publish(tx, means, { topic: DECIDED, payload: { certificateId, decisionId, institutionId } });
    return;
  }
  for (let from = 0; from < recorded.length; from += IDS_PER_EVENT) {
    const certificateIds = recorded.slice(from, from + IDS_PER_EVENT).map(({ certificateId }) => certificateId);
    await publish(tx, means, { topic: TAKEN_OVER, payload: { certificateIds } });
  }
}
