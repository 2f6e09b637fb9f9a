import type { Holder, Subject } from '@hengjian/permissions';
import { partyOrganisations } from '../plans/subject.ts';
import type { LoadedDraw } from './load-draw.ts';

/**
 * The draw as the permission matrix sees it for somebody: of its plan's region and organisation, and the own task of
 * those who speak for its parties. The bureau is a party of its own draws; an inspector who works there does not speak
 * for it and gains nothing from that.
 */
export function drawSubject(
  { plan, content }: Pick<LoadedDraw, 'plan' | 'content'>,
  holder: Pick<Holder, 'roles'>,
): Subject {
  return {
    region: plan.region,
    organisationId: plan.organisationId,
    ownerIds: holder.roles.includes('party') ? partyOrganisations(content) : [],
  };
}
