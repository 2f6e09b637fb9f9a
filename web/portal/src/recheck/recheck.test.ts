import { generateKeyPairSync, sign } from 'node:crypto';
import { canonicalBytes, type JsonValue } from '@hengjian/canonical-json';
import { frameEntryBody, frameHash, resultEntryBody, revealEntryBody } from '@hengjian/draw';
import { type NodeReader, proveConsistency, proveInclusion, rootOf, sha256Hasher } from '@hengjian/merkle';
import { formatCheckpoint, formatVerifierKey, keyIdOf, signNote } from '@hengjian/signed-note';
import { parseVerifierKey, type Trust } from '@hengjian/verify';
import { describe, expect, test } from 'vitest';
import { sampleBundle, sampleOpenings, samplePublicBundle } from '../testing/index.ts';
import { CODE_WORDS } from './code-words.ts';
import { JSON_WORDS } from './json-words.ts';
import { placeInWords } from './place-words.ts';
import { type Report, recheck } from './recheck.ts';
import { renderReport } from './report-view.ts';
import { renderTickets } from './ticket-view.ts';
import { unitTickets } from './unit-tickets.ts';

const ORIGIN = 'example.org/log';
const log = testLog();

function bytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}

function reportOf(bundle: unknown, openings: unknown = null): Report {
  return recheck(bytes(bundle), openings === null ? null : bytes(openings), log.trust).report;
}

function show(report: Report, language: 'zh' | 'en' = 'zh'): string {
  return renderReport({ report, milliseconds: 210, file: 'SJ2023-SH-2.json', example: null }, language).toString();
}

describe('a public bundle', () => {
  const { report, draw } = recheck(bytes(log.bundle), null, log.trust);
  if (report.verdict !== 'same' || draw === null) throw new Error('the sample does not verify');

  test('is computed anew; what rests on sealed weights is said to be for the auditor', () => {
    expect(report.summary).toMatchObject({
      number: 1,
      title: '2023年度抽查计划（演示）',
      commitments: 3,
      published: 1,
      checked: { strata: 2, selected: 16 },
      unchecked: { strata: 1, selected: 8 },
      log: { status: 'logged', signature: 'trusted' },
    });
    expect(show(report)).toContain('可公开复算的部分逐项相同');
    expect(show(report)).toMatch(/st-wait[^/]*\/span><span>1 个加权分层/);
    expect(show(report, 'en')).toContain('for the auditor to check');
  });

  test('with the openings beside it leaves nothing unchecked', () => {
    const opened = reportOf(log.bundle, sampleOpenings);
    expect(opened).toMatchObject({ verdict: 'same', summary: { unchecked: { strata: 0 } } });
    expect(show(opened)).toContain('全部逐项相同');
    expect(show(opened)).not.toContain('st-wait');
  });

  test('gives each institution its ticket, place and outcome; places agree with the draw', () => {
    for (const { stratum, unit, rank } of sampleBundle.selected.filter(({ stratum }) => stratum !== 'food.risk')) {
      expect(unitTickets(draw, unit)).toContainEqual(
        expect.objectContaining({ stratum, position: rank, outcome: { kind: 'selected', rank, certainty: false } }),
      );
    }
    for (const { stratum, unit, rank } of sampleBundle.reserves.filter(({ stratum }) => stratum === 'vehicle')) {
      expect(unitTickets(draw, unit)).toContainEqual(
        expect.objectContaining({ stratum, position: 10 + rank, outcome: { kind: 'reserve', rank } }),
      );
    }
  });

  test('says of an institution in two lists that the first one took it', () => {
    const twice = sampleBundle.selected.find(
      ({ stratum, unit }) => stratum === 'vehicle' && sampleOpenings.some(({ id }) => id === unit),
    );
    if (twice === undefined) throw new Error('the sample draws nobody of two lists');
    expect(unitTickets(draw, twice.unit)).toContainEqual(
      expect.objectContaining({ stratum: 'food.risk', outcome: { kind: 'taken', by: 'vehicle' }, position: null }),
    );
  });

  test('has no ticket for a code that is in no list, and shows the code as text', () => {
    expect(unitTickets(draw, 'SH9999')).toEqual([]);
    expect(renderTickets('<b>', [], 'en').toString()).toContain('The lists hold no &lt;b&gt;.');
  });
});

test('a bundle without a log proof is the same, and says what cannot be told', () => {
  const report = reportOf(samplePublicBundle());
  expect(report).toMatchObject({ verdict: 'same', summary: { log: { status: 'not-logged' } } });
  expect(show(report)).toContain('复算包没有日志证明');
});

