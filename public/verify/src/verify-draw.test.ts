import { generateKeyPairSync, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { canonicalBytes, type JsonObject } from '@hengjian/canonical-json';
import {
  type Bundle,
  frameEntryBody,
  frameHash,
  publicBundle,
  resultEntryBody,
  revealEntryBody,
  runDraw,
} from '@hengjian/draw';
import { CompactTree, proveConsistency, proveInclusion, rootOf, sha256Hasher } from '@hengjian/merkle';
import { toHex } from '@hengjian/sha256';
import { formatCheckpoint, formatVerifierKey, signNote } from '@hengjian/signed-note';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseVerifierKey, verifyDraw } from './index.ts';

const root = new URL('../../vectors/draw/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const names = readdirSync(root).filter((name) => /^[0-9]{4}$/.test(name));
const NOBODY = { keys: [] };
const ORIGIN = 'log.example.cn/draws';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const rawKey = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
const parsedKey = parseVerifierKey(formatVerifierKey(ORIGIN, rawKey));
if (!parsedKey.ok) throw new Error(parsedKey.error);
const key = parsedKey.value;
const trust = { keys: [key] };

function draw(name: string, more: object = {}): Bundle {
  const [frame, reveals, openings] = ['frame', 'reveals', 'openings'].map((part) => read(`${name}/${part}.json`));
  const drawn = runDraw({ frame, reveals, openings, ...more });
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.error));
  return drawn.value;
}

const entry = (type: string, body: JsonObject): JsonObject => ({
  format: 'hengjian.log.entry/v1',
  type,
  at: '2023-06-20T01:02:03Z',
  subject: 'draw/example/1',
  body,
});

/** A small log around the draw. `order` may be changed to tell other stories; `frameSize` is when the frame was signed. */
function logged(bundle: Bundle, { revealsFirst = false, frameSize = 4 } = {}): Bundle {
  const hash = frameHash(bundle.frame);
  const { number, supersedes, seed, reveals } = bundle;
  const frameLeaf = entry(
    'draw.frame',
    frameEntryBody({ plan: bundle.frame.plan.id, number, frameHash: hash, supersedes }),
  );
  const revealLeaves = reveals.map((reveal) =>
    entry('draw.reveal', revealEntryBody({ number, frameHash: hash, reveal })),
  );
  const resultLeaf = entry('draw.result', resultEntryBody({ number, frameHash: hash, seed, result: bundle }));
  const other = (i: number) => entry('notice', { i });
  const before = [other(0), other(1), ...(revealsFirst ? revealLeaves : []), frameLeaf, other(2)];
  const leaves = [...before, ...(revealsFirst ? [] : revealLeaves), other(3), resultLeaf, other(4)];
  const hashes = leaves.map((leaf) => sha256Hasher.leaf(canonicalBytes(leaf)));
  const node = (level: number, index: number) => {
    const tree = new CompactTree();
    for (const one of hashes.slice(index * 2 ** level, (index + 1) * 2 ** level)) tree.append(one);
    return tree.root();
  };
  const early = revealsFirst ? before.length : frameSize;
  const signer = { name: ORIGIN, id: key.id, sign: (m: Uint8Array) => new Uint8Array(sign(null, m, privateKey)) };
  const checkpoint = (size: number) =>
    signNote(formatCheckpoint({ origin: ORIGIN, size, root: rootOf(size, node) }), [signer]);
  const prove = (leaf: JsonObject, size: number) => ({
    leafIndex: leaves.indexOf(leaf),
    leaf,
    proof: proveInclusion(leaves.indexOf(leaf), size, node).map(toHex),
  });
  return {
    ...bundle,
    log: {
      origin: ORIGIN,
      frame: { ...prove(frameLeaf, early), checkpoint: checkpoint(early) },
      reveals: revealLeaves.map((leaf) => prove(leaf, leaves.length)),
      result: { ...prove(resultLeaf, leaves.length), checkpoint: checkpoint(leaves.length) },
      consistency: proveConsistency(early, leaves.length, node).map(toHex),
    },
  };
}

