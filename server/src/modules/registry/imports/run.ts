import type { ImportState, Refusal } from '@hengjian/contract';
import { toDate } from '../../../platform/clock.ts';
import { enterJurisdiction, type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import { addJob } from '../../../platform/jobs/index.ts';
import type { Means } from '../../../platform/means.ts';
import type { RegistryMeans } from '../means.ts';
import { type Batch, findBatch } from './batch.ts';

/** The three steps that take long and run as jobs. Each belongs to the state a batch is in meanwhile. */
export const TASKS = {
  checking: 'registry-import-check',
  importing: 'registry-import-accept',
  undoing: 'registry-import-undo',
} as const;
export type RunningState = keyof typeof TASKS;

/** Thrown inside a run that was cancelled or replaced: its transaction rolls back and the job ends in peace. */
export class Replaced extends Error {}

/** One run of a step. Whoever holds the run id of the batch may write; a run that lost it must stop. */
export interface Run {
  readonly batchId: string;
  readonly runId: string;
  readonly region: string;
}

/** A run with the person who ordered it: what it decides and writes into the trail is his. */
export interface OrderedRun extends Run {
  readonly by: string;
}

/** Moves a batch into a running state and adds the job, both in the transaction of the decision. */
export async function startRun(
  tx: Tx,
  means: Means,
  batch: Pick<Batch, 'id' | 'region'>,
  state: RunningState,
  total: number,
): Promise<void> {
  const runId = means.ids.next();
  await tx
    .updateTable('registry.import_batch')
    .set({ state, run_id: runId, progress: 0, total, failure: null, changed_at: toDate(means.clock.now()) })
    .where('id', '=', batch.id)
    .execute();
  const payload: Run = { batchId: batch.id, runId, region: batch.region };
  await addJob(tx, { task: TASKS[state], payload, key: `import:${batch.id}` });
}

/** Says how far the run is, from outside its transaction, so that people see it move. */
export async function reportProgress(means: RegistryMeans, run: Run, progress: number): Promise<void> {
  await withinJurisdiction(means.db, run.region, (tx) => keepRun(tx, run, { progress }));
}

/** Writes to the batch, provided the run still holds it. */
export async function keepRun(
  tx: Tx,
  run: Run,
  values: { readonly progress: number; readonly total?: number },
): Promise<void> {
  const kept = await tx
    .updateTable('registry.import_batch')
    .set(values)
    .where('id', '=', run.batchId)
    .where('run_id', '=', run.runId)
    .executeTakeFirst();
  if (kept.numUpdatedRows === 0n) throw new Replaced();
}

/** Ends the run: the batch moves on and belongs to no run any more. */
export async function endRun(
  tx: Tx,
  means: Means,
  run: Run,
  state: ImportState,
  values: Partial<Record<'total' | 'progress' | 'good' | 'bad' | 'warned' | 'imported' | 'undone', number>> & {
    readonly preview?: string | null;
  },
  failure: Refusal | null = null,
): Promise<void> {
  const ended = await tx
    .updateTable('registry.import_batch')
    .set({
      ...values,
      state,
      run_id: null,
      failure: failure === null ? null : JSON.stringify(failure),
      changed_at: toDate(means.clock.now()),
    })
    .where('id', '=', run.batchId)
    .where('run_id', '=', run.runId)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw new Replaced();
}

/** A job handler around the work of one step: runs it only while the batch is this run's, and lets go when replaced. */
export function jobFor(
  means: RegistryMeans,
  state: RunningState,
  work: (run: OrderedRun, batch: Batch) => Promise<void>,
) {
  return async (payload: unknown): Promise<void> => {
    const run = parseRun(payload);
    const found = await withinJurisdiction(means.db, run.region, async (tx) => {
      const batch = await findBatch(tx, run.batchId);
      return batch && { batch, by: await whoOrdered(tx, batch, state) };
    });
    if (found === undefined || found.batch.runId !== run.runId || found.batch.state !== state) return;
    try {
      await work({ ...run, by: found.by }, found.batch);
    } catch (error) {
      if (!(error instanceof Replaced)) throw error;
    }
  };
}

const ORDERS: Readonly<Record<RunningState, string>> = {
  checking: 'import.check',
  importing: 'import.accept',
  undoing: 'import.undo',
};

/**
 * Who ordered the step under way. The trail has it, in the transaction that began the run and unchangeable since, so a run
 * that another server takes up is still his.
 */
async function whoOrdered(tx: Tx, batch: Batch, state: RunningState): Promise<string> {
  const order = await tx
    .selectFrom('platform.audit')
    .select('person_id')
    .where('subject', '=', `import:${batch.id}`)
    .where('action', '=', ORDERS[state])
    .where('outcome', '=', 'done')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return order?.person_id ?? batch.byPerson;
}

/**
 * Takes up every run that a dead server left behind. The queue would keep such a job locked for hours; a new run id makes
 * the old one harmless should its server still live. Called when a server is ready.
 */
export async function resumeRuns(means: RegistryMeans): Promise<void> {
  await means.db.transaction().execute(async (tx) => {
    await enterJurisdiction(tx, '000000');
    const left = await tx
      .selectFrom('registry.import_batch')
      .select(['id', 'region_code', 'state', 'total'])
      .where('run_id', 'is not', null)
      .forUpdate()
      .execute();
    for (const { id, region_code, state, total } of left) {
      if (isRunning(state)) await startRun(tx, means, { id, region: region_code }, state, total);
    }
  });
}

function isRunning(state: string): state is RunningState {
  return Object.hasOwn(TASKS, state);
}

function parseRun(payload: unknown): Run {
  if (
    typeof payload === 'object' &&
    payload !== null &&
    'batchId' in payload &&
    'runId' in payload &&
    'region' in payload &&
    typeof payload.batchId === 'string' &&
    typeof payload.runId === 'string' &&
    typeof payload.region === 'string'
  ) {
    return { batchId: payload.batchId, runId: payload.runId, region: payload.region };
  }
  throw new TypeError('an import job carries its batch, run and region');
}
