import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/**
 * What a row by the ordinary path is looked up for, of all rows at once: its certificate is its institution's, its
 * decision its certificate's, its site the institution's, its item and limitation exist. Throws at the first that is not so.
 */
export async function checkAnnexes(tx: Tx): Promise<void> {
  await sql`SELECT set_config('work_mem', '128MB', true)`.execute(tx);
  const { rows } = await sql<{ row: unknown }>`
    SELECT to_jsonb(c) AS row FROM scope.capability c
    WHERE NOT EXISTS (SELECT FROM scope.decision d JOIN scope.certificate k ON k.id = d.certificate_id
        WHERE d.id = c.decision_id AND k.id = c.certificate_id AND k.institution_id = c.institution_id)
      OR NOT EXISTS (SELECT FROM scope.site s WHERE s.institution_id = c.institution_id AND s.number = c.site)
      OR NOT EXISTS (SELECT FROM scope.item i WHERE i.id = c.item_id)
      OR NOT EXISTS (SELECT FROM scope.limitation l WHERE l.id = c.limitation_id)
    LIMIT 1`.execute(tx);
  if (rows[0] !== undefined) throw new Error(`a row of an annex points to nothing: ${JSON.stringify(rows[0].row)}`);
}
