import type { Refusal } from '@hengjian/contract';
import { audit } from '../../../platform/audit/index.ts';
import { lock, type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import type { Batch } from './batch.ts';
import { type ImportTarget, NotTaken } from './import-target.ts';
import { endRun, jobFor, type OrderedRun, reportProgress } from './run.ts';
import { getTarget, type ImportMeans } from './targets.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * Takes every good row in one transaction: whatever kills it, nothing is half taken, and cancelling means rolling back.
 * 100,000 rows take seconds, so there is nothing to be won by smaller steps. Progress is written from outside.
 */
export function acceptJob(means: ImportMeans) {
  return jobFor(means, 'importing', async (run, batch) => {
    const target = getTarget(means, batch.subject);
    await target.prepareAccept?.(batch);
    try {
      await withinJurisdiction(means.db, run.region, (tx) => takeAll(tx, means, target, run, batch));
    } catch (error) {
      const refusal = whyNotTaken(error);
      if (refusal === undefined) throw error;
      await withinJurisdiction(means.db, run.region, (tx) => endRun(tx, means, run, 'checked', {}, refusal));
    }
  });
}

async function takeAll(tx: Tx, means: ImportMeans, target: ImportTarget, run: OrderedRun, batch: Batch): Promise<void> {
  // Two imports of the same kind go one after the other: in any other way their rows could wait for each other in a ring.
  await lock(tx, `registry.import:${batch.subject}`);
  const { bad, imported } = await target.accept(tx, batch, (done) => reportProgress(means, run, done), run.by);
  await audit(tx, means, {
    personId: run.by,
    sessionId: null,
    action: 'import.done',
    subject: `import:${batch.id}`,
    outcome: 'done',
    details: { kind: batch.subject, mode: batch.mode, rows: imported },
  });
  await endRun(tx, means, run, 'imported', { bad, good: 0, warned: 0, imported, progress: batch.counts.total });
}

function whyNotTaken(error: unknown): Refusal | undefined {
  if (error instanceof NotTaken) return error.refusal;
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION ? KEY_TAKEN : undefined;
}

const KEY_TAKEN: Refusal = {
  code: 'KEY_TAKEN_MEANWHILE',
  message: {
    zh: '核对之后，有代码被另一条记录占用，没有导入任何一行。请重新核对。',
    en: 'After the check another record took one of the codes; no row was taken. Please check again.',
  },
};
