import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { toDate } from '../../platform/clock.ts';
import type { Actor } from '../../platform/http/index.ts';
import { publish } from '../../platform/outbox/index.ts';
import { decide, missing, forbidden, refuse, type Refused } from '../../platform/use-case/index.ts';
import { ROLE_REVOKED } from './events.ts';
import type { Means } from './options.ts';
import { findPerson, lockPerson, type PersonRecord } from './person-store.ts';
import { OWN_ROLES, ROLE_NOT_HELD } from './refusals.ts';

/**
 * Takes a role back; the very next request of the person goes without it. The grant stays on record beside its
 * revocation. Nobody can take his own, so an administrator always remains.
 */
export async function revokeRole(
  means: Means,
  actor: Actor,
  input: { readonly personId: string; readonly role: string },
): Promise<Result<PersonRecord, Refused>> {
  const about = { action: 'role.revoke', subject: `person:${input.personId}` };
  return decide(means, actor, about, async (tx) => {
    await lockPerson(tx, input.personId);
    const person = await findPerson(tx, input.personId);
    if (person === null) return missing();
    if (!may(actor, 'people.manage', { region: person.organisation.region })) return forbidden();
    if (person.id === actor.personId) return refuse(OWN_ROLES);
    const role = person.roles.find((held) => held === input.role);
    if (role === undefined) return refuse(ROLE_NOT_HELD);
    await tx
      .insertInto('identity.role_revocation')
      .columns(['grant_id', 'revoked_at', 'revoked_by'])
      .expression((eb) =>
        eb
          .selectFrom('identity.role_grant as g')
          .leftJoin('identity.role_revocation as r', 'r.grant_id', 'g.id')
          .select(['g.id', eb.val(toDate(means.clock.now())).as('revoked_at'), eb.val(actor.personId).as('revoked_by')])
          .where('g.person_id', '=', person.id)
          .where('g.organisation_id', '=', person.organisation.id)
          .where('g.role', '=', role)
          .where('r.grant_id', 'is', null),
      )
      .execute();
    await publish(tx, means, { topic: ROLE_REVOKED, payload: { personId: person.id, role } });
    return ok({ ...person, roles: person.roles.filter((held) => held !== role) });
  });
}
