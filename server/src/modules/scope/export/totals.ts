import { sql } from 'kysely';
import { officialDate, toDate, toInstant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Means } from '../../../platform/means.ts';

export interface RegisterTotals {
  /** With at least one capability in force. */
  readonly institutions: number;
  readonly rows: number;
  /** Undefined before the first count. */
  readonly countedAt: Temporal.Instant | undefined;
  /** The largest first. */
  readonly fields: readonly { readonly field: string; readonly institutions: number }[];
}

/**
 * Counts anew how many institutions may test something today, in each field and in all (field ``), in each province and in
 * the nation (`00`): licences in force. One pass over all rows, so it runs at night and after whole tables came in.
 */
export async function countFields(tx: Tx, { clock }: Pick<Means, 'clock'>): Promise<void> {
  const now = clock.now();
  const today = officialDate(now);
  await sql`DELETE FROM scope.field_count`.execute(tx);
  await sql`
    INSERT INTO scope.field_count (field, province, institutions, rows, counted_at)
    WITH holding AS (
      SELECT c.institution_id, left(h.region_code, 2) AS province, i.field, count(*) AS rows
      FROM scope.capability c
      JOIN scope.certificate k ON k.id = c.certificate_id AND k.axis = 'licence'
      JOIN scope.certificate_version v ON v.certificate_id = c.certificate_id AND v.recorded_to IS NULL
        AND v.in_force @> ${today}::date
      JOIN scope.holder h ON h.institution_id = c.institution_id
      JOIN scope.item i ON i.id = c.item_id
      WHERE c.recorded_to IS NULL AND c.valid @> ${today}::date
      GROUP BY 1, 2, 3)
    SELECT coalesce(field, ''), coalesce(province, '00'), count(DISTINCT institution_id)::integer,
      coalesce(sum(rows), 0)::bigint,
      ${toDate(now)}::timestamptz
    FROM holding GROUP BY GROUPING SETS ((field, province), (field), (province), ())`.execute(tx);
}

/** What the register holds today, as it was counted last. @param province two digits; null for the nation. */
export async function registerTotals(tx: Tx, province: string | null): Promise<RegisterTotals> {
  const rows = await tx
    .selectFrom('scope.field_count')
    .select(['field', 'institutions', 'rows', 'counted_at'])
    .where('province', '=', province ?? '00')
    .orderBy('institutions', 'desc')
    .orderBy('field')
    .execute();
  const all = rows.find(({ field }) => field === '');
  return {
    institutions: all?.institutions ?? 0,
    rows: all?.rows ?? 0,
    countedAt: all && toInstant(all.counted_at),
    fields: rows.filter(({ field }) => field !== '').map(({ field, institutions }) => ({ field, institutions })),
  };
}
