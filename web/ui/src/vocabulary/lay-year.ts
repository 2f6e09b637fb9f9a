/** Something on a line of time: a day, or a stretch of days with both ends included; `until` null is open. */
export interface YearEntry {
  readonly id: string;
  readonly day: string;
  readonly until?: string | null | undefined;
  /** What stands beside the mark. */
  readonly label: string;
}

export interface Laid<Entry extends YearEntry> {
  readonly entry: Entry;
  /** Shares of the width, 0–1. */
  readonly start: number;
  readonly end: number;
  /** Row within the lane, from 0. */
  readonly level: number;
  /** Where the label stands: behind the mark, or before it where behind there is no room. */
  readonly side: 'after' | 'before';
}

const DAY = 86_400_000;

/** Where a day lies between two days, as a share; outside it is below 0 or above 1. */
export function shareOf(day: string, from: string, to: string): number {
  return (Date.parse(day) - Date.parse(from)) / (Date.parse(to) - Date.parse(from) || DAY);
}

/** The firsts of the months between two days. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  for (;;) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    if (first > to) return months;
    if (first >= from) months.push(first);
    month = (month % 12) + 1;
    if (month === 1) year++;
  }
}

/**
 * Lays entries out so that no two of a row overlap, labels included. `widthOf` is the width of a label as a share.
 * Entries wholly outside the stretch are left out; those that reach into it are cut.
 */
export function layYear<Entry extends YearEntry>(
  entries: readonly Entry[],
  from: string,
  to: string,
  widthOf: (label: string) => number,
): readonly Laid<Entry>[] {
  const rows: (readonly [from: number, to: number])[][] = [];
  return entries
    .map((entry) => ({
      entry,
      first: shareOf(entry.day, from, to),
      last:
        entry.until === undefined
          ? shareOf(entry.day, from, to)
          : entry.until === null
            ? 1
            : shareOf(entry.until, from, to),
    }))
    .filter(({ first, last }) => first <= 1 && last >= 0)
    .toSorted((a, b) => a.first - b.first || a.entry.id.localeCompare(b.entry.id))
    .map(({ entry, first, last }) => {
      const start = Math.max(first, 0);
      const end = Math.min(last, 1);
      const width = widthOf(entry.label);
      const side = start + width <= 1 ? 'after' : 'before';
      const taken =
        side === 'after' ? ([start, Math.max(end, start + width)] as const) : ([start - width, end] as const);
      const free = rows.findIndex((row) => row.every(([a, b]) => taken[1] <= a || taken[0] >= b));
      const level = free === -1 ? rows.length : free;
      const row = rows[level];
      if (row === undefined) rows.push([taken]);
      else row.push(taken);
      return { entry, start, end, level, side };
    });
}
