import { canonicalHash, canonicalJson, type JsonObject, type JsonValue, parseJson } from '@hengjian/canonical-json';
import { readInstant, startOfDay } from './day.ts';
import { countOf, hasExactly, isObject, listOf, textOf } from './json-reading.ts';
import { signJws } from './jws.ts';
import type { CredentialSigner } from './signature.ts';
import type { Answer } from './step.ts';

export const ANSWER_FORMAT = 'hengjian.answer/v1';
export const ANSWER_TYPE = 'hengjian-answer+jws';

/** Was this certificate good on that day – for this, at that site –, as known at that instant? `null`: not asked. */
export interface AnswerQuestion {
  /** Number of the certificate. */
  readonly certificate: string;
  readonly on: string;
  /** Instant, to the second. What was recorded later has no influence. */
  readonly known: string;
  readonly object: string | null;
  readonly parameter: string | null;
  readonly standard: string | null;
  readonly site: number | null;
}

/** What is signed: it follows from the records and the question alone, so that asking again gives the same bytes. */
export interface AnswerContent {
  readonly question: AnswerQuestion;
  readonly answer: Answer;
  /** Codes of the register's rules. */
  readonly reasons: readonly string[];
  /** The authority, `CN-310000`; `null` where the house knows no such certificate. */
  readonly issuer: string | null;
  /** What the answer rests on, each with its `kind`. */
  readonly records: readonly JsonObject[];
  /** The log's leaf of the newest decision known at the time; `null` where there is none. */
  readonly log: { readonly origin: string; readonly leafHash: string } | null;
}

const ANSWERS: readonly Answer[] = ['valid', 'not-valid', 'cannot-tell'];

/** The signed part, its members in canonical order. */
export function answerJson(content: AnswerContent): JsonObject {
  const { question, answer, reasons, issuer, records, log } = content;
  const members = { format: ANSWER_FORMAT, question: { ...question }, answer, reasons, issuer, records, log };
  const ordered = parseJson(canonicalJson(members));
  if (!ordered.ok || !isObject(ordered.value)) throw new Error('what we wrote cannot be read');
  return ordered.value;
}

/** SHA-256 of the canonical JSON of the signed part: names an answer. */
export function answerHash(content: AnswerContent): string {
  return canonicalHash(answerJson(content));
}

/** The signature over the content, detached. @param issuedAt when it is signed, Unix seconds: in the header, not in the content. */
export function signAnswer(content: AnswerContent, issuedAt: number, signer: CredentialSigner): string {
  return signJws(answerJson(content), { type: ANSWER_TYPE, issuedAt, detached: true }, signer);
}

/** Reads the signed part; `null` for anything not to the letter of docs/specs/answer.md. */
export function readAnswer(value: JsonValue | undefined): AnswerContent | null {
  const names = ['format', 'question', 'answer', 'reasons', 'issuer', 'records', 'log'];
  if (!isObject(value) || !hasExactly(value, names) || value['format'] !== ANSWER_FORMAT) return null;
  const question = readQuestion(value['question']);
  const answer = ANSWERS.find((known) => known === value['answer']);
  const reasons = listOf(value['reasons'], 50, (code) => textOf(code, /^[A-Z][A-Z0-9_]{0,59}$/));
  const records = listOf(value['records'], 500, readRecord);
  const issuer = value['issuer'] === null ? null : textOf(value['issuer'], /^CN-[0-9]{6}$/);
  const log = value['log'] === null ? null : readLink(value['log']);
  if (question === null || answer === undefined || reasons === null || records === null) return null;
  if ((issuer === null && value['issuer'] !== null) || (log === null && value['log'] !== null)) return null;
  return { question, answer, reasons, issuer, records, log };
}

function readQuestion(value: JsonValue | undefined): AnswerQuestion | null {
  const names = ['certificate', 'on', 'known', 'object', 'parameter', 'standard', 'site'];
  if (!isObject(value) || !hasExactly(value, names)) return null;
  const certificate = textOf(value['certificate'], /^[^\p{Cc}]{1,60}$/u);
  const on = textOf(value['on']);
  const known = textOf(value['known']);
  if (certificate === null || on === null || known === null) return null;
  if (startOfDay(on) === null || readInstant(known) === null || known.length !== 20) return null;
  const words: (string | null)[] = [];
  for (const name of ['object', 'parameter', 'standard']) {
    const word = value[name];
    if (word !== null && textOf(word) === null) return null;
    words.push(word === null ? null : textOf(word));
  }
  const site = value['site'] === null ? null : countOf(value['site'], 9_999);
  if (site === null && value['site'] !== null) return null;
  const [object = null, parameter = null, standard = null] = words;
  return { certificate, on, known, object, parameter, standard, site };
}

function readRecord(value: JsonValue): JsonObject | null {
  return isObject(value) && textOf(value['kind'], /^[a-z][a-z-]{0,39}$/) !== null ? value : null;
}

function readLink(value: JsonValue | undefined): AnswerContent['log'] {
  if (!isObject(value) || !hasExactly(value, ['origin', 'leafHash'])) return null;
  const origin = textOf(value['origin'], /^[^\s+\p{Cc}]{1,200}$/u);
  const leafHash = textOf(value['leafHash'], /^[0-9a-f]{64}$/);
  return origin === null || leafHash === null ? null : { origin, leafHash };
}
