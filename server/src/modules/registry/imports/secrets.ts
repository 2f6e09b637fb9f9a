import type { Mapping } from './batch.ts';
import type { ImportTarget } from './import-target.ts';

/** What looks like the number of an identity card (GB 11643), old ones of 15 digits included. */
const IDENTITY = /[0-9０-９]{15}(?:[0-9０-９]{2}[0-9０-９XxＸｘ])?/gu;

/** Enough to find the row in one's own list, too little to know the person. */
const SHOWN = 4;

/**
 * Covers what must not be kept as it came: the columns said to hold it, and whatever looks like an identity number in any
 * other, because columns can be mistaken. Undefined where a target knows no secrets.
 */
export function hideSecrets(
  target: ImportTarget,
  mapping: Mapping,
): ((cells: readonly string[]) => readonly string[]) | undefined {
  const secret = target.fields('create', ALL_RIGHTS).filter((field) => field.secret === true);
  if (secret.length === 0) return undefined;
  const columns = new Set(secret.map(({ key }) => mapping[key]));
  return (cells) =>
    cells.map((text, index) => (columns.has(index) ? covered(text) : text.replaceAll(IDENTITY, covered)));
}

function covered(text: string): string {
  const plain = text.trim();
  return '*'.repeat(Math.max(0, plain.length - SHOWN)) + plain.slice(-SHOWN);
}

const ALL_RIGHTS = { edit: true, export: true, import: true, readCredit: true };
