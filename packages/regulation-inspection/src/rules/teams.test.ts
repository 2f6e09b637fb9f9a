import { expect, test } from 'vitest';
import { checkPlan, type PlanRuleCode } from '../check-plan.ts';
import { change, cityPlan, facts } from '../example.ts';
import type { PlanContent } from '../plan.ts';

const of = (rule: PlanRuleCode, plan: PlanContent, given = facts()) =>
  checkPlan(plan, given).filter((finding) => finding.rule === rule);
const failed = (rule: PlanRuleCode, plan: PlanContent, given = facts()) =>
  of(rule, plan, given).filter(({ passed }) => !passed);

test('R4-1.0j a team has at least two inspectors: one, two, three', () => {
  const teams = [1, 2, 3].map((count) => change(cityPlan, 'forensic', { team: [{ pool: 'market', count }] }));
  expect(teams.map((plan) => failed('TEAM_TOO_SMALL', plan).length)).toEqual([1, 0, 0]);
});

test('R4-2.1b experts never count as inspectors', () => {
  const plan = change(cityPlan, 'civil-defence', { team: [{ pool: 'market', count: 1 }], experts: 5 });
  expect(failed('TEAM_TOO_SMALL', plan)).toMatchObject([
    { place: ['fields', 4, 'team'], params: { inspectors: 1, least: 2, experts: 5 } },
  ]);
});

test('R4-1.0j the ways out of a small team name the field’s departments, the absent ones first, with their load', () => {
  const plan = change(cityPlan, 'civil-defence', { team: [{ pool: 'market', count: 1 }] });
  const pools = {
    ...facts().pools,
    'civil-defence': { eligible: 7, expired: 0 },
    market: { eligible: 41, expired: 0 },
  };
  const [finding] = failed('TEAM_TOO_SMALL', plan, facts({ pools }));
  // Market demand: 60 + 30 + 5 + 40 + 5 + 10 + 5 + 30 = 185 over 41 inspectors.
  expect(finding?.waysOut.map(({ params }) => params)).toEqual([
    { field: 'civil-defence', pool: 'civil-defence', count: 1, eligible: 7, loadBefore: 0, loadAfter: 1 },
    { field: 'civil-defence', pool: 'market', count: 1, eligible: 41, loadBefore: 5, loadAfter: 5 },
  ]);
});

test('R4-1.0j a department that has nobody to add is no way out', () => {
  const plan = change(cityPlan, 'civil-defence', { team: [{ pool: 'market', count: 1 }] });
  const pools = { ...facts().pools, 'civil-defence': { eligible: 0, expired: 3 }, market: { eligible: 1, expired: 0 } };
  expect(failed('TEAM_TOO_SMALL', plan, facts({ pools }))[0]?.waysOut).toEqual([]);
});

test('R4-1.0j every pool has enough inspectors whose certificates hold: below, at and above', () => {
  const plan = change(cityPlan, 'forensic', { team: [{ pool: 'justice', count: 3 }] });
  const short = (eligible: number) =>
    failed('POOL_TOO_SMALL', plan, facts({ pools: { ...facts().pools, justice: { eligible, expired: 4 } } }));
  expect([2, 3, 4].map((eligible) => short(eligible).length)).toEqual([1, 0, 0]);
  expect(short(2)[0]?.waysOut.map(({ code }) => code)).toEqual(['SET_SEAT', 'RENEW_CERTIFICATES']);
});

test('R4-1.0j a field without a quota sends nobody and needs no team', () => {
  const plan = change(cityPlan, 'forensic', { quota: 0, team: [] });
  for (const rule of ['TEAM_TOO_SMALL', 'POOL_TOO_SMALL', 'LEAD_NOT_IN_TEAM'] as const)
    expect(failed(rule, plan)).toEqual([]);
});

const marketTeam = (count: number) => change(cityPlan, 'forensic', { team: [{ pool: 'market', count }] });

test('R4-2.1a a seat is a whole number of people from 1 up, and a pool stands once', () => {
  expect([0, 1, 1.5].map((count) => failed('SEAT_INVALID', marketTeam(count)).length)).toEqual([1, 0, 1]);
  const twice = { pool: 'market', count: 1 } as const;
  expect(failed('SEAT_INVALID', change(cityPlan, 'forensic', { team: [twice, twice] }))).toMatchObject([
    { place: ['fields', 2, 'team', 1], waysOut: [{ code: 'MERGE_SEATS' }] },
  ]);
  expect(failed('SEAT_INVALID', change(cityPlan, 'forensic', { experts: -1 }))[0]?.place).toEqual([
    'fields',
    2,
    'experts',
  ]);
});

test('R4-2.3a a team without the lead department is pointed out', () => {
  const plan = change(cityPlan, 'environment', { team: [{ pool: 'market', count: 2 }] });
  expect(failed('LEAD_NOT_IN_TEAM', plan)).toMatchObject([{ severity: 'hint', params: { department: 'ecology' } }]);
});

const cited = (arisesOn: string) => of('TEAM_TOO_SMALL', { ...cityPlan, arisesOn })[0]?.citation?.zh;

test('R4-1.0j the finding cites the Administrative Penalty Law as it stood when the plan arose', () => {
  expect(cited('2021-07-14')).toBe('《行政处罚法》（1996年）第37条');
  expect(cited('2021-07-15')).toBe('《行政处罚法》（2021年修订）第42条');
});
