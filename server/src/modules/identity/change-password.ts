import { ok, type Result } from '@hengjian/kernel';
import type { Actor } from '../../platform/http/index.ts';
import { decide, refuse, type Refused } from '../../platform/use-case/index.ts';
import { findCredentials, savePassword } from './credential-store.ts';
import type { Means } from './options.ts';
import { checkOwnPassword } from './own-password.ts';
import { hashPassword } from './password-hash.ts';
import { decidePassword } from './password-policy.ts';
import { revokeSessions } from './session-store.ts';
import { PASSWORD_TOO_EASY, PASSWORD_TOO_SHORT, PASSWORD_UNCHANGED } from './refusals.ts';

/** Replaces one's password and ends all one's other sessions: whoever knew the old one is out. */
export async function changePassword(
  means: Means,
  actor: Actor,
  input: { readonly current: string; readonly next: string },
): Promise<Result<true, Refused>> {
  const { personId, sessionId } = actor;
  const about = { action: 'password.change', subject: `person:${personId}` };
  const credentials = await findCredentials(means.db, { personId });
  const checked = await checkOwnPassword(means, credentials, input.current);
  const hash = await hashPassword(input.next, means.randomBytes);
  return decide(means, actor, about, async (tx) => {
    if (!checked.ok) return checked;
    const good = decidePassword(input.next, checked.value.login);
    if (!good.ok) return refuse(good.error === 'PASSWORD_TOO_SHORT' ? PASSWORD_TOO_SHORT : PASSWORD_TOO_EASY);
    if (input.next === input.current) return refuse(PASSWORD_UNCHANGED);
    await savePassword(tx, means, personId, { hash, temporary: false });
    await revokeSessions(tx, means, personId, { except: sessionId });
    return ok(true);
  });
}
