import type { IsoDate } from '@hengjian/law';
import { buildPools, type CityDrawn, type Lists, type Pools, whyNotSent } from './base.ts';
import { DEPARTMENTS, type DepartmentId } from './departments.ts';
import type { InspectorFacts, InstitutionFacts, PlanFacts, PoolStrength, PrincipleException } from './facts.ts';
import { FIELD_DICTIONARIES, type FieldCode, fieldDictionaryOn } from './fields.ts';
import type { PlanContent } from './plan.ts';

export interface PlanPapers {
  readonly countersigned: readonly DepartmentId[];
  readonly exceptions: readonly PrincipleException[];
}

/**
 * The counts on which the plan is checked, from the full lists on `date`. A field that the plan does not draw yet is
 * counted as if it did, so that somebody about to add it sees what there is.
 */
export function planFacts(
  plan: PlanContent,
  lists: Lists,
  city: CityDrawn,
  papers: PlanPapers,
  date: IsoDate,
): PlanFacts {
  const drawn = buildPools(plan, lists, city, date);
  const possible = buildPools(withEveryField(plan), lists, city, date);
  const members = (field: FieldCode) => membersOf(drawn, field) ?? membersOf(possible, field) ?? [];
  return {
    base: drawn.base,
    baseByField: perField((field) => members(field).length),
    violatorsByField: perField((field) => members(field).filter((member) => member.violationLastYear).length),
    pools: strengths(plan, lists.inspectors, date),
    countersigned: papers.countersigned,
    cityHasDrawn: plan.level === 'city' || city.hasDrawn,
    repeats: city.repeats,
    exceptions: papers.exceptions,
  };
}

function membersOf({ fields }: Pools, code: FieldCode): readonly InstitutionFacts[] | undefined {
  return fields.find(({ field }) => field === code)?.members;
}

function withEveryField(plan: PlanContent): PlanContent {
  const fields = fieldDictionaryOn(plan.arisesOn)
    .entries.filter(({ levels }) => levels.includes(plan.level))
    .map(({ code, lead, joint, keyField }) => ({
      field: code,
      keyField,
      quota: 1,
      method: 'equal' as const,
      randomArm: 0,
      lead,
      joint,
      team: [],
      experts: 0,
    }));
  return { ...plan, fields };
}

function strengths(
  plan: PlanContent,
  inspectors: readonly InspectorFacts[],
  date: IsoDate,
): Readonly<Record<DepartmentId, PoolStrength>> {
  const count = (department: DepartmentId): PoolStrength => {
    const reasons = inspectors
      .filter(({ departments }) => departments.includes(department))
      .map((inspector) => whyNotSent(plan, inspector, date));
    return {
      eligible: reasons.filter((reason) => reason === null).length,
      expired: reasons.filter((reason) => reason === 'NO_CERTIFICATE' || reason === 'CERTIFICATE_EXPIRES').length,
    };
  };
  return record(
    DEPARTMENTS.map(({ code }) => code),
    count,
  );
}

function perField(count: (field: FieldCode) => number): Readonly<Record<FieldCode, number>> {
  return record(new Set(FIELD_DICTIONARIES.flatMap(({ entries }) => entries.map(({ code }) => code))), count);
}

function record<Key extends string, Value>(keys: Iterable<Key>, value: (key: Key) => Value): Record<Key, Value> {
  const entries: Partial<Record<Key, Value>> = {};
  for (const key of keys) entries[key] = value(key);
  return entries as Record<Key, Value>;
}
