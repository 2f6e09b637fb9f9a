import type { Tx } from '../../../platform/database/index.ts';
import { findDrawsOfPlan, loadDrawEvents } from '../draws/store.ts';
import { foldDrawState } from '../draws/draw-state.ts';

/** How many draws of a plan are under way, have a sealed frame that still counts, and have been drawn. */
export async function countDraws(
  tx: Tx,
  planId: string,
): Promise<{ readonly open: number; readonly sealed: number; readonly drawn: number }> {
  let open = 0;
  let sealed = 0;
  let drawn = 0;
  for (const draw of await findDrawsOfPlan(tx, planId)) {
    const state = foldDrawState(await loadDrawEvents(tx, draw.id));
    if (state === 'void') continue;
    if (state !== 'published') open += 1;
    if (state !== 'prepared' && state !== 'committing') sealed += 1;
    if (state === 'drawn' || state === 'published') drawn += 1;
  }
  return { open, sealed, drawn };
}
