import { audit } from '../../../platform/audit/index.ts';
import { lock, type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import type { Batch } from './batch.ts';
import { endRun, jobFor, type OrderedRun, reportProgress } from './run.ts';
import { getTarget, type ImportMeans } from './targets.ts';

/**
 * Takes an import back, in one transaction: new records go, changed ones return to what they were, declared conflicts
 * end, annexes get a correcting decision. What somebody has changed since stays and is listed with the reason.
 */
export function undoJob(means: ImportMeans) {
  return jobFor(means, 'undoing', (run, batch) =>
    withinJurisdiction(means.db, run.region, (tx) => undoAll(tx, means, run, batch)),
  );
}

async function undoAll(tx: Tx, means: ImportMeans, run: OrderedRun, batch: Batch): Promise<void> {
  await lock(tx, `registry.import:${batch.subject}`);
  const report = (done: number) => reportProgress(means, run, done);
  const { undone } = await getTarget(means, batch.subject).undo(tx, batch, report, run.by);
  await audit(tx, means, {
    personId: run.by,
    sessionId: null,
    action: 'import.undone',
    subject: `import:${batch.id}`,
    outcome: 'done',
    details: { rows: undone, of: batch.counts.imported },
  });
  await endRun(tx, means, run, 'undone', { undone, progress: batch.counts.total });
}