const codeOf = (input: unknown, keys = trust, openings?: unknown) => {
  const verified = verifyDraw(input, keys, openings);
  return verified.ok ? 'VERIFIED' : `${verified.error.code} ${verified.error.at}`;
};

/** Every path of a JSON value, leaves and branches. */
function* paths(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  yield path;
  if (Array.isArray(value)) for (const [i, one] of value.entries()) yield* paths(one, [...path, i]);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) yield* paths(one, [...path, name]);
}

function changedAt(value: unknown, path: readonly (string | number)[], change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    const copy = [...(value as unknown[])];
    copy[Number(step)] = changedAt(copy[Number(step)], rest, change);
    return copy;
  }
  const copy = { ...(value as Record<string, unknown>) };
  copy[step] = changedAt(copy[step], rest, change);
  return copy;
}

/** A small change that keeps the type, so that it is not found by its form alone. */
function nudged(old: unknown): unknown {
  if (typeof old === 'number') return old + 1;
  if (typeof old === 'boolean') return !old;
  if (typeof old === 'string') {
    const last = old.at(-1) ?? '';
    return old === '' ? '0' : old.slice(0, -1) + (last === '0' ? '1' : '0');
  }
  if (Array.isArray(old)) return old.length > 0 ? old.slice(1) : [null];
  if (old === null) return {};
  return Object.fromEntries(Object.entries(old as object).slice(1));
}

describe('a draw verifies', () => {
  it.each(names)('vector %s, not logged', (name) => {
    const bundle = draw(name);
    const verified = verifyDraw(bundle, NOBODY);
    expect(verified).toMatchObject({
      ok: true,
      value: { seed: bundle.seed, unchecked: [], log: { status: 'not-logged' } },
    });
    expect(verifyDraw(JSON.parse(JSON.stringify(bundle)), NOBODY).ok).toBe(true);
  });

  it.each(names)('vector %s, logged', (name) => {
    const log = { status: 'logged', signature: 'trusted', frameIndex: 2 };
    expect(verifyDraw(logged(draw(name)), trust)).toMatchObject({ ok: true, value: { log } });
  });

  it('says that nobody vouches for the signature when no key is given', () => {
    expect(verifyDraw(logged(draw('0009')), NOBODY)).toMatchObject({
      ok: true,
      value: { log: { signature: 'unchecked' } },
    });
  });

  it('a redraw verifies with its reason, and the reason is in the log', () => {
    const supersedes = { bundle: '0'.repeat(64), reason: '一方未揭示', approver: '示例局领导' };
    const bundle = logged(draw('0009', { number: 2, supersedes }));
    expect(codeOf(bundle)).toBe('VERIFIED');
    expect(codeOf({ ...bundle, supersedes: { ...supersedes, reason: '其他' } })).toBe(
      'NOT_IN_LOG /log/frame/leaf/body/supersedes',
    );
    expect(codeOf({ ...bundle, number: 3 })).toBe('NOT_IN_LOG /log/frame/leaf/body/number');
  });
});

