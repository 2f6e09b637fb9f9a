import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '@hengjian/sha256';
import { type Frame, type Opening, inclusionProbabilities, runDraw, ticket, validateFrame } from './index.ts';

/**
 * The specification once more, as directly as it can be written and as slow: exact fractions, and for every candidate
 * a new maximum flow. It shares only `ticket` with the code under test.
 */
const big = (...parts: Parameters<typeof ticket>) => BigInt(`0x${ticket(...parts)}`);
const by =
  <T>(...keys: ((x: T) => bigint | string)[]) =>
  (x: T, y: T) => {
    for (const key of keys) {
      const [a, b] = [key(x), key(y)];
      if (a !== b) return a < b ? -1 : 1;
    }
    return 0;
  };

interface Sized {
  id: string;
  size: bigint;
  T: bigint;
}

function naiveStratum(seed: string, method: string, quota: number, stratum: string, units: Sized[]) {
  const n = Math.min(quota, units.length);
  const reserveCount = Math.min(units.length - n, quota);
  const byTicket = by<Sized>(
    (u) => u.T,
    (u) => u.id,
  );
  if (method === 'equal') {
    const order = [...units].sort(byTicket);
    return { certain: [], drawn: order.slice(0, n), reserves: order.slice(n, n + reserveCount) };
  }
  let rest = [...units];
  const certain: Sized[] = [];
  const sum = () => rest.reduce((s, u) => s + u.size, 0n);
  let left = n;
  for (;;) {
    const total = sum();
    const sure = left > 0 ? rest.filter((u) => BigInt(left) * u.size >= total) : [];
    if (sure.length === 0) break;
    certain.push(...sure);
    rest = rest.filter((u) => !sure.includes(u));
    left -= sure.length;
  }
  certain.sort(byTicket);
  rest.sort(byTicket);
  const D = sum();
  if (method === 'pareto') {
    if (left > 0) {
      const rank = (u: Sized) => {
        const P = BigInt(left) * u.size;
        const a = 2n * u.T + 1n;
        return { num: a * (D - P), den: (2n ** 257n - a) * P };
      };
      rest.sort((x, y) => {
        const [p, q] = [rank(x), rank(y)];
        const difference = p.num * q.den - q.num * p.den;
        return difference < 0n ? -1 : difference > 0n ? 1 : byTicket(x, y);
      });
    }
    return { certain, drawn: rest.slice(0, left), reserves: rest.slice(left, left + reserveCount) };
  }
  const drawn: Sized[] = [];
  if (left > 0) {
    const r = big(seed, 'start', stratum) % D;
    for (let k = 0n; k < BigInt(left); k++) {
      let lo = 0n;
      for (const u of rest) {
        const hi = lo + u.size;
        if (lo * BigInt(left) <= r + k * D && r + k * D < hi * BigInt(left)) drawn.push(u);
        lo = hi;
      }
    }
  }
  return { certain, drawn, reserves: [] };
}

interface Need {
  unit: string;
  pool: string;
  count: number;
  /** Those who stand here for good. */
  fixed: string[];
}

/** Kuhn's augmenting paths, person by person. */
function completable(frame: Frame, needs: readonly Need[], limit: number): boolean {
  const conflicts = new Set(frame.conflicts.map((pair) => pair.join(' ')));
  const standing = needs.map(({ fixed }) => new Set(fixed));
  const load = (id: string) => standing.filter((set) => set.has(id)).length;
  const onUnit = (id: string, unit: string) => needs.findIndex((need, k) => need.unit === unit && standing[k]?.has(id));
  if (frame.inspectors.some(({ id }) => load(id) > limit)) return false;
  const fill = (k: number, seenNeeds: Set<number>, seenPeople: Set<string>): boolean => {
    const need = needs[k];
    if (need === undefined) return false;
    for (const { id, pools } of frame.inspectors) {
      if (!pools.includes(need.pool) || conflicts.has(`${id} ${need.unit}`)) continue;
      const there = onUnit(id, need.unit);
      const leaves = (from: number) => {
        if (seenNeeds.has(from) || needs[from]?.fixed.includes(id)) return false;
        seenNeeds.add(from);
        if (!fill(from, seenNeeds, seenPeople)) return false;
        standing[from]?.delete(id);
        return true;
      };
      if (there >= 0) {
        if (there === k || !leaves(there)) continue;
        standing[k]?.add(id);
        return true;
      }
      if (seenPeople.has(id)) continue;
      seenPeople.add(id);
      if (load(id) < limit || needs.some((_, from) => standing[from]?.has(id) && leaves(from))) {
        standing[k]?.add(id);
        return true;
      }
    }
    return false;
  };
  return needs.every((need, k) => {
    while ((standing[k]?.size ?? 0) < need.count) if (!fill(k, new Set([k]), new Set())) return false;
    return true;
  });
}

