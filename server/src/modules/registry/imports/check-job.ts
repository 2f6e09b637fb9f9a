import { withinJurisdiction } from '../../../platform/database/index.ts';
import { readTable, type Table, type TableRefusal } from '../../../platform/tables/index.ts';
import type { Batch } from './batch.ts';
import type { ImportTarget } from './import-target.ts';
import { choiceOf, tableRefusal } from './reading.ts';
import { createRowMapper, type MappedRow } from './row.ts';
import { endRun, jobFor, keepRun, type Run } from './run.ts';
import { hideSecrets } from './secrets.ts';
import { getTarget, type ImportMeans } from './targets.ts';

const CHUNK = 2_000;

/**
 * Reads the file once more and judges every row. Each piece is staged in a transaction of its own together with the
 * progress. A run begins by clearing what an earlier one staged, so a killed check simply begins anew: nothing of it was
 * used, and one path is easier to trust than a second one for going on in the middle.
 */
export function checkJob(means: ImportMeans) {
  return jobFor(means, 'checking', async (run, batch) => {
    const target = getTarget(means, batch.subject);
    const opened = await readTable(
      { path: await means.files.getPath(batch.fileSha256) },
      { fileName: batch.fileName, ...choiceOf(batch.reading) },
    );
    if (!opened.ok) return fail(means, target, run, opened.error);
    await using table = opened.value;
    await withinJurisdiction(means.db, run.region, async (tx) => {
      await keepRun(tx, run, { progress: 0, total: Math.max(0, table.lastRow - table.headerRow) });
      await target.clear(tx, run.batchId);
    });
    const check = target.createCheck(batch);
    const map = mapperFor(target, table, batch);
    let piece: MappedRow[] = [];
    let done = 0;
    const stage = async () => {
      const rows = piece;
      piece = [];
      done += rows.length;
      await withinJurisdiction(means.db, run.region, async (tx) => {
        await keepRun(tx, run, { progress: done });
        await check.judge(tx, rows);
      });
    };
    for await (const row of table.rows) {
      if (!row.ok) return fail(means, target, run, row.error);
      piece.push(map(row.value));
      if (piece.length === CHUNK) await stage();
    }
    if (piece.length > 0) await stage();
    await withinJurisdiction(means.db, run.region, async (tx) => {
      const { annex, ...counts } = await check.finish(tx);
      await endRun(tx, means, run, 'checked', {
        ...counts,
        preview: annex === null ? null : JSON.stringify(annex),
        progress: done,
        total: done,
        imported: 0,
        undone: 0,
      });
    });
  });
}

function mapperFor(target: ImportTarget, table: Table, batch: Batch) {
  const map = createRowMapper(table, batch.mapping, target.mergedCells);
  const hide = hideSecrets(target, batch.mapping);
  if (hide === undefined) return map;
  return (row: Parameters<typeof map>[0]): MappedRow => {
    const mapped = map(row);
    return { ...mapped, cells: hide(mapped.cells) };
  };
}

async function fail(means: ImportMeans, target: ImportTarget, run: Run, refusal: TableRefusal): Promise<void> {
  await withinJurisdiction(means.db, run.region, async (tx) => {
    await target.clear(tx, run.batchId);
    await endRun(tx, means, run, 'failed', { good: 0, bad: 0, warned: 0 }, tableRefusal(refusal));
  });
}
