import type { Words } from '@hengjian/contract';
import { officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { TimelineEntry, TimelineSource } from '../../registry/index.ts';
import { foldDrawState } from '../draws/draw-state.ts';
import { loadDraw } from '../draws/load-draw.ts';
import { loadDrawEvents } from '../draws/store.ts';
import { drawCode } from '../plans/plan-code.ts';
import { isResultPublic } from './draw-summary.ts';
import { publicDraws } from './public-draws.ts';

/** Whom a published draw took, by institution code; a bundle never changes, so it is read once. */
interface Drawn {
  readonly code: string;
  readonly at: Temporal.Instant;
  readonly entryId: string | null;
  readonly institutions: ReadonlySet<string>;
}

/** Published draws, for the time line of an institution that was drawn. They are public, so everybody sees them all. */
export function inspectionTimeline(): TimelineSource {
  const known = new Map<string, Drawn>();

  async function drawnIn(tx: Tx, id: string): Promise<Drawn | undefined> {
    const there = known.get(id);
    if (there !== undefined) return there;
    const loaded = await loadDraw(tx, id);
    if (loaded === undefined || !isResultPublic(loaded)) return undefined;
    const { result, plan, draw, events } = loaded;
    const published = events.find(({ action }) => action === 'publish');
    if (result === null || published === undefined) return undefined;
    const drawn: Drawn = {
      code: drawCode(plan.code, draw.number),
      at: published.at,
      entryId: result.entryId,
      institutions: new Set(result.bundle.selected.map(({ unit }) => unit)),
    };
    known.set(id, drawn);
    return drawn;
  }

  return {
    name: 'inspection',
    async read(tx, institution, { from, to, limit }): Promise<readonly TimelineEntry[]> {
      const entries: TimelineEntry[] = [];
      for (const { id } of await publicDraws(tx)) {
        const drawn = await drawnIn(tx, id);
        if (drawn === undefined || !drawn.institutions.has(institution.code)) continue;
        const day = officialDate(drawn.at);
        if ((from !== null && day < from) || (to !== null && day > to)) continue;
        const voided = foldDrawState(await loadDrawEvents(tx, id)) === 'void';
        entries.push(entryOf(id, day, drawn, voided));
      }
      return entries.slice(0, Math.max(limit, MOST));
    },
  };
}

/** An institution is drawn a few times a year at most. */
const MOST = 200;

function entryOf(id: string, day: string, { code, at, entryId }: Drawn, voided: boolean): TimelineEntry {
  const words: Words = voided
    ? { zh: `${code} 抽取中被抽中（该次抽取已作废）`, en: `Drawn for inspection in ${code}, which was declared void` }
    : { zh: `${code} 抽取中被抽中`, en: `Drawn for inspection in ${code}` };
  return {
    id: `draw:${id}`,
    at: at.toString({ smallestUnit: 'millisecond' }),
    day,
    until: null,
    lane: 'inspection',
    words,
    by: null,
    link: `/office/draws/${id}`,
    logEntryId: entryId,
  };
}
