/** A JSON number from `lastIndex` on. */
export const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

/** Seventeen significant digits tell any two doubles apart; what needs more is not what a double will hold. */
const MAX_DIGITS = 17;

/**
 * Whether a double holds this literal so that every reader sees the same number: finite, a whole number only up to
 * 2^53 − 1, not a small one vanishing to zero, not more digits than a double has.
 */
export function isExactNumber(literal: string): boolean {
  const value = Number(literal);
  if (literal.length < 16 && Number.isSafeInteger(value) && value !== 0) return true;
  if (!Number.isFinite(value)) return false;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return false;
  const mantissa = literal.replace(/[eE].*$/, '').replace(/[-.]/g, '');
  const digits = mantissa.replace(/^0+/, '').replace(/0+$/, '');
  if (digits.length > MAX_DIGITS) return false;
  return value !== 0 || digits === '';
}
