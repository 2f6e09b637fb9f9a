import type { Subject } from '@hengjian/permissions';
import type { PlanContent } from '@hengjian/regulation-inspection';
import type { Tx } from '../../../platform/database/index.ts';
import type { InspectionMeans } from '../means.ts';
import type { PlanRow } from './store.ts';

/**
 * The plan as the permission matrix sees it: in its region, of its organisation, and the own task of the departments
 * that are asked to sign and of the parties of its draw.
 */
export async function planSubject(
  means: InspectionMeans,
  tx: Tx,
  plan: PlanRow,
  content: PlanContent,
): Promise<Subject> {
  const departments = await means.directory.organisationsOfDepartments(tx, plan.region, content.departments);
  return {
    region: plan.region,
    organisationId: plan.organisationId,
    ownerIds: [...departments, ...partyOrganisations(content)],
  };
}

export function partyOrganisations(content: PlanContent): readonly string[] {
  return content.parties.flatMap((party) =>
    party.kind === 'commit' && party.organisation !== '' ? [party.organisation] : [],
  );
}
