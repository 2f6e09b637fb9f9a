import type { DrawSummaryFacts } from '@hengjian/portal';
import type { Tx } from '../../../platform/database/index.ts';
import { type LoadedDraw, loadDraw } from '../draws/load-draw.ts';
import { drawCode } from '../plans/plan-code.ts';
import { regionName } from './words.ts';

export async function summariseDraw(tx: Tx, id: string): Promise<DrawSummaryFacts> {
  const loaded = await loadDraw(tx, id);
  if (loaded === undefined) throw new Error(`draw ${id} does not exist`);
  return summaryOf(loaded);
}

export function summaryOf({ draw, plan, content, state, events, result }: LoadedDraw): DrawSummaryFacts {
  const since = events.findLast(({ toState }, index) => events[index - 1]?.toState !== toState);
  return {
    code: drawCode(plan.code, draw.number),
    planTitle: content.title,
    region: regionName(plan.region),
    number: draw.number,
    state,
    since: (since?.at ?? draw.createdAt).toString(),
    quota: content.total,
    selected: isResultPublic({ state, events }) ? (result?.bundle.selected.length ?? null) : null,
  };
}

/** A result is public from its publication on, also when the draw was declared void afterwards. */
export function isResultPublic({ events }: Pick<LoadedDraw, 'state' | 'events'>): boolean {
  return events.some(({ action }) => action === 'publish');
}
