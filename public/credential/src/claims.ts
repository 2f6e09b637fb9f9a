import { err, ok, type Result } from '@hengjian/result';
import { fromHex, toHex } from '@hengjian/sha256';
import type { CborMap, CborValue } from './cbor.ts';
import { decodeCbor } from './cbor-decode.ts';
import { encodeCbor } from './cbor-encode.ts';
import { DAY_SECONDS, dayStartingAt, startOfDay } from './day.ts';

/** What a certificate says of itself, wherever it is written: QR code, W3C credential, paper. */
export interface CertificateClaims {
  /** The authority: `CN-` and its region code, `CN-310000`. */
  readonly issuer: string;
  /** Twelve digits. */
  readonly number: string;
  /** Name of the institution; ends with `…` where the QR code had no room for the whole. */
  readonly institution: string;
  /** Unified social credit code, where there is one. */
  readonly uscc: string | null;
  /** First and last day of validity. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly sites: number;
  /** The capability annex: counted from 1, and SHA-256 of its canonical bytes as hex. */
  readonly annexVersion: number;
  readonly annexSha256: string;
  /** Its bit in the status lists. */
  readonly statusIndex: number;
  /** When this statement was signed, Unix seconds. */
  readonly issuedAt: number;
}

/** Registered claims of a CWT (RFC 8392, 3.1). */
const CLAIM = { issuer: 1, subject: 2, expires: 4, notBefore: 5, issuedAt: 6 } as const;
/** Private use (RFC 8392, 9.1). What else is signed by the same keys has another label, so nothing passes for another. */
const CERTIFICATE = -65_537;
const OWN = { institution: 1, uscc: 2, sites: 3, annexVersion: 4, annexSha256: 5, statusIndex: 6 } as const;

/** The claims as a CWT claims set. Throws for claims that `checkClaims` refuses. */
export function encodeClaims(claims: CertificateClaims): Uint8Array {
  const checked = checkClaims(claims);
  if (!checked.ok) throw new Error(`not a certificate: ${checked.error}`);
  const own = new Map<number, CborValue>([
    [OWN.institution, claims.institution],
    [OWN.sites, claims.sites],
    [OWN.annexVersion, claims.annexVersion],
    [OWN.annexSha256, fromHex(claims.annexSha256) ?? new Uint8Array()],
    [OWN.statusIndex, claims.statusIndex],
  ]);
  if (claims.uscc !== null) own.set(OWN.uscc, claims.uscc);
  return encodeCbor(
    new Map<number, CborValue>([
      [CLAIM.issuer, claims.issuer],
      [CLAIM.subject, claims.number],
      // "On or after which it must not be accepted" (RFC 8392, 3.1.4): the day after the last one.
      [CLAIM.expires, (startOfDay(claims.validTo) ?? 0) + DAY_SECONDS],
      [CLAIM.notBefore, startOfDay(claims.validFrom) ?? 0],
      [CLAIM.issuedAt, claims.issuedAt],
      [CERTIFICATE, own],
    ]),
  );
}

/** Reads a CWT claims set of a certificate; other members are refused. Total. */
export function decodeClaims(payload: Uint8Array): Result<CertificateClaims, 'NOT_A_CERTIFICATE'> {
  const decoded = decodeCbor(payload);
  if (!decoded.ok || !(decoded.value instanceof Map)) return err('NOT_A_CERTIFICATE');
  const map: CborMap = decoded.value;
  const own = map.get(CERTIFICATE);
  if (!(own instanceof Map) || map.size !== 6) return err('NOT_A_CERTIFICATE');
  const expires = map.get(CLAIM.expires);
  const notBefore = map.get(CLAIM.notBefore);
  const hash = own.get(OWN.annexSha256);
  const hasCode = own.has(OWN.uscc);
  if (own.size !== (hasCode ? 6 : 5) || !(hash instanceof Uint8Array)) return err('NOT_A_CERTIFICATE');
  return checkClaims({
    issuer: map.get(CLAIM.issuer),
    number: map.get(CLAIM.subject),
    institution: own.get(OWN.institution),
    uscc: hasCode ? own.get(OWN.uscc) : null,
    validFrom: typeof notBefore === 'number' ? dayStartingAt(notBefore) : null,
    validTo: typeof expires === 'number' ? dayStartingAt(expires - DAY_SECONDS) : null,
    sites: own.get(OWN.sites),
    annexVersion: own.get(OWN.annexVersion),
    annexSha256: toHex(hash),
    statusIndex: own.get(OWN.statusIndex),
    issuedAt: map.get(CLAIM.issuedAt),
  });
}

/** 2^22 certificates, more than the nation will see; a list of them is half a megabyte. */
export const MAX_STATUS_INDEX = 2 ** 22 - 1;
const MAX_INSTANT = 253_402_300_799;

/** Whether these are the claims of a certificate, each in its one form. Total. */
export function checkClaims(
  claims: Readonly<Record<keyof CertificateClaims, unknown>>,
): Result<CertificateClaims, 'NOT_A_CERTIFICATE'> {
  const { issuer, number, institution, uscc, validFrom, validTo } = claims;
  const { sites, annexVersion, annexSha256, statusIndex, issuedAt } = claims;
  if (
    !matches(issuer, /^CN-[0-9]{6}$/) ||
    !matches(number, /^[0-9]{12}$/) ||
    !matches(institution, /^[^\p{Cc}]{1,400}$/u) ||
    !(uscc === null || matches(uscc, /^[0-9A-Z]{1,18}$/)) ||
    !isDay(validFrom) ||
    !isDay(validTo) ||
    validTo < validFrom ||
    !isInteger(sites, 0, 9_999) ||
    !isInteger(annexVersion, 0, 99_999) ||
    !matches(annexSha256, /^[0-9a-f]{64}$/) ||
    !isInteger(statusIndex, 0, MAX_STATUS_INDEX) ||
    !isInteger(issuedAt, 0, MAX_INSTANT)
  )
    return err('NOT_A_CERTIFICATE');
  return ok({
    issuer,
    number,
    institution,
    uscc,
    validFrom,
    validTo,
    sites,
    annexVersion,
    annexSha256,
    statusIndex,
    issuedAt,
  });
}

function matches(value: unknown, form: RegExp): value is string {
  return typeof value === 'string' && value.isWellFormed() && form.test(value);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && startOfDay(value) !== null;
}

function isInteger(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max;
}
