import type { SearchQuery, VerifyQuestion } from '@hengjian/portal';
import { parsePage } from './parse-address.ts';

const LONGEST = 200;
/** Of a certificate. */
export const LONGEST_NUMBER = 60;
const REGION = /^\d{4}[0-9A-Z]{2}$/;
const FIELD = /^\d{2}$/;

/** What somebody typed, cut to what a search takes; empty for anything that is no text. */
export function parseWords(given: unknown, most = LONGEST): string {
  return typeof given === 'string' ? cut(given, most).trim() : '';
}

/** Never through the middle of a character, which could not be written into an address, and without U+0000, which cannot be stored. */
function cut(text: string, most: number): string {
  return text
    .replaceAll('\0', '')
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .toWellFormed();
}

/** A day, null where none is given or the field was left empty; undefined for what is no day of the calendar. */
export function parseDay(given: unknown): string | null | undefined {
  if (given === undefined || given === '') return null;
  if (typeof given !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(given)) return undefined;
  try {
    return Temporal.PlainDate.from(given, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** The search that an address asks for; undefined where a filter makes no sense. Filters left empty are none. */
export function parseSearch(query: Readonly<Record<string, unknown>>): SearchQuery | undefined {
  const region = parseFilter(query['region'], REGION);
  const field = parseFilter(query['field'], FIELD);
  const on = parseDay(query['on']);
  const known = parseDay(query['known']);
  const page = parsePage(query['page']);
  if (region === undefined || field === undefined || on === undefined || known === undefined || page === undefined)
    return undefined;
  const axis = query['axis'] === 'accreditation' ? 'accreditation' : 'licence';
  return { q: parseWords(query['q']), region, field, axis, on, known, page };
}

/** What an address asks to be verified; today where no day is given. Undefined where the day or the site makes no sense. */
export function parseVerify(query: Readonly<Record<string, unknown>>, today: string): VerifyQuestion | undefined {
  const on = parseDay(query['on']);
  const site = query['site'];
  if (on === undefined || (site !== undefined && (typeof site !== 'string' || !/^[1-9]\d{0,3}$/.test(site))))
    return undefined;
  return {
    number: parseWords(query['number'], LONGEST_NUMBER),
    on: on ?? today,
    item: parseWords(query['item']),
    site: site === undefined ? null : Number(site),
  };
}

function parseFilter(given: unknown, pattern: RegExp): string | null | undefined {
  if (given === undefined || given === '') return null;
  return typeof given === 'string' && pattern.test(given) ? given : undefined;
}
