import { type RawBuilder, sql } from 'kysely';
import { officialDate, toDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Means } from '../../../platform/means.ts';
import { countFields } from '../export/totals.ts';

/** More new items than this, and counting everything takes no longer. */
const MOST_NEW = 5_000;

/**
 * Counts the rows of every item anew: valid today, of licences in force today, per province and, under `00`, in the
 * nation. Searches add these up where counting would take too long; `counted_at` says how old they are.
 */
export async function countItems(tx: Tx, means: Pick<Means, 'clock'>): Promise<void> {
  await sql`SELECT set_config('work_mem', '128MB', true)`.execute(tx);
  await walkIndexes(tx, 'off');
  await count(tx, means, null);
  await walkIndexes(tx, 'on');
}

/**
 * Everything is counted from tables read through: to save sorting, the planner would fetch the nation's twenty million rows
 * one by one from all over their table, which took ten minutes instead of two.
 */
async function walkIndexes(tx: Tx, allowed: 'on' | 'off'): Promise<void> {
  await sql`SELECT set_config('enable_indexscan', ${allowed}, true), set_config('enable_nestloop', ${allowed}, true)`.execute(
    tx,
  );
}

/** Keeps the counts as old as a day at most: all of them once a day, and those of new items at once. Says whether it counted. */
export async function keepCounted(tx: Tx, means: Pick<Means, 'clock'>): Promise<boolean> {
  const { rows } = await sql<{ fresh: number[] | null; last: Date | null }>`
    SELECT (SELECT array_agg(n.item_id) FROM (
        SELECT item_id FROM scope.item_tally WHERE counted_at IS NULL LIMIT ${MOST_NEW + 1}) n) AS fresh,
      (SELECT counted_at FROM scope.item_tally ORDER BY item_id LIMIT 1) AS last`.execute(tx);
  const { fresh, last } = rows[0] ?? { fresh: null, last: null };
  const today = officialDate(means.clock.now());
  const stale = last !== null && officialDate(Temporal.Instant.fromEpochMilliseconds(last.getTime())) !== today;
  if (stale || (fresh ?? []).length > MOST_NEW) await countItems(tx, means);
  else if (fresh === null) return false;
  else await count(tx, means, fresh);
  return true;
}

async function count(tx: Tx, { clock }: Pick<Means, 'clock'>, items: readonly number[] | null): Promise<void> {
  const now = clock.now();
  const today = officialDate(now);
  const at = sql`${toDate(now)}::timestamptz`;
  const only = (column: string): RawBuilder<unknown> =>
    items === null ? sql`true` : sql`${sql.ref(column)} = ANY(${[...items]}::integer[])`;
  await sql`
    CREATE TEMP TABLE counted ON COMMIT DROP AS
    SELECT c.item_id, left(h.region_code, 2) AS province, count(*)::integer AS rows,
      count(DISTINCT c.institution_id)::integer AS institutions
    FROM scope.capability c
    JOIN scope.certificate k ON k.id = c.certificate_id AND k.axis = 'licence'
    JOIN scope.certificate_version v ON v.certificate_id = c.certificate_id AND v.recorded_to IS NULL
      AND v.in_force @> ${today}::date
    JOIN scope.holder h ON h.institution_id = c.institution_id AND NOT h.gone
    WHERE c.recorded_to IS NULL AND c.valid @> ${today}::date AND ${only('c.item_id')}
    GROUP BY 1, 2`.execute(tx);
  await sql`DELETE FROM scope.item_count WHERE ${only('item_id')}`.execute(tx);
  await sql`
    INSERT INTO scope.item_count (item_id, province, rows, institutions, counted_at)
    SELECT item_id, province, rows, institutions, ${at} FROM counted
    UNION ALL
    SELECT item_id, '00', sum(rows)::integer, sum(institutions)::integer, ${at} FROM counted GROUP BY item_id
    ORDER BY 2, 1`.execute(tx);
  await sql`
    UPDATE scope.item_tally t SET rows = coalesce(n.rows, 0), counted_at = ${at}
    FROM scope.item_tally every LEFT JOIN scope.item_count n ON n.item_id = every.item_id AND n.province = '00'
    WHERE t.item_id = every.item_id AND ${only('t.item_id')} AND (t.rows <> coalesce(n.rows, 0) OR t.counted_at IS NULL
      -- The first item tells when all were counted last; of the others only those that changed are written.
      OR t.item_id = (SELECT min(item_id) FROM scope.item_tally))`.execute(tx);
  await sql`DROP TABLE counted`.execute(tx);
  if (items === null) await countFields(tx, { clock });
}
