import { sql } from 'kysely';
import { toDate } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import { findTotpStep, isSixDigits, recoveryCodeHash } from './one-time-code.ts';
import type { Means } from './options.ts';
import { seal, unseal } from './sealed.ts';

export interface Credentials {
  readonly personId: string;
  readonly login: string;
  readonly passwordHash: string | null;
  readonly passwordChangedAt: Date | null;
  readonly totpConfirmed: boolean;
}

export async function findCredentials(
  db: Database | Tx,
  by: { readonly login: string } | { readonly personId: string },
): Promise<Credentials | null> {
  const query = db
    .selectFrom('identity.person as p')
    .leftJoin('identity.password as w', 'w.person_id', 'p.id')
    .leftJoin('identity.totp as t', 't.person_id', 'p.id')
    .select(['p.id', 'p.login', 'w.hash', 'w.changed_at', 't.confirmed_at']);
  const row = await ('login' in by
    ? query.where(sql`lower(p.login)`, '=', by.login.toLowerCase())
    : query.where('p.id', '=', by.personId)
  ).executeTakeFirst();
  if (row === undefined) return null;
  return {
    personId: row.id,
    login: row.login,
    passwordHash: row.hash,
    passwordChangedAt: row.changed_at,
    totpConfirmed: row.confirmed_at !== null,
  };
}

export async function savePassword(
  tx: Tx,
  means: Means,
  personId: string,
  password: { readonly hash: string; readonly temporary: boolean },
): Promise<void> {
  const values = { ...password, changed_at: toDate(means.clock.now()) };
  await tx
    .insertInto('identity.password')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

/** Replaces a hash by one of the same password at today's cost. */
export async function strengthenHash(tx: Tx, personId: string, hash: string): Promise<void> {
  await tx.updateTable('identity.password').set({ hash }).where('person_id', '=', personId).execute();
}

export async function saveUnconfirmedTotp(tx: Tx, means: Means, personId: string, secret: Buffer): Promise<void> {
  const values = {
    secret: seal(means.sealingKey, means.randomBytes, totpPurpose(personId), secret),
    confirmed_at: null,
    last_used_step: 0,
  };
  await tx
    .insertInto('identity.totp')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

/**
 * Uses up a code of the person; whether it was good. A step is accepted once and never a step before it, and the
 * database decides it in one statement: of two requests with the same code one fails.
 */
export async function useTotpCode(
  tx: Tx,
  means: Means,
  personId: string,
  code: string,
  confirmed: boolean,
): Promise<boolean> {
  const row = await tx
    .selectFrom('identity.totp')
    .select('secret')
    .where('person_id', '=', personId)
    .where('confirmed_at', confirmed ? 'is not' : 'is', null)
    .executeTakeFirst();
  if (row === undefined || !isSixDigits(code)) return false;
  const secret = unseal(means.sealingKey, totpPurpose(personId), row.secret);
  if (secret === null)
    throw new Error('a second-factor secret cannot be opened: the key file is not the one it was sealed under');
  const step = findTotpStep(secret, code, means.clock.now());
  if (step === null) return false;
  const used = await tx
    .updateTable('identity.totp')
    .set(confirmed ? { last_used_step: step } : { last_used_step: step, confirmed_at: toDate(means.clock.now()) })
    .where('person_id', '=', personId)
    .where('last_used_step', '<', step)
    .where('confirmed_at', confirmed ? 'is not' : 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** Uses up a recovery code; whether there was one like it, unused. */
export async function useRecoveryCode(tx: Tx, means: Means, personId: string, code: string): Promise<boolean> {
  const used = await tx
    .updateTable('identity.recovery_code')
    .set({ used_at: toDate(means.clock.now()) })
    .where('person_id', '=', personId)
    .where('code_hash', '=', recoveryCodeHash(code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

export async function replaceRecoveryCodes(tx: Tx, personId: string, codes: readonly string[]): Promise<void> {
  await tx.deleteFrom('identity.recovery_code').where('person_id', '=', personId).execute();
  await tx
    .insertInto('identity.recovery_code')
    .values(codes.map((code) => ({ person_id: personId, code_hash: recoveryCodeHash(code) })))
    .execute();
}

export async function deleteTotp(tx: Tx, personId: string): Promise<boolean> {
  await tx.deleteFrom('identity.recovery_code').where('person_id', '=', personId).execute();
  const gone = await tx.deleteFrom('identity.totp').where('person_id', '=', personId).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** A secret sealed for one person does not open as another's. */
function totpPurpose(personId: string): string {
  return `totp:${personId}`;
}
