import { createHmac } from 'node:crypto';
import { codeCharacters } from '@hengjian/registry-codes';

/** Warnings never refuse: numbers issued wrong are known to exist, and people from abroad have passports. */
export type IdentityWarning = 'CHECK_DIGIT' | 'NO_SUCH_DAY' | 'OTHER_DOCUMENT';

export interface IdentityNumber {
  /** In the one writing that is hashed: 18 characters for an identity card, also for an old one of 15 digits. */
  readonly value: string;
  readonly warnings: readonly IdentityWarning[];
}

/** GB 11643–1999: weights of the first 17 digits, and the check character of each remainder by 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/**
 * Reads a number of an identity card, or of another document. Full-width characters, blanks and dashes do not matter.
 * Undefined where nothing can be a number: shorter than 5 or longer than 30 characters.
 */
export function readIdentityNumber(text: string): IdentityNumber | undefined {
  const plain = codeCharacters(text).toUpperCase();
  if (!/^[0-9A-Z()]{5,30}$/.test(plain)) return undefined;
  // Cards before 1999: no century and no check digit. Their owners are of the last century.
  const digits = /^[0-9]{15}$/.test(plain) ? `${plain.slice(0, 6)}19${plain.slice(6)}` : plain;
  if (digits.length === 17) return { value: digits + checkDigitOf(digits), warnings: dayWarnings(digits) };
  if (!/^[0-9]{17}[0-9X]$/.test(digits)) return { value: plain, warnings: ['OTHER_DOCUMENT'] };
  const fits = checkDigitOf(digits) === digits.at(-1);
  return { value: digits, warnings: [...(fits ? [] : (['CHECK_DIGIT'] as const)), ...dayWarnings(digits)] };
}

/** The check character that belongs to the first 17 digits. */
export function checkDigitOf(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return CHECK.charAt(sum % 11);
}

function dayWarnings(digits: string): readonly IdentityWarning[] {
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number);
  try {
    Temporal.PlainDate.from({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, { overflow: 'reject' });
    return [];
  } catch {
    return ['NO_SUCH_DAY'];
  }
}

/**
 * What is kept in place of the number: the same person has the same 32 bytes everywhere, and nobody without the key can
 * try out the some 10^10 numbers that exist. The key lies in a file beside the database, never in it.
 */
export function hashIdentity(key: Uint8Array, value: string): Buffer {
  return createHmac('sha256', key).update(`hengjian person 1\n${value}`).digest();
}
