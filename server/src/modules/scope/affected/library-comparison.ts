import { LIBRARY_STATES, type LibraryState } from '@hengjian/regulation-register';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { type ItemJudgement, judgeItems } from '../../library/index.ts';
import { type StateCounts, stateCounts } from './affected-rows.ts';

export interface ComparedRow {
  readonly certificate: string;
  readonly line: number;
  readonly site: number;
  readonly itemId: number;
  readonly field: string;
  readonly category: string;
  readonly object: string;
  readonly parameter: string;
  readonly standardNumber: string;
  readonly standardFamily: string;
  readonly standardTitle: string;
  readonly method: string;
  readonly restriction: string;
  readonly note: string;
  readonly state: string | null;
}

/** Rows of an institution's licences with their state; the gravest first, then in the order of the annex. */
export async function comparedRows(
  tx: Tx,
  institutionId: string,
  on: string,
  filter: { readonly state?: LibraryState | undefined; readonly offset: number; readonly limit: number },
): Promise<readonly ComparedRow[]> {
  const { rows } = await sql<ComparedRow>`
    SELECT v.number AS certificate, c.line, c.site, i.id AS "itemId", i.field, i.category, i.object, i.parameter,
      i.standard_number AS "standardNumber", i.standard_family AS "standardFamily",
      i.standard_title AS "standardTitle", i.method, l.restriction, l.note, i.library_state AS state
    ${rowsOf(institutionId, on)} ${filter.state === undefined ? sql`` : sql`AND i.library_state = ${filter.state}`}
    ORDER BY array_position(${GRAVEST_FIRST}::text[], i.library_state), v.number, c.line, c.site
    LIMIT ${filter.limit} OFFSET ${filter.offset}`.execute(tx);
  return rows;
}

const GRAVEST_FIRST = LIBRARY_STATES.toReversed();

/** How many of its rows are in each state, and how many in none yet. */
export async function comparedCounts(
  tx: Tx,
  institutionId: string,
  on: string,
): Promise<{ readonly counts: StateCounts; readonly unjudged: number }> {
  const { rows } = await sql<{ state: string | null; rows: number }>`
    SELECT i.library_state AS state, count(*) AS rows ${rowsOf(institutionId, on)} GROUP BY 1`.execute(tx);
  return {
    counts: stateCounts(rows),
    unjudged: rows.filter(({ state }) => state === null).reduce((sum, row) => sum + row.rows, 0),
  };
}

function rowsOf(institutionId: string, on: string): RawBuilder<unknown> {
  // Through its certificates: rows are found by certificate, and an institution has few.
  return sql`FROM scope.certificate k
    JOIN scope.certificate_version v ON v.certificate_id = k.id AND v.recorded_to IS NULL
      AND (v.in_force @> ${on}::date OR v.suspended @> ${on}::date)
    JOIN scope.capability c ON c.certificate_id = k.id AND c.recorded_to IS NULL AND c.valid @> ${on}::date
    JOIN scope.item i ON i.id = c.item_id
    JOIN scope.limitation l ON l.id = c.limitation_id
    WHERE k.institution_id = ${institutionId} AND k.axis = 'licence'`;
}

/** Why the rows have their states, today; by item. */
export async function explanationsOf(
  tx: Tx,
  rows: readonly ComparedRow[],
  on: string,
): Promise<ReadonlyMap<number, ItemJudgement>> {
  const items = new Map(rows.map((row) => [row.itemId, { ...row, id: row.itemId }]));
  const judged = (await judgeItems(tx, items.values(), on)) ?? [];
  return new Map(judged.map((one) => [Number(one.id), one]));
}
