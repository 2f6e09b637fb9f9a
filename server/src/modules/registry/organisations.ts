import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** Which organisations act for these institutions; those that have not signed up are absent. */
export async function organisationsOfInstitutions(
  tx: Tx,
  institutionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; organisation_id: string }>`
    SELECT id, organisation_id FROM registry.institution
    WHERE id = ANY (${institutionIds}::uuid[]) AND organisation_id IS NOT NULL`.execute(tx);
  return new Map(rows.map(({ id, organisation_id }) => [id, organisation_id]));
}
