import { jurisdictionPrefix } from '@hengjian/permissions';
import { sql } from 'kysely';
import type { Database, Tx } from './connect.ts';

/**
 * Runs `work` in a transaction that sees and writes only rows of `region` and below: the row security behind the
 * permission matrix. `000000` is the nation.
 */
export function withinJurisdiction<Value>(
  db: Database,
  region: string,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return db.transaction().execute(async (tx) => {
    await enterJurisdiction(tx, region);
    return work(tx);
  });
}

/**
 * Narrows a transaction that has begun already. What is set is a pattern, `31%` or `%` for the nation: an empty setting is
 * what a connection keeps of an earlier transaction, and means none.
 */
export async function enterJurisdiction(tx: Tx, region: string): Promise<void> {
  await sql`SELECT set_config('hengjian.jurisdiction', ${`${jurisdictionPrefix(region)}%`}, true)`.execute(tx);
}
