import { copyColumn as c, copyInto } from '../../../platform/copy/index.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { RowProblem } from '../../registry/index.ts';
import type { Place } from './seen.ts';

export interface StagedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
  readonly bad: boolean;
}

/** What a row becomes, in the numbers of the file's wordings and limitations. */
export interface StagedLine extends Place {
  readonly row: number;
  readonly part: number;
}

const ROW = [
  c.uuid('batch_id'),
  c.integer('row_number'),
  c.texts('cells'),
  c.json('problems'),
  c.boolean('bad'),
] as const;
const LINE = [
  c.uuid('batch_id'),
  c.integer('row_number'),
  c.integer('part'),
  c.uuid('certificate_id'),
  c.integer('site'),
  c.integer('wording'),
  c.integer('limitation'),
  c.dayRanges('valid'),
] as const;

export async function stageRows(tx: Tx, batchId: string, rows: readonly StagedRow[]): Promise<void> {
  await copyInto(
    tx,
    'scope.annex_row',
    ROW,
    rows.map(({ row, cells, problems, bad }) => [batchId, row, cells, problems.length === 0 ? null : problems, bad]),
  );
}

export async function stageLines(tx: Tx, batchId: string, lines: readonly StagedLine[]): Promise<void> {
  await copyInto(
    tx,
    'scope.annex_line',
    LINE,
    lines.map(({ row, part, certificateId, site, wording, limitation, from, to }) => [
      batchId,
      row,
      part,
      certificateId,
      site,
      wording,
      limitation,
      [{ from, to }],
    ]),
  );
}

const TABLES = ['annex_row', 'annex_line', 'annex_wording', 'annex_limitation', 'annex_certificate'] as const;

export async function clearStaged(tx: Tx, batchId: string): Promise<void> {
  for (const table of TABLES)
    await sql`DELETE FROM ${sql.table(`scope.${table}`)} WHERE batch_id = ${batchId}::uuid`.execute(tx);
}
