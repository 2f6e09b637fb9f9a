import { setTimeout as delay } from 'node:timers/promises';
import { binariesIn, locatePostgresBinaries, makeRunnable, type PostgresBinaries } from './binaries.ts';
import { ensureCluster, SUPERUSER } from './cluster.ts';
import { type GuardedServer, startGuarded } from './guardian.ts';
import { acquireInstanceLock, type InstanceLock } from './instance-lock.ts';
import { stopOrphan } from './orphan.ts';
import { choosePlacement, leaveNote, type Placement, prepareDataDirectory } from './placement.ts';
import { PostgresUnavailable } from './postgres-unavailable.ts';
import { DATABASE, findFreePort, waitUntilReady } from './readiness.ts';
import { settingArguments } from './settings.ts';

export type StartOptions = {
  /** Made when absent. Holds the cluster, or a note that says where it lies. */
  readonly dataDir: string;
  /** A PostgreSQL installation (`bin`, `lib`, `share`). Default: the npm package for this platform. */
  readonly binaries?: string;
  /** Each line PostgreSQL writes, without personal data. */
  readonly log: (line: string) => void;
  /** On 127.0.0.1. Default: any free one. */
  readonly port?: number;
  /** PostgreSQL settings over the defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where root puts what PostgreSQL's account could not reach. Default: `/var/lib/hengjian`. */
  readonly systemDirectory?: string;
};

export type RunningPostgres = {
  /** Connection URL of the superuser for the database `hengjian`, password included: never log it. */
  readonly url: string;
  /** e.g. `18.4` */
  readonly version: string;
  /** The directory that really holds the cluster. */
  readonly location: string;
  /** Fast shutdown: open transactions are rolled back, everything acknowledged is kept. May be called twice. */
  stop(): Promise<void>;
  /** Called once if PostgreSQL ends without `stop()`. */
  onExit(callback: (reason: string) => void): void;
};

/**
 * Starts the embedded PostgreSQL on a data directory, making its cluster on the first start, and owns it from then on:
 * it ends when this process ends, in whatever way.
 *
 * @throws PostgresUnavailable with the reason and the way out, in both languages.
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const dataDirectory = prepareDataDirectory(options.dataDir);
  const systemDirectory = options.systemDirectory ?? '/var/lib/hengjian';
  const placement = choosePlacement(dataDirectory, systemDirectory);
  const lock = acquireInstanceLock(`${placement.location}.lock`);
  try {
    const found = options.binaries === undefined ? locatePostgresBinaries() : binariesIn(options.binaries);
    const { binaries, major } = makeRunnable(found, placement.account, systemDirectory);
    const password = await ensureCluster(placement, binaries, major, options.settings?.['fsync'] !== 'off');
    leaveNote(dataDirectory, placement);
    await stopOrphan(placement.data, options.log);
    return await launch(options, placement, binaries, password, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

const ATTEMPTS = 40;
const PASSING_FAILURE = /shared memory block .* is still in use|could not bind|could not create any TCP\/IP sockets/u;

async function launch(
  options: StartOptions,
  placement: Placement,
  binaries: PostgresBinaries,
  password: string,
  lock: InstanceLock,
): Promise<RunningPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await findFreePort());
    const url = (database: string) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
    const args = ['-D', placement.data, ...settingArguments(options.settings ?? {}, port)];
    const server = startGuarded([binaries.postgres, ...args], placement.account, options.log);
    const version = await untilReadyOrEnded(server, url('postgres'), placement.data);
    if (version !== undefined)
      return running({ server, url: url(DATABASE), version, placement, lock, log: options.log });
    // Passing: the last processes of a killed server are still going, or the port was taken in the meantime.
    const failure = server.lastLines();
    if (attempt === ATTEMPTS || !PASSING_FAILURE.test(failure)) {
      throw new PostgresUnavailable('start-failed', {
        zh: `PostgreSQL 未能启动（数据目录 ${placement.data}）：\n${failure}`,
        en: `PostgreSQL did not start (data directory ${placement.data}):\n${failure}`,
      });
    }
    await delay(250);
  }
}

async function untilReadyOrEnded(server: GuardedServer, url: string, data: string): Promise<string | undefined> {
  let ended = false;
  void server.exited.then(() => {
    ended = true;
  });
  try {
    return await waitUntilReady(url, data, () => ended);
  } catch (error) {
    server.letGo();
    await server.exited;
    throw error;
  }
}

type Launched = {
  readonly server: GuardedServer;
  readonly url: string;
  readonly version: string;
  readonly placement: Placement;
  readonly lock: InstanceLock;
  readonly log: (line: string) => void;
};

function running({ server, url, version, placement, lock, log }: Launched): RunningPostgres {
  let stopping = false;
  const watchers: ((reason: string) => void)[] = [];
  const ended = server.exited.then(async ({ code }) => {
    // Somebody may have killed the guardian alone; then PostgreSQL is still there.
    await stopOrphan(placement.data, log);
    lock.release();
    if (stopping) return;
    for (const watcher of watchers) watcher(`PostgreSQL ended by itself (${code ?? 'no code'})\n${server.lastLines()}`);
  });
  return {
    url,
    version,
    location: placement.location,
    async stop() {
      stopping = true;
      server.letGo();
      await ended;
    },
    onExit: (callback) => void watchers.push(callback),
  };
}
