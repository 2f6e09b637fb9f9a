import type { JsonObject, JsonValue } from '@hengjian/canonical-json';
import type { VerifierKey } from '@hengjian/signed-note';
import { ANSWER_TYPE, type AnswerContent, readAnswer } from './answer.ts';
import { readInstant, writeInstant } from './day.ts';
import { hasExactly, isObject } from './json-reading.ts';
import { detachedInput, type ReadJws, readJws } from './jws.ts';
import { checkLogProof, type LogCode, type LogProof, readLogProof, type Sha256 } from './log-proof.ts';
import { canonicalBytesOf, readDocument } from './plain-json.ts';
import { isSignedBy, type SignatureVerifier } from './signature.ts';
import { conclude, type Step } from './step.ts';
import { findKey, type KeyCode, type Trust } from './trust.ts';

export const SIGNED_ANSWER_FORMAT = 'hengjian.signed-answer/v1';
const LIMITS = { maxBytes: 2 ** 20, maxDepth: 16, maxValues: 20_000 };

/** Why a document is no answer of the house, or why nobody can tell; closed. docs/specs/answer.md, 4. */
export type AnswerCode =
  | 'UNREADABLE'
  | 'NO_TRUST_LIST'
  | 'TRUST_LIST_TOO_OLD'
  | KeyCode
  | 'BAD_SIGNATURE'
  | 'SIGNED_IN_THE_FUTURE'
  | 'NOT_LOGGED'
  | 'LOG_PROOF_MISSING'
  | 'LOG_LEAF_MISMATCH'
  | LogCode;

export type AnswerStep = Step<'read' | 'trust' | 'signature' | 'log', AnswerCode>;

export interface VerifiedAnswer {
  /** Of the document, not of the certificate it speaks of: that is `content.answer`. */
  readonly verdict: 'authentic' | 'forged' | 'cannot-tell';
  readonly reasons: readonly AnswerCode[];
  /** Seconds since the instant whose knowledge it gives; `null` unless authentic. */
  readonly statusAge: number | null;
  /** Only what a good signature vouches for. */
  readonly content: AnswerContent | null;
  readonly signedAt: number | null;
  readonly steps: readonly AnswerStep[];
}

export interface VerifyAnswerInput {
  readonly trust: Trust | null;
  /** Unix seconds. */
  readonly now: number;
  /** Keys of the log; those of the trust list where none are given. */
  readonly logKeys?: readonly VerifierKey[] | undefined;
  readonly verifySignature?: SignatureVerifier | undefined;
  /** SHA-256 of the platform, where that is faster. */
  readonly sha256?: Sha256 | undefined;
}

const VERDICT = { valid: 'authentic', 'not-valid': 'forged', 'cannot-tell': 'cannot-tell' } as const;
const SKEW = 300;

/** Verifies a signed answer, as bytes, text or parsed. Total; never rejects. */
export async function verifyAnswer(
  document: Uint8Array | string | JsonValue,
  input: VerifyAnswerInput,
): Promise<VerifiedAnswer> {
  const read = readParts(document);
  if (read === null) return finish([step('read', 'unknown', 'UNREADABLE')], null, null, input.now);
  const steps: AnswerStep[] = [step('read', 'passed', null, { certificate: read.content.question.certificate })];
  const signature = await judgeSignature(read, input);
  steps.push(...signature.steps);
  if (!signature.vouched) return finish(steps, null, null, input.now);
  steps.push(await judgeLog(read, input));
  return finish(steps, read.content, read.jws.header.issuedAt, input.now);
}

interface ReadDocument {
  readonly content: AnswerContent;
  readonly payload: JsonObject;
  readonly jws: ReadJws;
  readonly jwsText: string;
  readonly log: LogProof | null;
}

