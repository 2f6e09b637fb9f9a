import { err, ok, type Result } from '@hengjian/kernel';
import { forgetAttempts, giveAttemptBack, takeAttempt } from './attempts.ts';
import { beginSession } from './begin-session.ts';
import type { ClientTraits } from './client-traits.ts';
import { findCredentials, strengthenHash } from './credential-store.ts';
import type { Means } from './options.ts';
import { hashPassword, isOutdated, NOBODY, verifyPassword } from './password-hash.ts';
import { insertSession, type NewSession } from './session-store.ts';
import { sealTicket } from './sign-in-step.ts';

export type SignedIn =
  | { readonly kind: 'signed-in'; readonly session: NewSession }
  | { readonly kind: 'totp-required'; readonly ticket: string };

/**
 * Sign-in with login and password. A login that does not exist, one without a password and a wrong password get the
 * same answer after the same work.
 */
export async function signIn(
  means: Means,
  input: { readonly login: string; readonly password: string; readonly traits: ClientTraits },
): Promise<Result<SignedIn, 'WRONG_CREDENTIALS' | 'LOCKED' | 'DEACTIVATED'>> {
  if (!(await takeAttempt(means, input.login))) return beginNone(means, null, 'LOCKED');
  const credentials = await findCredentials(means.db, { login: input.login });
  const hash = credentials?.passwordHash ?? NOBODY;
  const right = await verifyPassword(hash, input.password);
  if (credentials === null || !right) return beginNone(means, credentials?.personId ?? null, 'WRONG_CREDENTIALS');
  const { personId } = credentials;
  if (credentials.totpConfirmed) {
    await giveAttemptBack(means.db, input.login);
    return ok({ kind: 'totp-required', ticket: sealTicket(means, personId) });
  }
  const stronger = isOutdated(hash) ? await hashPassword(input.password, means.randomBytes) : null;
  const begun = await beginSession<never>(means, personId, async (tx) => {
    await forgetAttempts(tx, input.login);
    if (stronger !== null) await strengthenHash(tx, personId, stronger);
    return ok(await insertSession(tx, means, { personId, kind: 'password', traits: input.traits }));
  });
  return begun.ok ? ok({ kind: 'signed-in', session: begun.value }) : begun;
}

async function beginNone<Code extends string>(means: Means, personId: string | null, code: Code) {
  await beginSession(means, personId, async () => err(code));
  return err(code);
}
