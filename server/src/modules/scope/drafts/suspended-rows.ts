import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { RowKey } from '../decisions/new-decision.ts';

/** A row as it stood before it was suspended by name. */
export interface SuspendedRow {
  readonly line: number;
  /** Its own last day; null where it has none. Resuming gives a row back, not more time. */
  readonly to: string | null;
}

/** What named rows were before a suspension took them off, in the order of `rows`; undefined for one that none did. */
export async function suspendedRows(
  tx: Tx,
  certificateId: string,
  rows: readonly RowKey[],
): Promise<readonly (SuspendedRow | undefined)[]> {
  if (rows.length === 0) return [];
  const found = await sql<{ line: number | null; to: string | null }>`
    SELECT was.line, was.to
    FROM jsonb_to_recordset(${JSON.stringify(rows.map((row, at) => ({ ...row, at })))}::jsonb)
      AS r(at integer, site integer, "itemId" integer, "limitationId" integer)
    LEFT JOIN LATERAL (
      SELECT c.line, (upper(c.valid) - 1)::text AS to
      FROM scope.capability c JOIN scope.decision d ON d.id = c.closed_by AND d.kind = 'suspended'
      WHERE c.certificate_id = ${certificateId}::uuid AND c.recorded_to IS NOT NULL
        AND c.site = r.site AND c.item_id = r."itemId" AND c.limitation_id = r."limitationId"
      -- Suspended twice: the later one may have found what the earlier one had left.
      ORDER BY upper(c.valid) DESC NULLS FIRST, c.recorded_to DESC LIMIT 1) was ON true
    ORDER BY r.at`.execute(tx);
  return found.rows.map(({ line, to }) => (line === null ? undefined : { line, to }));
}