function readParts(document: Uint8Array | string | JsonValue): ReadDocument | null {
  const value = readDocument(document, LIMITS);
  if (value === null || !isObject(value)) return null;
  if (!hasExactly(value, ['format', 'answer', 'jws', 'log']) || value['format'] !== SIGNED_ANSWER_FORMAT) return null;
  const { answer, jws: jwsText } = value;
  const content = readAnswer(answer);
  const jws = typeof jwsText === 'string' ? readJws(jwsText, 2_000) : null;
  const log = value['log'] === null ? null : readLogProof(value['log']);
  if (content === null || jws?.ok !== true || typeof jwsText !== 'string' || !isObject(answer)) return null;
  if (log === null && value['log'] !== null) return null;
  const { header, payload } = jws.value;
  if (header.type !== ANSWER_TYPE || header.issuedAt === null || payload.length > 0) return null;
  // Nobody knows what is recorded after he signs.
  if ((readInstant(content.question.known) ?? Number.POSITIVE_INFINITY) > header.issuedAt) return null;
  return { content, payload: answer, jws: jws.value, jwsText, log };
}

async function judgeSignature(
  { content, payload, jws, jwsText }: ReadDocument,
  { trust, now, verifySignature }: VerifyAnswerInput,
): Promise<{ readonly vouched: boolean; readonly steps: readonly AnswerStep[] }> {
  if (trust === null) return { vouched: false, steps: [step('trust', 'unknown', 'NO_TRUST_LIST')] };
  const list = step(
    'trust',
    now >= trust.validUntil ? 'unknown' : 'passed',
    now >= trust.validUntil ? 'TRUST_LIST_TOO_OLD' : null,
    { origin: trust.origin, validUntil: writeInstant(trust.validUntil), signature: trust.signature },
  );
  const { keyId, issuedAt } = jws.header;
  const at = issuedAt ?? 0;
  const detail = { key: keyId, signedAt: writeInstant(Math.min(at, 253_402_300_799)) };
  const { key, code } = findKey(trust, { keyId, use: 'answer', issuer: content.issuer, at });
  if (key === null) return { vouched: false, steps: [list, step('signature', 'unknown', 'UNKNOWN_KEY', detail)] };
  const message = detachedInput(jwsText, canonicalBytesOf(payload));
  if (!(await isSignedBy(verifySignature, key.publicKey, message, jws.signature)))
    return { vouched: false, steps: [list, step('signature', 'failed', 'BAD_SIGNATURE', detail)] };
  if (code !== null) {
    const outcome = code === 'KEY_COMPROMISED' ? 'unknown' : 'failed';
    return { vouched: true, steps: [list, step('signature', outcome, code, detail)] };
  }
  return at > now + SKEW
    ? { vouched: true, steps: [list, step('signature', 'unknown', 'SIGNED_IN_THE_FUTURE', detail)] }
    : { vouched: true, steps: [list, step('signature', 'passed', null, detail)] };
}

/** A missing proof takes nothing from the signature; a wrong one says that somebody meddled with the document. */
async function judgeLog({ content, log }: ReadDocument, input: VerifyAnswerInput): Promise<AnswerStep> {
  if (content.log === null) return step('log', 'noted', 'NOT_LOGGED');
  const { origin, leafHash } = content.log;
  if (log === null) return step('log', 'noted', 'LOG_PROOF_MISSING', { origin });
  const keys = input.logKeys ?? input.trust?.logKeys ?? [];
  const proved = await checkLogProof(log, keys, input);
  if (!proved.ok) return step('log', proved.error === 'LOG_KEY_UNKNOWN' ? 'noted' : 'failed', proved.error, { origin });
  const detail = {
    origin,
    index: String(proved.value.index),
    size: String(proved.value.size),
    hashes: String(log.proof.length),
  };
  return proved.value.leafHash === leafHash
    ? step('log', 'passed', null, detail)
    : step('log', 'failed', 'LOG_LEAF_MISMATCH', detail);
}

function finish(
  steps: readonly AnswerStep[],
  content: AnswerContent | null,
  signedAt: number | null,
  now: number,
): VerifiedAnswer {
  const { answer, reasons } = conclude(steps);
  const known = content === null ? null : readInstant(content.question.known);
  return {
    verdict: VERDICT[answer],
    reasons,
    statusAge: known === null ? null : Math.max(0, now - known),
    content,
    signedAt,
    steps,
  };
}

function step(
  name: AnswerStep['name'],
  outcome: AnswerStep['outcome'],
  code: AnswerCode | null,
  detail: Readonly<Record<string, string>> = {},
): AnswerStep {
  return { name, outcome, code, detail };
}
