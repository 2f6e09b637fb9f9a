import { ok, type Result } from '@hengjian/kernel';
import type { Actor } from '../../platform/http/index.ts';
import { decide, refuse, type Refused } from '../../platform/use-case/index.ts';
import { takeAttempt, giveAttemptBack } from './attempts.ts';
import { findCredentials, replaceRecoveryCodes, useTotpCode } from './credential-store.ts';
import { newRecoveryCodes } from './one-time-code.ts';
import type { Means } from './options.ts';
import { LOCKED, TOTP_NOT_SET_UP, WRONG_CODE } from './refusals.ts';

/** Switches the second factor on, once a code shows that the app has the secret; the recovery codes are told once. */
export async function confirmTotp(
  means: Means,
  actor: Actor,
  code: string,
): Promise<Result<readonly string[], Refused>> {
  const { personId } = actor;
  const about = { action: 'totp.confirm', subject: `person:${personId}` };
  const credentials = await findCredentials(means.db, { personId });
  const free = credentials !== null && (await takeAttempt(means, credentials.login));
  return decide(means, actor, about, async (tx) => {
    if (credentials === null || credentials.totpConfirmed) return refuse(TOTP_NOT_SET_UP);
    if (!free) return refuse(LOCKED);
    if (!(await useTotpCode(tx, means, personId, code, false))) return refuse(WRONG_CODE);
    await giveAttemptBack(tx, credentials.login);
    const codes = newRecoveryCodes(means.randomBytes);
    await replaceRecoveryCodes(tx, personId, codes);
    return ok(codes);
  });
}
