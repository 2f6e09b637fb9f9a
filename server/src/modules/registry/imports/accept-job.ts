import { type RawBuilder, sql } from 'kysely';
import { audit } from '../../../platform/audit/index.ts';
import { toDate } from '../../../platform/clock.ts';
import { lock, type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import type { RegistryMeans } from '../means.ts';
import { codePrefix, nextCodes } from '../records/codes.ts';
import type { RecordKind } from '../records/kind.ts';
import { insertRecords, updateRecords, type Written } from '../records/write-records.ts';
import type { Batch } from './batch.ts';
import { countRows } from './check-job.ts';
import { nextPiece, settlePiece } from './pieces.ts';
import type { RowProblem } from './row.ts';
import { endRun, jobFor, reportProgress, type Run } from './run.ts';
import { findKind } from './target.ts';

const PIECE = 5_000;
const UNIQUE_VIOLATION = '23505';

/**
 * Takes every good row in one transaction: whatever kills it, nothing is half taken, and cancelling means rolling back.
 * 100,000 rows take seconds, so there is nothing to be won by smaller steps. Progress is written from outside.
 */
export function acceptJob(means: RegistryMeans) {
  return jobFor(means, 'importing', async (run, batch) => {
    const kind = findKind(batch.subject);
    if (kind !== undefined && batch.mode === 'create') await giveCodes(means, run, kind);
    try {
      await withinJurisdiction(means.db, run.region, (tx) => takeAll(tx, means, run, batch));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      await withinJurisdiction(means.db, run.region, (tx) => endRun(tx, means, run, 'checked', {}, KEY_TAKEN));
    }
  });
}

async function takeAll(tx: Tx, means: RegistryMeans, run: Run, batch: Batch): Promise<void> {
  // Two imports of the same kind go one after the other: in any other way their rows could wait for each other in a ring.
  await lock(tx, `registry.import:${batch.subject}`);
  const kind = findKind(batch.subject);
  let done = 0;
  for (let piece = await nextPiece(tx, batch.id, 'good', PIECE); piece !== undefined; ) {
    const written = await write(tx, means, batch, kind, piece.where);
    await settlePiece(
      tx,
      piece,
      written,
      'imported',
      'bad',
      batch.mode === 'create' ? TAKEN_MEANWHILE : CHANGED_MEANWHILE,
    );
    done += piece.size;
    await reportProgress(means, run, done);
    piece = await nextPiece(tx, batch.id, 'good', PIECE);
  }
  const { bad, imported } = await countRows(tx, batch.id);
  await audit(tx, means, {
    personId: batch.byPerson,
    sessionId: null,
    action: 'import.done',
    subject: `import:${batch.id}`,
    outcome: 'done',
    details: { kind: batch.subject, mode: batch.mode, rows: imported },
  });
  await endRun(tx, means, run, 'imported', { bad, good: 0, warned: 0, imported, progress: done });
}

function write(
  tx: Tx,
  means: RegistryMeans,
  batch: Batch,
  kind: RecordKind | undefined,
  where: RawBuilder<unknown>,
): Promise<readonly Written[]> {
  const by = { personId: batch.byPerson, batchId: batch.id, clock: means.clock };
  if (kind === undefined) return declareConflicts(tx, means, batch, where);
  if (batch.mode === 'create') {
    const source = sql`SELECT r.subject_id AS id, r.code, r.draft, false AS synthetic FROM registry.import_row r WHERE ${where}`;
    return insertRecords(tx, kind, source, by);
  }
  const source = sql`SELECT r.subject_id AS id, r.subject_version AS version, r.draft FROM registry.import_row r WHERE ${where}`;
  return updateRecords(tx, kind, source, by);
}

async function declareConflicts(
  tx: Tx,
  means: RegistryMeans,
  batch: Batch,
  where: RawBuilder<unknown>,
): Promise<readonly Written[]> {
  const { rows } = await sql<Written>`
    INSERT INTO registry.conflict (id, inspector_id, institution_id, reason, note, declared_by, declared_at)
    SELECT r.subject_id, d."inspectorId", d."institutionId", d.reason, d.note, ${batch.byPerson}::uuid, ${toDate(means.clock.now())}
    FROM registry.import_row r,
      LATERAL jsonb_to_record(r.draft) AS d("inspectorId" uuid, "institutionId" uuid, reason text, note text)
    WHERE ${where} AND NOT EXISTS (
      SELECT FROM registry.conflict c LEFT JOIN registry.conflict_end e ON e.conflict_id = c.id
      WHERE c.inspector_id = d."inspectorId" AND c.institution_id = d."institutionId" AND e.conflict_id IS NULL)
    RETURNING id, 1 AS version`.execute(tx);
  return rows;
}

/**
 * Gives codes to new records that came without one, in the order of the file. In a transaction of its own: the counter
 * is then free for others while the rows are taken, at the price of a gap should the import be cancelled.
 */
async function giveCodes(means: RegistryMeans, run: Run, kind: RecordKind): Promise<void> {
  await withinJurisdiction(means.db, run.region, async (tx) => {
    const { rows: codeless } = await sql<{ row_number: number; province: string }>`
      SELECT row_number, left(draft ->> 'region', 2) AS province FROM registry.import_row
      WHERE batch_id = ${run.batchId}::uuid AND state = 'good' AND code IS NULL ORDER BY row_number`.execute(tx);
    const byProvince = Map.groupBy(codeless, ({ province }) => province);
    for (const [province, rows] of byProvince) {
      const codes = await nextCodes(tx, kind, codePrefix(kind, `${province}0000`), rows.length);
      await sql`
        UPDATE registry.import_row r SET code = c.code
        FROM unnest(${rows.map(({ row_number }) => row_number)}::integer[], ${codes}::text[]) AS c(row_number, code)
        WHERE r.batch_id = ${run.batchId}::uuid AND r.row_number = c.row_number`.execute(tx);
    }
  });
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}

const TAKEN_MEANWHILE: RowProblem = {
  severity: 'error',
  code: 'TAKEN_MEANWHILE',
  place: null,
  message: { zh: '核对之后，名录中已由他人登记', en: 'Somebody else registered it after the check' },
};
const CHANGED_MEANWHILE: RowProblem = {
  severity: 'error',
  code: 'CHANGED_MEANWHILE',
  place: null,
  message: { zh: '核对之后，记录已被他人修改', en: 'Somebody else changed the record after the check' },
};
const KEY_TAKEN = {
  code: 'KEY_TAKEN_MEANWHILE',
  message: {
    zh: '核对之后，有代码被另一条记录占用，没有导入任何一行。请重新核对。',
    en: 'After the check another record took one of the codes; no row was taken. Please check again.',
  },
};
