import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/database/index.ts';

/** Lets the planner know what was written in bulk; see `scope.note_bulk` in the migration. */
export async function noteBulk(db: Database | Tx): Promise<void> {
  await sql`SELECT scope.note_bulk()`.execute(db);
}
