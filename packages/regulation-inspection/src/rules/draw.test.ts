import { expect, test } from 'vitest';
import { checkPlan, type PlanRuleCode } from '../check-plan.ts';
import { change, cityPlan, committing, facts, published } from '../example.ts';
import type { DrawParty, PlanContent } from '../plan.ts';

const failed = (rule: PlanRuleCode, plan: PlanContent, given = facts()) =>
  checkPlan(plan, given).filter((finding) => finding.rule === rule && !finding.passed);
const allocation = (more: object): PlanContent => ({ ...cityPlan, allocation: { ...cityPlan.allocation, ...more } });

const fewSources = (parties: readonly DrawParty[]) => failed('SOURCES_TOO_FEW', { ...cityPlan, parties }).length;

test('R4-2.1a at least two sources of randomness, one of them a commitment: one, two, three', () => {
  expect([1, 2, 3].map((count) => fewSources(cityPlan.parties.slice(0, count)))).toEqual([1, 0, 0]);
  expect(fewSources([published, { ...published, id: 'second' }])).toBe(1);
  expect(fewSources([published, committing])).toBe(0);
});

const sourceFault = (party: object) =>
  failed('SOURCE_INVALID', { ...cityPlan, parties: [committing, { ...published, ...party }] })[0]?.params['fault'];

test('R4-2.1a a source that the draw would refuse, or that could be known beforehand, is refused in the plan', () => {
  expect(sourceFault({})).toBeUndefined();
  expect(sourceFault({ id: 'x'.repeat(64) })).toBeUndefined();
  expect(sourceFault({ id: 'x'.repeat(65) })).toBe('ID');
  expect(sourceFault({ id: '' })).toBe('ID');
  expect(sourceFault({ id: '市局' })).toBe('ID');
  expect(sourceFault({ id: committing.id })).toBe('REPEATED');
  expect(sourceFault({ describe: ' ' })).toBe('UNDESCRIBED');
  expect(sourceFault({ at: '2023-05-22T21:15:00' })).toBe('TIME');
  expect(sourceFault({ at: 'tomorrow' })).toBe('TIME');
  expect(sourceFault({ at: '2023-05-21T23:59:59+08:00' })).toBe('KNOWN_BEFORE_DRAW');
  expect(sourceFault({ at: '2023-05-22T00:00:00+08:00' })).toBeUndefined();
});

test('R4-2.1a a committing party for which nobody acts is refused', () => {
  const parties = [{ ...committing, organisation: '' }, published];
  expect(failed('SOURCE_INVALID', { ...cityPlan, parties })[0]?.params['fault']).toBe('NOBODY_NAMED');
});

const wrongWeights = (A: number, B: number, C: number, D: number) =>
  failed('CLASS_WEIGHTS_NOT_RISING', allocation({ sizes: { A, B, C, D } })).length;

test('R4-1.0f weights rise from A to D and none is zero', () => {
  expect(wrongWeights(1, 2, 3, 4)).toBe(0);
  expect(wrongWeights(0, 2, 3, 4)).toBe(1);
  expect(wrongWeights(1, 1, 3, 4)).toBe(1);
  expect(wrongWeights(1, 2, 2, 4)).toBe(1);
  expect(wrongWeights(1, 2, 4, 4)).toBe(1);
  expect(wrongWeights(1, 2, 3.5, 4)).toBe(1);
  expect(wrongWeights(4, 3, 2, 1)).toBe(1);
});

test('R4-1.0f the greatest weight with all its factors stays within what the draw takes', () => {
  const sizes = { A: 1, B: 2, C: 3, D: 500_000_000 };
  const wrong = (violationFactor: number, more = 0) =>
    failed(
      'CLASS_WEIGHTS_NOT_RISING',
      allocation({ sizes: { ...sizes, D: sizes.D + more }, violationFactor, commitmentFactor: 1 }),
    ).length;
  expect([wrong(2, -1), wrong(2), wrong(2, 1)]).toEqual([0, 0, 1]);
});

test('R4-1.0f weights that depart from the named table are pointed out', () => {
  expect(failed('CLASS_WEIGHTS_DIFFER_FROM_TABLE', allocation({ sizes: { A: 1, B: 2, C: 4, D: 9 } }))).toHaveLength(1);
  expect(failed('CLASS_WEIGHTS_DIFFER_FROM_TABLE', cityPlan)).toEqual([]);
});

test('R4-1.0f a factor is a whole number from 1 up', () => {
  expect([0, 1, 2, 1.5].map((n) => failed('FACTOR_INVALID', allocation({ commitmentFactor: n })).length)).toEqual([
    1, 0, 0, 1,
  ]);
});

test('R4-1.0e the weight of last year’s violators is raised where weights count', () => {
  expect([1, 2, 3].map((n) => failed('VIOLATORS_NOT_RAISED', allocation({ violationFactor: n })).length)).toEqual([
    1, 0, 0,
  ]);
  const none = { ...facts().violatorsByField, vehicle: 0, environment: 0, other: 0 };
  expect(failed('VIOLATORS_NOT_RAISED', allocation({ violationFactor: 1 }), facts({ violatorsByField: none }))).toEqual(
    [],
  );
});

test('R4-1.0e violators in a field of equal chances are pointed out', () => {
  const given = facts({ violatorsByField: { ...facts().violatorsByField, forensic: 1 } });
  expect(failed('VIOLATORS_IN_EQUAL_FIELD', cityPlan, given)).toMatchObject([
    { severity: 'hint', params: { field: 'forensic', violators: 1 }, waysOut: [{ code: 'USE_WEIGHTED' }] },
  ]);
});

const randomArm = (rule: PlanRuleCode, field: 'vehicle' | 'forensic', arm: number) =>
  failed(rule, change(cityPlan, field, { randomArm: arm })).length;

test('R4-2.1a a weighted field keeps at least one purely random place, and no more than its quota', () => {
  expect([0, 1, 30, 31, 1.5].map((arm) => randomArm('RANDOM_ARM_INVALID', 'vehicle', arm))).toEqual([1, 0, 0, 1, 1]);
  expect([0, 1].map((arm) => randomArm('RANDOM_ARM_INVALID', 'forensic', arm))).toEqual([0, 1]);
});

test('R4-2.1a a risk arm below five has no reserves, which is pointed out', () => {
  // Of 30: risk arms of 6, 5, 4 and none.
  expect([24, 25, 26, 30].map((arm) => randomArm('RISK_ARM_WITHOUT_RESERVES', 'vehicle', arm))).toEqual([0, 0, 1, 0]);
});
