import type { ApiKey } from '@hengjian/contract';
import { sql } from 'kysely';
import { officialDate, toInstant } from '../../../platform/clock.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';

/** A key as the gate needs it. */
export interface KeyLimits {
  readonly id: string;
  readonly perMinute: number;
  readonly perDay: number;
  readonly expiresOn: string;
  readonly revoked: boolean;
}

interface Row {
  readonly id: string;
  readonly prefix: string;
  readonly holder: string;
  readonly purpose: string;
  readonly contact: string;
  readonly per_minute: number;
  readonly per_day: number;
  readonly expires_on: string;
  readonly issued_at: Date;
  readonly reason: string | null;
  readonly revoked_at: Date | null;
  readonly use: readonly { readonly day: string; readonly requests: number }[];
}

export async function findLimits(db: Database, hash: Buffer): Promise<KeyLimits | undefined> {
  const row = await db
    .selectFrom('open_data.api_key as k')
    .leftJoin('open_data.api_key_revocation as r', 'r.key_id', 'k.id')
    .select(['k.id', 'k.per_minute', 'k.per_day', 'r.key_id as revoked'])
    .select(sql<string>`k.expires_on::text`.as('expires_on'))
    .where('k.hash', '=', hash)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      perMinute: row.per_minute,
      perDay: row.per_day,
      expiresOn: row.expires_on,
      revoked: row.revoked !== null,
    }
  );
}

/** Keys of `region` and below, newest first, with their use since `since`; or the one of that id. */
export async function readKeys(
  tx: Tx,
  about: { readonly region: string; readonly id?: string; readonly now: Temporal.Instant },
): Promise<readonly ApiKey[]> {
  const today = officialDate(about.now);
  const { rows } = await sql<Row>`
    SELECT k.id, k.prefix, k.holder, k.purpose, k.contact, k.per_minute, k.per_day, k.expires_on::text AS expires_on,
      k.issued_at, r.reason, r.revoked_at,
      coalesce((SELECT jsonb_agg(jsonb_build_object('day', u.day, 'requests', u.requests) ORDER BY u.day DESC)
        FROM open_data.api_key_use u WHERE u.key_id = k.id AND u.day > ${today}::date - 30), '[]') AS use
    FROM open_data.api_key k LEFT JOIN open_data.api_key_revocation r ON r.key_id = k.id
    WHERE k.region_code LIKE ${`${about.region.replace(/(?:00)+$/, '')}%`}
      ${about.id === undefined ? sql`` : sql`AND k.id = ${about.id}::uuid`}
    ORDER BY k.issued_at DESC, k.id LIMIT 1000`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    prefix: row.prefix,
    holder: row.holder,
    purpose: row.purpose,
    contact: row.contact,
    perMinute: row.per_minute,
    perDay: row.per_day,
    expiresOn: row.expires_on,
    issuedAt: toInstant(row.issued_at).toString(),
    revoked: row.revoked_at === null ? null : { at: toInstant(row.revoked_at).toString(), reason: row.reason ?? '' },
    state: row.revoked_at !== null ? 'revoked' : row.expires_on < today ? 'expired' : 'active',
    use: [...row.use],
  }));
}
