import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { toDate } from '../../platform/clock.ts';
import type { Actor } from '../../platform/http/index.ts';
import { publish } from '../../platform/outbox/index.ts';
import { decide, missing, forbidden, refuse, type Refused } from '../../platform/use-case/index.ts';
import { ROLE_GRANTED } from './events.ts';
import { findRole } from './held-roles.ts';
import type { Means } from './options.ts';
import { findPerson, lockPerson, type PersonRecord } from './person-store.ts';
import { roleFits } from './role-fits.ts';
import { OWN_ROLES, ROLE_ALREADY_HELD, ROLE_DOES_NOT_FIT, UNKNOWN_ROLE } from './refusals.ts';

/** Gives a person a role in his organisation. It is in force with his next request. */
export async function grantRole(
  means: Means,
  actor: Actor,
  input: { readonly personId: string; readonly role: string },
): Promise<Result<PersonRecord, Refused>> {
  const about = { action: 'role.grant', subject: `person:${input.personId}` };
  return decide(means, actor, about, async (tx) => {
    // Two grants of the same role at once meet here, and the second sees the first.
    await lockPerson(tx, input.personId);
    const person = await findPerson(tx, input.personId);
    if (person === null) return missing();
    if (!may(actor, 'people.manage', { region: person.organisation.region })) return forbidden();
    if (person.id === actor.personId) return refuse(OWN_ROLES);
    const role = findRole(input.role);
    if (role === undefined) return refuse(UNKNOWN_ROLE);
    if (!roleFits(role, person.organisation)) return refuse(ROLE_DOES_NOT_FIT);
    if (person.roles.includes(role)) return refuse(ROLE_ALREADY_HELD);
    await tx
      .insertInto('identity.role_grant')
      .values({
        id: means.ids.next(),
        person_id: person.id,
        organisation_id: person.organisation.id,
        role,
        granted_at: toDate(means.clock.now()),
        granted_by: actor.personId,
      })
      .execute();
    await publish(tx, means, { topic: ROLE_GRANTED, payload: { personId: person.id, role } });
    return ok({ ...person, roles: [...person.roles, role] });
  });
}
