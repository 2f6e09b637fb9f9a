import { expect, test } from 'vitest';
import { buildPools, type CityDrawn, countReasons, type Lists } from './base.ts';
import { change, cityPlan, districtFacts, districtPlan, inspector, institution } from './example.ts';
import { planFacts } from './plan-facts.ts';

const DAY = '2023-05-22';
const nothingDrawn: CityDrawn = { hasDrawn: true, institutions: new Set(), repeats: [] };
const lists = (more: Partial<Lists> = {}): Lists => ({ institutions: [], inspectors: [], conflicts: [], ...more });
const poolsOf = (plan = cityPlan, more: Partial<Lists> = {}, city = nothingDrawn) =>
  buildPools(plan, lists(more), city, DAY);
const reasonOf = (more: Parameters<typeof institution>[1], plan = cityPlan) =>
  poolsOf(plan, { institutions: [institution('U1', more)] }).institutionsLeftOut[0]?.reason;

test('R4-2.1a whoever is left out stands there with a reason', () => {
  expect(reasonOf({})).toBeUndefined();
  expect(reasonOf({ status: 'suspended' })).toBe('NOT_ACTIVE');
  expect(reasonOf({ status: 'expired' })).toBe('NOT_ACTIVE');
  expect(reasonOf({ region: '440305' })).toBe('OUTSIDE_REGION');
  expect(reasonOf({ licensedBy: '000000' })).toBe('LICENSED_ELSEWHERE');
  expect(reasonOf({ fields: ['carbon'] })).toBe('FIELD_NOT_IN_PLAN');
  expect(reasonOf({ fields: [] })).toBe('FIELD_NOT_IN_PLAN');
});

test('R4-2.1a nobody disappears: members and left out make up the list', () => {
  const institutions = ['active', 'suspended', 'revoked', 'active'].map((status, index) =>
    institution(`U${index}`, {
      status: status as 'active',
      fields: index === 3 ? ['vehicle', 'forensic'] : ['vehicle'],
    }),
  );
  const pools = poolsOf(cityPlan, { institutions });
  const members = new Set(pools.fields.flatMap(({ members }) => members.map(({ id }) => id)));
  expect(members.size + pools.institutionsLeftOut.length).toBe(4);
  expect([...countReasons(pools.institutionsLeftOut)]).toEqual([['NOT_ACTIVE', 2]]);
});

test('R4-1.8 a laboratory of several fields enters each of them, and the remainder only when it has no named one', () => {
  const pools = poolsOf(cityPlan, {
    institutions: [
      institution('U2', { fields: ['other', 'forensic', 'vehicle'] }),
      institution('U1', { fields: ['other'] }),
      institution('U3', { fields: ['other', 'carbon'] }),
    ],
  });
  const entered = Object.fromEntries(pools.fields.map(({ field, members }) => [field, members.map(({ id }) => id)]));
  expect(entered).toMatchObject({ vehicle: ['U2'], forensic: ['U2'], other: ['U1', 'U3'], cosmetics: [] });
});

test('R4-1.8 a field that the plan draws nobody from takes nobody from the remainder', () => {
  const pools = poolsOf(change(cityPlan, 'cosmetics', { quota: 0 }), {
    institutions: [institution('U1', { fields: ['cosmetics', 'other'] })],
  });
  expect(pools.fields.map(({ field }) => field)).not.toContain('cosmetics');
  expect(pools.fields.at(-1)?.members.map(({ id }) => id)).toEqual(['U1']);
});

test('R4-2.0b a district leaves out what the city drew, unless an exception is approved by somebody else', () => {
  const institutions = ['U1', 'U2', 'U3'].map((id) => institution(id));
  const repeat = { institution: 'U2', reason: '投诉集中', requestedBy: 'p1', approvedBy: 'p2' };
  const drawn = new Set(['U1', 'U2']);
  const members = (city: CityDrawn, plan = districtPlan) =>
    poolsOf(plan, { institutions }, city).fields[0]?.members.map(({ id }) => id);
  expect(members({ hasDrawn: true, institutions: drawn, repeats: [] })).toEqual(['U3']);
  expect(members({ hasDrawn: true, institutions: drawn, repeats: [repeat] })).toEqual(['U2', 'U3']);
  expect(members({ hasDrawn: true, institutions: drawn, repeats: [{ ...repeat, approvedBy: 'p1' }] })).toEqual(['U3']);
  expect(members({ hasDrawn: true, institutions: drawn, repeats: [] }, cityPlan)).toEqual(['U1', 'U2', 'U3']);
});

test('R4-2.0a the base of a district counts what the city drew and what is drawn city-wide', () => {
  const institutions = [
    institution('U1'),
    institution('U2', { fields: ['environment'] }),
    institution('U3', { status: 'revoked' }),
    institution('U4', { region: '310104' }),
  ];
  const pools = poolsOf(districtPlan, { institutions }, { hasDrawn: true, institutions: new Set(['U1']), repeats: [] });
  expect(pools.base).toBe(2);
  expect(pools.institutionsLeftOut.map(({ reason }) => reason)).toEqual([
    'DRAWN_BY_CITY',
    'DRAWN_CITY_WIDE',
    'NOT_ACTIVE',
    'OUTSIDE_REGION',
  ]);
});

