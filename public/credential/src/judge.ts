import { type CertificateClaims, MAX_STATUS_INDEX } from './claims.ts';
import { dayAt, writeInstant } from './day.ts';
import { checkLogProof, type LogCode, type LogProof } from './log-proof.ts';
import { type ReadCertificate, readQrText } from './qr-text.ts';
import { isSignedBy, type SignatureVerifier } from './signature.ts';
import { statusBit, type StatusList, type StatusLists, type StatusPurpose } from './status-list.ts';
import { type Answer, conclude, type Step } from './step.ts';
import { findKey, type KeyCode, type Trust } from './trust.ts';
import { readCredential } from './w3c-credential.ts';

/** Why a certificate is not valid, or why nobody can tell; closed. docs/specs/credential.md, 7, says of each what it means. */
export type CertificateCode =
  | 'NOT_OURS'
  | 'UNREADABLE'
  | 'NO_TRUST_LIST'
  | 'TRUST_LIST_TOO_OLD'
  | KeyCode
  | 'BAD_SIGNATURE'
  | 'SIGNED_IN_THE_FUTURE'
  | 'NOT_YET_VALID'
  | 'EXPIRED'
  | 'REVOKED'
  | 'SUSPENDED'
  | 'STATUS_MISSING'
  | 'STATUS_TOO_OLD'
  | 'STATUS_FROM_THE_FUTURE'
  | 'STATUS_INDEX_UNKNOWN'
  | 'ANNEX_CHANGED'
  | LogCode;

export type CertificateStep = Step<
  'read' | 'trust' | 'signature' | 'validity' | 'revocation' | 'suspension' | 'annex' | 'log',
  CertificateCode
>;

export interface Judgement {
  readonly answer: Answer;
  /** In the order of the steps; empty for `valid`. */
  readonly reasons: readonly CertificateCode[];
  /** Seconds since the older of the two status lists was made; `null` where one is missing or was not asked. */
  readonly statusAge: number | null;
  /** Only what a good signature vouches for; otherwise anybody could have written it. */
  readonly claims: CertificateClaims | null;
  readonly steps: readonly CertificateStep[];
}

export interface JudgeInput {
  readonly trust: Trust | null;
  readonly statusLists: StatusLists;
  /** Unix seconds. */
  readonly now: number;
  /** Hash of the annex the reader holds, or of the one in force: compared, without weight for the answer. */
  readonly annexSha256?: string | undefined;
  /** The entry of the newest decision, where one is at hand. */
  readonly log?: LogProof | undefined;
  readonly verifySignature?: SignatureVerifier | undefined;
}

/** A clock may be wrong by so much without casting doubt on anything. */
const SKEW = 300;

/** Judges the text of a certificate's QR code. Total; never rejects. */
export function judgeCertificate(input: JudgeInput & { readonly qrText: string }): Promise<Judgement> {
  return judge(readQrText(input.qrText), input);
}

/** Judges the same certificate as a W3C credential (`application/vc+jwt`). */
export function judgeCredential(input: JudgeInput & { readonly jws: string }): Promise<Judgement> {
  return judge(readCredential(input.jws), input);
}

async function judge(
  read:
    | { readonly ok: true; readonly value: ReadCertificate }
    | { readonly ok: false; readonly error: 'NOT_OURS' | 'UNREADABLE' },
  input: JudgeInput,
): Promise<Judgement> {
  if (!read.ok) return finish([step('read', 'unknown', read.error)], null, null);
  const certificate = read.value;
  const { claims } = certificate;
  const begun = [step('read', 'passed', null, { number: claims.number })];
  const authentic = await judgeSignature(certificate, input);
  const signed = authentic.steps.every(({ outcome }) => outcome === 'passed' || outcome === 'noted');
  if (!authentic.vouched) return finish([...begun, ...authentic.steps], null, null);
  const steps = [...begun, ...authentic.steps, judgeValidity(claims, input.now), ...judgeStatus(claims, input)];
  if (input.annexSha256 !== undefined) steps.push(judgeAnnex(claims, input.annexSha256));
  if (input.log !== undefined && input.trust !== null && signed)
    steps.push(await judgeLog(input.log, input.trust, input.verifySignature));
  return finish(steps, claims, ageOf(input));
}

/** `vouched`: the bytes are by the key they name, whatever else there is to say of the key. */
async function judgeSignature(
  { claims, keyId, signed, signature }: ReadCertificate,
  { trust, now, verifySignature }: JudgeInput,
): Promise<{ readonly vouched: boolean; readonly steps: readonly CertificateStep[] }> {
  if (trust === null) return { vouched: false, steps: [step('trust', 'unknown', 'NO_TRUST_LIST')] };
  const list = judgeTrust(trust, now);
  const detail = { key: keyId, issuer: claims.issuer };
  const found = findKey(trust, { keyId, use: 'certificate', issuer: claims.issuer, at: claims.issuedAt });
  if (found.key === null) return { vouched: false, steps: [list, step('signature', 'unknown', 'UNKNOWN_KEY', detail)] };
  if (!(await isSignedBy(verifySignature, found.key.publicKey, signed, signature)))
    return { vouched: false, steps: [list, step('signature', 'failed', 'BAD_SIGNATURE', detail)] };
  return { vouched: true, steps: [list, judgeKey(found.code, claims, now, detail)] };
}

