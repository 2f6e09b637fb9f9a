import { Logger, type Runner, run, type TaskList } from 'graphile-worker';
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '../database/connect.ts';

/** Does one job. It may run more than once (a server can die after the work and before the note of it). */
export type JobHandler = (payload: unknown) => Promise<void>;
export type JobHandlers = Readonly<Record<string, JobHandler>>;

/**
 * Adds a job in the given transaction: it exists exactly if the business row does. `key` makes it unique:
 * a second one with the same key replaces the first while that has not begun.
 */
export async function addJob(
  tx: Tx | Database,
  job: { readonly task: string; readonly payload: unknown; readonly key?: string; readonly runAt?: Temporal.Instant },
): Promise<void> {
  const call: RawBuilder<unknown> = sql`SELECT platform.add_job(${job.task}, ${JSON.stringify(job.payload)}::json,
    ${job.key ?? null}, ${job.runAt?.toString() ?? null}::timestamptz)`;
  await call.execute(tx);
}

/** Starts the worker. `url` is the owner's connection: the queue's tables are closed to the application's role. */
export async function startJobs(
  url: string,
  handlers: JobHandlers,
  log: (level: 'info' | 'warn' | 'error', message: string) => void,
): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(handlers).map(([task, handler]) => [task, async (payload: unknown) => handler(payload)]),
  );
  return run({
    connectionString: url,
    taskList,
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log('error', message);
      if (level === 'warning') log('warn', message);
    }),
  });
}
