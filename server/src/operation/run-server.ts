import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { migrate, connect } from '../platform/database/index.ts';
import { systemClock } from '../platform/clock.ts';
import { createIds } from '../platform/ids.ts';
import { startJobs } from '../platform/jobs/index.ts';
import { loadOrCreateKey } from '../platform/key-file.ts';
import type { Platform } from '../platform/means.ts';
import { stopWithParent } from '../platform/parent-watch.ts';
import { type ComposedHouse, composeHouse } from './compose.ts';
import { openDatabase } from './database-server.ts';
import { useHealth } from './health.ts';
import { log, logStream } from './log.ts';
import { serveOffice } from './office-files.ts';
import { parseServerOptions, type ServerOptions } from './options.ts';
import { seedDemo } from './seed-demo.ts';
import { announce } from './welcome.ts';

/**
 * Runs the server until it is told to stop; resolves with the exit code. Order of the start: database, migrations, demo
 * province, log, port; of the stop: no new requests, open ones finished, jobs finished, database closed.
 */
export async function runServer(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const options = parseServerOptions(args, environment);
  if (!options.ok) {
    process.stderr.write(`${options.error}\n`);
    return 2;
  }
  const stopping = Promise.withResolvers<string>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.resolve(signal));
  stopWithParent(() => stopping.resolve('the starter has gone'));
  const undo: (() => Promise<void>)[] = [];
  try {
    await start(options.value, undo, stopping.resolve);
    log('info', 'stopping', { reason: await stopping.promise });
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    log('error', 'the server could not start', {
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return 1;
  } finally {
    for (const step of undo.reverse())
      await step().catch((error: unknown) => log('error', 'while stopping', { error: String(error) }));
    log('info', 'stopped', {});
  }
}

async function start(
  options: ServerOptions,
  undo: (() => Promise<void>)[],
  stop: (reason: string) => void,
): Promise<void> {
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  const database = await openDatabase(options, dataDir, stop);
  undo.push(database.close);
  await migrate(database.url);
  const connection = connect(database.url, {
    onError: (error) => log('warn', 'database connection lost', { error: error.message }),
  });
  undo.push(connection.close);
  const platform: Platform = { db: connection.db, clock: systemClock, ids: createIds(systemClock) };
  const house = await compose(platform, options, dataDir);
  if (!options.empty) await seedDemo(platform, database.url);
  await house.start();
  const jobs = await startJobs(database.url, house.jobs, (level, message) => log(level, message, { part: 'jobs' }));
  undo.push(() => jobs.stop());
  undo.push(() => house.app.close());
  await listen(house, options);
  await announce(house, options);
}

async function compose(platform: Platform, options: ServerOptions, dataDir: string): Promise<ComposedHouse> {
  const keys = {
    sealing: await loadOrCreateKey(join(dataDir, 'keys', 'sealing.key')),
    log: await loadOrCreateKey(join(dataDir, 'keys', 'log.key')),
  };
  const { hostname } = new URL(options.publicUrl);
  const house = await composeHouse(platform, {
    demo: !options.empty,
    publicUrl: options.publicUrl,
    logOrigin: `${hostname}/log`,
    keys,
    oidc: options.oidc,
    smtp: options.smtp,
    filesDir: join(dataDir, 'files'),
    portal: true,
    http: { log: { level: 'info', stream: logStream }, requestsPerMinute: 1200 },
  });
  let stopping = false;
  house.app.addHook('onClose', async () => {
    stopping = true;
  });
  useHealth(house.app, platform.db, () => stopping);
  await serveOffice(house.app);
  return house;
}

async function listen(house: ComposedHouse, { port, host }: ServerOptions): Promise<void> {
  try {
    await house.app.listen({ port, host });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
    throw new Error(
      `端口 ${port} 已被占用，请用 --port 另选一个。 / Port ${port} is in use; choose another with --port.`,
      { cause: error },
    );
  }
}
