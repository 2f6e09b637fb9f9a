import { toInstant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';

/** An entry of the log as it may be listed: kind, public number and time; what it says stands in its leaf. */
export interface RecentEntry {
  readonly leafIndex: number;
  readonly type: string;
  readonly subject: string;
  readonly at: Temporal.Instant;
}

/** The last `limit` entries, newest first. */
export async function listRecentEntries(db: Database, limit: number): Promise<readonly RecentEntry[]> {
  const rows = await db
    .selectFrom('transparency.leaf as l')
    .innerJoin('transparency.entry as e', 'e.id', 'l.entry_id')
    .select(['l.leaf_index', 'e.type', 'e.subject', 'e.created_at'])
    .orderBy('l.leaf_index', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    leafIndex: row.leaf_index,
    type: row.type,
    subject: row.subject,
    at: toInstant(row.created_at),
  }));
}
