import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import type { Actor } from '../../platform/http/index.ts';
import { publish } from '../../platform/outbox/index.ts';
import { decide, missing, forbidden, refuse, type Refused } from '../../platform/use-case/index.ts';
import { forgetAttempts } from './attempts.ts';
import { deleteTotp, savePassword } from './credential-store.ts';
import { PASSWORD_RESET } from './events.ts';
import { newOncePassword } from './once-password.ts';
import type { Means } from './options.ts';
import { hashPassword } from './password-hash.ts';
import { findPerson } from './person-store.ts';
import { revokeSessions } from './session-store.ts';
import { OWN_PASSWORD } from './refusals.ts';

/**
 * For who has forgotten his password or lost his phone: a password for one use, no second factor, no lock, and every
 * session ended. The person is told, so that a reset he did not ask for does not stay unseen.
 */
export async function resetPassword(means: Means, actor: Actor, personId: string): Promise<Result<string, Refused>> {
  const initialPassword = newOncePassword(means.randomBytes);
  const hash = await hashPassword(initialPassword, means.randomBytes);
  const about = { action: 'password.reset', subject: `person:${personId}` };
  return decide(means, actor, about, async (tx) => {
    const person = await findPerson(tx, personId);
    if (person === null) return missing();
    if (!may(actor, 'people.manage', { region: person.organisation.region })) return forbidden();
    if (person.id === actor.personId) return refuse(OWN_PASSWORD);
    await savePassword(tx, means, personId, { hash, temporary: true });
    await deleteTotp(tx, personId);
    await revokeSessions(tx, means, personId, { except: null });
    await forgetAttempts(tx, person.login);
    await publish(tx, means, { topic: PASSWORD_RESET, payload: { personId } });
    return ok(initialPassword);
  });
}
