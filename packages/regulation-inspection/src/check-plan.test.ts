import { findClause } from '@hengjian/law';
import { expect, test } from 'vitest';
import { checkPlan, PLAN_RULES, type PlanRuleCode } from './check-plan.ts';
import { change, cityPlan, districtFacts, districtPlan, facts, withField } from './example.ts';
import type { PlanFacts } from './facts.ts';
import { blocking } from './finding.ts';
import type { PlanContent } from './plan.ts';

const of = (rule: PlanRuleCode, plan: PlanContent, given: PlanFacts = facts()) =>
  checkPlan(plan, given).filter((finding) => finding.rule === rule);
const holds = (rule: PlanRuleCode, plan: PlanContent, given?: PlanFacts) =>
  of(rule, plan, given).every(({ passed }) => passed);

test('R4-1.0b the plan of 2023 passes every rule that stops anything', () => {
  expect(blocking(checkPlan(cityPlan, facts()), 'freeze')).toEqual([]);
  expect(blocking(checkPlan(districtPlan, districtFacts()), 'freeze')).toEqual([]);
});

test('every rule names a clause of the catalogue and is asked once', () => {
  expect(PLAN_RULES.filter(({ clause }) => findClause(clause) === undefined)).toEqual([]);
  expect(new Set(PLAN_RULES.map(({ code }) => code)).size).toBe(PLAN_RULES.length);
});

test('a rule says nothing about a plan that arose before it was in force', () => {
  const early = checkPlan({ ...cityPlan, arisesOn: '2022-12-31', total: 1 }, facts());
  expect(new Set(early.map(({ rule }) => rule))).toEqual(new Set(['TEAM_TOO_SMALL']));
  expect(checkPlan({ ...cityPlan, arisesOn: '1996-09-30' }, facts())).toEqual([]);
});

test('R4-1.0b quotas must add up to the total: one below, equal, one above', () => {
  expect([119, 120, 121].map((total) => holds('QUOTAS_DO_NOT_ADD_UP', { ...cityPlan, total }))).toEqual([
    false,
    true,
    false,
  ]);
  expect(of('QUOTAS_DO_NOT_ADD_UP', { ...cityPlan, total: 121 })[0]).toMatchObject({
    place: ['total'],
    params: { sum: 120, total: 121, difference: 1 },
    clause: 'R4-1.0b',
  });
});

