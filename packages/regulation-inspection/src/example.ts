import { DEPARTMENTS, type DepartmentId } from './departments.ts';
import type { InspectorFacts, InstitutionFacts, PlanFacts } from './facts.ts';
import type { FieldCode } from './fields.ts';
import type { CommitParty, PlanContent, PlanField, PublishedSource } from './plan.ts';
import { shanghai2023 } from './seed-2023.ts';

/* Matters for the tests of this package: one plan that passes every rule at each level, and facts to go with it. */

export const cityPlan: PlanContent = {
  ...shanghai2023,
  parties: shanghai2023.parties.map((party) =>
    party.kind === 'commit' ? { ...party, organisation: `${party.id}-office` } : party,
  ),
};

export const districtPlan: PlanContent = {
  ...cityPlan,
  level: 'district',
  region: '310115',
  cityPlan: 'plan-2023',
  total: 15,
  fields: [
    withField('vehicle', { quota: 5, method: 'equal', randomArm: 0 }),
    withField('food-agri', { quota: 5 }),
    withField('other', { quota: 5, method: 'equal', randomArm: 0 }),
  ],
};

/** A field of the city plan, changed. */
export function withField(code: FieldCode, more: Partial<PlanField> = {}): PlanField {
  const field = cityPlan.fields.find((candidate) => candidate.field === code);
  if (field === undefined) throw new Error(`no field ${code}`);
  return { ...field, ...more };
}

export const committing: CommitParty = {
  id: 'bureau',
  kind: 'commit',
  organisation: 'bureau-office',
  name: { zh: '演示', en: 'demo' },
};

export const published: PublishedSource = {
  id: 'lottery',
  kind: 'published',
  name: { zh: '演示', en: 'demo' },
  describe: 'demo lottery of the day',
  at: '2023-05-22T21:15:00+08:00',
};

/** The plan with one field changed. */
export function change(plan: PlanContent, code: FieldCode, more: Partial<PlanField>): PlanContent {
  return { ...plan, fields: plan.fields.map((field) => (field.field === code ? { ...field, ...more } : field)) };
}

export function facts(more: Partial<PlanFacts> = {}): PlanFacts {
  const pools = {} as Record<DepartmentId, { eligible: number; expired: number }>;
  for (const { code } of DEPARTMENTS) pools[code] = { eligible: 20, expired: 0 };
  return {
    base: 1203,
    baseByField: {
      vehicle: 168,
      environment: 196,
      forensic: 52,
      'food-agri': 214,
      'civil-defence': 38,
      'import-export': 97,
      cosmetics: 46,
      carbon: 9,
      other: 459,
    },
    violatorsByField: {
      vehicle: 4,
      environment: 3,
      forensic: 0,
      'food-agri': 0,
      'civil-defence': 0,
      'import-export': 0,
      cosmetics: 0,
      carbon: 0,
      other: 2,
    },
    pools,
    countersigned: DEPARTMENTS.map(({ code }) => code),
    cityHasDrawn: true,
    repeats: [],
    exceptions: [],
    ...more,
  };
}

/** The same for a district of 100 institutions. */
export function districtFacts(more: Partial<PlanFacts> = {}): PlanFacts {
  const { baseByField, violatorsByField } = facts();
  return facts({
    base: 100,
    baseByField: { ...baseByField, vehicle: 20, 'food-agri': 30, other: 40, carbon: 4, environment: 0 },
    violatorsByField: { ...violatorsByField, vehicle: 0, other: 0 },
    ...more,
  });
}

export function institution(id: string, more: Partial<InstitutionFacts> = {}): InstitutionFacts {
  return {
    id,
    status: 'active',
    region: '310115',
    licensedBy: '310000',
    fields: ['vehicle'],
    creditClass: 'A',
    violationLastYear: false,
    commitmentFinding: false,
    ...more,
  };
}

export function inspector(id: string, more: Partial<InspectorFacts> = {}): InspectorFacts {
  return {
    id,
    kind: 'inspector',
    region: '310115',
    departments: ['market'],
    certificateValidTo: '2027-12-31',
    available: true,
    ...more,
  };
}
