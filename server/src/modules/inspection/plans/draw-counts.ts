import type { Tx } from '../../../platform/database/index.ts';
import { findDrawsOfPlan, loadDrawEvents } from '../draws/store.ts';
import { foldDrawState } from '../draws/draw-state.ts';

/** How many draws of a plan are under way, and how many have a sealed frame that still counts. */
export async function countDraws(tx: Tx, planId: string): Promise<{ readonly open: number; readonly sealed: number }> {
  let open = 0;
  let sealed = 0;
  for (const draw of await findDrawsOfPlan(tx, planId)) {
    const state = foldDrawState(await loadDrawEvents(tx, draw.id));
    if (state === 'void') continue;
    if (state !== 'published') open += 1;
    if (state !== 'prepared' && state !== 'committing') sealed += 1;
  }
  return { open, sealed };
}
