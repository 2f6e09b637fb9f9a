import { err, ok, type Result } from '@hengjian/kernel';
import { trimText } from './trim.ts';
import type { ValueRefusal } from './value-refusal.ts';
import { toHalfWidth } from './width.ts';

const whole = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?$/;
const fractional = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?\.\d+$/;

/** A whole number from the text of a cell: full-width digits, groups of three and a fraction of zeros are fine. */
export function parseInteger(text: string): Result<number, ValueRefusal> {
  const plain = toHalfWidth(trimText(text)).replace(/[−–]/g, '-');
  const match = whole.exec(plain);
  if (match === null) return err({ code: fractional.test(plain) ? 'HAS_FRACTION' : 'NOT_AN_INTEGER', text });
  const size = Number((match[2] ?? '').replaceAll(',', ''));
  if (!Number.isSafeInteger(size)) return err({ code: 'INTEGER_TOO_LARGE', text });
  // Never −0.
  return ok(match[1] === '-' && size !== 0 ? -size : size);
}