describe('any change is caught', () => {
  it.each(['0000', '0002', '0006', '0009'])(
    'at every path of vector %s',
    (name) => {
      const bundle: unknown = JSON.parse(JSON.stringify(logged(draw(name))));
      for (const path of paths(bundle)) {
        expect(codeOf(changedAt(bundle, path, nudged)), path.join('/')).not.toBe('VERIFIED');
        // Two members are null already, or may be: the draw supersedes nothing, and a bundle need not be logged.
        if (['log', 'supersedes'].includes(path.join('/'))) continue;
        expect(codeOf(changedAt(bundle, path, () => null)), path.join('/')).not.toBe('VERIFIED');
      }
    },
    60_000,
  );

  it('at every path of a bundle that was never logged', () => {
    const bundle: unknown = JSON.parse(JSON.stringify(draw('0009')));
    for (const path of paths(bundle))
      expect(codeOf(changedAt(bundle, path, nudged)), path.join('/')).not.toBe('VERIFIED');
  }, 60_000);

  it('at any path, to any JSON value, in the auditor’s bundle of sealed sizes', () => {
    const bundle: unknown = JSON.parse(JSON.stringify(logged(draw('0010'))));
    const all = [...paths(bundle)];
    fc.assert(
      fc.property(fc.nat(all.length - 1), fc.jsonValue(), (at, value) => {
        const path = all[at] ?? [];
        let same = false;
        const changed = changedAt(bundle, path, (old) => {
          same = JSON.stringify(old) === JSON.stringify(value);
          return value;
        });
        if (same || (path.join() === 'log' && value === null) || (path.join() === 'openings' && Array.isArray(value)))
          return;
        expect(codeOf(changed), path.join('/')).not.toBe('VERIFIED');
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  const bundle = logged(draw('0009'));
  const at = (path: string, change: (old: unknown) => unknown) =>
    changedAt(
      JSON.parse(JSON.stringify(bundle)),
      path.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      change,
    );
  it.each<[string, unknown, string]>([
    ['no bundle', 'text', 'MALFORMED '],
    ['another format', at('format', () => 'x'), 'MALFORMED /format'],
    ['a member nobody knows', { ...bundle, note: 1 }, 'MALFORMED /note'],
    ['a frame out of order', at('frame/units/0/id', () => 'U9'), 'FRAME_INVALID /frame/units/1'],
    ['another title', at('frame/plan/title', () => 'x'), 'SEED_MISMATCH /seed'],
    ['another secret', at('reveals/0/value', nudged), 'COMMITMENT_MISMATCH /reveals/0/value'],
    ['a reveal too few', at('reveals', nudged), 'SOURCE_MISSING /reveals'],
    ['a reveal of nobody', at('reveals/0/id', () => 'party9'), 'SOURCE_MISSING /reveals/0/id'],
    ['another seed', at('seed', nudged), 'SEED_MISMATCH /seed'],
    ['another unit', at('selected/0/unit', nudged), 'SELECTION_MISMATCH /selected/0/unit'],
    [
      'a reserve too many',
      at('reserves', (old) => [...(old as []), { stratum: 's0', unit: 'x', rank: 9 }]),
      'SELECTION_MISMATCH /reserves/1',
    ],
    ['another inspector', at('assignment/0/inspectors/0', nudged), 'ASSIGNMENT_MISMATCH /assignment/0/inspectors/0'],
    ['a greater load', at('maxLoad', nudged), 'MAX_LOAD_MISMATCH /maxLoad'],
    [
      'a shortage',
      at('shortages', () => [{ unit: 'x', pools: [], needed: 1, available: 0 }]),
      'SHORTAGE_MISMATCH /shortages/0',
    ],
    ['another leaf', at('log/frame/leaf/at', nudged), 'NOT_IN_LOG /log/frame/proof'],
    ['another proof', at('log/result/proof/0', nudged), 'NOT_IN_LOG /log/result/proof'],
    ['another continuation', at('log/consistency/0', nudged), 'NOT_IN_LOG /log/consistency'],
    [
      'another tree',
      at('log/frame/checkpoint', (old) => String(old).replace('\n4\n', '\n5\n')),
      'BAD_SIGNATURE /log/frame/checkpoint',
    ],
    ['another origin', at('log/origin', () => 'other.example.cn'), 'BAD_SIGNATURE /log/frame/checkpoint'],
    [
      'reveals before the frame',
      logged(draw('0009'), { revealsFirst: true }),
      'REVEALED_BEFORE_LOGGED /log/reveals/0/leafIndex',
    ],
    [
      'a frame signed only after a reveal',
      logged(draw('0009'), { frameSize: 5 }),
      'REVEALED_BEFORE_LOGGED /log/reveals/0/leafIndex',
    ],
    ['nobody’s log', changedAt(bundle, ['log', 'reveals'], () => []), 'NOT_IN_LOG /log/reveals'],
  ])('%s', (_, changed, expected) => {
    expect(codeOf(changed)).toBe(expected);
  });

  it('refuses a signature by a key that is not trusted', () => {
    const other = parseVerifierKey(formatVerifierKey(ORIGIN, new Uint8Array(rawKey).reverse()));
    expect(other.ok && codeOf(bundle, { keys: [other.value] })).toBe('BAD_SIGNATURE /log/frame/checkpoint');
  });
});

describe('sealed sizes', () => {
  const auditors = logged(draw('0010'));
  const shown = publicBundle(auditors);

  it('leave the public bundle without a size or a salt', () => {
    const text = JSON.stringify(shown);
    for (const { salt } of auditors.openings ?? []) expect(text).not.toContain(salt);
    expect(shown.frame.units.filter((unit) => 'size' in unit && unit.size !== 1)).toEqual([]);
  });

  it('leave just the strata unchecked that rest on them', () => {
    expect(verifyDraw(auditors, trust)).toMatchObject({ ok: true, value: { unchecked: [] } });
    // s1 is drawn alike and s2 has no quota: both need no sizes.
    expect(verifyDraw(shown, trust)).toMatchObject({ ok: true, value: { unchecked: ['s0'] } });
    expect(verifyDraw(shown, trust, auditors.openings)).toMatchObject({ ok: true, value: { unchecked: [] } });
  });

  it('do not let anything through that can be checked without them', () => {
    const bundle = publicBundle(draw('0010'));
    const first = bundle.selected[0];
    const at = (i: number, change: object) => ({
      ...bundle,
      selected: bundle.selected.map((one, k) => (k === i ? { ...one, ...change } : one)),
    });
    expect(codeOf(bundle)).toBe('VERIFIED');
    expect(codeOf(at(0, { unit: 'U0' }))).toBe('SELECTION_MISMATCH /selected/0/unit');
    expect(codeOf(at(1, { unit: first?.unit }))).toBe('SELECTION_MISMATCH /selected/1/unit');
    expect(codeOf(at(0, { rank: 2 }))).toBe('SELECTION_MISMATCH /selected/0/rank');
    expect(codeOf(at(3, { certainty: true }))).toBe('SELECTION_MISMATCH /selected/3/certainty');
    expect(codeOf({ ...bundle, selected: bundle.selected.slice(1) })).toMatch(/^SELECTION_MISMATCH/);
    expect(codeOf({ ...bundle, reserves: bundle.reserves.slice(1) })).toMatch(/^SELECTION_MISMATCH/);
    // A unit that other sizes could have drawn: what follows from it, later strata and inspectors, does not fit.
    const spare = bundle.reserves[0]?.unit;
    const swapped = {
      ...at(0, { unit: spare }),
      reserves: bundle.reserves.map((one, i) => (i === 0 ? { ...one, unit: first?.unit } : one)),
    };
    expect(codeOf(swapped)).toMatch(/_MISMATCH/);
  });

  it('are refused when opened to something else', () => {
    const openings = (auditors.openings ?? []).map((one, i) => (i === 0 ? { ...one, size: one.size + 1 } : one));
    expect(codeOf(auditors, trust, openings)).toBe('OPENING_MISMATCH /openings/0');
    expect(codeOf({ ...auditors, openings })).toBe('OPENING_MISMATCH /openings/0');
  });
});

describe('verification is total', () => {
  it('answers any JSON and any value with a code', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => void verifyDraw(value, trust),
      ),
    );
    const bundle = draw('0006');
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(bundle)),
        fc.anything(),
        (name, value) => void verifyDraw({ ...bundle, [name]: value }, trust),
      ),
    );
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('trap');
        },
        ownKeys: () => {
          throw new Error('trap');
        },
      },
    );
    expect(codeOf(trap)).toBe('MALFORMED ');
    expect(codeOf({ ...bundle, frame: trap })).toBe('MALFORMED /frame');
    expect(codeOf(Number.NaN)).toBe('MALFORMED ');
  });
});
