import { err, ok, type Result } from '@hengjian/kernel';
import {
  DEPARTMENTS,
  type DepartmentId,
  FIELD_DICTIONARIES,
  type FieldCode,
  isDepartmentId,
  type PlanContent,
  type PlanFacts,
  type PlanState,
  type PoolStrength,
  readPlanContent,
  type UnknownCode,
  districtPlanProcedure,
} from '@hengjian/regulation-inspection';
import type { DataOf } from '@hengjian/ui';

export type PlanDetail = Omit<DataOf<'getPlan'>, 'content' | 'facts' | 'state'> & {
  readonly content: PlanContent;
  readonly facts: PlanFacts;
  readonly state: PlanState;
};

/**
 * The answer of the server as the rules understand it. A code that this page's dictionaries do not hold means that the
 * page is older than the server: it must not be edited here, or the code would be lost.
 */
export function readPlan(data: DataOf<'getPlan'>): Result<PlanDetail, UnknownCode> {
  const content = readPlanContent(data.content);
  if (!content.ok) return content;
  if (!isPlanState(data.state)) return err({ at: '/state', code: data.state });
  return ok({ ...data, state: data.state, content: content.value, facts: readFacts(data.facts) });
}

export function isPlanState(text: string): text is PlanState {
  return Object.hasOwn(districtPlanProcedure.states, text);
}

function readFacts(facts: DataOf<'getPlan'>['facts']): PlanFacts {
  return {
    ...facts,
    baseByField: byField((field) => facts.baseByField[field] ?? 0),
    violatorsByField: byField((field) => facts.violatorsByField[field] ?? 0),
    pools: byDepartment((department) => facts.pools[department] ?? { eligible: 0, expired: 0 }),
    countersigned: facts.countersigned.filter(isDepartmentId),
  };
}

function byField(count: (field: FieldCode) => number): Readonly<Record<FieldCode, number>> {
  const codes = FIELD_DICTIONARIES.flatMap(({ entries }) => entries.map(({ code }) => code));
  return Object.fromEntries(codes.map((code) => [code, count(code)])) as Record<FieldCode, number>;
}

function byDepartment(
  strength: (department: DepartmentId) => PoolStrength,
): Readonly<Record<DepartmentId, PoolStrength>> {
  return Object.fromEntries(DEPARTMENTS.map(({ code }) => [code, strength(code)])) as Record<
    DepartmentId,
    PoolStrength
  >;
}
