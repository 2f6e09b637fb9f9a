import { type AnswerContent, answerJson, leafHashOf, SIGNED_ANSWER_FORMAT, signAnswer } from '@hengjian/credential';
import { proveInclusion, sha256Hasher } from '@hengjian/merkle';
import { fromHex, toHex } from '@hengjian/sha256';
import { type MadeUpHouse, NOW, ORIGIN } from './made-up-house.ts';

/** Leaves of the log in which the decisions stand: a proof takes seventeen hashes. */
const LOG_SIZE = 2 ** 17;

/** An answer as sent, and what a bare verification of its signature takes. */
export interface MadeUpAnswer {
  readonly document: string;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** Signed answers as a server sends them, each on another certificate with a leaf of its own, all under one head. */
export function makeAnswers(house: MadeUpHouse, count: number): readonly MadeUpAnswer[] {
  const levels = treeOver(count);
  const read = (level: number, index: number) => levels[level]?.[index] ?? new Uint8Array(32);
  const checkpoint = house.signHead(LOG_SIZE, read(levels.length - 1, 0));
  return Array.from({ length: count }, (_, i) => {
    const content = contentOf(i);
    const answer = answerJson(content);
    const jws = signAnswer(content, NOW, house.key);
    const document = JSON.stringify({
      format: SIGNED_ANSWER_FORMAT,
      answer,
      jws,
      log: {
        leafIndex: placeOf(i),
        leaf: leafOf(i),
        proof: proveInclusion(placeOf(i), LOG_SIZE, read).map(toHex),
        checkpoint,
      },
    });
    const [header = '', , signature = ''] = jws.split('.');
    return {
      document,
      // The members of `answer` stand in canonical order.
      signed: Buffer.from(`${header}.${Buffer.from(JSON.stringify(answer)).toString('base64url')}`),
      signature: Buffer.from(signature, 'base64url'),
    };
  });
}

/** Scattered over the log, as decisions are. */
const placeOf = (i: number) => (i * 40_503) % LOG_SIZE;
const numberOf = (i: number) => `2309001${String(i).padStart(5, '0')}`;
const ANNEX = '9f'.repeat(32);

/** As long as the leaf of a decision; members in canonical order, as the log holds them. */
function leafOf(i: number) {
  return {
    at: '2026-03-02T02:00:00.000Z',
    body: {
      annexRows: 412,
      annexSha256: ANNEX,
      annexVersion: 6,
      axis: 'licence',
      decidedOn: '2026-03-02',
      effectiveFrom: '2026-03-02',
      effectiveTo: null,
      ended: null,
      issuer: '310000',
      kind: 'extended',
      sequence: 4,
      validFrom: '2023-03-18',
      validTo: '2029-03-17',
    },
    format: 'hengjian.log.entry/v1',
    subject: numberOf(i),
    type: 'certificate.extended',
  };
}

function contentOf(i: number): AnswerContent {
  const number = numberOf(i);
  return {
    question: {
      certificate: number,
      on: '2026-07-06',
      known: '2026-07-22T01:30:00Z',
      object: '食品',
      parameter: '铅',
      standard: 'GB 5009.12-2023',
      site: 1,
    },
    answer: 'valid',
    reasons: [],
    issuer: 'CN-310000',
    records: [
      {
        kind: 'certificate',
        number,
        institution: 'SH0001',
        validFrom: '2023-03-18',
        validTo: '2029-03-17',
        sites: [1, 2],
        decision: 'extended',
        decidedOn: '2026-03-02',
        documentNumber: '沪市监（示例）〔2026〕1号',
        annexVersion: 6,
        annexRows: 412,
        annexSha256: ANNEX,
      },
      {
        kind: 'capability',
        line: 17,
        site: 1,
        field: '00',
        category: '食品',
        object: '食品',
        parameter: '铅',
        standardNumber: 'GB 5009.12-2023',
        standardTitle: '食品安全国家标准 食品中铅的测定',
        method: '第一法',
        restriction: '只做第一法',
        note: '',
        valid: [{ from: '2026-03-02', to: null }],
      },
    ],
    log: { origin: ORIGIN, leafHash: leafHashOf(leafOf(i)) },
  };
}

/** Hashes by level, leaves first; leaves of other entries are whatever. */
function treeOver(count: number): readonly (readonly Uint8Array[])[] {
  const leaves: Uint8Array[] = Array.from({ length: LOG_SIZE }, (_, i) => new Uint8Array(32).fill(i & 255));
  for (let i = 0; i < count; i++) leaves[placeOf(i)] = fromHex(leafHashOf(leafOf(i))) ?? new Uint8Array(32);
  const levels: Uint8Array[][] = [leaves];
  for (let below: Uint8Array[] = leaves; below.length > 1; levels.push(below)) {
    const lower = below;
    below = Array.from({ length: lower.length / 2 }, (_, i) =>
      sha256Hasher.node(lower[2 * i] ?? new Uint8Array(32), lower[2 * i + 1] ?? new Uint8Array(32)),
    );
  }
  return levels;
}
