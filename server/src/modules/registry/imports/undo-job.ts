import { type RawBuilder, sql } from 'kysely';
import { audit } from '../../../platform/audit/index.ts';
import { toDate } from '../../../platform/clock.ts';
import { lock, type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import type { RegistryMeans } from '../means.ts';
import { removeRecords, revertRecords, type Written } from '../records/write-records.ts';
import type { Batch } from './batch.ts';
import { countRows } from './check-job.ts';
import { nextPiece, settlePiece } from './pieces.ts';
import type { RowProblem } from './row.ts';
import { endRun, jobFor, reportProgress, type Run } from './run.ts';
import { findKind } from './target.ts';

const PIECE = 5_000;

/**
 * Takes an import back, in one transaction: new records go, changed ones return to what they were, declared conflicts
 * end. What somebody has changed since, or declared a conflict on, stays and is listed with the reason.
 */
export function undoJob(means: RegistryMeans) {
  return jobFor(means, 'undoing', (run, batch) =>
    withinJurisdiction(means.db, run.region, (tx) => undoAll(tx, means, run, batch)),
  );
}

async function undoAll(tx: Tx, means: RegistryMeans, run: Run, batch: Batch): Promise<void> {
  await lock(tx, `registry.import:${batch.subject}`);
  let done = 0;
  for (let piece = await nextPiece(tx, batch.id, 'imported', PIECE); piece !== undefined; ) {
    const written = await takeBack(tx, means, batch, piece.where);
    await settlePiece(tx, piece, written, 'undone', 'kept', batch.subject === 'conflict' ? ENDED_SINCE : CHANGED_SINCE);
    done += piece.size;
    await reportProgress(means, run, done);
    piece = await nextPiece(tx, batch.id, 'imported', PIECE);
  }
  const { undone } = await countRows(tx, batch.id);
  await audit(tx, means, {
    personId: batch.byPerson,
    sessionId: null,
    action: 'import.undone',
    subject: `import:${batch.id}`,
    outcome: 'done',
    details: { rows: undone, of: done },
  });
  await endRun(tx, means, run, 'undone', { undone, progress: done });
}

async function takeBack(
  tx: Tx,
  means: RegistryMeans,
  batch: Batch,
  where: RawBuilder<unknown>,
): Promise<readonly Written[]> {
  const by = { personId: batch.byPerson, batchId: batch.id, clock: means.clock };
  const source = sql`SELECT r.subject_id AS id, r.subject_version AS version FROM registry.import_row r WHERE ${where}`;
  const kind = findKind(batch.subject);
  if (kind === undefined) return endConflicts(tx, means, batch, where);
  if (batch.mode === 'update') return revertRecords(tx, kind, source, by);
  return removeRecords(tx, kind, source, sql`NOT registry.in_conflict(r.id)`, by);
}

/** A declared conflict is never erased: undoing its import ends it. */
async function endConflicts(
  tx: Tx,
  means: RegistryMeans,
  batch: Batch,
  where: RawBuilder<unknown>,
): Promise<readonly Written[]> {
  const { rows } = await sql<Written>`
    INSERT INTO registry.conflict_end (conflict_id, reason, ended_by, ended_at)
    SELECT r.subject_id, '撤销导入 / Import undone', ${batch.byPerson}::uuid, ${toDate(means.clock.now())}
    FROM registry.import_row r JOIN registry.conflict c ON c.id = r.subject_id WHERE ${where}
    ON CONFLICT DO NOTHING
    RETURNING conflict_id AS id, 2 AS version`.execute(tx);
  return rows;
}

const CHANGED_SINCE: RowProblem = {
  severity: 'error',
  code: 'CHANGED_SINCE',
  place: null,
  message: {
    zh: '导入之后有人修改了这条记录或就其申报了回避，未撤销',
    en: 'The record was changed, or a conflict declared on it, after the import; it stays',
  },
};
const ENDED_SINCE: RowProblem = {
  severity: 'error',
  code: 'ENDED_SINCE',
  place: null,
  message: { zh: '导入之后已有人解除这一回避', en: 'Somebody ended this conflict after the import' },
};
