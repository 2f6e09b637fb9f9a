import { sql } from 'kysely';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import { readTable, type TableRefusal } from '../../../platform/tables/index.ts';
import type { RegistryMeans } from '../means.ts';
import type { Batch } from './batch.ts';
import { createConflictJudge } from './judge-conflicts.ts';
import { createRecordJudge } from './judge-records.ts';
import { choiceOf, tableRefusal } from './reading.ts';
import { hasErrors, type JudgedRow, type MappedRow, mapRow } from './row.ts';
import { endRun, jobFor, keepRun, type Run } from './run.ts';
import { findKind } from './target.ts';

const CHUNK = 2_000;

/**
 * Reads the file once more and judges every row. Each piece is staged in a transaction of its own together with the
 * progress. A run begins by clearing what an earlier one staged, so a killed check simply begins anew: nothing of it was
 * used, and one path is easier to trust than a second one for going on in the middle.
 */
export function checkJob(means: RegistryMeans) {
  return jobFor(means, 'checking', async (run, batch) => {
    const opened = await readTable(
      { path: await means.files.getPath(batch.fileSha256) },
      { fileName: batch.fileName, ...choiceOf(batch.reading) },
    );
    if (!opened.ok) return fail(means, run, opened.error);
    await using table = opened.value;
    await withinJurisdiction(means.db, run.region, async (tx) => {
      await keepRun(tx, run, { progress: 0, total: Math.max(0, table.lastRow - table.headerRow) });
      await tx.deleteFrom('registry.import_row').where('batch_id', '=', run.batchId).execute();
    });
    const judge = judgeFor(batch, means);
    let piece: MappedRow[] = [];
    let done = 0;
    const stage = async () => {
      const rows = piece;
      piece = [];
      done += rows.length;
      await withinJurisdiction(means.db, run.region, async (tx) => {
        await keepRun(tx, run, { progress: done });
        await insertRows(tx, run, await judge(tx, rows));
      });
    };
    for await (const row of table.rows) {
      if (!row.ok) return fail(means, run, row.error);
      piece.push(mapRow(table, batch.mapping, row.value));
      if (piece.length === CHUNK) await stage();
    }
    if (piece.length > 0) await stage();
    await withinJurisdiction(means.db, run.region, async (tx) => {
      const counts = await countRows(tx, run.batchId);
      await sql`SELECT registry.count_staged_rows()`.execute(tx);
      await endRun(tx, means, run, 'checked', { ...counts, progress: done, total: done, imported: 0, undone: 0 });
    });
  });
}

function judgeFor(
  batch: Batch,
  { ids }: RegistryMeans,
): (tx: Tx, rows: readonly MappedRow[]) => Promise<readonly JudgedRow[]> {
  const kind = findKind(batch.subject);
  return kind === undefined ? createConflictJudge(batch, ids) : createRecordJudge(kind, batch, ids);
}

async function insertRows(tx: Tx, run: Run, rows: readonly JudgedRow[]): Promise<void> {
  await sql`
    INSERT INTO registry.import_row
      (batch_id, row_number, cells, state, draft, problems, warned, subject_id, code, subject_version)
    SELECT ${run.batchId}::uuid, r.row_number, r.cells, r.state, r.draft, r.problems, r.warned, r.subject_id, r.code, r.version
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

export async function countRows(tx: Tx, batchId: string) {
  const { rows } = await sql<{ good: number; bad: number; warned: number; imported: number; undone: number }>`
    SELECT count(*) FILTER (WHERE state = 'good') AS good, count(*) FILTER (WHERE state = 'bad') AS bad,
      count(*) FILTER (WHERE state = 'good' AND warned) AS warned,
      count(*) FILTER (WHERE state IN ('imported', 'kept', 'undone')) AS imported,
      count(*) FILTER (WHERE state = 'undone') AS undone
    FROM registry.import_row WHERE batch_id = ${batchId}::uuid`.execute(tx);
  return rows[0] ?? { good: 0, bad: 0, warned: 0, imported: 0, undone: 0 };
}

async function fail(means: RegistryMeans, run: Run, refusal: TableRefusal): Promise<void> {
  await withinJurisdiction(means.db, run.region, async (tx) => {
    await tx.deleteFrom('registry.import_row').where('batch_id', '=', run.batchId).execute();
    await endRun(tx, means, run, 'failed', { good: 0, bad: 0, warned: 0 }, tableRefusal(refusal));
  });
}
