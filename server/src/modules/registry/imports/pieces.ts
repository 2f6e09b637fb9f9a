import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Written } from '../records/write-records.ts';
import type { RowProblem } from './row.ts';

/** The next rows of a batch in one state, as conditions on `registry.import_row r`. */
export interface Piece {
  readonly where: RawBuilder<unknown>;
  readonly size: number;
}

/** The first `limit` rows in `state`; undefined when none is left. Rows leave a state by being worked on. */
export async function nextPiece(
  tx: Tx,
  batchId: string,
  state: 'good' | 'imported',
  limit: number,
): Promise<Piece | undefined> {
  const { rows } = await sql<{ last: number | null; size: number }>`
    SELECT max(row_number) AS last, count(*) AS size FROM (
      SELECT row_number FROM registry.import_row WHERE batch_id = ${batchId}::uuid AND state = ${state}
      ORDER BY row_number LIMIT ${limit}) piece`.execute(tx);
  const { last, size } = rows[0] ?? { last: null, size: 0 };
  if (last === null) return undefined;
  return { size, where: sql`r.batch_id = ${batchId}::uuid AND r.state = ${state} AND r.row_number <= ${last}` };
}

/**
 * Notes what became of a piece: rows whose record was written go to `done` with the version they led to, the others to
 * `otherwise` with the reason.
 */
export async function settlePiece(
  tx: Tx,
  piece: Piece,
  written: readonly Written[],
  done: 'imported' | 'undone',
  otherwise: 'bad' | 'kept',
  reason: RowProblem,
): Promise<void> {
  await sql`
    UPDATE registry.import_row r SET
      state = CASE WHEN w.id IS NULL THEN ${otherwise} ELSE ${done} END,
      subject_version = coalesce(w.version, r.subject_version),
      problems = CASE WHEN w.id IS NULL THEN r.problems || ${JSON.stringify([reason])}::jsonb ELSE r.problems END
    FROM registry.import_row o
    LEFT JOIN unnest(${written.map(({ id }) => id)}::uuid[], ${written.map(({ version }) => version)}::integer[])
      AS w(id, version) ON w.id = o.subject_id
    WHERE o.batch_id = r.batch_id AND o.row_number = r.row_number AND ${piece.where}`.execute(tx);
}
