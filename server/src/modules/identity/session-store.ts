import { sql } from 'kysely';
import { toDate } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/http/index.ts';
import type { ClientTraits } from './client-traits.ts';
import { deactivatedAtOfP } from './deactivation.ts';
import { heldRolesOfP, parseRoles } from './held-roles.ts';
import type { Means } from './options.ts';
import { parseLocale } from './person-store.ts';
import { newSessionToken, sessionTokenHash } from './session-token.ts';

export const SESSION_KINDS = ['password', 'totp', 'oidc', 'demo'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export function parseSessionKind(text: string): SessionKind {
  const kind = SESSION_KINDS.find((known) => known === text);
  if (kind === undefined) throw new Error(`no kind of session is called ${text}`);
  return kind;
}

export interface NewSession {
  readonly id: string;
  /** For the cookie; kept nowhere else. */
  readonly token: string;
  readonly expiresAt: Temporal.Instant;
}

export async function insertSession(
  tx: Tx,
  means: Means,
  session: { readonly personId: string; readonly kind: SessionKind; readonly traits: ClientTraits },
): Promise<NewSession> {
  const token = newSessionToken(means.randomBytes);
  const now = means.clock.now();
  const expiresAt = now.add({ hours: means.limits.sessionHours });
  const id = means.ids.next();
  await tx
    .insertInto('identity.session')
    .values({
      id,
      token_hash: sessionTokenHash(token),
      person_id: session.personId,
      kind: session.kind,
      created_at: toDate(now),
      last_seen_at: toDate(now),
      expires_at: toDate(expiresAt),
      user_agent: session.traits.userAgent,
      network: session.traits.network,
    })
    .execute();
  return { id, token, expiresAt };
}

/** A session seen within this time is not written again: a page that asks ten times makes one write. */
const SEEN_EVERY_MS = 60_000;

/**
 * The person behind a session token, with the roles of this moment, or null. One indexed look-up on every request,
 * and nothing of it is kept: what was revoked a moment ago is gone now.
 */
export async function findActor(means: Means, token: string): Promise<Actor | null> {
  const now = means.clock.now();
  const row = await means.db
    .selectFrom('identity.session as s')
    .innerJoin('identity.person as p', 'p.id', 's.person_id')
    .innerJoin('identity.organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('identity.password as w', 'w.person_id', 'p.id')
    .select(['s.id as session_id', 's.kind', 's.last_seen_at', 'w.temporary'])
    .select(['p.id as person_id', 'p.name', 'p.locale', 'p.organisation_id', 'o.region_code'])
    .select(heldRolesOfP().as('roles'))
    .where('s.token_hash', '=', sessionTokenHash(token))
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', toDate(now))
    .where('s.last_seen_at', '>', toDate(now.subtract({ minutes: means.limits.idleMinutes })))
    // A session begun in the very moment of the deactivation was not there yet to be ended.
    .where(deactivatedAtOfP(), 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (now.epochMilliseconds - row.last_seen_at.getTime() >= SEEN_EVERY_MS)
    await means.db
      .updateTable('identity.session')
      .set({ last_seen_at: toDate(now) })
      .where('id', '=', row.session_id)
      .execute();
  const byPassword = row.kind === 'password' || row.kind === 'totp';
  return {
    personId: row.person_id,
    organisationId: row.organisation_id,
    region: row.region_code,
    // Two people know a temporary password: what is done under it could not be laid to one of them.
    roles: byPassword && row.temporary === true ? [] : parseRoles(row.roles),
    name: row.name,
    locale: parseLocale(row.locale),
    sessionId: row.session_id,
  };
}

/** Ends sessions of a person at once; `only` or all but `except`. Returns how many it ended. */
export async function revokeSessions(
  tx: Tx | Database,
  means: Means,
  personId: string,
  which: { readonly only: string } | { readonly except: string | null },
): Promise<number> {
  let query = tx
    .updateTable('identity.session')
    .set({ revoked_at: toDate(means.clock.now()) })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null);
  if ('only' in which) query = query.where('id', '=', which.only);
  else if (which.except !== null) query = query.where('id', '<>', which.except);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

/** The sessions of a person that still open something, the newest first. */
export async function liveSessions(means: Means, personId: string) {
  const now = means.clock.now();
  return means.db
    .selectFrom('identity.session')
    .select(['id', 'kind', 'created_at', 'last_seen_at', 'expires_at', 'user_agent', 'network'])
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', toDate(now))
    .where('last_seen_at', '>', toDate(now.subtract({ minutes: means.limits.idleMinutes })))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

const KEEP_SESSIONS_DAYS = 30;
const KEEP_FAILURES_HOURS = 24;

/**
 * Forgets what is no longer needed of sessions and failures: both are traces of people. Done by the way at each
 * sign-in, a bounded number at a time.
 */
export async function forgetExpired(tx: Tx, means: Means): Promise<void> {
  const now = means.clock.now();
  await sql`DELETE FROM identity.session WHERE id IN (SELECT id FROM identity.session
    WHERE expires_at < ${toDate(now.subtract({ hours: 24 * KEEP_SESSIONS_DAYS }))} ORDER BY expires_at LIMIT 100)`.execute(
    tx,
  );
  await sql`DELETE FROM identity.sign_in_failure WHERE login_hash IN (SELECT login_hash FROM identity.sign_in_failure
    WHERE last_at < ${toDate(now.subtract({ hours: KEEP_FAILURES_HOURS }))} ORDER BY last_at LIMIT 100
    FOR UPDATE SKIP LOCKED)`.execute(tx);
}
