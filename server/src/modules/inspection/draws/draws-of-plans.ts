import type { DrawState } from '@hengjian/regulation-inspection';
import type { Tx } from '../../../platform/database/index.ts';
import { parseDrawState } from './draw-state.ts';
import { type DrawRow, toDraw } from './store.ts';

/** A numbered draw and where it stands. */
export interface StandingDraw {
  readonly draw: DrawRow;
  readonly state: DrawState;
}

/** The draws of each plan in the order of their numbers, in one query however many plans; a plan without any is absent. */
export async function drawsOfPlans(
  tx: Tx,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StandingDraw[]>> {
  if (planIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('inspection.draw as d')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('inspection.draw_event as e')
          .select('e.to_state')
          .whereRef('e.draw_id', '=', 'd.id')
          .orderBy('e.seq', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .selectAll('d')
    .select('last.to_state')
    .where('d.plan_id', 'in', [...planIds])
    .orderBy('d.number')
    .execute();
  const draws = rows.map((row) => ({ draw: toDraw(row), state: parseDrawState(row.to_state) }));
  return Map.groupBy(draws, ({ draw }) => draw.planId);
}

/** How many draws of a plan are under way, have a sealed frame that still counts, and have been drawn. */
export function countDraws(draws: readonly StandingDraw[]): {
  readonly open: number;
  readonly sealed: number;
  readonly drawn: number;
} {
  const count = (...states: readonly DrawState[]) => draws.filter(({ state }) => states.includes(state)).length;
  return {
    open: count('prepared', 'committing', 'sealed', 'revealing', 'drawn'),
    sealed: count('sealed', 'revealing', 'drawn', 'published'),
    drawn: count('drawn', 'published'),
  };
}
