import {
  type Answer,
  type CertificateStep,
  type Judgement,
  judgeCertificate,
  judgeCredential,
  readLogProof,
  writeInstant,
} from '@hengjian/credential';
import { toJsonValue } from '@hengjian/canonical-json';
import { officialDate } from '../../../platform/clock.ts';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import { NUMBER_UNKNOWN } from '../answers/answer-question.ts';
import { issueCredential } from '../issue/issue-credential.ts';
import { nodeVerifier } from '../keys/node-verifier.ts';
import { ownTrust } from '../keys/trust-list.ts';
import type { CertificateRecord, CredentialsMeans, WireProof } from '../means.ts';
import { ownLists } from '../status/own-lists.ts';

/** How old the word on status is, and when there will be a newer one. */
export interface StatusTimes {
  readonly madeAt: string;
  readonly nextUpdate: string;
  /** Seconds. */
  readonly age: number;
}

/** What is to be said of a certificate today: the judgement that anybody reaches without the house. */
export interface CertificateProof {
  readonly answer: Answer;
  /** `CertificateCode`, or `NUMBER_UNKNOWN`. */
  readonly reasons: readonly string[];
  readonly steps: readonly CertificateStep[];
  readonly status: StatusTimes | null;
  /** As the register has it now; null where it has none. */
  readonly certificate: CertificateRecord | null;
  readonly qrText: string | null;
  /** `application/vc+jwt`. */
  readonly vcJwt: string | null;
  /** Of the newest decision; null while it waits for its place. */
  readonly log: WireProof | null;
}

const NOTHING = { certificate: null, qrText: null, vcJwt: null, log: null };

/** By its number, also an old one. Signs on first request. */
export function describeCertificate(means: CredentialsMeans, number: string): Promise<CertificateProof> {
  return withinJurisdiction(means.db, '000000', async (tx) => {
    const record = await means.certificates.findCertificate(tx, number);
    if (record === undefined)
      return { answer: 'cannot-tell', reasons: [NUMBER_UNKNOWN], steps: [], status: null, ...NOTHING };
    const { qrText, vcJwt } = await issueCredential(tx, means, record);
    return { ...(await judgeBeside(tx, means, qrText, record)), certificate: record, qrText, vcJwt };
  });
}

/** What a code or credential that somebody holds is worth, and the certificate as the register has it now. */
export function verifyText(means: CredentialsMeans, text: string): Promise<CertificateProof> {
  return withinJurisdiction(means.db, '000000', async (tx) => {
    const { claims, ...judged } = await judge(tx, means, text);
    const record = claims === null ? undefined : await means.certificates.findCertificate(tx, claims.number);
    if (record === undefined) return { ...judged, ...NOTHING };
    const { qrText, vcJwt } = await issueCredential(tx, means, record);
    return { ...(await judgeBeside(tx, means, text, record)), certificate: record, qrText, vcJwt };
  });
}

/** Judged with the present annex and the log beside it, and never milder than the register itself. */
async function judgeBeside(tx: Tx, means: CredentialsMeans, text: string, record: CertificateRecord) {
  const log = (await means.log.findProof(tx, record.decision.logEntryId)) ?? null;
  const { claims: _claims, ...judged } = await judge(tx, means, text, record.decision.annexSha256, log);
  const today = officialDate(means.clock.now());
  const standing = standingOn(record, today);
  // Between a decision and the list that shows it lie some seconds.
  if (judged.answer !== 'valid' || standing === null) return { ...judged, log };
  return { ...judged, answer: 'not-valid' as const, reasons: [standing], log };
}

function standingOn({ endedOn, suspended }: CertificateRecord, day: string): 'REVOKED' | 'SUSPENDED' | null {
  if (endedOn !== null && endedOn <= day) return 'REVOKED';
  return suspended.some(({ from, until }) => from <= day && (until === null || day < until)) ? 'SUSPENDED' : null;
}

type Judged = Pick<CertificateProof, 'answer' | 'reasons' | 'steps' | 'status'> & Pick<Judgement, 'claims'>;

async function judge(
  tx: Tx,
  means: CredentialsMeans,
  text: string,
  annexSha256?: string,
  log: WireProof | null = null,
): Promise<Judged> {
  const now = Math.floor(means.clock.now().epochMilliseconds / 1000);
  const statusLists = await ownLists(means, tx);
  const json = toJsonValue(log);
  const input = {
    trust: await ownTrust(means, tx),
    statusLists,
    now,
    annexSha256,
    log: (json.ok ? readLogProof(json.value) : null) ?? undefined,
    verifySignature: nodeVerifier,
  };
  const isCredential = text.trim().startsWith('eyJ');
  const judged = await (isCredential
    ? judgeCredential({ ...input, jws: text })
    : judgeCertificate({ ...input, qrText: text }));
  const { answer, reasons, steps, claims } = judged;
  return { answer, reasons, steps, claims, status: timesOf(statusLists.revocation, statusLists.suspension, now) };
}

type Made = { readonly validFrom: number; readonly ttl: number } | null;

function timesOf(revocation: Made, suspension: Made, now: number): StatusTimes | null {
  if (revocation === null || suspension === null) return null;
  const older = revocation.validFrom < suspension.validFrom ? revocation : suspension;
  return {
    madeAt: writeInstant(older.validFrom),
    nextUpdate: writeInstant(older.validFrom + older.ttl),
    age: Math.max(0, now - older.validFrom),
  };
}
