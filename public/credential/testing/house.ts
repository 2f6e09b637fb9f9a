import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { JsonObject } from '@hengjian/canonical-json';
import { toHex } from '@hengjian/sha256';
import { formatVerifierKey, keyIdOf, signNote } from '@hengjian/signed-note';
import {
  type CertificateClaims,
  composeStatusList,
  type CredentialSigner,
  encodeList,
  keyIdOfPublicKey,
  MIN_ENTRIES,
  type SignatureVerifier,
  type StatusPurpose,
  TRUST_FORMAT,
  trustNoteText,
  writeBits,
  writeInstant,
} from '../src/index.ts';

export const ORIGIN = 'test.example/log';
/** 2026-07-22 09:30 in Shanghai. */
export const NOW = Date.UTC(2026, 6, 22, 1, 30) / 1000;
export const DAY = 86_400;

export interface TestKey extends CredentialSigner {
  readonly publicKey: Uint8Array;
  readonly privateKey: KeyObject;
}

/** A key that is the same in every run: its seed is the hash of a word. */
export function keyOf(word: string): TestKey {
  const seed = createHash('sha256').update(`hengjian test key ${word}`).digest();
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
  const privateKey = createPrivateKey({ key: Buffer.concat([prefix, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32));
  return {
    publicKey,
    privateKey,
    keyId: keyIdOfPublicKey(publicKey),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

export const houseKey = keyOf('house');
export const strangerKey = keyOf('stranger');
export const logKey = keyOf('log');
export const logVerifierKey = formatVerifierKey(ORIGIN, logKey.publicKey);

export function signLogNote(text: string, by: TestKey = logKey): string {
  return signNote(text, [{ name: ORIGIN, id: keyIdOf(ORIGIN, by.publicKey), sign: (message) => by.sign(message) }]);
}

/** The platform's verifier, as a server gives it. */
export const platformVerifier: SignatureVerifier = (key, message, signature) =>
  verify(
    null,
    message,
    { key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') }, format: 'jwk' },
    signature,
  );

export const CLAIMS: CertificateClaims = {
  issuer: 'CN-310000',
  number: '230900110042',
  institution: '浦江示例检测技术有限公司',
  uscc: '91310115MA1K3XQ28D',
  validFrom: '2023-03-18',
  validTo: '2029-03-17',
  sites: 2,
  annexVersion: 6,
  annexSha256: createHash('sha256').update('annex').digest('hex'),
  statusIndex: 10_442,
  issuedAt: NOW - 100 * DAY,
};

export function trustKey(key: TestKey, changes: JsonObject = {}): JsonObject {
  return {
    id: key.keyId,
    publicKey: toHex(key.publicKey),
    uses: ['certificate', 'status-list', 'answer'],
    issuers: ['CN-310000'],
    validFrom: '2023-01-01T00:00:00Z',
    validUntil: null,
    revoked: null,
    ...changes,
  };
}

export function trustList(changes: JsonObject = {}, by: TestKey = logKey): JsonObject {
  const list = {
    origin: ORIGIN,
    sequence: 3,
    issuedAt: writeInstant(NOW - 2 * DAY),
    validUntil: writeInstant(NOW + 88 * DAY),
    issuers: [
      { id: 'CN-310000', name: { zh: '上海市市场监督管理局（演示）', en: 'Shanghai Market Regulation (demo)' } },
    ],
    keys: [trustKey(houseKey)],
    logKeys: [logVerifierKey],
    ...changes,
  };
  return { format: TRUST_FORMAT, list, note: signLogNote(trustNoteText(list), by) };
}

interface StatusOptions {
  readonly at?: number;
  readonly days?: number;
  readonly key?: CredentialSigner;
  readonly entries?: number;
  readonly origin?: string;
}

export function statusJws(
  purpose: StatusPurpose,
  marked: readonly number[] = [],
  { at = NOW - 660, days = 3, key = houseKey, entries = MIN_ENTRIES, origin = ORIGIN }: StatusOptions = {},
): string {
  const bits = writeBits(entries, marked);
  return composeStatusList(
    {
      purpose,
      id: `https://test.example/status/${purpose}`,
      origin,
      validFrom: at,
      validUntil: at + days * DAY,
      ttl: DAY,
      encodedList: encodeList(bits, gzipSync(bits)),
    },
    key,
  );
}
