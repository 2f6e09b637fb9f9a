import { type RawBuilder, sql } from 'kysely';
import { type Database, streamRows, type Tx } from '../../../platform/database/index.ts';
import { readAsked } from './asked.ts';
import type { HitRow } from './hit-rows.ts';
import { holderConditions, meantItems, rowsByItem } from './meant-rows.ts';
import type { RowFilter } from './search-query.ts';

/** A row with whose it is: what leaves as a file. */
export interface MeantRow extends Omit<HitRow, 'itemId'> {
  readonly institutionId: string;
  readonly code: string;
  readonly name: string;
  readonly region: string;
}

/** No file of a search is longer; whoever needs more takes the open data. */
export const MOST_EXPORTED = 100_000;

/** Every row that a search means, by institution and place in its annex; one more than `MOST_EXPORTED` at most. */
export function streamMeantRows(db: Database, filter: RowFilter): AsyncGenerator<readonly MeantRow[]> {
  return streamRows(
    db,
    sql<MeantRow>`${meantRows(filter)} ORDER BY h.code, c.certificate_id, c.line LIMIT ${MOST_EXPORTED + 1}`,
  );
}

function meantRows(filter: RowFilter): RawBuilder<unknown> {
  const wanted = sql`c.item_id = ANY (ARRAY(${meantItems(readAsked(filter.q), filter)}))`;
  return sql`
    SELECT c.institution_id AS "institutionId", h.code, h.name, h.region_code AS region, i.field, i.category, i.object,
      i.parameter, i.standard_number AS "standardNumber", i.standard_title AS "standardTitle", i.method, l.restriction,
      l.note, c.site, c.number AS "certificateNumber", i.library_state AS "libraryState"
    FROM (SELECT c.*, v.number ${rowsByItem(filter, wanted)}) c
    JOIN scope.holder h ON h.institution_id = c.institution_id AND ${holderConditions(filter)}
    JOIN scope.item i ON i.id = c.item_id
    JOIN scope.limitation l ON l.id = c.limitation_id`;
}

/** How many rows a search means, and a digest of which they are: two searches that agree in both mean the same rows. */
export async function digestOfRows(
  tx: Tx,
  filter: RowFilter,
): Promise<{ readonly rows: number; readonly digest: string }> {
  const wanted = sql`c.item_id = ANY (ARRAY(${meantItems(readAsked(filter.q), filter)}))`;
  const { rows } = await sql<{ rows: number; digest: string | null }>`
    SELECT count(*)::integer AS rows, md5(string_agg(m.key, ',' ORDER BY m.key COLLATE "C")) AS digest FROM (
      SELECT concat_ws('/', c.certificate_id, c.site, c.item_id, c.limitation_id) AS key ${rowsByItem(filter, wanted)}) m`.execute(
    tx,
  );
  return { rows: rows[0]?.rows ?? 0, digest: rows[0]?.digest ?? '' };
}
