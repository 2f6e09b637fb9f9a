import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { toDate } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Means } from './options.ts';

/** Failures older than this no longer count towards a lock. */
const FORGET_HOURS = 24;

/** What was typed as a login, as the failure table knows it: it may not be a login at all, but somebody's password. */
function loginHash(login: string): Buffer {
  return createHash('sha256').update(login.toLowerCase()).digest();
}

/**
 * Takes one attempt to sign in as `login`; false when the login is locked. It is taken before the password is looked
 * at: a hundred guesses sent at once would otherwise all be checked before the first is counted. The attempt that
 * reaches the limit locks the login in advance; a success lifts that again.
 *
 * Logins that do not exist are counted alike, so that a lock does not tell which ones do.
 */
export async function takeAttempt(means: Means, login: string): Promise<boolean> {
  const now = means.clock.now();
  const { failuresBeforeLock: limit, lockMinutes } = means.limits;
  const at = toDate(now);
  const until = toDate(now.add({ minutes: lockMinutes }));
  const stale = toDate(now.subtract({ hours: FORGET_HOURS }));
  const taken = await sql<{ attempts: number }>`
    INSERT INTO identity.sign_in_failure AS f (login_hash, attempts, last_at, locked_until)
    VALUES (${loginHash(login)}, 1, ${at}, CASE WHEN ${limit}::int <= 1 THEN ${until}::timestamptz END)
    ON CONFLICT (login_hash) DO UPDATE SET
      attempts = CASE WHEN f.locked_until IS NOT NULL OR f.last_at < ${stale} THEN 1 ELSE f.attempts + 1 END,
      last_at = ${at},
      locked_until = CASE
        WHEN (CASE WHEN f.locked_until IS NOT NULL OR f.last_at < ${stale} THEN 1 ELSE f.attempts + 1 END) >= ${limit}::int
        THEN ${until}::timestamptz END
    WHERE f.locked_until IS NULL OR f.locked_until <= ${at}
    RETURNING f.attempts`.execute(means.db);
  return taken.rows.length === 1;
}

/** Gives back an attempt that was no failure but did not finish the sign-in either: earlier failures keep counting. */
export async function giveAttemptBack(db: Database | Tx, login: string): Promise<void> {
  await db
    .updateTable('identity.sign_in_failure')
    .set((eb) => ({ attempts: eb('attempts', '-', 1), locked_until: null }))
    .where('login_hash', '=', loginHash(login))
    .where('attempts', '>', 0)
    .execute();
}

/** A finished sign-in wipes the slate. */
export async function forgetAttempts(tx: Tx, login: string): Promise<void> {
  await tx.deleteFrom('identity.sign_in_failure').where('login_hash', '=', loginHash(login)).execute();
}
