import { choices, diagram, findClause, findFlaws } from '@hengjian/law';
import { expect, test } from 'vitest';
import { checkPlan } from './check-plan.ts';
import { cityPlan, facts } from './example.ts';
import type { PlanProcedureFacts } from './plan-drafting.ts';
import {
  cityPlanProcedure,
  decidePlan,
  districtPlanProcedure,
  mayDraw,
  type PlanAction,
  type PlanState,
  planChoices,
} from './procedure-plan.ts';
import type { InspectionRole } from './roles.ts';
import { NEED_TEXTS, PLAN_ACTION_NAMES, PLAN_STATE_NAMES } from './texts/index.ts';

const given = (more: Partial<PlanProcedureFacts> = {}): PlanProcedureFacts => ({
  findings: checkPlan(cityPlan, facts()),
  actorIsAuthor: false,
  reason: '',
  departmentMaySign: true,
  openDraws: 0,
  sealedDraws: 0,
  ...more,
});
const missing = (
  level: 'city' | 'district',
  state: PlanState,
  action: PlanAction,
  role: InspectionRole,
  more: Partial<PlanProcedureFacts> = {},
) =>
  planChoices(level, state, [role], given(more))
    .find((choice) => choice.action === action)
    ?.missing.map(({ code }) => code);

test.each([cityPlanProcedure, districtPlanProcedure])(
  'R4-0.1 every state of $id is reached, and each that is not final has a way on',
  (procedure) => {
    expect(findFlaws<string, string, string, never>(procedure)).toEqual({
      unreached: [],
      stuck: [],
      left: [],
      ambiguous: [],
    });
    for (const { clause } of procedure.transitions) expect(findClause(clause), clause).toBeDefined();
  },
);

test('every state, action and requirement has its words', () => {
  for (const { states, transitions } of [cityPlanProcedure, districtPlanProcedure]) {
    expect(Object.keys(states).filter((state) => !(state in PLAN_STATE_NAMES))).toEqual([]);
    expect(transitions.filter(({ action }) => !(action in PLAN_ACTION_NAMES))).toEqual([]);
    for (const transition of transitions)
      for (const { code, clause } of 'needs' in transition ? transition.needs : []) {
        expect(NEED_TEXTS).toHaveProperty(code);
        expect(findClause(clause), clause).toBeDefined();
      }
  }
});

test('R4-0.1 a city plan goes from draft by countersignature to the public', () => {
  const way = [
    ['draft', 'submit', 'clerk', 'countersigning'],
    ['countersigning', 'countersign', 'joint-department', 'countersigning'],
    ['countersigning', 'approve', 'division-head', 'approved'],
    ['approved', 'assign-number', 'clerk', 'approved'],
    ['approved', 'publish', 'clerk', 'published'],
    ['published', 'close', 'division-head', 'closed'],
  ] as const;
  for (const [state, action, role, to] of way)
    expect(decidePlan('city', state, action, [role], given())).toMatchObject({ ok: true, value: { to } });
});

test('R4-4.5a a district’s plan is reported to the city and public only once it is on file', () => {
  expect(decidePlan('district', 'approved', 'publish', ['district-clerk'], given())).toEqual({
    ok: false,
    error: { code: 'NOT_IN_THIS_STATE' },
  });
  expect(decidePlan('district', 'approved', 'report', ['district-clerk'], given())).toMatchObject({ ok: true });
  expect(decidePlan('district', 'reported', 'acknowledge', ['district-head'], given())).toEqual({
    ok: false,
    error: { code: 'NOT_YOUR_ROLE' },
  });
  expect(decidePlan('district', 'reported', 'acknowledge', ['clerk'], given())).toMatchObject({
    ok: true,
    value: { to: 'filed' },
  });
  expect(missing('district', 'reported', 'send-back', 'division-head')).toEqual(['REASON_MISSING']);
  expect(districtPlanProcedure.states.approved.clock).toBe('inspection.district-scheme');
});

test('R4-4.5a a city plan is never reported to the city', () => {
  expect(planChoices('city', 'reported', ['clerk', 'division-head'], given())).toEqual([]);
  expect(decidePlan('city', 'approved', 'report', ['clerk'], given())).toEqual({
    ok: false,
    error: { code: 'NOT_IN_THIS_STATE' },
  });
});

test('R4-1.0b a plan whose quotas do not add up is not submitted', () => {
  const findings = checkPlan({ ...cityPlan, total: 121 }, facts());
  expect(missing('city', 'draft', 'submit', 'clerk', { findings })).toEqual(['PLAN_HAS_FAILED_CHECKS']);
  expect(missing('city', 'draft', 'submit', 'clerk')).toEqual([]);
});

test('R4-0.2 a plan is approved when every department has signed, by somebody who did not write it', () => {
  const findings = checkPlan(cityPlan, facts({ countersigned: cityPlan.departments.slice(1) }));
  expect(missing('city', 'countersigning', 'approve', 'division-head', { findings })).toEqual([
    'COUNTERSIGNATURE_MISSING',
  ]);
  expect(missing('city', 'countersigning', 'approve', 'division-head', { actorIsAuthor: true })).toEqual([
    'DECIDER_IS_AUTHOR',
  ]);
  expect(missing('city', 'countersigning', 'countersign', 'joint-department', { departmentMaySign: false })).toEqual([
    'DEPARTMENT_MAY_NOT_SIGN',
  ]);
});

test('R4-2.1a no plan is amended or withdrawn under a sealed frame', () => {
  const reason = '名录有误';
  expect(missing('city', 'published', 'amend', 'clerk', { reason, sealedDraws: 1 })).toEqual(['DRAW_ALREADY_SEALED']);
  expect(missing('city', 'published', 'amend', 'clerk', { reason })).toEqual([]);
  expect(missing('city', 'published', 'withdraw', 'division-head', { reason, sealedDraws: 1 })).toEqual([
    'DRAW_ALREADY_SEALED',
  ]);
  expect(missing('city', 'published', 'close', 'division-head', { openDraws: 1 })).toEqual(['DRAW_STILL_OPEN']);
});

test('X-4 the system administrator can take no step of a plan', () => {
  for (const level of ['city', 'district'] as const)
    for (const state of Object.keys(districtPlanProcedure.states) as PlanState[])
      expect(planChoices(level, state, ['system-administrator'], given({ reason: '因故' }))).toEqual([]);
});

test('the same table draws the diagram', () => {
  const text = diagram<PlanState, PlanAction, InspectionRole, PlanProcedureFacts>(districtPlanProcedure, (word) =>
    word in PLAN_STATE_NAMES ? PLAN_STATE_NAMES[word as PlanState].zh : PLAN_ACTION_NAMES[word as PlanAction].zh,
  );
  expect(text).toContain('  s_approved --> s_reported : 报送市局');
  expect(choices(cityPlanProcedure, 'closed', ['clerk'], given())).toEqual([]);
});

test('R4-2.0d lists are frozen under an approved plan; under a district’s only once it is on file', () => {
  const states = Object.keys(districtPlanProcedure.states) as PlanState[];
  expect(states.filter((state) => mayDraw('city', state))).toEqual(['approved', 'published']);
  expect(states.filter((state) => mayDraw('district', state))).toEqual(['filed', 'published']);
});
