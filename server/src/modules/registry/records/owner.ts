import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { RecordKind } from './kind.ts';

/** The person or organisation whose own record this is, if one has signed up. */
export async function findOwner(tx: Tx, kind: RecordKind, id: string): Promise<string | null> {
  const { rows } = await sql<{ owner: string | null }>`
    SELECT t.${sql.ref(kind.ownerColumn)} AS owner FROM ${sql.table(kind.table)} t WHERE t.id = ${id}::uuid`.execute(
    tx,
  );
  return rows[0]?.owner ?? null;
}