describe('an altered bundle is named with code, place and what the file says', () => {
  // biome-ignore format: a table
  const alterations: readonly [string, string, string, (bundle: ReturnType<typeof loose>) => void][] = [
    ['SELECTION_MISMATCH', '抽中名单·第 1 项·机构编号', 'SH0059', (bundle) => { bundle.selected[0].unit = 'SH0059'; }],
    ['SEED_MISMATCH', '种子', '0'.repeat(64), (bundle) => { bundle.seed = '0'.repeat(64); }],
    ['MAX_LOAD_MISMATCH', '每人最多家数', '99', (bundle) => { bundle.maxLoad = 99; }],
    ['COMMITMENT_MISMATCH', '揭示值·第 2 项·值', 'a'.repeat(64), (bundle) => { bundle.reveals[1].value = 'a'.repeat(64); }],
    ['NOT_IN_LOG', '日志证明·抽样框', '', (bundle) => { bundle.log.frame.proof.pop(); }],
    ['BAD_SIGNATURE', '日志证明·结果·日志头', '', (bundle) => { bundle.log.result.checkpoint = bundle.log.result.checkpoint.replace('\n7\n', '\n8\n'); }],
  ];

  test.each(alterations)('%s', (code, place, found, alter) => {
    const bundle = loose();
    alter(bundle);
    const report = reportOf(bundle);
    expect(report).toMatchObject({ verdict: 'different', failure: { code } });
    expect(show(report)).toContain(place);
    expect(show(report)).toContain(found);
    expect(show(report, 'en')).toContain(code);
  });
});

test('a file that is no JSON is refused with its place, and whatever it holds stays text', () => {
  const report = reportOf('{"frame": <img src=x onerror=alert(1)>');
  expect(report).toMatchObject({ verdict: 'unreadable', refusal: { code: 'SYNTAX' } });
  expect(show(report)).not.toContain('<img');
  expect(reportOf(log.bundle, '[')).toMatchObject({ verdict: 'unreadable', file: 'openings' });
  const odd = { ...loose(), '</p><script>': 1 };
  expect(show(reportOf(odd))).not.toContain('<script>');
});

test('every code has words for what is wrong and what it means, in both languages', () => {
  const all = [
    ...Object.values(CODE_WORDS).flatMap(({ what, meaning }) => [what, meaning]),
    ...Object.values(JSON_WORDS),
  ];
  for (const { zh, en } of all) {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/^[A-Z][^\u4e00-\u9fff]+$/);
  }
  expect(Object.keys(CODE_WORDS)).toHaveLength(13);
});

test('places are counted as people count', () => {
  expect(placeInWords('/selected/3/unit', 'zh')).toBe('抽中名单·第 4 项·机构编号');
  expect(placeInWords('/selected/3/unit', 'en')).toBe('selected, item 4, unit');
  expect(placeInWords('', 'en')).toBe('the file as a whole');
  expect(placeInWords('/a~1b/__proto__', 'en')).toBe('a/b, __proto__');
});

/** A copy of the logged bundle that a test may alter. */
function loose() {
  return structuredClone(log.bundle) as unknown as {
    selected: [{ unit: string }];
    seed: string;
    maxLoad: number;
    reveals: [unknown, { value: string }];
    log: { frame: { proof: string[] }; result: { checkpoint: string } };
  };
}

function entry(type: string, body: JsonValue) {
  return { format: 'hengjian.log.entry/v1', type, at: '2023-05-22T20:00:00Z', subject: 'SJ2023-SH-1', body };
}

function hex(proof: readonly Uint8Array[]): readonly string[] {
  return proof.map((one) => Buffer.from(one).toString('hex'));
}

/** The sample draw in a log of its own: frame under one checkpoint, reveals and result under the next. */
function testLog(): { readonly bundle: Record<string, unknown>; readonly trust: Trust } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const signer = {
    name: ORIGIN,
    id: keyIdOf(ORIGIN, raw),
    sign: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)),
  };
  const hash = frameHash(sampleBundle.frame);
  const { number, seed, supersedes, reveals } = sampleBundle;
  const leaves = [
    entry('plan.publish', { version: 1 }),
    entry('draw.frame', frameEntryBody({ plan: 'SJ2023-SH', number, frameHash: hash, supersedes })),
    ...reveals.map((reveal) => entry('draw.reveal', revealEntryBody({ number, frameHash: hash, reveal }))),
    entry('draw.result', resultEntryBody({ number, frameHash: hash, seed, result: sampleBundle })),
  ];
  const hashes = leaves.map((leaf) => sha256Hasher.leaf(canonicalBytes(leaf)));
  const read: NodeReader = (level, index) =>
    level === 0
      ? (hashes[index] ?? sha256Hasher.empty)
      : sha256Hasher.node(read(level - 1, 2 * index), read(level - 1, 2 * index + 1));
  const size = leaves.length;
  const at = (leafIndex: number, under: number) => ({
    leafIndex,
    leaf: leaves[leafIndex],
    proof: hex(proveInclusion(leafIndex, under, read)),
  });
  const checkpoint = (of: number) =>
    signNote(formatCheckpoint({ origin: ORIGIN, size: of, root: rootOf(of, read) }), [signer]);
  const key = parseVerifierKey(formatVerifierKey(ORIGIN, raw));
  if (!key.ok) throw new Error(key.error);
  return {
    trust: { keys: [key.value] },
    bundle: {
      ...samplePublicBundle(),
      log: {
        origin: ORIGIN,
        frame: { ...at(1, 2), checkpoint: checkpoint(2) },
        reveals: reveals.map((_, index) => at(2 + index, size)),
        result: { ...at(size - 1, size), checkpoint: checkpoint(size) },
        consistency: hex(proveConsistency(2, size, read)),
      },
    },
  };
}
