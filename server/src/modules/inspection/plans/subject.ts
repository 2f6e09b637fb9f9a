import type { Subject } from '@hengjian/permissions';
import type { PlanContent } from '@hengjian/regulation-inspection';
import type { Tx } from '../../../platform/database/index.ts';
import type { Directory } from '../means.ts';
import type { PlanRow } from './store.ts';

/**
 * The plan as the permission matrix sees it where somebody acts on it: in its region, of its organisation, and the own
 * task of the departments that are asked to sign. A party of its draw has no say in the plan.
 */
export async function planSubject(
  directory: Pick<Directory, 'organisationsOfDepartments'>,
  tx: Tx,
  plan: PlanRow,
  content: PlanContent,
): Promise<Subject> {
  return {
    region: plan.region,
    organisationId: plan.organisationId,
    ownerIds: await directory.organisationsOfDepartments(tx, plan.region, content.departments),
  };
}

/** The same where somebody reads it: also the parties of its draw have to know what they commit to. */
export function readSubject(subject: Subject, content: PlanContent): Subject {
  return { ...subject, ownerIds: [...(subject.ownerIds ?? []), ...partyOrganisations(content)] };
}

export function partyOrganisations(content: PlanContent): readonly string[] {
  return content.parties.flatMap((party) =>
    party.kind === 'commit' && party.organisation !== '' ? [party.organisation] : [],
  );
}
