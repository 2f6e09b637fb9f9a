import type { Subject } from '@hengjian/permissions';
import { partyOrganisations } from '../plans/subject.ts';
import type { LoadedDraw } from './load-draw.ts';

/** The draw as the permission matrix sees it: of its plan's region and organisation, and the own task of its parties. */
export function drawSubject({ plan, content }: Pick<LoadedDraw, 'plan' | 'content'>): Subject {
  return { region: plan.region, organisationId: plan.organisationId, ownerIds: partyOrganisations(content) };
}
