import { sql } from 'kysely';
import { toDate, toInstant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Means } from '../../../platform/means.ts';

export interface Telling {
  readonly institutions: number;
  readonly rows: number;
  readonly at: Temporal.Instant;
}

/**
 * Notes that those affected by a change of a standard are told, in the transaction that tells them. False where they were
 * told before: then nobody is told again.
 */
export async function noteTelling(
  tx: Tx,
  means: Means,
  changeId: string,
  affected: { readonly institutions: number; readonly rows: number },
): Promise<boolean> {
  const added = await tx
    .insertInto('library.telling')
    .values({ change_id: changeId, ...affected, at: toDate(means.clock.now()) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('change_id')
    .execute();
  return added.length === 1;
}

export async function tellingsOf(tx: Tx, changeIds: readonly string[]): Promise<ReadonlyMap<string, Telling>> {
  if (changeIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('library.telling')
    .selectAll()
    .where('change_id', '=', sql<string>`ANY(${changeIds})`)
    .execute();
  return new Map(
    rows.map((row) => [row.change_id, { institutions: row.institutions, rows: row.rows, at: toInstant(row.at) }]),
  );
}
