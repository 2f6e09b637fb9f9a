import type { ConflictPair, InspectorFacts, InstitutionFacts } from '@hengjian/regulation-inspection';
import { isCreditClass, isDepartmentId, isFieldCode } from '@hengjian/regulation-inspection';
import type { Tx } from '../../platform/database/index.ts';
import { parseLicenceStatus } from './licence-status.ts';

/** The registry as the rules of inspection see it, with the names that go on lists and screens. */
export interface InspectionLists {
  readonly institutions: readonly (InstitutionFacts & { readonly name: string })[];
  readonly inspectors: readonly (InspectorFacts & { readonly name: string })[];
  readonly conflicts: readonly ConflictPair[];
}

/**
 * Institutions, inspectors, experts and avoidances of `region` and below, ordered by code. Reads within the
 * transaction's jurisdiction, so that the lists and what is decided on them are of one moment.
 */
export async function loadInspectionLists(tx: Tx, region: string): Promise<InspectionLists> {
  const below = `${region.replace(/(?:00)+$/, '')}%`;
  const institutions = await tx
    .selectFrom('registry.institution')
    .select(['code', 'name', 'status', 'region_code', 'licensed_by', 'fields', 'credit_class'])
    .select(['violation_last_year', 'commitment_finding'])
    .where('region_code', 'like', below)
    .orderBy('code')
    .execute();
  const inspectors = await tx
    .selectFrom('registry.inspector')
    .select(['code', 'name', 'region_code', 'pools', 'certificate_expires', 'status'])
    .where('region_code', 'like', below)
    .orderBy('code')
    .execute();
  const experts = await tx
    .selectFrom('registry.expert')
    .select(['code', 'name', 'region_code', 'status'])
    .where('region_code', 'like', below)
    .orderBy('code')
    .execute();
  const conflicts = await tx
    .selectFrom('registry.conflict as c')
    .innerJoin('registry.inspector as i', 'i.id', 'c.inspector_id')
    .innerJoin('registry.institution as u', 'u.id', 'c.institution_id')
    .leftJoin('registry.conflict_end as e', 'e.conflict_id', 'c.id')
    .where('e.conflict_id', 'is', null)
    .select(['i.code as inspector', 'u.code as institution'])
    .distinct()
    .orderBy('i.code')
    .orderBy('u.code')
    .execute();
  return {
    institutions: institutions.map((row) => ({
      id: row.code,
      name: row.name,
      status: parseLicenceStatus(row.status),
      region: row.region_code,
      licensedBy: row.licensed_by,
      fields: row.fields.filter(isFieldCode),
      creditClass: row.credit_class !== null && isCreditClass(row.credit_class) ? row.credit_class : null,
      violationLastYear: row.violation_last_year,
      commitmentFinding: row.commitment_finding,
    })),
    inspectors: [
      ...inspectors.map((row) => ({
        id: row.code,
        name: row.name,
        kind: 'inspector' as const,
        region: row.region_code,
        departments: row.pools.filter(isDepartmentId),
        certificateValidTo: row.certificate_expires,
        available: row.status === 'active',
      })),
      ...experts.map((row) => ({
        id: row.code,
        name: row.name,
        kind: 'expert' as const,
        region: row.region_code,
        departments: [],
        certificateValidTo: null,
        available: row.status === 'active',
      })),
    ],
    conflicts,
  };
}
