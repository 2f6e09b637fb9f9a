import { hash } from 'node:crypto';

/** What can be tested, as an annex words it. Empty where an annex says nothing. */
export interface Wording {
  /** Certificate field, 00–21 (`certificateFields`). */
  readonly field: string;
  readonly category: string;
  readonly object: string;
  readonly parameter: string;
  /** Canonical where it could be read (`GB 5009.12-2023`), else as written. */
  readonly standardNumber: string;
  readonly standardTitle: string;
  readonly method: string;
}

/** 限制范围 and 说明 of a row. */
export interface Limitation {
  readonly restriction: string;
  readonly note: string;
}

/**
 * Finds the item of a row: SHA-256, as lower-case hex, of the JSON array of the seven parts. Widths and blanks make no
 * difference, letters do (docs/specs/capability-annex.md).
 */
export function wordingKey(wording: Wording): string {
  const { field, category, object, parameter, standardNumber, standardTitle, method } = wording;
  return digestOf([field, category, object, parameter, standardNumber, standardTitle, method]);
}

/** Finds the limitation of a row, like `wordingKey`. */
export function limitationKey({ restriction, note }: Limitation): string {
  return digestOf([restriction, note]);
}

/** For an array of well-formed strings JSON.stringify writes exactly the canonical bytes of RFC 8785. */
function digestOf(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts.map(tidy)), 'hex');
}

// eslint-disable-next-line no-control-regex -- only ASCII without runs of blanks needs no work
const TIDY = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** One way of writing widths and blanks. */
export function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  return text.normalize('NFKC').toWellFormed().replaceAll(/\s+/g, ' ').trim();
}
