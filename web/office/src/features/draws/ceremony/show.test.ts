import { runDraw } from '@hengjian/draw';
import { describe, expect, it } from 'vitest';
import { commitmentOf } from '../party/secret.ts';
import { linesOf } from './lines.ts';
import { momentAt, nextStep, paceOf } from './pace.ts';
import { checkFrame, recompute, seedFrom } from './recompute.ts';

const secret = '5'.repeat(64);
const unit = (stratum: string, n: number, size = 1) => ({ id: `L${String(n).padStart(3, '0')}`, stratum, size });
const frame = {
  format: 'hengjian.draw.frame/v1',
  plan: { id: 'SJ2023-SH', title: '演示', organiser: '演示' },
  strata: [
    { id: 'a', quota: 3, method: 'equal', team: [{ pool: 'market', count: 2 }] },
    { id: 'b', quota: 5, method: 'pareto', team: [] },
  ],
  units: [
    ...Array.from({ length: 20 }, (_, n) => unit('a', n)),
    ...Array.from({ length: 30 }, (_, n) => unit('b', n, 1 + (n % 4))),
  ],
  inspectors: [
    { id: 'I1', pools: ['market'] },
    { id: 'I2', pools: ['market'] },
  ],
  conflicts: [],
  sources: [{ id: 'bureau', kind: 'commit', commitment: commitmentOf(secret) }],
};
const reveals = [{ id: 'bureau', value: secret }];

function drawn() {
  const bundle = runDraw({ frame, reveals });
  if (!bundle.ok) throw new Error(bundle.error.code);
  return bundle.value;
}

describe('what the projector shows is recomputed', () => {
  it('hashes the frame itself and says whether it is the one shown', () => {
    const bundle = drawn();
    const hash = checkFrame(frame, null)?.hash ?? '';
    expect(checkFrame(frame, hash)?.asShown).toBe(true);
    expect(checkFrame({ ...frame, conflicts: [['I1', 'L001']] }, hash)?.asShown).toBe(false);
    expect(checkFrame({ format: 'other' }, hash)).toBeUndefined();
    expect(seedFrom(bundle.frame, reveals)).toBe(bundle.seed);
    expect(seedFrom(bundle.frame, [{ id: 'bureau', value: '6'.repeat(64) }])).toBeNull();
  });

  it('draws again and catches one exchanged institution', () => {
    const bundle = drawn();
    expect(recompute(bundle).ok).toBe(true);
    const [first, ...rest] = bundle.selected;
    expect(recompute({ ...bundle, selected: [{ ...first, unit: 'L019' }, ...rest] })).toMatchObject({ ok: false });
    expect(recompute(null)).toMatchObject({ ok: false, failure: { code: 'MALFORMED' } });
  });
});

describe('the lines', () => {
  const bundle = drawn();
  const [equal, ranked] = linesOf({ frame: bundle.frame, seed: bundle.seed, selected: bundle.selected });
  if (equal === undefined || ranked === undefined) throw new Error('two strata make two lines');

  it('stand by ticket where all are alike: left of the cut the selected, right of it the others', () => {
    expect(equal.selected).toHaveLength(3);
    expect(equal.selected.every(({ to }) => to < equal.cut)).toBe(true);
    expect(equal.rest.every(({ to, from }) => to > equal.cut && to === from)).toBe(true);
  });

  it('stand by rank where sizes count, without those an earlier field took', () => {
    const taken = equal.selected.map(({ unit: id }) => id);
    expect(ranked.gone).toBe(taken.length);
    expect(ranked.selected.map(({ unit: id }) => id)).toEqual(
      bundle.selected.filter(({ stratum }) => stratum === 'b').map(({ unit: id }) => id),
    );
    const places = ranked.selected.map(({ to }) => to);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect([...ranked.selected, ...ranked.rest].some(({ unit: id }) => taken.includes(id))).toBe(false);
    expect(ranked.rest.every(({ to }) => to >= ranked.cut && to <= 1)).toBe(true);
  });
});

describe('the pace', () => {
  const pace = paceOf([30, 5, 0], 75);

  it('lasts what it was given', () => {
    expect(pace.total).toBeCloseTo(75);
  });

  it('begins with nothing, takes every one once, and ends with every team', () => {
    expect(momentAt(pace, 0)).toMatchObject({ line: 0, landed: 0, drawn: 0 });
    expect(momentAt(pace, pace.lines[1]?.start ?? 0)).toMatchObject({ line: 1, drawn: 30 });
    expect(momentAt(pace, pace.total)).toMatchObject({ line: 3, drawn: 35, assigned: 35, done: true });
  });

  it('steps from landing to landing, then from team to team, to the very end', () => {
    const seen: number[] = [];
    let at = 0;
    for (let steps = 0; at < pace.total && steps < 200; steps++) {
      at = nextStep(pace, at);
      const { drawn: count, assigned } = momentAt(pace, at);
      seen.push(count + assigned);
    }
    expect(at).toBe(pace.total);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    for (let n = 1; n <= 70; n++) expect(seen).toContain(n);
  });
});
