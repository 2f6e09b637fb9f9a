import { sql } from 'kysely';
import { officialDate, toDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Means } from '../../../platform/means.ts';
import { countFields } from '../export/totals.ts';

/**
 * Counts the rows of every item anew: valid today, of licences in force today, per province and, under `00`, in the
 * nation. Searches add these up where counting would take too long; `counted_at` says how old they are.
 */
export async function countItems(tx: Tx, { clock }: Pick<Means, 'clock'>): Promise<void> {
  const now = clock.now();
  const today = officialDate(now);
  await sql`SELECT set_config('work_mem', '128MB', true)`.execute(tx);
  // By certificate first: an institution lies in one province, and a certificate lists an item seldom more than once.
  await sql`
    CREATE TEMP TABLE counted ON COMMIT DROP AS
    SELECT c.item_id, left(h.region_code, 2) AS province, count(*)::integer AS rows,
      count(DISTINCT c.institution_id)::integer AS institutions
    FROM scope.capability c
    JOIN scope.certificate k ON k.id = c.certificate_id AND k.axis = 'licence'
    JOIN scope.certificate_version v ON v.certificate_id = c.certificate_id AND v.recorded_to IS NULL
      AND v.in_force @> ${today}::date
    JOIN scope.holder h ON h.institution_id = c.institution_id AND NOT h.gone
    WHERE c.recorded_to IS NULL AND c.valid @> ${today}::date
    GROUP BY 1, 2`.execute(tx);
  await sql`DELETE FROM scope.item_count`.execute(tx);
  await sql`
    INSERT INTO scope.item_count (item_id, province, rows, institutions, counted_at)
    SELECT item_id, province, rows, institutions, ${toDate(now)}::timestamptz FROM counted
    UNION ALL
    SELECT item_id, '00', sum(rows)::integer, sum(institutions)::integer, ${toDate(now)}::timestamptz FROM counted GROUP BY item_id
    ORDER BY 2, 1`.execute(tx);
  await sql`
    UPDATE scope.item_tally t SET rows = coalesce(n.rows, 0), counted_at = ${toDate(now)}::timestamptz
    FROM scope.item_tally every LEFT JOIN scope.item_count n ON n.item_id = every.item_id AND n.province = '00'
    WHERE t.item_id = every.item_id`.execute(tx);
  await countFields(tx, { clock });
}
