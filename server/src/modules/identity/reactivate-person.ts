import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { toDate } from '../../platform/clock.ts';
import type { Actor } from '../../platform/http/index.ts';
import { decide, forbidden, missing, refuse, type Refused } from '../../platform/use-case/index.ts';
import { findOpenDeactivation } from './deactivation.ts';
import type { Means } from './options.ts';
import { findPerson, lockPerson, type PersonRecord } from './person-store.ts';
import { NOT_DEACTIVATED } from './refusals.ts';

/** Lets a deactivated person in again, with the roles and the password he had. Sessions of before stay ended. */
export async function reactivatePerson(
  means: Means,
  actor: Actor,
  input: { readonly personId: string; readonly reason: string },
): Promise<Result<PersonRecord, Refused>> {
  const about = { action: 'person.reactivate', subject: `person:${input.personId}` };
  return decide(means, actor, about, async (tx) => {
    await lockPerson(tx, input.personId);
    const person = await findPerson(tx, input.personId);
    if (person === null) return missing();
    if (!may(actor, 'people.manage', { region: person.organisation.region })) return forbidden();
    const deactivation = await findOpenDeactivation(tx, person.id);
    if (deactivation === null) return refuse(NOT_DEACTIVATED);
    await tx
      .insertInto('identity.reactivation')
      .values({
        deactivation_id: deactivation,
        reason: input.reason.trim(),
        decided_at: toDate(means.clock.now()),
        decided_by: actor.personId,
      })
      .execute();
    return ok({ ...person, deactivatedAt: null });
  });
}
