import { type ImportRow, ImportRowSchema } from '@hengjian/contract';
import { sql } from 'kysely';
import { Value } from 'typebox/value';
import type { Tx } from '../../../platform/database/index.ts';
import type { ImportBatch, ReturnedRow, RowQuery } from '../../registry/index.ts';
import type { AnnexMeans } from './means.ts';

interface Line {
  readonly standard: string;
  readonly state: string | null;
  readonly note: { readonly zh: string; readonly en: string } | null;
  readonly field: string;
  readonly object: string;
  readonly parameter: string;
}

interface Row {
  readonly row_number: number;
  readonly cells: string[];
  readonly problems: unknown;
  readonly bad: boolean;
  readonly kept: boolean;
  readonly lines: readonly Line[] | null;
}

/** Rows as they came, what was found on them, and what each becomes; for those not in the library, what comes near. */
export async function listAnnexRows(
  tx: Tx,
  batch: ImportBatch,
  means: AnnexMeans,
  { show, state, page, size }: RowQuery,
  today: string,
): Promise<{ rows: ImportRow[]; total: number }> {
  const shown = { good: sql`NOT bad`, bad: sql`bad`, warned: sql`NOT bad AND problems IS NOT NULL`, kept: sql`kept` }[
    show
  ];
  const inState =
    state === undefined
      ? sql`true`
      : sql`EXISTS (SELECT FROM scope.annex_line l JOIN scope.annex_wording w ON w.batch_id = l.batch_id AND w.number = l.wording
          WHERE l.batch_id = r.batch_id AND l.row_number = r.row_number AND w.library_state = ${state})`;
  const where = sql`r.batch_id = ${batch.id}::uuid AND ${shown} AND ${inState}`;
  const counted = await sql<{ total: number }>`SELECT count(*) AS total FROM scope.annex_row r WHERE ${where}`.execute(
    tx,
  );
  const { rows } = await sql<Row>`
    SELECT r.row_number, r.cells, r.problems, r.bad, r.kept, (
      SELECT json_agg(json_build_object('standard', w.standard_number, 'state', w.library_state, 'note', w.library_note,
        'field', w.field, 'object', w.object, 'parameter', w.parameter) ORDER BY l.part)
      FROM scope.annex_line l JOIN scope.annex_wording w ON w.batch_id = l.batch_id AND w.number = l.wording
      WHERE l.batch_id = r.batch_id AND l.row_number = r.row_number) AS lines
    FROM scope.annex_row r WHERE ${where} ORDER BY r.row_number LIMIT ${size} OFFSET ${page * size}`.execute(tx);
  const near = await findNear(tx, means, rows, today);
  return { rows: rows.map((row) => toRow(batch, row, near)), total: counted.rows[0]?.total ?? 0 };
}

async function findNear(tx: Tx, means: AnnexMeans, rows: readonly Row[], today: string) {
  const strangers = rows.flatMap(({ lines }) => lines ?? []).filter(({ state }) => state === 'not-in-library');
  const near = await means.library.suggest(
    tx,
    strangers.map(({ standard, field, object, parameter }) => ({ field, object, parameter, standardNumber: standard })),
    today,
  );
  return new Map(strangers.map((line, at) => [line, near[at] ?? null]));
}

function toRow(batch: ImportBatch, row: Row, near: ReadonlyMap<Line, { zh: string; en: string } | null>): ImportRow {
  return Value.Parse(ImportRowSchema, {
    row: row.row_number,
    state: stateOf(batch, row),
    cells: row.cells,
    problems: row.problems ?? [],
    subjectId: null,
    lines: (row.lines ?? []).map((line) => ({
      standard: line.standard,
      state: line.state,
      note: joined(line.note, near.get(line) ?? null),
    })),
  });
}

function joined(note: Line['note'], near: Line['note']): Line['note'] {
  if (note === null || near === null) return note ?? near;
  return { zh: `${note.zh.replace(/。$/u, '')}；${near.zh}`, en: `${note.en.replace(/\.$/u, '')}; ${near.en}` };
}

/** What became of a row follows from what became of the import. */
function stateOf({ state }: ImportBatch, { bad, kept }: Row): ImportRow['state'] {
  if (bad) return 'bad';
  if (kept) return 'kept';
  if (state === 'imported' || state === 'undoing') return 'imported';
  return state === 'undone' ? 'undone' : 'good';
}

export async function listReturned(
  tx: Tx,
  batchId: string,
  after: number,
  limit: number,
): Promise<readonly ReturnedRow[]> {
  const { rows } = await sql<Row>`
    SELECT row_number, cells, problems, bad, kept, NULL AS lines FROM scope.annex_row
    WHERE batch_id = ${batchId}::uuid AND (bad OR kept) AND row_number > ${after} ORDER BY row_number LIMIT ${limit}`.execute(
    tx,
  );
  return rows.map(({ row_number, cells, problems }) => ({
    row: row_number,
    cells,
    problems: Value.Parse(ImportRowSchema.properties.problems, problems ?? []),
  }));
}