test('R4-1.0b a quota is a whole number from 0 up', () => {
  const quotas = [-1, 0, 1, 0.5, Number.NaN];
  expect(quotas.map((quota) => holds('NUMBER_NOT_WHOLE', change(cityPlan, 'forensic', { quota })))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(of('NUMBER_NOT_WHOLE', { ...cityPlan, total: 1.5 })[0]?.place).toEqual(['total']);
});

test('R4-1.0b a field stands once', () => {
  const twice = { ...cityPlan, fields: [...cityPlan.fields, ...cityPlan.fields.slice(2, 3)] };
  expect(of('FIELD_REPEATED', twice)).toMatchObject([{ passed: false, place: ['fields', 8] }]);
});

test('R4-2.1a a quota may use up its base and not exceed it', () => {
  const quotas = [51, 52, 53];
  expect(quotas.map((quota) => holds('QUOTA_EXCEEDS_BASE', change(cityPlan, 'forensic', { quota })))).toEqual([
    true,
    true,
    false,
  ]);
});

test('R4-2.2a carbon emissions are a field of the districts only', () => {
  const carbon = withField('forensic', { field: 'carbon' });
  expect(holds('FIELD_NOT_OF_LEVEL', { ...cityPlan, fields: [carbon] })).toBe(false);
  expect(holds('FIELD_NOT_OF_LEVEL', { ...districtPlan, fields: [carbon] }, districtFacts())).toBe(true);
});

const denseInDistrict = (quota: number) =>
  holds('DISTRICT_SPECIAL_NOT_DENSER', change(districtPlan, 'vehicle', { quota }), districtFacts());

test('R4-2.2a a district special below the district’s own ratio is pointed out', () => {
  expect([2, 3, 4].map(denseInDistrict)).toEqual([false, false, true]);
});

test('R4-1.8 the remainder comes last, so that it repeats no named field', () => {
  const first = { ...cityPlan, fields: [withField('other'), ...cityPlan.fields.slice(0, -1)] };
  expect(holds('REMAINDER_NOT_LAST', first)).toBe(false);
  expect(holds('REMAINDER_NOT_LAST', cityPlan)).toBe(true);
  expect(of('REMAINDER_NOT_LAST', { ...cityPlan, fields: cityPlan.fields.slice(0, 2) })).toEqual([]);
});

test('R4-1.0c a field of life and health that is not marked is pointed out', () => {
  expect(holds('KEY_FIELD_NOT_MARKED', change(cityPlan, 'vehicle', { keyField: false }))).toBe(false);
  expect(holds('KEY_FIELD_NOT_MARKED', change(cityPlan, 'forensic', { keyField: false }))).toBe(true);
});

const cityRatio = (total: number) => holds('CITY_RATIO_OFF', { ...cityPlan, total }, facts({ base: 1000 }));

test('R4-1.0a the city’s ratio rounds to 10 %; a deviation is a hint and stops nothing', () => {
  expect([94, 95, 104, 105].map(cityRatio)).toEqual([false, true, true, false]);
  const findings = of('CITY_RATIO_OFF', { ...cityPlan, total: 105 }, facts({ base: 1000 }));
  expect(findings[0]?.waysOut).toEqual([{ code: 'SET_TOTAL', params: { to: 100 } }]);
  expect(blocking(findings, 'freeze')).toEqual([]);
});

const denseInCity = (quota: number) =>
  holds(
    'PRIORITY_RATIO_TOO_LOW',
    change(cityPlan, 'vehicle', { quota }),
    facts({ baseByField: { ...facts().baseByField, vehicle: 200 } }),
  );

test('R4-1.0d vehicles and environmental monitoring stand above 10 %: below, at and above', () => {
  expect([19, 20, 21].map(denseInCity)).toEqual([false, false, true]);
  const without = { ...cityPlan, fields: cityPlan.fields.slice(1) };
  expect(of('PRIORITY_RATIO_TOO_LOW', without)).toMatchObject([{ passed: false, params: { field: 'vehicle' } }]);
});

const enoughForDistrict = (total: number, base: number) =>
  holds('DISTRICT_BELOW_MINIMUM', { ...districtPlan, total }, districtFacts({ base }));

test('R4-2.0a a district inspects at least 15 %, rounded up: below, at and above', () => {
  expect([14, 15, 16].map((total) => enoughForDistrict(total, 100))).toEqual([false, true, true]);
  expect([15, 16].map((total) => enoughForDistrict(total, 101))).toEqual([false, true]);
  expect(of('DISTRICT_BELOW_MINIMUM', { ...cityPlan, total: 0 })).toEqual([]);
  expect(
    blocking(of('DISTRICT_BELOW_MINIMUM', { ...districtPlan, total: 14 }, districtFacts()), 'submit'),
  ).toHaveLength(1);
});

const withEnvironment = (quota: number) => ({
  ...districtPlan,
  fields: [withField('environment', { quota }), ...districtPlan.fields],
});

test('R4-2.0c environmental monitoring is drawn city-wide, not by a district', () => {
  expect([0, 1].map((quota) => holds('DISTRICT_DRAWS_CITY_FIELD', withEnvironment(quota), districtFacts()))).toEqual([
    true,
    false,
  ]);
  expect(holds('CITY_PLAN_NOT_LINKED', { ...districtPlan, cityPlan: null }, districtFacts())).toBe(false);
  expect(holds('CITY_PLAN_NOT_LINKED', districtPlan, districtFacts())).toBe(true);
});

test('R4-2.0b what the city drew comes back only with a reason and somebody else’s consent', () => {
  const wish = { institution: 'U1', reason: '投诉集中', requestedBy: 'p1', approvedBy: 'p2' };
  const allowed = (more: object) =>
    holds('REPEATS_CITY_DRAW', districtPlan, districtFacts({ repeats: [{ ...wish, ...more }] }));
  expect(allowed({})).toBe(true);
  expect([{ approvedBy: null }, { approvedBy: 'p1' }, { reason: ' ' }].map(allowed)).toEqual([false, false, false]);
});

test('R4-0.1 a plan is issued with its number and drafted on a basis', () => {
  const unnumbered = { ...cityPlan, documentNumber: null };
  expect(blocking(checkPlan(unnumbered, facts()), 'submit')).toEqual([]);
  expect(blocking(checkPlan(unnumbered, facts()), 'publish').map(({ rule }) => rule)).toEqual([
    'DOCUMENT_NUMBER_MISSING',
  ]);
  expect(blocking(checkPlan({ ...cityPlan, basis: [' '] }, facts()), 'submit').map(({ rule }) => rule)).toEqual([
    'BASIS_MISSING',
  ]);
});

test('R4-0.2 one missing countersignature of nine keeps the plan from being issued', () => {
  const given = facts({ countersigned: cityPlan.departments.slice(1) });
  expect(of('COUNTERSIGNATURE_MISSING', cityPlan, given)[0]?.params).toMatchObject({
    signed: 8,
    count: 9,
    departments: ['market'],
  });
  expect(blocking(checkPlan(cityPlan, given), 'publish')).toHaveLength(1);
});

test('R4-0.2 whoever leads, joins or sends people is asked to sign', () => {
  const findings = of('DEPARTMENT_NOT_LISTED', { ...cityPlan, departments: cityPlan.departments.slice(0, 8) });
  expect(findings.map(({ params }) => params)).toEqual([{ field: 'vehicle', department: 'road-transport' }]);
});

test('R4-2.0b a district draws after its city; before it only by an exception that somebody else consents to', () => {
  const early = districtFacts({ cityHasDrawn: false });
  const stopped = (given: PlanFacts) => blocking(checkPlan(districtPlan, given), 'freeze').map(({ rule }) => rule);
  expect(stopped(early)).toEqual(['CITY_HAS_NOT_DRAWN']);
  expect(blocking(checkPlan(districtPlan, early), 'publish')).toEqual([]);
  const exception = { rule: 'CITY_HAS_NOT_DRAWN', reason: '专项任务紧急', requestedBy: 'p1', approvedBy: 'p2' };
  expect(stopped({ ...early, exceptions: [exception] })).toEqual([]);
  expect(stopped({ ...early, exceptions: [{ ...exception, approvedBy: null }] })).toEqual(['CITY_HAS_NOT_DRAWN']);
});

test('R4-0.2 market regulation signs the city’s plan with the others; a district’s plan is its word already', () => {
  const withoutMarket = (plan: PlanContent) =>
    of('DEPARTMENT_NOT_LISTED', { ...plan, departments: plan.departments.filter((code) => code !== 'market') });
  expect(withoutMarket(cityPlan).some(({ passed, params }) => !passed && params['department'] === 'market')).toBe(true);
  expect(withoutMarket(districtPlan).every(({ passed }) => passed)).toBe(true);
  const alone = of('DEPARTMENT_NOT_LISTED', { ...districtPlan, departments: [] });
  expect(new Set(alone.map(({ params }) => params['department']))).not.toContain('market');
  expect(new Set(alone.map(({ params }) => params['department']))).toContain('agriculture');
});

const datesHold = (more: object) =>
  holds('DATES_OUT_OF_ORDER', { ...cityPlan, deadlines: { ...cityPlan.deadlines, ...more } });

test('R4-4.6 dates are real days of the year and in order', () => {
  expect(datesHold({ publicDraw: '2023-08-31' })).toBe(true);
  expect(datesHold({ publicDraw: '2023-09-01' })).toBe(false);
  expect(datesHold({ summary: '2023-08-30' })).toBe(false);
  expect(datesHold({ onSite: '2023-08-32' })).toBe(false);
  expect(datesHold({ selfCheck: '2023-02-29' })).toBe(false);
  expect(datesHold({ summary: '2024-09-30' })).toBe(false);
});

const endingOn = (onSite: string) => ({ ...cityPlan, deadlines: { ...cityPlan.deadlines, onSite } });
const lateFindings = (day: string, given = facts()) =>
  blocking(of('VISITS_END_LATE', endingOn(day), given), 'publish').length;

test('R4-1.0g visits end by 31 August as a rule; later takes a reason and somebody else’s consent', () => {
  expect(['2023-08-30', '2023-08-31', '2023-09-01'].map((day) => lateFindings(day))).toEqual([0, 0, 1]);
  const exception = { rule: 'VISITS_END_LATE', reason: '台风', requestedBy: 'p1', approvedBy: 'p2' };
  expect(lateFindings('2023-09-01', facts({ exceptions: [exception] }))).toBe(0);
  expect(lateFindings('2023-09-01', facts({ exceptions: [{ ...exception, approvedBy: 'p1' }] }))).toBe(1);
});

test('R4-1.0g no exception excuses a rule that is not “as a rule”', () => {
  const exceptions = [{ rule: 'QUOTAS_DO_NOT_ADD_UP', reason: '因故', requestedBy: 'p1', approvedBy: 'p2' }];
  expect(blocking(checkPlan({ ...cityPlan, total: 121 }, facts({ exceptions })), 'submit')).toHaveLength(1);
});
