import { canonicalHash } from '@hengjian/canonical-json';
import { type CertificateClaims, composeCredential, composeQrText } from '@hengjian/credential';
import type { Tx } from '../../../platform/database/index.ts';
import { toSecond } from '../keys/key-store.ts';
import type { CertificateRecord, CredentialsMeans } from '../means.ts';
import { findIssued, type IssuedCredential, saveIssued } from './store.ts';

/**
 * The signed proof of a certificate as of its newest decision: found, or signed now and kept. Tens of thousands were
 * taken over and few of them are ever asked for, so nobody signs them all beforehand. Doing it twice changes nothing.
 */
export async function issueCredential(
  tx: Tx,
  means: CredentialsMeans,
  record: CertificateRecord,
): Promise<IssuedCredential> {
  const { id, decision } = record;
  const found = await findIssued(tx, id, decision.id);
  if (found !== undefined) return found;
  const now = toSecond(means.clock.now());
  const claims = claimsOf(record, now);
  await saveIssued(
    tx,
    {
      certificateId: id,
      decisionId: decision.id,
      keyId: means.signer.keyId,
      number: record.number,
      qrText: composeQrText(claims, means.signer),
      vcJwt: composeCredential(claims, statusBase(means), means.signer),
      payloadSha256: canonicalHash({ ...claims }),
    },
    now,
  );
  const kept = await findIssued(tx, id, decision.id);
  if (kept === undefined) throw new Error('the present signing key is revoked: give the server a new one');
  return kept;
}

/** The text of the QR code of a certificate; undefined where the number names none. */
export async function qrTextOf(tx: Tx, means: CredentialsMeans, number: string): Promise<string | undefined> {
  const record = await means.certificates.findCertificate(tx, number);
  return record && (await issueCredential(tx, means, record)).qrText;
}

function claimsOf(record: CertificateRecord, issuedAt: Temporal.Instant): CertificateClaims {
  const { number, institution, uscc, validFrom, validTo, statusIndex, decision } = record;
  return {
    issuer: issuerOf(record.issuer),
    number,
    institution,
    uscc,
    validFrom,
    validTo,
    sites: record.sites.length,
    annexVersion: decision.annexVersion,
    annexSha256: decision.annexSha256,
    statusIndex,
    issuedAt: Math.floor(issuedAt.epochMilliseconds / 1000),
  };
}

/** Certificates are given by provinces and by the nation: an office below signs in its province's name. */
export function issuerOf(region: string): string {
  return `CN-${region.slice(0, 2)}0000`;
}

/** Where the status lists are published. */
export function statusBase({ publicUrl }: CredentialsMeans): string {
  return `${publicUrl}/status`;
}
