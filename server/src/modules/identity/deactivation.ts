import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '../../platform/database/index.ts';

/**
 * SQL: since when the person `p` of the surrounding query is deactivated, or null. A deactivation holds until it is
 * answered by a reactivation; of one person at most one is open.
 */
export function deactivatedAtOfP(): RawBuilder<Date | null> {
  return sql<Date | null>`(
    SELECT d.decided_at FROM identity.deactivation d
    WHERE d.person_id = p.id AND NOT EXISTS (SELECT FROM identity.reactivation r WHERE r.deactivation_id = d.id))`;
}

/** The deactivation of a person that still holds. */
export async function findOpenDeactivation(db: Database | Tx, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('identity.deactivation as d')
    .leftJoin('identity.reactivation as r', 'r.deactivation_id', 'd.id')
    .select('d.id')
    .where('d.person_id', '=', personId)
    .where('r.deactivation_id', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}
