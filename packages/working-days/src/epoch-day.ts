import type { IsoDate } from '@hengjian/law';

/**
 * Days since 1970-01-01. Dates are counted as whole numbers, so that neither a clock nor a time zone can shift
 * a deadline: a statutory day is the calendar day in Shanghai, written down before it comes here.
 */
export type EpochDay = number;

const DAYS_IN_FOUR_CENTURIES = 146_097;
/** From 0000-03-01, where the counting years below begin, to 1970-01-01. */
const EPOCH = 719_468;

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day that `text` names, or undefined where it is not a date that exists, written `YYYY-MM-DD`. */
export function findEpochDay(text: string): EpochDay | undefined {
  const match = isoDate.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  // Counting years begin in March, so the leap day is the last of its year and shifts nothing after it.
  const countingYear = month > 2 ? year : year - 1;
  const monthsFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthsFromMarch + 2) / 5) + day - 1;
  const leapDays = Math.floor(countingYear / 4) - Math.floor(countingYear / 100) + Math.floor(countingYear / 400);
  return countingYear * 365 + leapDays + dayOfYear - EPOCH;
}

/** The day that `date` names. A text that is no date is a bug of the caller, who parses at his border: RangeError. */
export function toEpochDay(date: IsoDate): EpochDay {
  const day = findEpochDay(date);
  if (day === undefined) throw new RangeError(`not a date written YYYY-MM-DD: ${date}`);
  return day;
}

/** The date of a day, `YYYY-MM-DD`. RangeError outside the years 0000 to 9999, which that notation cannot write. */
export function toIsoDate(epochDay: EpochDay): IsoDate {
  const shifted = epochDay + EPOCH;
  const era = Math.floor(shifted / DAYS_IN_FOUR_CENTURIES);
  const dayOfEra = shifted - era * DAYS_IN_FOUR_CENTURIES;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / (DAYS_IN_FOUR_CENTURIES - 1))) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthsFromMarch + 2) / 5) + 1;
  const month = monthsFromMarch < 10 ? monthsFromMarch + 3 : monthsFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`day ${epochDay} lies outside the years 0000 to 9999`);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Saturday or Sunday. 1970-01-01 was a Thursday. */
export function isWeekend(epochDay: EpochDay): boolean {
  const fromMonday = (((epochDay + 3) % 7) + 7) % 7;
  return fromMonday >= 5;
}
