import { type JsonObject, type JsonValue, parseJson } from '@hengjian/canonical-json';
import { err, ok, type Result } from '@hengjian/result';
import { type CertificateClaims, checkClaims } from './claims.ts';
import { DAY_SECONDS, dayStartingAt, readInstant, startOfDay, writeInstant } from './day.ts';
import { isList, isObject } from './json-reading.ts';
import { readJws, signJws } from './jws.ts';
import type { ReadCertificate } from './qr-text.ts';
import type { CredentialSigner } from './signature.ts';
import { CREDENTIAL_TYPE, STATUS_PURPOSES, W3C_CONTEXT } from './status-list.ts';

const MAX_LENGTH = 20_000;
const LIMITS = { maxBytes: MAX_LENGTH, maxDepth: 8, maxValues: 500 };
const TYPE = 'TestingInstitutionCertificate';
/** Terms that the W3C context does not define keep a meaning of their own (JSON-LD `@vocab`). */
const OWN_TERMS = { '@vocab': 'urn:hengjian:terms:' };

/** The issuing authority as a URL. */
export function issuerUrn(issuer: string): string {
  return `urn:hengjian:issuer:${issuer}`;
}

/** The certificate as a W3C Verifiable Credential 2.0, not yet signed. @param statusBase where the lists are published. */
export function certificateCredential(claims: CertificateClaims, statusBase: string): JsonObject {
  const { number, annexVersion, annexSha256, uscc, statusIndex } = claims;
  return {
    '@context': [W3C_CONTEXT, OWN_TERMS],
    id: `urn:hengjian:certificate:${number}:${claims.issuedAt}`,
    type: ['VerifiableCredential', TYPE],
    issuer: issuerUrn(claims.issuer),
    validFrom: writeInstant(startOfDay(claims.validFrom) ?? 0),
    validUntil: writeInstant((startOfDay(claims.validTo) ?? 0) + DAY_SECONDS),
    credentialStatus: STATUS_PURPOSES.map((purpose) => ({
      id: `${statusBase}/${purpose}#${statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: String(statusIndex),
      statusListCredential: `${statusBase}/${purpose}`,
    })),
    credentialSubject: {
      type: 'TestingInstitution',
      name: claims.institution,
      ...(uscc === null ? {} : { uscc }),
      certificateNumber: number,
      sites: claims.sites,
      annexVersion,
      annexSha256,
    },
  };
}

/** Secured with JOSE, `application/vc+jwt` (W3C VC-JOSE-COSE). */
export function composeCredential(claims: CertificateClaims, statusBase: string, signer: CredentialSigner): string {
  const { issuedAt } = claims;
  return signJws(certificateCredential(claims, statusBase), { type: CREDENTIAL_TYPE, issuedAt }, signer);
}

/** Takes a `vc+jwt` of a certificate apart. `NOT_OURS`: some other credential. Total. */
export function readCredential(jws: string): Result<ReadCertificate, 'NOT_OURS' | 'UNREADABLE'> {
  const read = readJws(jws.trim(), MAX_LENGTH);
  if (!read.ok) return err('NOT_OURS');
  const { header, payload, signed, signature } = read.value;
  const parsed = parseJson(payload, LIMITS);
  if (header.type !== CREDENTIAL_TYPE || !parsed.ok || !isObject(parsed.value)) return err('NOT_OURS');
  const credential = parsed.value;
  if (!isList(credential['type']) || !credential['type'].includes(TYPE)) return err('NOT_OURS');
  const claims = claimsOf(credential, header.issuedAt);
  return claims === null ? err('UNREADABLE') : ok({ claims, keyId: header.keyId, signed, signature });
}

function claimsOf(credential: JsonObject, issuedAt: number | null): CertificateClaims | null {
  const { issuer, credentialSubject: subject } = credential;
  if (!isObject(subject) || typeof issuer !== 'string') return null;
  const statusIndex = statusIndexOf(credential['credentialStatus']);
  const until = instantOf(credential['validUntil']);
  const from = instantOf(credential['validFrom']);
  const claims = checkClaims({
    issuer: issuer.startsWith(issuerUrn('')) ? issuer.slice(issuerUrn('').length) : null,
    number: subject['certificateNumber'],
    institution: subject['name'],
    uscc: subject['uscc'] ?? null,
    validFrom: from === null ? null : dayStartingAt(from),
    validTo: until === null ? null : dayStartingAt(until - DAY_SECONDS),
    sites: subject['sites'],
    annexVersion: subject['annexVersion'],
    annexSha256: subject['annexSha256'],
    statusIndex,
    issuedAt,
  });
  return claims.ok ? claims.value : null;
}

/** Both purposes, one index: a credential that hides one of its two statuses is not read. */
function statusIndexOf(value: JsonValue | undefined): number | null {
  if (!isList(value) || value.length !== STATUS_PURPOSES.length) return null;
  const indexes = STATUS_PURPOSES.map((purpose) => {
    const entry = value.find((one) => isObject(one) && one['statusPurpose'] === purpose);
    return isObject(entry) ? entry['statusListIndex'] : undefined;
  });
  const [first] = indexes;
  if (typeof first !== 'string' || !/^(0|[1-9][0-9]{0,9})$/.test(first)) return null;
  return indexes.every((index) => index === first) ? Number(first) : null;
}

function instantOf(value: JsonValue | undefined): number | null {
  return typeof value === 'string' ? readInstant(value) : null;
}
