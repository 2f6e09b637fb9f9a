import { ok, type Result } from '@hengjian/kernel';
import { refuse, type Refused } from '../../platform/use-case/index.ts';
import { giveAttemptBack, takeAttempt } from './attempts.ts';
import type { Credentials } from './credential-store.ts';
import type { Means } from './options.ts';
import { verifyPassword } from './password-hash.ts';
import { LOCKED, NO_PASSWORD, WRONG_PASSWORD } from './refusals.ts';

/**
 * Asks a signed-in person for his password again, before what would let somebody at an unattended screen take over the
 * account. Guesses count towards the same lock as at sign-in.
 */
export async function checkOwnPassword(
  means: Means,
  credentials: Credentials | null,
  password: string,
): Promise<Result<Credentials, Refused>> {
  if (credentials === null || credentials.passwordHash === null) return refuse(NO_PASSWORD);
  if (!(await takeAttempt(means, credentials.login))) return refuse(LOCKED);
  if (!(await verifyPassword(credentials.passwordHash, password))) return refuse(WRONG_PASSWORD);
  await giveAttemptBack(means.db, credentials.login);
  return ok(credentials);
}
