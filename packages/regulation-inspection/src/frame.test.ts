import { expect, test } from 'vitest';
import { buildPools } from './base.ts';
import { change, cityPlan, inspector, institution, withField } from './example.ts';
import { buildFrame, type FrameContext, sizeOf, strataOf } from './frame.ts';
import type { PlanContent } from './plan.ts';

const vehicles: PlanContent = {
  ...cityPlan,
  fields: [withField('vehicle', { quota: 7, randomArm: 2 }), withField('forensic', { quota: 1 })],
};
const ids = ['U10', 'U2', 'U1', 'U3', 'U4', 'U5', 'U6'];
const institutions = ids.map((id, index) =>
  institution(id, {
    fields: index === 1 ? ['vehicle', 'forensic'] : ['vehicle'],
    creditClass: index === 0 ? null : 'D',
  }),
);
const pools = buildPools(
  vehicles,
  {
    institutions,
    inspectors: [inspector('I2'), inspector('I1')],
    conflicts: [{ inspector: 'I2', institution: 'U2' }],
  },
  { hasDrawn: true, institutions: new Set(), repeats: [] },
  '2023-05-22',
);
const commitments = new Map(cityPlan.parties.slice(0, 4).map(({ id }) => [id, 'ab'.repeat(32)]));
const context: FrameContext = {
  planId: 'plan-2023',
  planVersion: 3,
  organiser: '市场监管局（演示）',
  number: 1,
  listsHash: 'cd'.repeat(32),
  commitments,
};
/** Stands for SHA-256 so that the test sees what was hashed; the real one is passed in by the server. */
const means = {
  sha256: (text: string) => `hash of ${text}`,
  saltFor: (stratum: string, unit: string) => `${stratum}/${unit}`,
};
const build = (more: Partial<FrameContext> = {}, plan = vehicles, given = pools) =>
  buildFrame(plan, given, { ...context, ...more }, means);
const built = () => {
  const result = build();
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

test('R4-2.1a strata stand in the order of the plan, the random arm before the risk arm', () => {
  expect(built().frame.strata.map(({ id, quota, method }) => [id, quota, method])).toEqual([
    ['vehicle.random', 2, 'equal'],
    ['vehicle.risk', 5, 'pareto'],
    ['forensic', 1, 'equal'],
  ]);
});

const riskMethod = (quota: number) => strataOf(change(cityPlan, 'vehicle', { quota, randomArm: 1 }))[1]?.method;

test('R4-2.1a a risk arm below five is drawn systematically: four, five, six', () => {
  expect([5, 6, 7].map(riskMethod)).toEqual(['systematic', 'pareto', 'pareto']);
});

const strataWith = (more: object) => strataOf(change(vehicles, 'vehicle', more)).map(({ id }) => id);

test('R4-2.1a arms and fields without a quota make no stratum', () => {
  expect(strataWith({ randomArm: 7 })).toEqual(['vehicle.random', 'forensic']);
  expect(strataWith({ randomArm: 0 })).toEqual(['vehicle.risk', 'forensic']);
  expect(strataWith({ quota: 0, randomArm: 0 })).toEqual(['forensic']);
});

test('R4-2.1a units are sorted by stratum and id as bytes, and a unit stands in several strata', () => {
  const { units } = built().frame;
  expect(units.map(({ stratum, id }) => `${stratum} ${id}`)).toEqual([
    'forensic U2',
    ...['U1', 'U10', 'U2', 'U3', 'U4', 'U5', 'U6'].map((id) => `vehicle.random ${id}`),
    ...['U1', 'U10', 'U2', 'U3', 'U4', 'U5', 'U6'].map((id) => `vehicle.risk ${id}`),
  ]);
  expect(built().frame.inspectors.map(({ id }) => id)).toEqual(['I1', 'I2']);
  expect(built().frame.conflicts).toEqual([['I2', 'U2']]);
});

test('R4-1.0f sizes are sealed, and only the openings, in the same order, can undo a seal', () => {
  const { frame, openings } = built();
  expect(frame.units.filter((unit) => 'size' in unit).every((unit) => 'size' in unit && unit.size === 1)).toBe(true);
  expect(frame.units.find(({ id, stratum }) => id === 'U2' && stratum === 'vehicle.risk')).toEqual({
    id: 'U2',
    stratum: 'vehicle.risk',
    sealed: 'hash of vehicle.risk/U2,8',
  });
  expect(openings[1]).toEqual({ stratum: 'vehicle.risk', id: 'U10', salt: 'vehicle.risk/U10', size: 2 });
  expect(openings).toHaveLength(7);
  expect(JSON.stringify(frame)).not.toContain('creditClass');
});

test('R4-1.0f the weights of the classes are open, with the lists they were used on', () => {
  expect(built().frame.plan).toMatchObject({
    id: 'plan-2023',
    version: 3,
    lists: 'cd'.repeat(32),
    weights: { table: 'house-default', sizes: { A: 1, B: 2, C: 4, D: 8 }, violationFactor: 2 },
  });
});

const size = (more: object) => sizeOf(institution('U1', more), { ...cityPlan.allocation, commitmentFactor: 3 });

test('R4-1.0e violations and findings on commitments multiply the size; without a class it is that of B', () => {
  expect([{}, { creditClass: null }, { creditClass: 'D' }].map(size)).toEqual([1, 2, 8]);
  expect(size({ creditClass: 'C', violationLastYear: true })).toBe(8);
  expect(size({ creditClass: 'C', violationLastYear: true, commitmentFinding: true })).toBe(24);
});

test('R4-2.1a sources keep the order of the plan, each commitment in its place', () => {
  expect(built().frame.sources.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
    'commit bureau',
    'commit discipline',
    'commit notary',
    'commit institutions',
    'published lottery',
  ]);
});

test('R4-2.1a what the draw would refuse is refused here, with the place', () => {
  const error = (result: ReturnType<typeof build>) => (result.ok ? null : result.error);
  expect(error(build({ planId: '方案一' }))).toEqual({ code: 'ID_INVALID', at: '方案一' });
  expect(error(build({ commitments: new Map() }))).toEqual({ code: 'COMMITMENT_MISSING', at: 'bureau' });
  expect(error(build({ commitments: new Map([...commitments, ['bureau', 'AB'.repeat(32)]]) }))).toEqual({
    code: 'COMMITMENT_INVALID',
    at: 'bureau',
  });
  expect(error(build({}, change(vehicles, 'vehicle', { quota: 10, randomArm: 2 })))).toEqual({
    code: 'STRATUM_TOO_SMALL',
    at: 'vehicle.risk',
  });
  const withMembers = (members: typeof institutions) => ({
    ...pools,
    fields: pools.fields.map((entry) => (entry.field === 'vehicle' ? { ...entry, members } : entry)),
  });
  expect(error(build({}, vehicles, withMembers([...institutions, institution('a b')])))).toEqual({
    code: 'ID_INVALID',
    at: 'a b',
  });
  expect(error(build({}, vehicles, withMembers([...institutions, institution('U1')])))).toEqual({
    code: 'ID_REPEATED',
    at: 'U1',
  });
  expect(error(build({}, vehicles, { ...pools, inspectors: [{ id: '张三', pools: ['market'] }] }))?.code).toBe(
    'ID_INVALID',
  );
  const huge = {
    ...vehicles,
    allocation: { ...vehicles.allocation, violationFactor: 2, sizes: { A: 1, B: 2, C: 3, D: 2e9 } },
  };
  expect(error(build({}, huge))?.code).toBe('SIZE_INVALID');
});