function naiveAssignment(frame: Frame, seed: string, selected: { unit: string; stratum: string }[]) {
  const conflicts = new Set(frame.conflicts.map((pair) => pair.join(' ')));
  const shortages: unknown[] = [];
  const needs: Need[] = [];
  for (const { unit, stratum } of selected) {
    const { team } = frame.strata.find(({ id }) => id === stratum)!;
    const sets = Array.from({ length: 2 ** team.length - 1 }, (_, s) => team.filter((_e, i) => ((s + 1) >> i) & 1));
    const position = (set: typeof team) => set.map((entry) => String.fromCharCode(65 + team.indexOf(entry))).join('');
    sets.sort(by((set) => BigInt(set.length), position));
    const violation = sets
      .map((set) => ({
        unit,
        pools: set.map(({ pool }) => pool),
        needed: set.reduce((sum, { count }) => sum + count, 0),
        available: frame.inspectors.filter(
          ({ id, pools }) => !conflicts.has(`${id} ${unit}`) && set.some(({ pool }) => pools.includes(pool)),
        ).length,
      }))
      .find(({ needed, available }) => needed > available);
    if (violation) shortages.push(violation);
    else needs.push(...team.map((entry) => ({ unit, ...entry, fixed: [] })));
  }
  let maxLoad = 0;
  while (!completable(frame, needs, maxLoad)) maxLoad++;
  needs.forEach((need) => {
    const candidates = frame.inspectors
      .filter(({ id, pools }) => pools.includes(need.pool) && !conflicts.has(`${id} ${need.unit}`))
      .sort(
        by(
          ({ id }) => big(seed, 'inspector', need.unit, id),
          ({ id }) => id,
        ),
      );
    for (const { id } of candidates) {
      if (need.fixed.length === need.count) break;
      if (needs.some((other) => other.unit === need.unit && other.fixed.includes(id))) continue;
      need.fixed.push(id);
      if (!completable(frame, needs, maxLoad)) need.fixed.pop();
    }
  });
  return { maxLoad, shortages, assignment: needs.map(({ unit, pool, fixed }) => ({ unit, pool, inspectors: fixed })) };
}

function naiveDraw(frame: Frame, seed: string) {
  const taken = new Set<string>();
  const selected: { stratum: string; unit: string; rank: number; certainty: boolean }[] = [];
  const reserves: { stratum: string; unit: string; rank: number }[] = [];
  const shortfalls: unknown[] = [];
  for (const { id: stratum, method, quota } of frame.strata) {
    const units = frame.units
      .filter((unit) => unit.stratum === stratum && !taken.has(unit.id))
      .map((unit) => ({
        id: unit.id,
        size: BigInt('size' in unit ? unit.size : 0),
        T: big(seed, 'unit', stratum, unit.id),
      }));
    if (units.length < quota) shortfalls.push({ stratum, quota, available: units.length });
    const drawn = naiveStratum(seed, method, quota, stratum, units);
    [...drawn.certain, ...drawn.drawn].forEach(({ id }, i) => {
      taken.add(id);
      selected.push({ stratum, unit: id, rank: i + 1, certainty: i < drawn.certain.length });
    });
    drawn.reserves.forEach(({ id }, i) => reserves.push({ stratum, unit: id, rank: i + 1 }));
  }
  return { selected, reserves, shortfalls, ...naiveAssignment(frame, seed, selected) };
}

