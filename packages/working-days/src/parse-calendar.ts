import type { Citation } from '@hengjian/law';
import { err, ok, type Result } from '@hengjian/kernel';
import type { AnnouncedYear, Calendar, Holiday } from './calendar.ts';
import { type EpochDay, findEpochDay, isWeekend, toEpochDay } from './epoch-day.ts';

/**
 * Why a calendar that an administrator supplies is refused. `at` is the path of the value, e.g.
 * `years.2.makeUpDays.0`.
 *
 * - `malformed`: a member is missing, of the wrong type, or empty
 * - `not-a-date`: not a day that exists, written `YYYY-MM-DD`
 * - `backwards`: a holiday ends before it begins
 * - `outside-year`: a day that the notice of this year does not govern
 * - `year-twice`: a year is announced twice
 * - `not-a-weekend`: a make-up day is a weekday, which is worked anyway, so the date must be a slip
 * - `off-and-worked`: a make-up day is a holiday as well
 */
export interface CalendarRefusal {
  readonly code:
    | 'malformed'
    | 'not-a-date'
    | 'backwards'
    | 'outside-year'
    | 'year-twice'
    | 'not-a-weekend'
    | 'off-and-worked';
  readonly at: string;
}

/** Carries a refusal out of the nested readers below; it never leaves this file. */
class Refused extends Error {
  readonly refusal: CalendarRefusal;
  constructor(code: CalendarRefusal['code'], at: string) {
    super(code);
    this.refusal = { code, at };
  }
}

function readObject(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused('malformed', at);
  return Object.fromEntries(Object.entries(value));
}

function readList<Item>(value: unknown, at: string, read: (item: unknown, at: string) => Item): readonly Item[] {
  if (!Array.isArray(value)) throw new Refused('malformed', at);
  return value.map((item: unknown, position) => read(item, `${at}.${position}`));
}

function readDate(value: unknown, at: string): string {
  if (typeof value !== 'string') throw new Refused('malformed', at);
  if (findEpochDay(value) === undefined) throw new Refused('not-a-date', at);
  return value;
}

function readText(value: unknown, at: string): Citation {
  const { zh, en } = readObject(value, at);
  if (typeof zh !== 'string' || typeof en !== 'string' || !zh.trim() || !en.trim()) throw new Refused('malformed', at);
  return { zh, en };
}

function readHoliday(value: unknown, at: string): Holiday {
  const holiday = readObject(value, at);
  const from = readDate(holiday['from'], `${at}.from`);
  const to = readDate(holiday['to'], `${at}.to`);
  if (to < from) throw new Refused('backwards', at);
  return { name: readText(holiday['name'], `${at}.name`), from, to };
}

/** A year's notice governs the year itself and the last week of December before it. */
function governs(year: number, date: string): boolean {
  return date >= `${year - 1}-12-25` && date <= `${year}-12-31`;
}

function readYear(value: unknown, at: string): AnnouncedYear {
  const announced = readObject(value, at);
  const year = announced['year'];
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1949 || year > 9998) {
    throw new Refused('malformed', `${at}.year`);
  }
  const [first, ...others] = readList(announced['sources'], `${at}.sources`, readText);
  if (!first) throw new Refused('malformed', `${at}.sources`);
  const holidays = readList(announced['holidays'], `${at}.holidays`, readHoliday);
  if (holidays.length === 0) throw new Refused('malformed', `${at}.holidays`);
  const makeUpDays = readList(announced['makeUpDays'], `${at}.makeUpDays`, readDate);
  for (const [position, { from, to }] of holidays.entries()) {
    if (!governs(year, from) || !governs(year, to)) throw new Refused('outside-year', `${at}.holidays.${position}`);
  }
  for (const [position, date] of makeUpDays.entries()) {
    if (!governs(year, date)) throw new Refused('outside-year', `${at}.makeUpDays.${position}`);
    if (!isWeekend(toEpochDay(date))) throw new Refused('not-a-weekend', `${at}.makeUpDays.${position}`);
  }
  return { year, sources: [first, ...others], holidays, makeUpDays };
}

function covers({ from, to }: Holiday, day: EpochDay): boolean {
  return toEpochDay(from) <= day && day <= toEpochDay(to);
}

function readCalendar(value: unknown): Calendar {
  const calendar = readObject(value, '');
  const edition = readDate(calendar['edition'], 'edition');
  const years = readList(calendar['years'], 'years', readYear);
  const holidays = years.flatMap((year) => year.holidays);
  for (const [position, { year, makeUpDays }] of years.entries()) {
    if (years.findIndex((other) => other.year === year) < position)
      throw new Refused('year-twice', `years.${position}`);
    for (const [index, date] of makeUpDays.entries()) {
      if (holidays.some((holiday) => covers(holiday, toEpochDay(date)))) {
        throw new Refused('off-and-worked', `years.${position}.makeUpDays.${index}`);
      }
    }
  }
  return { edition, years };
}

/** Reads a calendar from untrusted data (a row, a file, a form) and checks what a slip of the pen would break. */
export function parseCalendar(value: unknown): Result<Calendar, CalendarRefusal> {
  try {
    return ok(readCalendar(value));
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal);
    throw error;
  }
}
