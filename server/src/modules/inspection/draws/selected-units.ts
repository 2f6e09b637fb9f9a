import type { Tx } from '../../../platform/database/index.ts';
import { parseBundle } from './bundle.ts';
import { foldDrawState } from './draw-state.ts';
import { findDrawsOfPlan, loadDrawEvents } from './store.ts';

/**
 * Codes of the institutions that the plan's draws have taken, replacements included. A void draw takes nobody.
 */
export async function findUnitsDrawnUnder(tx: Tx, planId: string): Promise<ReadonlySet<string>> {
  const units = new Set<string>();
  for (const draw of await findDrawsOfPlan(tx, planId)) {
    const state = foldDrawState(await loadDrawEvents(tx, draw.id));
    if (state !== 'drawn' && state !== 'published') continue;
    const result = await tx
      .selectFrom('inspection.draw_result')
      .select('bundle')
      .where('draw_id', '=', draw.id)
      .executeTakeFirst();
    if (result !== undefined) for (const { unit } of parseBundle(result.bundle).selected) units.add(unit);
    const replacements = await tx
      .selectFrom('inspection.replacement')
      .select(['unit', 'reserve'])
      .where('draw_id', '=', draw.id)
      .execute();
    for (const { unit, reserve } of replacements) {
      units.delete(unit);
      units.add(reserve);
    }
  }
  return units;
}
