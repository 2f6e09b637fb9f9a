import type { Tx } from '../../../platform/database/index.ts';
import { parseBundle } from './bundle.ts';
import { foldDrawState } from './draw-state.ts';
import { findDrawsOfPlan, loadDrawEvents } from './store.ts';

/**
 * Codes of the institutions that the plan's draw has taken, replacements included; null while none stands. A void draw
 * takes nobody.
 */
export async function findUnitsDrawnUnder(tx: Tx, planId: string): Promise<ReadonlySet<string> | null> {
  for (const draw of await findDrawsOfPlan(tx, planId)) {
    const state = foldDrawState(await loadDrawEvents(tx, draw.id));
    if (state !== 'drawn' && state !== 'published') continue;
    const result = await tx
      .selectFrom('inspection.draw_result')
      .select('bundle')
      .where('draw_id', '=', draw.id)
      .executeTakeFirst();
    const taken = new Set(result === undefined ? [] : parseBundle(result.bundle).selected.map(({ unit }) => unit));
    const replacements = await tx
      .selectFrom('inspection.replacement')
      .select(['unit', 'reserve'])
      .where('draw_id', '=', draw.id)
      .execute();
    for (const { reserve } of replacements) taken.add(reserve);
    // After all have come in: one that came in for another may have been replaced in its turn.
    for (const { unit } of replacements) taken.delete(unit);
    // A plan has one draw at most that is not void.
    return taken;
  }
  return null;
}
