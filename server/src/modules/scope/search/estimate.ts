import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Asked } from './asked.ts';
import { itemConditions, regionPrefix } from './meant-rows.ts';
import type { RowFilter } from './search-query.ts';

/** How much a search will find, from what was counted beforehand. */
export interface Estimate {
  readonly items: number;
  /** Which they are, where they are few. */
  readonly ids: readonly number[] | null;
  /** Rows of licences in force when they were counted, in the nation or in the province asked about. */
  readonly rows: number;
  readonly countedAt: Temporal.Instant | null;
  /** How many institutions there are; to the tenth. */
  readonly holders: number;
}

/** So many items are named one by one in what follows; more are found anew, which is then faster. */
const MOST_NAMED = 1_000;

export async function estimateRows(tx: Tx, asked: Asked, filter: RowFilter): Promise<Estimate> {
  const { rows } = await sql<{
    items: number;
    ids: number[] | null;
    rows: number;
    counted: Date | null;
    holders: number;
  }>`
    SELECT count(*)::integer AS items, CASE WHEN count(*) <= ${MOST_NAMED} THEN array_agg(t.item_id) END AS ids,
      coalesce(sum(${rowsIn(filter)}), 0)::integer AS rows, (SELECT counted_at FROM scope.item_tally ORDER BY item_id LIMIT 1) AS counted,
      (SELECT reltuples::integer FROM pg_class WHERE oid = 'scope.holder'::regclass) AS holders
    FROM scope.item_tally t WHERE ${itemConditions(asked, filter)}`.execute(tx);
  const [row] = rows;
  return {
    items: row?.items ?? 0,
    ids: row?.ids ?? null,
    rows: row?.rows ?? 0,
    countedAt: row?.counted ? Temporal.Instant.fromEpochMilliseconds(row.counted.getTime()) : null,
    holders: Math.max(0, row?.holders ?? 0),
  };
}

/** Rows of the item `t` where they were asked for: counted in the nation and in each province, not below. */
function rowsIn({ region }: RowFilter): RawBuilder<unknown> {
  const province = regionPrefix(region).slice(0, 2);
  if (province === '') return sql`t.rows`;
  return sql`(SELECT n.rows FROM scope.item_count n WHERE n.province = ${province} AND n.item_id = t.item_id)`;
}

/**
 * Up to so many rows it is faster to collect them all than to walk through the institutions until a page is full. Walking
 * meets an institution that has what is asked after `holders ÷ rows` others; so the more of them, the later it pays.
 */
export function collectUpTo({ holders }: Estimate): number {
  return Math.max(4_000, Math.round(Math.sqrt(8_000 * holders)));
}