test('R4-2.0c a district never draws environmental monitoring, whatever its plan says', () => {
  const plan = { ...districtPlan, fields: cityPlan.fields };
  const pools = poolsOf(plan, { institutions: [institution('U1', { fields: ['environment', 'vehicle'] })] });
  expect(pools.fields.filter(({ members }) => members.length > 0).map(({ field }) => field)).toEqual(['vehicle']);
});

const certificateFault = (certificateValidTo: string | null, plan = cityPlan) =>
  poolsOf(plan, { inspectors: [inspector('I1', { certificateValidTo })] }).inspectorsLeftOut[0]?.reason;

test('R4-1.0j only inspectors whose certificate holds to the end of the visits are sent: before, on and after', () => {
  expect(['2023-08-30', '2023-08-31', '2023-09-01'].map((day) => certificateFault(day))).toEqual([
    'CERTIFICATE_EXPIRES',
    undefined,
    undefined,
  ]);
  expect(certificateFault(null)).toBe('NO_CERTIFICATE');
  const onlyDraw = { ...cityPlan, certificateValidOn: 'draw' as const };
  expect(['2023-05-21', '2023-05-22', '2023-05-23'].map((day) => certificateFault(day, onlyDraw))).toEqual([
    'CERTIFICATE_EXPIRES',
    undefined,
    undefined,
  ]);
});

test('R4-2.1b an expert is in no pool; nor is anybody absent, elsewhere, or of a department not asked', () => {
  const reason = (more: Parameters<typeof inspector>[1]) =>
    poolsOf(districtPlan, { inspectors: [inspector('I1', more)] }).inspectorsLeftOut[0]?.reason;
  expect(reason({ kind: 'expert' })).toBe('EXPERT');
  expect(reason({ available: false })).toBe('UNAVAILABLE');
  expect(reason({ region: '310104' })).toBe('OUTSIDE_REGION');
  expect(reason({ departments: ['customs'] })).toBe('POOL_NOT_IN_PLAN');
  expect(
    poolsOf(cityPlan, { inspectors: [inspector('I1', { departments: ['police', 'market'] })] }).inspectors,
  ).toEqual([{ id: 'I1', pools: ['market', 'police'] }]);
});

const pair = (inspectorId: string, institutionId: string) => ({ inspector: inspectorId, institution: institutionId });

test('R4-2.1a conflicts are kept for members only, sorted, each once', () => {
  const pools = poolsOf(cityPlan, {
    institutions: [institution('U2'), institution('U1'), institution('U9', { status: 'revoked' })],
    inspectors: [inspector('I1'), inspector('E1', { kind: 'expert' })],
    conflicts: [pair('I1', 'U2'), pair('I1', 'U1'), pair('I1', 'U2'), pair('I1', 'U9'), pair('E1', 'U1')],
  });
  expect(pools.conflicts).toEqual([pair('I1', 'U1'), pair('I1', 'U2')]);
});

test('R4-1.0f an institution without a class is counted, and stays in', () => {
  const pools = poolsOf(cityPlan, { institutions: [institution('U1', { creditClass: null }), institution('U2')] });
  expect(pools.unclassified).toBe(1);
  expect(pools.fields[0]?.members).toHaveLength(2);
});

test('R4-2.1a the facts of a plan count what its lists would hold, and what a further field would', () => {
  const facts = planFacts(
    districtPlan,
    lists({
      institutions: [
        institution('U1', { violationLastYear: true }),
        institution('U2', { fields: ['carbon'] }),
        institution('U3', { fields: ['other', 'carbon'] }),
        institution('U4', { fields: ['environment'] }),
      ],
      inspectors: [
        inspector('I1'),
        inspector('I2', { certificateValidTo: null }),
        inspector('I3', { certificateValidTo: '2023-06-01' }),
        inspector('I4', { kind: 'expert' }),
        inspector('I5', { departments: ['customs'] }),
      ],
    }),
    nothingDrawn,
    { countersigned: ['market'], exceptions: [] },
    DAY,
  );
  expect(facts).toMatchObject({
    base: 4,
    baseByField: { vehicle: 1, carbon: 2, other: 1, environment: 0, cosmetics: 0 },
    violatorsByField: { vehicle: 1, carbon: 0 },
    pools: {
      market: { eligible: 1, expired: 2 },
      customs: { eligible: 1, expired: 0 },
      police: { eligible: 0, expired: 0 },
    },
    countersigned: ['market'],
  });
  expect(Object.keys(facts.baseByField).sort()).toEqual(Object.keys(districtFacts().baseByField).sort());
});
