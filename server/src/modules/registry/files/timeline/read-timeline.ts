import type { TimelineEntry, TimelineLane } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { withinJurisdiction } from '../../../../platform/database/index.ts';
import type { Actor } from '../../../../platform/http/index.ts';
import { type Refused, refuse } from '../../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../../means.ts';
import { openFile } from '../file-of.ts';
import { fileSource } from './file-source.ts';
import { recordSource } from './record-source.ts';
import {
  byPlace,
  comesAfter,
  type TimelinePlace,
  type TimelineSource,
  type TimelineStretch,
} from './timeline-source.ts';

interface Wanted {
  readonly from?: string;
  readonly to?: string;
  readonly lane?: TimelineLane;
  readonly before?: string;
  readonly size?: number;
}

/** Asked again at most this often when a lane is thin; then the page stays short and the next one goes on. */
const MOST_ROUNDS = 20;

/**
 * One time line of everything that ever happened to an institution: changes of its record and of its file, and what other
 * modules contribute. Newest first, paged by place, so that new entries never move old ones to another page.
 */
export async function readTimeline(
  means: RegistryMeans,
  actor: Actor,
  sources: readonly TimelineSource[],
  institutionId: string,
  wanted: Wanted,
): Promise<Result<{ entries: TimelineEntry[]; next: string | null }, Refused>> {
  const place = wanted.before === undefined ? null : parsePlace(wanted.before);
  if (place === undefined) return refuse(NO_SUCH_PLACE);
  const { size = 50 } = wanted;
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const file = await openFile(tx, actor, institutionId);
    if (!file.ok) return file;
    const all = [recordSource(means.directory), fileSource(means.directory), ...sources];
    const read = async (stretch: TimelineStretch): Promise<readonly TimelineEntry[]> => {
      const parts: TimelineEntry[] = [];
      for (const source of all) parts.push(...(await source.read(tx, file.value, stretch)));
      return parts
        .filter((entry) => stretch.before === null || comesAfter(entry, stretch.before))
        .filter(
          ({ day }) => (stretch.from === null || day >= stretch.from) && (stretch.to === null || day <= stretch.to),
        )
        .toSorted(byPlace)
        .slice(0, stretch.limit);
    };
    const stretch = { from: wanted.from ?? null, to: wanted.to ?? null, limit: size + 1 };
    const found: TimelineEntry[] = [];
    let before = place;
    let ended = false;
    for (let round = 0; round < MOST_ROUNDS && found.length <= size && !ended; round++) {
      const step = await read({ ...stretch, before });
      ended = step.length <= size;
      before = step.at(-1) ?? before;
      found.push(...step.filter(({ lane }) => wanted.lane === undefined || lane === wanted.lane));
    }
    const entries = found.slice(0, size);
    const last = found.length > size ? entries.at(-1) : ended ? undefined : before;
    return ok({ entries, next: last === undefined || last === null ? null : placeText(last) });
  });
}

function placeText({ day, at, id }: TimelinePlace): string {
  return `${day}~${at}~${id}`;
}

/** Undefined for what was never a `next` of ours. */
function parsePlace(text: string): TimelinePlace | undefined {
  const found = /^([0-9]{4}-[0-9]{2}-[0-9]{2})~([0-9TZ:.-]{1,40})~(.{1,200})$/u.exec(text);
  const [, day, at, id] = found ?? [];
  if (day === undefined || at === undefined || id === undefined) return undefined;
  try {
    Temporal.PlainDate.from(day);
    return { day, at: new Date(Temporal.Instant.from(at).epochMilliseconds).toISOString(), id };
  } catch {
    return undefined;
  }
}

const NO_SUCH_PLACE = {
  code: 'NO_SUCH_PLACE',
  message: { zh: '翻页位置无效。', en: 'This is no place in the time line.' },
  at: '/before',
  wayOut: { zh: '请使用上一页返回的 next，或从头开始。', en: 'Use `next` of the page before, or begin anew.' },
};
