import { Logger, run, type TaskList } from 'graphile-worker';
import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import type { Database, Tx } from '../database/connect.ts';
import { describeFailure } from '../failure.ts';
import { repeat } from './repeat.ts';

/** Does one job. It may run more than once (a server can die after the work and before the note of it). */
export interface JobHandler {
  (payload: unknown): Promise<void>;
  /** Set on work that looks for itself what there is to do: it runs at this pace too, without any job. */
  readonly everyMs?: number;
}
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

/**
 * A handler for work whose queue is a table of its own. Adding a job costs every commit a lock that only one transaction
 * can hold while it waits for the disk; where hundreds commit in a second, looking is cheaper than being called.
 */
export function repeated(everyMs: number, work: () => Promise<void>): JobHandler {
  return Object.assign(work, { everyMs });
}

export interface RunningJobs {
  /** Rejects when the queue has given up; jobs then no longer run. */
  readonly promise: Promise<void>;
  /** Waits for the jobs under way. */
  stop(): Promise<void>;
}

const CONCURRENCY = 4;

/** Starts the worker. `url` is the owner's connection: the queue's tables are closed to the application's role. */
export async function startJobs(
  url: string,
  handlers: JobHandlers,
  log: (level: 'info' | 'warn' | 'error', message: string) => void,
): Promise<RunningJobs> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(handlers).map(([task, handler]) => [
      task,
      async (payload: unknown) => {
        try {
          await handler(payload);
        } catch (error) {
          // The queue would write out the error whole, and with it whatever it says of somebody.
          log('error', `${task}: ${describeFailure(error).message}`);
          throw error;
        }
      },
    ]),
  );
  // A pool of our own: when PostgreSQL ends a session, the queue's leaves errors nobody listens for, which end the
  // process; and it is ended here for certain before PostgreSQL is.
  const pool = new pg.Pool({ connectionString: url, max: CONCURRENCY + 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency: CONCURRENCY,
    pollInterval: 1_000,
    noHandleSignals: true,
    // Without batches the queue notes the end of a job in a promise nobody awaits, so that a database restarting at that
    // moment would end the process; with batches, of no delay, it tries again.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: new Logger(() => (level, message) => {
      if (level === 'error' && !message.startsWith('Failed task ')) log('error', message);
      if (level === 'warning') log('warn', message);
    }),
  });
  const repeating = Object.entries(handlers).flatMap(([task, handler]) =>
    handler.everyMs === undefined
      ? []
      : [
          repeat(
            () => handler({}),
            handler.everyMs,
            (error) => log('error', `${task}: ${describeFailure(error).message}`),
          ),
        ],
  );
  return {
    promise: runner.promise,
    async stop() {
      await Promise.all([runner.stop(), ...repeating.map((each) => each.stop())]);
      await pool.end();
    },
  };
}
