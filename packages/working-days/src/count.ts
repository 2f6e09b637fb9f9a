import type { IsoDate } from '@hengjian/law';
import { type Calendar, dayOf } from './calendar.ts';
import { type EpochDay, toEpochDay, toIsoDate } from './epoch-day.ts';

/**
 * Counting in working days, as the clauses with such a period do: R1-6.5h (10 before a visit),
 * R1-6.7 (15 of public notice), R4-2.1c (20 to publish a result). The day of the event does not count and
 * counting starts on the next day (《民法典》第201条); statutory holidays are left out (《行政许可法》第82条,
 * 《行政处罚法》第85条).
 *
 * `provisional` is true where a day that was looked at lies in a year (or its last week) for which the calendar
 * holds no notice: weekends were then taken as off and all else as worked. Show it, and compute again later.
 */
export interface WorkingDate {
  readonly date: IsoDate;
  readonly provisional: boolean;
}

/** A number of working days; `provisional` as in `WorkingDate`. */
export interface WorkingDays {
  readonly days: number;
  readonly provisional: boolean;
}

export function isWorkingDay(calendar: Calendar, date: IsoDate): boolean {
  return dayOf(calendar, toEpochDay(date)).working;
}

/** Whether the calendar holds no notice that settles `date`, so that `isWorkingDay` goes by the weekday alone. */
export function isProvisional(calendar: Calendar, date: IsoDate): boolean {
  return dayOf(calendar, toEpochDay(date)).provisional;
}

/**
 * The `n`-th working day after `from`, which itself does not count; before it where `n` is negative; `from`
 * where `n` is 0. RangeError where `n` is not a whole number.
 */
export function addWorkingDays(calendar: Calendar, from: IsoDate, n: number): WorkingDate {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number of working days: ${n}`);
  const step = n < 0 ? -1 : 1;
  let epochDay = toEpochDay(from);
  let remaining = Math.abs(n);
  let provisional = false;
  while (remaining > 0) {
    epochDay += step;
    const day = dayOf(calendar, epochDay);
    provisional ||= day.provisional;
    if (day.working) remaining -= 1;
  }
  return { date: toIsoDate(epochDay), provisional };
}

/** Working days from `first` to `last`, both included; none where `last` comes before `first`. */
function countInclusive(calendar: Calendar, first: EpochDay, last: EpochDay): WorkingDays {
  let days = 0;
  let provisional = false;
  for (let epochDay = first; epochDay <= last; epochDay += 1) {
    const day = dayOf(calendar, epochDay);
    provisional ||= day.provisional;
    if (day.working) days += 1;
  }
  return { days, provisional };
}

/**
 * Full working days that lie between two dates, neither of which counts: the strict reading of “10 working days
 * before the visit” (R1-6.5h). Zero where `b` does not come after `a`, so a late notice never satisfies a minimum.
 * The wide reading, which counts the day of the visit, is `workingDaysLeft(calendar, notice, visit)`.
 */
export function workingDaysBetween(calendar: Calendar, a: IsoDate, b: IsoDate): WorkingDays {
  return countInclusive(calendar, toEpochDay(a) + 1, toEpochDay(b) - 1);
}

/**
 * Working days left until `due`: those after `today` up to and including `due`. 0 on the last day. Once `due` has
 * passed the number is negative, counts the working days after `due` up to and including `today`, and is at least
 * one day even on the weekend that follows, so that the sign alone tells whether a matter is overdue.
 */
export function workingDaysLeft(calendar: Calendar, today: IsoDate, due: IsoDate): WorkingDays {
  const [now, end] = [toEpochDay(today), toEpochDay(due)];
  if (now <= end) return countInclusive(calendar, now + 1, end);
  const over = countInclusive(calendar, end + 1, now);
  return { days: -Math.max(1, over.days), provisional: over.provisional };
}
