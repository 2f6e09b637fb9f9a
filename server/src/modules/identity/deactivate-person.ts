import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { toDate } from '../../platform/clock.ts';
import type { Actor } from '../../platform/http/index.ts';
import { decide, forbidden, missing, refuse, type Refused } from '../../platform/use-case/index.ts';
import type { Means } from './options.ts';
import { findPerson, lockPerson, type PersonRecord } from './person-store.ts';
import { ALREADY_DEACTIVATED, OWN_ACCOUNT } from './refusals.ts';
import { revokeSessions } from './session-store.ts';

/**
 * Shuts the door on who has left: every session ends at once and no way in opens again. Roles stay on record and are
 * in force again with the reactivation. Nobody can shut himself out, so an administrator always remains.
 */
export async function deactivatePerson(
  means: Means,
  actor: Actor,
  input: { readonly personId: string; readonly reason: string },
): Promise<Result<PersonRecord, Refused>> {
  const about = { action: 'person.deactivate', subject: `person:${input.personId}` };
  return decide(means, actor, about, async (tx) => {
    await lockPerson(tx, input.personId);
    const person = await findPerson(tx, input.personId);
    if (person === null) return missing();
    if (!may(actor, 'people.manage', { region: person.organisation.region })) return forbidden();
    if (person.id === actor.personId) return refuse(OWN_ACCOUNT);
    if (person.deactivatedAt !== null) return refuse(ALREADY_DEACTIVATED);
    const now = means.clock.now();
    await tx
      .insertInto('identity.deactivation')
      .values({
        id: means.ids.next(),
        person_id: person.id,
        reason: input.reason.trim(),
        decided_at: toDate(now),
        decided_by: actor.personId,
      })
      .execute();
    await revokeSessions(tx, means, person.id, { except: null });
    return ok({ ...person, deactivatedAt: now });
  });
}
