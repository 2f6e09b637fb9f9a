import type { TimelineEntry } from '@hengjian/contract';
import type { Tx } from '../../../../platform/database/index.ts';

export type { TimelineEntry } from '@hengjian/contract';

/** What of the line is asked for. Days are inclusive. */
export interface TimelineStretch {
  readonly from: string | null;
  readonly to: string | null;
  /** Only entries that come after this place, i.e. are older (`comesAfter`). Null: from the newest on. */
  readonly before: TimelinePlace | null;
  /** At most this many: the newest ones. */
  readonly limit: number;
}

/** Where an entry stands: the line is ordered by day, then by when it was recorded, then by id, newest first. */
export type TimelinePlace = Pick<TimelineEntry, 'day' | 'at' | 'id'>;

/**
 * What another module contributes to the one time line of an institution; given at composition. Answers the newest
 * `limit` of its entries within the stretch; in any order, and an entry too many does no harm – too few, and the line has
 * a hole. Ids are stable and begin with the module's own mark, e.g. `decision:0192…`.
 *   The transaction is that of the asking person; what he may not see must not be in the answer.
 */
export interface TimelineSource {
  readonly name: string;
  read(
    tx: Tx,
    institution: { readonly id: string; readonly code: string },
    stretch: TimelineStretch,
  ): Promise<readonly TimelineEntry[]>;
}

/** Whether `entry` is older than `place`. Both times are instants in UTC as `toISOString` writes them, so text compares. */
export function comesAfter(entry: TimelinePlace, place: TimelinePlace): boolean {
  if (entry.day !== place.day) return entry.day < place.day;
  if (entry.at !== place.at) return entry.at < place.at;
  return entry.id < place.id;
}

/** Newest first. */
export function byPlace(one: TimelinePlace, other: TimelinePlace): number {
  return comesAfter(one, other) ? 1 : comesAfter(other, one) ? -1 : 0;
}
