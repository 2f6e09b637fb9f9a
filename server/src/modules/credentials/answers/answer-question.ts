import { setTimeout as delay } from 'node:timers/promises';
import type { JsonObject } from '@hengjian/canonical-json';
import {
  type AnswerContent,
  answerHash,
  answerJson,
  leafHashOf,
  SIGNED_ANSWER_FORMAT,
  signAnswer,
} from '@hengjian/credential';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import { issuerOf } from '../issue/issue-credential.ts';
import { toSecond } from '../keys/key-store.ts';
import type { AnswerFacts, CertificateQuestion, CredentialsMeans, WireProof } from '../means.ts';

/** A point-in-time answer, signed, with the log proof of the newest decision it knows of (docs/specs/answer.md). */
export interface SignedAnswer {
  readonly format: string;
  readonly answer: JsonObject;
  readonly jws: string;
  readonly log: WireProof | null;
}

export interface AnsweredQuestion {
  readonly content: AnswerContent;
  /** Names the answer: the same question about the same `known` has the same hash for ever. */
  readonly hash: string;
  readonly document: SignedAnswer;
}

/** Nobody outside has heard of this number: neither yes nor no. */
export const NUMBER_UNKNOWN = 'NUMBER_UNKNOWN';

/** Answers from stored records alone, and signs. */
export async function answerQuestion(means: CredentialsMeans, asked: CertificateQuestion): Promise<AnsweredQuestion> {
  const now = toSecond(means.clock.now());
  // A whole second, and never one that has not come yet: what is signed must not claim to know it.
  const known = Temporal.Instant.compare(asked.known, now) > 0 ? now : toSecond(asked.known);
  const question = { ...asked, known };
  const facts = await reading(means, (tx) => means.certificates.answer(tx, question));
  const log = facts === undefined ? undefined : await proofOf(means, facts);
  const content = contentOf(means, question, facts, log);
  const issuedAt = Math.floor(means.clock.now().epochMilliseconds / 1000);
  return {
    content,
    hash: answerHash(content),
    document: {
      format: SIGNED_ANSWER_FORMAT,
      answer: answerJson(content),
      jws: signAnswer(content, issuedAt, means.signer),
      log: log ?? null,
    },
  };
}

function contentOf(
  { log: { origin } }: CredentialsMeans,
  question: CertificateQuestion,
  facts: AnswerFacts | undefined,
  log: WireProof | undefined,
): AnswerContent {
  const { certificate, on, known, object, parameter, standard, site } = question;
  return {
    question: {
      certificate,
      on,
      known: known.toString({ smallestUnit: 'second' }),
      object: object ?? null,
      parameter: parameter ?? null,
      standard: standard ?? null,
      site: site ?? null,
    },
    answer: facts?.answer ?? 'cannot-tell',
    reasons: facts?.reasons ?? [NUMBER_UNKNOWN],
    issuer: facts === undefined ? null : issuerOf(facts.issuer),
    records: facts?.records ?? [],
    log: log === undefined ? null : { origin, leafHash: leafHashOf(log.leaf) },
  };
}

/** A decision has its place in the log some milliseconds after it was taken: an answer in between waits for it. */
const PATIENCE = { times: 10, ms: 40 };

async function proofOf(means: CredentialsMeans, { logEntryId }: AnswerFacts): Promise<WireProof | undefined> {
  for (let tried = 0; ; tried++) {
    const proof = await reading(means, (tx) => means.log.findProof(tx, logEntryId));
    if (proof !== undefined || tried === PATIENCE.times) return proof;
    await delay(PATIENCE.ms);
  }
}

/** What is public is public everywhere. */
function reading<Value>(means: CredentialsMeans, read: Parameters<typeof withinJurisdiction<Value>>[2]) {
  return withinJurisdiction(means.db, '000000', read);
}
