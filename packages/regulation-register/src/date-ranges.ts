import type { IsoDate } from '@hengjian/law';
import type { DateRange } from './days.ts';

/*
 * Sets of days: sorted ranges that neither overlap nor touch. Every function gives such a set back, whatever it is given,
 * so that two sets with the same days are equal.
 */

/** The days of any ranges, as a set. */
export function daysOf(ranges: readonly DateRange[]): readonly DateRange[] {
  const sorted = ranges
    .filter(({ from, until }) => until === null || from < until)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const joined: DateRange[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last === undefined || (last.until !== null && last.until < range.from)) joined.push(range);
    else joined[joined.length - 1] = { from: last.from, until: later(last.until, range.until) };
  }
  return joined;
}

/** The days of `set` before `day`. */
export function before(set: readonly DateRange[], day: IsoDate | null): readonly DateRange[] {
  return day === null ? daysOf(set) : daysOf(set.map(({ from, until }) => ({ from, until: earlier(until, day) })));
}

export function intersection(a: readonly DateRange[], b: readonly DateRange[]): readonly DateRange[] {
  return daysOf(
    a.flatMap((one) =>
      b.map((other) => ({
        from: one.from > other.from ? one.from : other.from,
        until: earlier(one.until, other.until),
      })),
    ),
  );
}

/** The days of `set` that are not in `without`. */
export function difference(set: readonly DateRange[], without: readonly DateRange[]): readonly DateRange[] {
  return daysOf(without).reduce<readonly DateRange[]>(
    (left, gap) => [
      ...before(left, gap.from),
      ...(gap.until === null ? [] : intersection(left, [{ from: gap.until, until: null }])),
    ],
    daysOf(set),
  );
}

/** Null is the end that never comes. */
function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}

function later(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || b === null ? null : a > b ? a : b;
}
