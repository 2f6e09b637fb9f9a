import { canonicalHash, type JsonObject, type JsonValue, parseJson, toJsonValue } from '@hengjian/canonical-json';
import { err, ok, type Result } from '@hengjian/result';
import { fromHex } from '@hengjian/sha256';
import { openNote, parseVerifierKey, type VerifierKey } from '@hengjian/signed-note';
import { readInstant } from './day.ts';
import { countOf, hasExactly, isObject, listOf, textOf, type Words, wordsOf } from './json-reading.ts';
import { keyIdOfPublicKey } from './key-id.ts';

export const TRUST_FORMAT = 'hengjian.trust-list/v1';
const LIMITS = { maxBytes: 2 ** 20, maxDepth: 8, maxValues: 50_000 };

export type KeyUse = 'certificate' | 'status-list' | 'answer';
const USES: readonly KeyUse[] = ['certificate', 'status-list', 'answer'];

/** A key and what may be signed with it, by whom, when. Times are Unix seconds. */
export interface TrustedKey {
  readonly id: string;
  /** 32 bytes, Ed25519. */
  readonly publicKey: Uint8Array;
  readonly uses: readonly KeyUse[];
  /** Authorities for which it may sign certificates, `CN-310000`. */
  readonly issuers: readonly string[];
  readonly validFrom: number;
  /** First instant at which it may sign no more; `null`: open. */
  readonly validUntil: number | null;
  /** `compromised`: what it signed before may be forged too, for who steals a key can date back. */
  readonly revoked: { readonly at: number; readonly reason: 'superseded' | 'compromised' } | null;
}

/** Whom a verifier believes. Kept by the offline page and replaced by newer ones only. */
export interface Trust {
  /** Name of the house, that of its log. */
  readonly origin: string;
  /** Grows with every change of the content. */
  readonly sequence: number;
  readonly issuedAt: number;
  /** From then on nobody can say whether a key has been revoked since. */
  readonly validUntil: number;
  readonly issuers: ReadonlyMap<string, Words>;
  readonly keys: ReadonlyMap<string, TrustedKey>;
  readonly logKeys: readonly VerifierKey[];
  /** `unchecked`: the caller named no key of the log, so he believes the list itself. */
  readonly signature: 'trusted' | 'unchecked';
}

/**
 * - `MALFORMED`: no trust list of version 1
 * - `BAD_SIGNATURE`: not signed by the log's key, or changed afterwards
 * - `ROLLBACK`: older than the list the caller already has
 */
export type TrustCode = 'MALFORMED' | 'BAD_SIGNATURE' | 'ROLLBACK';

/** What a signer of the log signs of a list: three lines, which no checkpoint can look like. */
export function trustNoteText(list: JsonObject & { readonly origin: string }): string {
  return `${TRUST_FORMAT}\n${list.origin}\n${canonicalHash(list)}\n`;
}

/**
 * Reads `{ format, list, note }` (docs/specs/credential.md, 5). @param logKeys keys of the log the caller knows from
 * elsewhere; without them the list is taken on its word and says so. @param previous the list that this one replaces.
 */
export function openTrustList(
  input: Uint8Array | string | JsonValue,
  { logKeys, previous }: { readonly logKeys?: readonly VerifierKey[]; readonly previous?: Trust } = {},
): Result<Trust, TrustCode> {
  const parsed =
    typeof input === 'string' || input instanceof Uint8Array ? parseJson(input, LIMITS) : toJsonValue(input, LIMITS);
  const document = parsed.ok ? parsed.value : null;
  if (!isObject(document)) return err('MALFORMED');
  if (!hasExactly(document, ['format', 'list', 'note']) || document['format'] !== TRUST_FORMAT) return err('MALFORMED');
  const { list, note } = document;
  if (!isObject(list) || typeof note !== 'string') return err('MALFORMED');
  const read = readList(list);
  if (read === null) return err('MALFORMED');
  if (logKeys !== undefined && logKeys.length > 0) {
    const opened = openNote(
      note,
      logKeys.filter(({ name }) => name === read.origin),
    );
    if (!opened.ok || opened.value.text !== trustNoteText({ ...list, origin: read.origin }))
      return err('BAD_SIGNATURE');
  }
  if (previous !== undefined && isOlder(read, previous)) return err('ROLLBACK');
  return ok({ ...read, signature: logKeys !== undefined && logKeys.length > 0 ? 'trusted' : 'unchecked' });
}

function isOlder(list: Omit<Trust, 'signature'>, than: Trust): boolean {
  if (list.origin !== than.origin) return false;
  return list.sequence < than.sequence || list.issuedAt < than.issuedAt;
}