const SECRET = 'ab'.repeat(32);
const POOLS = ['market', 'police', 'ecology', 'nobody'];
const frames = fc
  .record({
    sizes: fc.constantFrom([1], [1, 2, 4, 8], [1, 1000, 1_000_000_000], [3, 3, 3, 7]),
    strata: fc.array(
      fc.record({
        method: fc.constantFrom('equal', 'pareto', 'systematic'),
        quota: fc.integer({ min: 0, max: 6 }),
        units: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 0, maxLength: 12 }),
        team: fc.uniqueArray(
          fc.record({ pool: fc.constantFrom(...POOLS.slice(0, 3), ...POOLS), count: fc.integer({ min: 1, max: 2 }) }),
          { selector: ({ pool }) => pool, maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    inspectors: fc.array(fc.subarray(POOLS.slice(0, 3), { minLength: 1 }), { maxLength: 7 }),
    conflicts: fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(11)), { selector: String, maxLength: 8 }),
    salt: fc.nat(),
  })
  .map(({ sizes, strata, inspectors, conflicts, salt }) => ({
    format: 'hengjian.draw.frame/v1',
    plan: { id: `p${salt}`, title: '示例', organiser: '示例局' },
    strata: strata.map(({ method, quota, units, team }, i) => ({
      id: `s${i}`,
      method,
      quota: Math.min(quota, units.length),
      team,
    })),
    units: strata.flatMap(({ method, units }, i) =>
      units
        .sort((a, b) => a - b)
        .map((u) => ({
          id: `U${String(u).padStart(2, '0')}`,
          stratum: `s${i}`,
          size: method === 'equal' ? 1 : sizes[(u * 7 + i) % sizes.length],
        })),
    ),
    inspectors: inspectors.map((pools, i) => ({ id: `I${i}`, pools })),
    conflicts: conflicts
      .map(([i, u]) => [`I${i}`, `U${String(u).padStart(2, '0')}`])
      .sort(by((pair) => pair.join(' '))),
    sources: [{ id: 'office', kind: 'commit', commitment: sha256Hex(SECRET) }],
  }));
const reveals = [{ id: 'office', value: SECRET }];

describe('a draw against the specification written naively', () => {
  it('agrees in selection, reserves, shortages, least load and the very assignment', () => {
    fc.assert(
      fc.property(frames, (input) => {
        const frame = validateFrame(input);
        const drawn = runDraw({ frame: input, reveals });
        if (!drawn.ok || !frame.ok) throw new Error(JSON.stringify([drawn, frame]));
        const { selected, reserves, shortfalls, assignment, maxLoad, shortages, seed } = drawn.value;
        expect({ selected, reserves, shortfalls, assignment, maxLoad, shortages }).toEqual(
          naiveDraw(frame.value, seed),
        );
        const avoid = new Set(frame.value.conflicts.map((pair) => pair.join(' ')));
        for (const { unit, inspectors } of assignment)
          for (const one of inspectors) expect(avoid).not.toContain(`${one} ${unit}`);
      }),
      { numRuns: 400 },
    );
  });

  const root = new URL('../../vectors/draw/', import.meta.url);
  it.each(readdirSync(root).filter((name) => /^[0-9]{4}$/.test(name)))('agrees about vector %s', (name) => {
    const read = (part: string): unknown => JSON.parse(readFileSync(new URL(`${name}/${part}.json`, root), 'utf8'));
    const frame = validateFrame(read('frame'));
    if (!frame.ok) throw new Error(frame.error.code);
    const opened = new Map((read('openings') as Opening[]).map(({ stratum, id, size }) => [`${stratum}/${id}`, size]));
    const units = frame.value.units.map(({ id, stratum, ...unit }) => ({
      id,
      stratum,
      size: 'size' in unit ? unit.size : (opened.get(`${stratum}/${id}`) ?? 0),
    }));
    const { frameHash: _hash, seed, ...expected } = read('expected') as { frameHash: string; seed: string };
    expect(naiveDraw({ ...frame.value, units }, seed)).toEqual(expected);
  });

  it('aims at as many units as there are places', () => {
    fc.assert(
      fc.property(frames, (input) => {
        const frame = validateFrame(input);
        if (!frame.ok) throw new Error(frame.error.code);
        const chances = inclusionProbabilities(frame.value);
        if (!chances.ok) throw new Error(chances.error.code);
        for (const { id, quota } of frame.value.strata) {
          const units = chances.value.perStratum.filter(({ stratum }) => stratum === id);
          expect(units.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(quota, 9);
          for (const { probability } of units) expect(probability).toBeLessThanOrEqual(1);
        }
        for (const { probability } of chances.value.perUnit) expect(probability).toBeLessThanOrEqual(1);
      }),
    );
  });
});
