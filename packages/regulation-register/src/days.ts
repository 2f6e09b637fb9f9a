import type { IsoDate } from '@hengjian/law';

/** Days from `from` on; `until` is the first day that no longer belongs to them, null where they do not end. */
export interface DateRange {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
}

/** The same days said by their last one, as papers, files and `effectiveTo` say them. */
export interface DayRange {
  readonly from: IsoDate;
  /** Last day, inclusive; null is open. */
  readonly to: IsoDate | null;
}

/** The last day that `YYYY-MM-DD` can write; what lasts until it is open. */
export const LAST_DAY: IsoDate = '9999-12-31';

/** Whether `text` is a date that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The day after, or null after the last day there is. `date` must exist. */
export function dayAfter(date: IsoDate): IsoDate | null {
  return date >= LAST_DAY ? null : addDays(date, 1);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return written(Temporal.PlainDate.from(date).add({ days }));
}

/** The same day so many months on (or back); the last of the month where that day does not exist. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return written(Temporal.PlainDate.from(date).add({ months }));
}

export function holdsOn(ranges: readonly DateRange[], date: IsoDate): boolean {
  return rangeOn(ranges, date) !== undefined;
}

export function rangeOn(ranges: readonly DateRange[], date: IsoDate): DateRange | undefined {
  return ranges.find(({ from, until }) => from <= date && (until === null || date < until));
}

/** Days said by their last one, from days said by the first that no longer belongs to them. */
export function lastDays(ranges: readonly DateRange[]): readonly DayRange[] {
  return ranges.map(({ from, until }) => ({ from, to: until === null ? null : addDays(until, -1) }));
}

/** The other way round. A range whose last day comes before its first holds no day. */
export function halfOpen({ from, to }: DayRange): DateRange {
  return { from, until: to === null ? null : dayAfter(to) };
}

function written(date: Temporal.PlainDate): IsoDate {
  return date.year > 9999 ? LAST_DAY : date.toString();
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
