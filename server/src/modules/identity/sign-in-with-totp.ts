import { err, ok, type Result } from '@hengjian/kernel';
import { forgetAttempts, takeAttempt } from './attempts.ts';
import { beginSession } from './begin-session.ts';
import type { ClientTraits } from './client-traits.ts';
import { findCredentials, useRecoveryCode, useTotpCode } from './credential-store.ts';
import type { Means } from './options.ts';
import { insertSession, type NewSession } from './session-store.ts';
import { openTicket } from './sign-in-step.ts';

/** Second step of a sign-in: a code of the authenticator app, or one of the recovery codes. */
export async function signInWithTotp(
  means: Means,
  input: { readonly ticket: string | undefined; readonly code: string; readonly traits: ClientTraits },
): Promise<Result<NewSession, 'STEP_EXPIRED' | 'WRONG_CODE' | 'LOCKED' | 'DEACTIVATED'>> {
  const ticket = input.ticket === undefined ? null : openTicket(means, input.ticket);
  const credentials = ticket && (await findCredentials(means.db, { personId: ticket.personId }));
  if (ticket === null || credentials === null || !credentials.totpConfirmed) return err('STEP_EXPIRED');
  // A password replaced in the meantime was replaced for a reason: what was shown under the old one is void.
  const changed = credentials.passwordChangedAt?.getTime() ?? Number.POSITIVE_INFINITY;
  if (changed > ticket.issuedAt.epochMilliseconds) return err('STEP_EXPIRED');
  const { personId, login } = credentials;
  const free = await takeAttempt(means, login);
  return beginSession(means, personId, async (tx) => {
    if (!free) return err('LOCKED');
    const good =
      (await useTotpCode(tx, means, personId, input.code, true)) ||
      (await useRecoveryCode(tx, means, personId, input.code));
    if (!good) return err('WRONG_CODE');
    await forgetAttempts(tx, login);
    return ok(await insertSession(tx, means, { personId, kind: 'totp', traits: input.traits }));
  });
}
