import { err, ok, type Result } from '@hengjian/kernel';
import type { DateSystem, PlainCell } from '../model.ts';
import { serialToText } from '../xlsx/serial-date.ts';
import { trimText } from './trim.ts';
import type { ValueRefusal, ValueRefusalCode } from './value-refusal.ts';
import { toHalfWidth } from './width.ts';

/** No date is longer, and on a long run of blanks the patterns would take their time. */
const longest = 64;
/** A time of day after the date, as exports from other systems carry it; it is left out. */
const timeOfDay = /[T\s]\s*\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?秒?|分)?Z?$/;
const withYearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const withoutDay = /^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?$|^\d{4}\s*年?$|^(?:19|20)\d{4}$/;
const unclear = /^\d{1,2}\s*[-/.年月]\s*\d{1,2}\s*[-/.月日年]\s*(?:\d{1,2}|\d{4})\s*日?$/;
/** 1950-01-01 to 2099-12-31 as Excel counts days: a date that lost its format on the way. */
const serial = { text: /^\d{5}$/, first: 18_264, last: 73_050 } as const;

/**
 * A day from the text of a cell, as `YYYY-MM-DD`: 2023-6-1, 2023/06/01, 2023.6.1, 2023年6月1日, 20230601, an Excel day number, any of
 * them in full-width characters or followed by a time of day. What could be read in two ways is refused, not guessed.
 */
export function parseDateText(text: string, system: DateSystem = 1900): Result<string, ValueRefusal> {
  if (text.length > longest) return refused('NOT_A_DATE', text);
  const plain = toHalfWidth(trimText(text)).replace(timeOfDay, '').replace(/[–—−]/g, '-').trim();
  const parts = withYearFirst.exec(plain) ?? compact.exec(plain);
  if (parts !== null) return dayOf(text, Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (serial.text.test(plain) && Number(plain) >= serial.first && Number(plain) <= serial.last) {
    const day = serialToText(Number(plain), system);
    if (day !== undefined) return ok(day);
  }
  if (withoutDay.test(plain)) return refused('DATE_INCOMPLETE', text);
  return refused(unclear.test(plain) ? 'DATE_AMBIGUOUS' : 'NOT_A_DATE', text);
}

/** A day from a cell of any kind; a real date of the workbook is taken as it is. */
export function parseDateCell(cell: PlainCell, system: DateSystem): Result<string, ValueRefusal> {
  if (cell.kind === 'date' && /^\d{4}-/.test(cell.text)) return ok(cell.text.slice(0, 10));
  if (cell.kind === 'number' || cell.kind === 'text') return parseDateText(cell.text, system);
  return refused('NOT_A_DATE', cell.text);
}

function dayOf(text: string, year: number, month: number, day: number): Result<string, ValueRefusal> {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? ok(date.toISOString().slice(0, 10)) : refused('NO_SUCH_DAY', text);
}

function refused(code: ValueRefusalCode, text: string): Result<never, ValueRefusal> {
  return err({ code, text });
}