function judgeTrust(trust: Trust, now: number): CertificateStep {
  const detail = {
    origin: trust.origin,
    issuedAt: writeInstant(trust.issuedAt),
    validUntil: writeInstant(trust.validUntil),
    signature: trust.signature,
  };
  return now >= trust.validUntil
    ? step('trust', 'unknown', 'TRUST_LIST_TOO_OLD', detail)
    : step('trust', 'passed', null, detail);
}

function judgeKey(
  objection: KeyCode | null,
  { issuedAt }: CertificateClaims,
  now: number,
  detail: Readonly<Record<string, string>>,
): CertificateStep {
  if (objection === 'KEY_COMPROMISED') return step('signature', 'unknown', objection, detail);
  if (objection !== null) return step('signature', 'failed', objection, detail);
  return issuedAt > now + SKEW
    ? step('signature', 'unknown', 'SIGNED_IN_THE_FUTURE', detail)
    : step('signature', 'passed', null, { ...detail, issuedAt: writeInstant(issuedAt) });
}

function judgeValidity({ validFrom, validTo }: CertificateClaims, now: number): CertificateStep {
  const today = dayAt(now) ?? '9999-12-31';
  const detail = { validFrom, validTo, today };
  if (today < validFrom) return step('validity', 'failed', 'NOT_YET_VALID', detail);
  return today > validTo ? step('validity', 'failed', 'EXPIRED', detail) : step('validity', 'passed', null, detail);
}

function judgeStatus(claims: CertificateClaims, { statusLists, now }: JudgeInput): CertificateStep[] {
  return [
    judgeBit('revocation', statusLists.revocation, claims, now),
    judgeBit('suspension', statusLists.suspension, claims, now),
  ];
}

const ON_RECORD = { revocation: 'REVOKED', suspension: 'SUSPENDED' } as const;

function judgeBit(
  purpose: StatusPurpose,
  list: StatusList | null,
  { statusIndex }: CertificateClaims,
  now: number,
): CertificateStep {
  if (list === null || statusIndex > MAX_STATUS_INDEX) return step(purpose, 'unknown', 'STATUS_MISSING');
  const detail = {
    index: String(statusIndex),
    madeAt: writeInstant(list.validFrom),
    nextUpdate: writeInstant(list.validFrom + list.ttl),
    validUntil: writeInstant(list.validUntil),
  };
  const bit = statusBit(list, statusIndex);
  if (bit === null) return step(purpose, 'unknown', 'STATUS_INDEX_UNKNOWN', detail);
  // A revocation never ends, so an old list that says so is as good as a new one. A suspension may have ended since.
  if (bit && purpose === 'revocation') return step(purpose, 'failed', ON_RECORD[purpose], detail);
  if (list.validFrom > now + SKEW) return step(purpose, 'unknown', 'STATUS_FROM_THE_FUTURE', detail);
  if (now >= list.validUntil) return step(purpose, 'unknown', 'STATUS_TOO_OLD', detail);
  return bit ? step(purpose, 'failed', ON_RECORD[purpose], detail) : step(purpose, 'passed', null, detail);
}

function judgeAnnex({ annexVersion, annexSha256 }: CertificateClaims, other: string): CertificateStep {
  const detail = { version: String(annexVersion), sha256: annexSha256 };
  return other === annexSha256
    ? step('annex', 'passed', null, detail)
    : step('annex', 'noted', 'ANNEX_CHANGED', detail);
}

async function judgeLog(
  log: LogProof,
  trust: Trust,
  verifySignature: SignatureVerifier | undefined,
): Promise<CertificateStep> {
  const proved = await checkLogProof(log, trust.logKeys, { verifySignature });
  if (!proved.ok) return step('log', 'unknown', proved.error);
  const { index, size } = proved.value;
  const hashes = String(log.proof.length);
  return step('log', 'passed', null, { index: String(index), size: String(size), hashes, origin: trust.origin });
}

function ageOf({ statusLists: { revocation, suspension }, now }: JudgeInput): number | null {
  if (revocation === null || suspension === null) return null;
  return Math.max(0, now - Math.min(revocation.validFrom, suspension.validFrom));
}

function finish(
  steps: readonly CertificateStep[],
  claims: CertificateClaims | null,
  statusAge: number | null,
): Judgement {
  return { ...conclude(steps), statusAge, claims, steps };
}

function step(
  name: CertificateStep['name'],
  outcome: CertificateStep['outcome'],
  code: CertificateCode | null,
  detail: Readonly<Record<string, string>> = {},
): CertificateStep {
  return { name, outcome, code, detail };
}
