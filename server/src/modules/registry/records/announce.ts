import type { Tx } from '../../../platform/database/index.ts';
import type { Means } from '../../../platform/means.ts';
import { publish } from '../../../platform/outbox/index.ts';

/** Institutions were added, changed, taken out again, or work at other sites. Payload: `{ ids: string[] }`. */
export const INSTITUTIONS_CHANGED = 'registry.institutions.changed';

/** A message is one job's work: a whole import must not hang on one of them. */
const MOST = 1_000;

/**
 * Tells other modules, in the transaction of the change, that they have to look at these institutions again. What they
 * find is the newest state (`readHolders`), so it does no harm to be told twice, or late.
 */
export async function announceInstitutions(tx: Tx, means: Means, ids: readonly string[]): Promise<void> {
  for (let first = 0; first < ids.length; first += MOST)
    await publish(tx, means, { topic: INSTITUTIONS_CHANGED, payload: { ids: ids.slice(first, first + MOST) } });
}
