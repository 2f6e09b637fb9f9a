import { ok, type Result } from '@hengjian/kernel';
import type { Actor } from '../../platform/http/index.ts';
import { decide, refuse, type Refused } from '../../platform/use-case/index.ts';
import { deleteTotp, findCredentials } from './credential-store.ts';
import type { Means } from './options.ts';
import { checkOwnPassword } from './own-password.ts';
import { TOTP_NOT_SET_UP } from './refusals.ts';

/** Switches the second factor off, against the password. */
export async function removeTotp(means: Means, actor: Actor, password: string): Promise<Result<true, Refused>> {
  const { personId } = actor;
  const about = { action: 'totp.remove', subject: `person:${personId}` };
  const checked = await checkOwnPassword(means, await findCredentials(means.db, { personId }), password);
  return decide(means, actor, about, async (tx) => {
    if (!checked.ok) return checked;
    return (await deleteTotp(tx, personId)) ? ok(true) : refuse(TOTP_NOT_SET_UP);
  });
}
