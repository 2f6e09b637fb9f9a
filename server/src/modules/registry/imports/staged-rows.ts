import { type ImportRow, ImportRowSchema } from '@hengjian/contract';
import { type RawBuilder, sql } from 'kysely';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Tx } from '../../../platform/database/index.ts';
import type { ReturnedRow, RowQuery, Show } from './import-target.ts';
import { hasErrors, type JudgedRow } from './row.ts';

/** The staging of records: a row of registry.import_row for each row of a file, with the draft of the record it makes. */
export async function insertRows(tx: Tx, batchId: string, rows: readonly JudgedRow[]): Promise<void> {
  await sql`
    INSERT INTO registry.import_row
      (batch_id, row_number, cells, state, draft, problems, warned, subject_id, code, subject_version)
    SELECT ${batchId}::uuid, r.row_number, r.cells, r.state, r.draft, r.problems, r.warned, r.subject_id, r.code, r.version
    FROM unnest(
      ${rows.map(({ number }) => number)}::integer[],
      ${rows.map(({ cells }) => JSON.stringify(cells))}::jsonb[],
      ${rows.map(({ draft }) => (draft === null ? 'bad' : 'good'))}::text[],
      ${rows.map(({ draft }) => (draft === null ? null : JSON.stringify(draft)))}::jsonb[],
      ${rows.map(({ problems }) => JSON.stringify(problems))}::jsonb[],
      ${rows.map(({ problems }) => problems.length > 0 && !hasErrors(problems))}::boolean[],
      ${rows.map(({ subjectId }) => subjectId)}::uuid[],
      ${rows.map(({ code }) => code)}::text[],
      ${rows.map(({ subjectVersion }) => subjectVersion)}::integer[]
    ) AS r(row_number, cells, state, draft, problems, warned, subject_id, code, version)`.execute(tx);
}

export async function clearRows(tx: Tx, batchId: string): Promise<void> {
  await tx.deleteFrom('registry.import_row').where('batch_id', '=', batchId).execute();
}

export async function countRows(tx: Tx, batchId: string) {
  const { rows } = await sql<{ good: number; bad: number; warned: number; imported: number; undone: number }>`
    SELECT count(*) FILTER (WHERE state = 'good') AS good, count(*) FILTER (WHERE state = 'bad') AS bad,
      count(*) FILTER (WHERE state = 'good' AND warned) AS warned,
      count(*) FILTER (WHERE state IN ('imported', 'kept', 'undone')) AS imported,
      count(*) FILTER (WHERE state = 'undone') AS undone
    FROM registry.import_row WHERE batch_id = ${batchId}::uuid`.execute(tx);
  return rows[0] ?? { good: 0, bad: 0, warned: 0, imported: 0, undone: 0 };
}

// biome-ignore format: conditions read as a table
const SHOWN: Readonly<Record<Show, RawBuilder<unknown>>> = {
  good: sql`state IN ('good', 'imported', 'undone')`,
  bad: sql`state = 'bad'`,
  warned: sql`warned AND state <> 'bad'`,
  kept: sql`state = 'kept'`,
};

export async function listStagedRows(
  tx: Tx,
  batchId: string,
  { show, page, size }: RowQuery,
): Promise<{ rows: ImportRow[]; total: number }> {
  const where = sql`batch_id = ${batchId}::uuid AND ${SHOWN[show]}`;
  const counted = await sql<{ total: number }>`
    SELECT count(*) AS total FROM registry.import_row WHERE ${where}`.execute(tx);
  return {
    rows: await selectRows(tx, sql`WHERE ${where} ORDER BY row_number LIMIT ${size} OFFSET ${page * size}`),
    total: counted.rows[0]?.total ?? 0,
  };
}

export function listReturnedRows(
  tx: Tx,
  batchId: string,
  after: number,
  limit: number,
): Promise<readonly ReturnedRow[]> {
  return selectRows(
    tx,
    sql`WHERE batch_id = ${batchId}::uuid AND state IN ('bad', 'kept') AND row_number > ${after}
        ORDER BY row_number LIMIT ${limit}`,
  );
}

const Cells = Type.Array(Type.String());

async function selectRows(tx: Tx, tail: RawBuilder<unknown>): Promise<ImportRow[]> {
  const { rows } = await sql<{
    row_number: number;
    state: string;
    cells: unknown;
    problems: unknown;
    subject_id: string | null;
  }>`
    SELECT row_number, state, cells, problems, subject_id FROM registry.import_row ${tail}`.execute(tx);
  return rows.map((row) =>
    Value.Parse(ImportRowSchema, {
      row: row.row_number,
      state: row.state,
      cells: Value.Parse(Cells, row.cells),
      problems: row.problems,
      subjectId: row.subject_id,
    }),
  );
}
