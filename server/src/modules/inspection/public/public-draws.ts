import type { Tx } from '../../../platform/database/index.ts';
import { drawsOfPlans } from '../draws/draws-of-plans.ts';
import type { DrawRow } from '../draws/store.ts';
import { publishedPlans } from './plans.ts';

/** Numbered draws of published plans, newest first. */
export async function publicDraws(tx: Tx): Promise<readonly DrawRow[]> {
  const plans = await publishedPlans(tx);
  const draws = await drawsOfPlans(
    tx,
    plans.map(({ plan }) => plan.id),
  );
  return [...draws.values()]
    .flat()
    .map(({ draw }) => draw)
    .sort((a, b) => Temporal.Instant.compare(b.createdAt, a.createdAt) || b.number - a.number);
}