function readList(list: JsonObject): Omit<Trust, 'signature'> | null {
  if (!hasExactly(list, ['origin', 'sequence', 'issuedAt', 'validUntil', 'issuers', 'keys', 'logKeys'])) return null;
  const origin = textOf(list['origin'], /^[^\s+\p{Cc}]{1,200}$/u);
  const sequence = countOf(list['sequence']);
  const issuedAt = instantOf(list['issuedAt']);
  const validUntil = instantOf(list['validUntil']);
  const issuers = listOf(list['issuers'], 100, readIssuer);
  const keys = listOf(list['keys'], 500, readKey);
  const logKeys = listOf(list['logKeys'], 20, readLogKey);
  if (origin === null || sequence === null || issuedAt === null || validUntil === null) return null;
  if (issuers === null || keys === null || logKeys === null || logKeys.some(({ name }) => name !== origin)) return null;
  const byId = new Map(keys.map((key) => [key.id, key]));
  if (byId.size !== keys.length || validUntil <= issuedAt) return null;
  return { origin, sequence, issuedAt, validUntil, issuers: new Map(issuers), keys: byId, logKeys };
}

function readIssuer(value: JsonValue): readonly [string, Words] | null {
  if (!isObject(value) || !hasExactly(value, ['id', 'name'])) return null;
  const id = textOf(value['id'], ISSUER);
  const name = wordsOf(value['name']);
  return id === null || name === null ? null : [id, name];
}

const ISSUER = /^CN-[0-9]{6}$/;

function readKey(value: JsonValue): TrustedKey | null {
  const names = ['id', 'publicKey', 'uses', 'issuers', 'validFrom', 'validUntil', 'revoked'];
  if (!isObject(value) || !hasExactly(value, names)) return null;
  const publicKey = fromHex(textOf(value['publicKey'], /^[0-9a-f]{64}$/) ?? '-');
  const uses = listOf(value['uses'], USES.length, (use) => USES.find((known) => known === use) ?? null);
  const issuers = listOf(value['issuers'], 100, (issuer) => textOf(issuer, ISSUER));
  const validFrom = instantOf(value['validFrom']);
  const validUntil = value['validUntil'] === null ? null : instantOf(value['validUntil']);
  const revoked = value['revoked'] === null ? null : readRevocation(value['revoked']);
  if (publicKey === null || uses === null || issuers === null || validFrom === null) return null;
  if ((validUntil === null && value['validUntil'] !== null) || (revoked === null && value['revoked'] !== null))
    return null;
  // The id follows from the key, so that no list can pass a key off under another's name.
  const id = keyIdOfPublicKey(publicKey);
  return value['id'] === id ? { id, publicKey, uses, issuers, validFrom, validUntil, revoked } : null;
}

function readRevocation(value: JsonValue | undefined): TrustedKey['revoked'] {
  if (!isObject(value) || !hasExactly(value, ['at', 'reason'])) return null;
  const at = instantOf(value['at']);
  const { reason } = value;
  return at !== null && (reason === 'superseded' || reason === 'compromised') ? { at, reason } : null;
}

function readLogKey(value: JsonValue): VerifierKey | null {
  const key = typeof value === 'string' ? parseVerifierKey(value) : null;
  return key?.ok === true ? key.value : null;
}

function instantOf(value: JsonValue | undefined): number | null {
  return typeof value === 'string' ? readInstant(value) : null;
}

/** Why a key does not vouch for a signature; the second group leaves it open. */
export type KeyCode =
  | 'KEY_NOT_FOR_THIS'
  | 'ISSUER_MISMATCH'
  | 'KEY_NOT_VALID_THEN'
  | 'KEY_REVOKED'
  | 'UNKNOWN_KEY'
  | 'KEY_COMPROMISED';

/** Whether `keyId` may have signed this for `issuer` (`null`: for the house) at that time. */
export function findKey(
  trust: Trust,
  { keyId, use, issuer, at }: { keyId: string; use: KeyUse; issuer: string | null; at: number },
): { readonly key: TrustedKey | null; readonly code: KeyCode | null } {
  const key = trust.keys.get(keyId) ?? null;
  if (key === null) return { key, code: 'UNKNOWN_KEY' };
  return { key, code: objectionTo(key, use, issuer, at) };
}

function objectionTo(key: TrustedKey, use: KeyUse, issuer: string | null, at: number): KeyCode | null {
  if (!key.uses.includes(use)) return 'KEY_NOT_FOR_THIS';
  if (issuer !== null && !key.issuers.includes(issuer)) return 'ISSUER_MISMATCH';
  if (at < key.validFrom || (key.validUntil !== null && at >= key.validUntil)) return 'KEY_NOT_VALID_THEN';
  if (key.revoked === null) return null;
  if (at >= key.revoked.at) return 'KEY_REVOKED';
  return key.revoked.reason === 'compromised' ? 'KEY_COMPROMISED' : null;
}
