import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/**
 * Drops the indexes of tables that are about to be filled, but for those of keys, and answers what builds them again as
 * they were; `next` hears before each. Both within one transaction, so nobody ever meets the tables without them.
 */
export async function takeIndexesOff(tx: Tx, tables: readonly string[]): Promise<(next: () => void) => Promise<void>> {
  const { rows } = await sql<{ name: string; definition: string }>`
    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i WHERE i.indrelid = ANY(${tables}::text[]::regclass[])
      AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
    ORDER BY i.indexrelid`.execute(tx);
  for (const { name } of rows) await sql`DROP INDEX ${sql.raw(name)}`.execute(tx);
  return async (next) => {
    await sql`SELECT set_config('maintenance_work_mem', '512MB', true)`.execute(tx);
    for (const { definition } of rows) {
      next();
      await sql.raw(definition).execute(tx);
    }
  };
}
