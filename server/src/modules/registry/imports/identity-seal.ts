import { singleLine } from '../../../platform/tables/index.ts';
import { hashIdentity, type IdentityWarning, readIdentityNumber } from '../files/index.ts';

/** What a cell with an id number holds once it has passed the border: the hash, what was odd, and its last characters. */
export interface SealedIdentity {
  /** 64 hex digits. */
  readonly hash: string;
  readonly warnings: readonly IdentityWarning[];
}

const SEAL = /^⟦id:([0-9a-f]{64}):([A-Z_,]*):([^⟧]*)⟧$/u;
const UNREADABLE = '⟦id?';
const SHOWN = 4;
const WARNINGS: readonly IdentityWarning[] = ['CHECK_DIGIT', 'NO_SUCH_DAY', 'OTHER_DOCUMENT'];

/** What looks like the number of an identity card (GB 11643), old ones of 15 digits included. */
const IDENTITY = /(?<![0-9０-９])[0-9０-９]{15}(?:[0-9０-９]{2}[0-9０-９XxＸｘ])?(?![0-9０-９])/gu;

/** Enough to find the row in one's own list, too little to know the person. */
export function coveredText(text: string): string {
  const sealed = SEAL.exec(text);
  if (sealed !== null) return sealed[3] ?? '';
  if (text.startsWith(UNREADABLE)) return text.slice(UNREADABLE.length, -1);
  const plain = text.trim();
  return '*'.repeat(Math.max(0, plain.length - SHOWN)) + plain.slice(-SHOWN);
}

/** Any cell of a table of people, as it may be kept: columns can be mistaken, so whatever looks like a number is covered. */
export function withoutIdentities(text: string): string {
  if (text.startsWith('⟦id')) return coveredText(text);
  return text.replaceAll(IDENTITY, coveredText);
}

/** Puts the keyed hash in place of a number. A text that is none is covered and says so when it is read. */
export function sealIdentity(key: Uint8Array, text: string): string {
  if (singleLine(text) === '' || text.startsWith('⟦id')) return text;
  const read = readIdentityNumber(text);
  if (read === undefined) return `${UNREADABLE}${coveredText(text)}⟧`;
  return `⟦id:${hashIdentity(key, read.value).toString('hex')}:${read.warnings.join(',')}:${coveredText(read.value)}⟧`;
}

/** Of a sealed cell, or of one that nobody took for a number at the border. Undefined where it is no number. */
export function readSealed(key: Uint8Array, text: string): SealedIdentity | undefined {
  const sealed = SEAL.exec(sealIdentity(key, text));
  if (sealed === null) return undefined;
  const said = (sealed[2] ?? '').split(',');
  return { hash: sealed[1] ?? '', warnings: WARNINGS.filter((warning) => said.includes(warning)) };
}
