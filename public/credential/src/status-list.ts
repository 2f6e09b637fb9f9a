import { type JsonObject, parseJson } from '@hengjian/canonical-json';
import { err, ok, type Result } from '@hengjian/result';
import { decodeList, readBit } from './bit-string.ts';
import { readInstant, writeInstant } from './day.ts';
import { countOf, isList, isObject } from './json-reading.ts';
import { readJws, signJws } from './jws.ts';
import { type CredentialSigner, isSignedBy, type SignatureVerifier } from './signature.ts';
import { findKey, type KeyCode, type Trust } from './trust.ts';

/** `revocation` never ends; `suspension` may. */
export type StatusPurpose = 'revocation' | 'suspension';
export const STATUS_PURPOSES: readonly StatusPurpose[] = ['revocation', 'suspension'];
export const CREDENTIAL_TYPE = 'vc+jwt';
export const W3C_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
/** Half a megabyte of noise, in base64url twice over, and the words around it. */
const MAX_LENGTH = 1_200_000;
const LIMITS = { maxBytes: MAX_LENGTH, maxDepth: 8, maxValues: 200 };

/** Which certificates are revoked, or suspended, at an instant. Times are Unix seconds. */
export interface StatusList {
  readonly purpose: StatusPurpose;
  /** First entry in the highest bit of the first byte. */
  readonly bits: Uint8Array;
  /** When it was made. */
  readonly validFrom: number;
  /** From then on it says nothing about the present. */
  readonly validUntil: number;
  /** After so many seconds there is a newer one. */
  readonly ttl: number;
  readonly keyId: string;
}

/**
 * - `MALFORMED`: no Bitstring Status List in our form
 * - `BAD_SIGNATURE`: not by the key it names, or changed afterwards
 * - `ROLLBACK`: older than the list the caller already has
 * - and what `findKey` says of its key
 */
export type StatusCode = 'MALFORMED' | 'BAD_SIGNATURE' | 'ROLLBACK' | 'WRONG_HOUSE' | KeyCode;

/** The issuer of what the house itself says, as a URL that survives a move to another address. */
export function houseUrn(origin: string): string {
  return `urn:hengjian:house:${origin}`;
}

/** A status list as a W3C Verifiable Credential 2.0 secured with JOSE (`application/vc+jwt`). */
export function composeStatusList(
  list: Pick<StatusList, 'purpose' | 'validFrom' | 'validUntil' | 'ttl'> & {
    /** Where it is published. */
    readonly id: string;
    readonly origin: string;
    /** From `encodeList`. */
    readonly encodedList: string;
  },
  signer: CredentialSigner,
): string {
  const payload: JsonObject = {
    '@context': [W3C_CONTEXT],
    id: list.id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: houseUrn(list.origin),
    validFrom: writeInstant(list.validFrom),
    validUntil: writeInstant(list.validUntil),
    credentialSubject: {
      id: `${list.id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: list.purpose,
      encodedList: list.encodedList,
      ttl: list.ttl * 1000,
    },
  };
  return signJws(payload, { type: CREDENTIAL_TYPE, issuedAt: list.validFrom }, signer);
}

/** Reads and verifies a published list. @param previous the list of this purpose that it replaces. Total. */
export async function openStatusList(
  jws: string,
  {
    trust,
    previous,
    verifySignature,
  }: {
    readonly trust: Trust;
    readonly previous?: StatusList | undefined;
    readonly verifySignature?: SignatureVerifier | undefined;
  },
): Promise<Result<StatusList, StatusCode>> {
  const read = readJws(jws.trim(), MAX_LENGTH);
  if (!read.ok || read.value.header.type !== CREDENTIAL_TYPE) return err('MALFORMED');
  const { header, payload, signed, signature } = read.value;
  const parsed = parseJson(payload, LIMITS);
  const list = parsed.ok && isObject(parsed.value) ? readList(parsed.value, header.keyId) : null;
  if (list === null) return err('MALFORMED');
  if (list.issuer !== houseUrn(trust.origin)) return err('WRONG_HOUSE');
  const { key, code } = findKey(trust, {
    keyId: header.keyId,
    use: 'status-list',
    issuer: null,
    at: header.issuedAt ?? list.validFrom,
  });
  if (key === null) return err('UNKNOWN_KEY');
  if (!(await isSignedBy(verifySignature, key.publicKey, signed, signature))) return err('BAD_SIGNATURE');
  if (code !== null) return err(code);
  const { issuer: _issuer, ...opened } = list;
  return previous !== undefined && previous.purpose === list.purpose && previous.validFrom > list.validFrom
    ? err('ROLLBACK')
    : ok(opened);
}

function readList(credential: JsonObject, keyId: string): (StatusList & { readonly issuer: string }) | null {
  const { type, issuer, credentialSubject: subject } = credential;
  if (!isList(type) || !type.includes('BitstringStatusListCredential') || typeof issuer !== 'string') return null;
  if (!isObject(subject) || subject['type'] !== 'BitstringStatusList') return null;
  const purpose = STATUS_PURPOSES.find((known) => known === subject['statusPurpose']);
  const { encodedList } = subject;
  const decoded = typeof encodedList === 'string' ? decodeList(encodedList) : null;
  const validFrom = instantOf(credential['validFrom']);
  const validUntil = instantOf(credential['validUntil']);
  const ttl = countOf(subject['ttl'], 10 ** 12);
  if (purpose === undefined || decoded?.ok !== true || validFrom === null || validUntil === null || ttl === null)
    return null;
  if (validUntil <= validFrom) return null;
  return { purpose, bits: decoded.value, validFrom, validUntil, ttl: Math.floor(ttl / 1000), keyId, issuer };
}

function instantOf(value: unknown): number | null {
  return typeof value === 'string' ? readInstant(value) : null;
}

/** The lists a verifier has, one of each purpose. */
export type StatusLists = Readonly<Record<StatusPurpose, StatusList | null>>;

/** The bit of a certificate; `null` where the list has no such place. */
export function statusBit(list: StatusList, index: number): boolean | null {
  return readBit(list.bits, index);
}
