import { type ImportRow, ImportRowSchema } from '@hengjian/contract';
import { sql } from 'kysely';
import { Value } from 'typebox/value';
import { copyColumn as c, copyInto } from '../../../platform/copy/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { hasErrors, type ReturnedRow, type RowProblem, type RowQuery } from '../../registry/index.ts';

/** A row with its verdict, as it is staged in library.import_row. */
export interface StagedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
  /** Number of the standard, or code of the entry; null where none could be read. */
  readonly key: string | null;
  /** What the row becomes; kept only of rows without errors. */
  readonly draft: object | null;
}

export async function stageRows(tx: Tx, batchId: string, rows: readonly StagedRow[]): Promise<void> {
  await copyInto(
    tx,
    'library.import_row',
    [
      c.uuid('batch_id'),
      c.integer('row_number'),
      c.texts('cells'),
      c.json('problems'),
      c.text('state'),
      c.text('key'),
      c.json('draft'),
    ] as const,
    rows.map(({ row, cells, problems, key, draft }) => {
      const bad = draft === null || hasErrors(problems);
      return [batchId, row, cells, problems, bad ? 'bad' : 'good', key, bad ? null : draft] as const;
    }),
  );
}

export async function clearRows(tx: Tx, batchId: string): Promise<void> {
  await sql`DELETE FROM library.import_row WHERE batch_id = ${batchId}::uuid`.execute(tx);
}

export async function countRows(tx: Tx, batchId: string) {
  const { rows } = await sql<Record<'good' | 'bad' | 'warned' | 'imported' | 'undone', number>>`
    SELECT count(*) FILTER (WHERE state = 'good') AS good, count(*) FILTER (WHERE state = 'bad') AS bad,
      count(*) FILTER (WHERE state = 'good' AND problems <> '[]') AS warned,
      count(*) FILTER (WHERE state IN ('imported', 'kept', 'undone')) AS imported,
      count(*) FILTER (WHERE state = 'undone') AS undone
    FROM library.import_row WHERE batch_id = ${batchId}::uuid`.execute(tx);
  return rows[0] ?? { good: 0, bad: 0, warned: 0, imported: 0, undone: 0 };
}

export interface Draft {
  readonly row: number;
  readonly key: string;
  readonly draft: unknown;
  readonly intakeId: string | null;
}

/** Rows in one state, in the order of the file. */
export async function draftsOf(tx: Tx, batchId: string, state: 'good' | 'imported'): Promise<readonly Draft[]> {
  const { rows } = await sql<Draft>`
    SELECT row_number AS row, key, draft, intake_id AS "intakeId" FROM library.import_row
    WHERE batch_id = ${batchId}::uuid AND state = ${state} ORDER BY row_number`.execute(tx);
  return rows;
}

/** Moves rows on, all at once; those that get a reason keep it. */
export async function moveRows(
  tx: Tx,
  batchId: string,
  state: 'imported' | 'undone' | 'bad' | 'kept',
  moved: readonly { readonly row: number; readonly reason?: RowProblem; readonly intakeId?: string }[],
): Promise<void> {
  if (moved.length === 0) return;
  await sql`
    UPDATE library.import_row r SET state = ${state}, problems = r.problems || m.reasons,
      intake_id = coalesce(m.intake_id, r.intake_id)
    FROM unnest(${moved.map(({ row }) => row)}::integer[],
      ${moved.map(({ reason }) => JSON.stringify(reason === undefined ? [] : [reason]))}::jsonb[],
      ${moved.map(({ intakeId }) => intakeId ?? null)}::uuid[]) AS m(row_number, reasons, intake_id)
    WHERE r.batch_id = ${batchId}::uuid AND r.row_number = m.row_number`.execute(tx);
}

interface Row {
  readonly row_number: number;
  readonly state: string;
  readonly cells: string[];
  readonly problems: unknown;
}

export async function listRows(
  tx: Tx,
  batchId: string,
  { show, page, size }: RowQuery,
): Promise<{ rows: ImportRow[]; total: number }> {
  const shown = {
    good: sql`state IN ('good', 'imported', 'undone')`,
    bad: sql`state = 'bad'`,
    warned: sql`state <> 'bad' AND problems @> '[{"severity": "warning"}]'`,
    kept: sql`state = 'kept'`,
  }[show];
  const where = sql`batch_id = ${batchId}::uuid AND ${shown}`;
  const counted = await sql<{ total: number }>`SELECT count(*) AS total FROM library.import_row WHERE ${where}`.execute(
    tx,
  );
  const { rows } = await sql<Row>`
    SELECT row_number, state, cells, problems FROM library.import_row WHERE ${where}
    ORDER BY row_number LIMIT ${size} OFFSET ${page * size}`.execute(tx);
  return { rows: rows.map(readRow), total: counted.rows[0]?.total ?? 0 };
}

export async function listReturned(
  tx: Tx,
  batchId: string,
  after: number,
  limit: number,
): Promise<readonly ReturnedRow[]> {
  const { rows } = await sql<Row>`
    SELECT row_number, state, cells, problems FROM library.import_row
    WHERE batch_id = ${batchId}::uuid AND state IN ('bad', 'kept') AND row_number > ${after}
    ORDER BY row_number LIMIT ${limit}`.execute(tx);
  return rows.map(readRow);
}

function readRow({ row_number: row, state, cells, problems }: Row): ImportRow {
  return Value.Parse(ImportRowSchema, { row, state, cells, problems, subjectId: null });
}
