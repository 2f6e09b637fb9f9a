import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '../platform/clock.ts';
import { connect, migrate } from '../platform/database/index.ts';
import { describeFailure } from '../platform/failure.ts';
import { createDocuments } from '../platform/documents/index.ts';
import { createIds } from '../platform/ids.ts';
import { startJobs } from '../platform/jobs/index.ts';
import { loadOrCreateKey } from '../platform/key-file.ts';
import type { Platform } from '../platform/means.ts';
import { stopWithParent } from '../platform/parent-watch.ts';
import { loadOrCreateSigning } from '../platform/pdf-signing/index.ts';
import { type ComposedHouse, composeHouse, type Paper } from './compose.ts';
import { openDatabase } from './database-server.ts';
import { openFirstOffice } from './first-administrator.ts';
import { useHealth } from './health.ts';
import { settleOnce } from './first-setting.ts';
import { type HouseKind, settleHouseKind } from './house-kind.ts';
import { type HouseSize, settleHouseSize } from './house-size.ts';
import { log, logStream } from './log.ts';
import { serveOffice } from './office-files.ts';
import { parseServerOptions, type ServerOptions } from './options.ts';
import { seedDemo } from './seed-demo.ts';
import { seedNation } from './seed-nation.ts';
import { StopSignal } from './stop-signal.ts';
import { announce } from './welcome.ts';

type Undo = (() => Promise<unknown>)[];

/** How long one part may take to end before the rest is ended without it. */
const PATIENCE = 10_000;

/**
 * Runs the server until it is told to stop; resolves with the exit code. Order of the start: database, migrations, demo
 * province, log, jobs, port; of the stop: no new requests, open ones finished, jobs finished, database closed. Told to
 * stop while it starts, it begins no further step.
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
  const signal = new StopSignal();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => signal.stop(name));
  stopWithParent(() => signal.stop('the starter has gone'));
  const undo: Undo = [];
  try {
    await start(options.value, undo, signal);
    const { reason, exitCode } = await signal.stopped;
    log('info', 'stopping', { reason });
    return exitCode;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    log('error', 'the server could not start', { error: describeFailure(error) });
    return 1;
  } finally {
    for (const step of undo.reverse()) await endInTime(step);
    log('info', 'stopped', {});
  }
}

async function endInTime(step: () => Promise<unknown>): Promise<void> {
  const timeout = delay(PATIENCE, 'late' as const, { ref: false });
  try {
    if ((await Promise.race([step(), timeout])) === 'late') log('warn', 'a part did not end in time', {});
  } catch (error) {
    log('error', 'while stopping', { error: describeFailure(error) });
  }
}

async function start(options: ServerOptions, undo: Undo, signal: StopSignal): Promise<void> {
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  const database = await openDatabase(options, dataDir, signal);
  undo.push(() => database.close());
  if (signal.isStopping) return;
  await migrate(database.url);
  const connection = connect(database.url, {
    onError: (error) => log('warn', 'database connection lost', { error: error.message }),
  });
  undo.push(() => connection.close());
  const platform: Platform = { db: connection.db, clock: systemClock, ids: createIds(systemClock) };
  const kind = await settleHouseKind(platform, options.empty);
  if (!kind.ok) throw new Error(kind.error);
  const size = await settleHouseSize(platform, kind.value, options.nation);
  if (!size.ok) throw new Error(size.error);
  const paper = await openPaper(platform, dataDir);
  undo.push(() => paper.documents.close());
  const house = await compose(platform, options, { dataDir, kind: kind.value, size: size.value, signal, paper });
  if (kind.value === 'demo') await seedDemo(platform, house.signer);
  if (signal.isStopping) return;
  if (size.value === 'nation') await seedNation(platform, { signer: house.signer, ownerUrl: database.url, signal });
  if (signal.isStopping) return;
  await house.start();
  const jobs = await startJobs(database.url, house.jobs, (level, message) => log(level, message, { part: 'jobs' }));
  undo.push(() => jobs.stop());
  // The queue gives up on its own only after minutes of failure; a server without it would look well and do half its work.
  jobs.promise.catch((error: unknown) => {
    log('error', 'the job queue gave up', { error: describeFailure(error) });
    signal.stop('the job queue gave up', 1);
  });
  undo.push(() => close(house));
  await listen(house, options);
  const first = kind.value === 'empty' ? await openFirstOffice(house, options.office) : null;
  announce(house, options, { kind: kind.value, first });
}

interface Composition {
  readonly dataDir: string;
  readonly kind: HouseKind;
  readonly size: HouseSize;
  readonly signal: StopSignal;
  readonly paper: Paper;
}

/** What renders and signs official paper; the signer of a house that nobody gave a certificate is named as a demonstration. */
async function openPaper({ clock }: Platform, dataDir: string): Promise<Paper> {
  const signing = await loadOrCreateSigning(join(dataDir, 'keys'), '演示签发机构 (Demo authority)', clock.now());
  return { documents: createDocuments(), signing };
}

async function compose(
  platform: Platform,
  options: ServerOptions,
  { dataDir, kind, size, signal, paper }: Composition,
): Promise<ComposedHouse> {
  const keys = {
    sealing: await loadOrCreateKey(join(dataDir, 'keys', 'sealing.key')),
    log: await loadOrCreateKey(join(dataDir, 'keys', 'log.key')),
    people: await loadOrCreateKey(join(dataDir, 'keys', 'people.key')),
    credential: await loadOrCreateKey(join(dataDir, 'keys', 'credential.key')),
  };
  const house = await composeHouse(platform, {
    demo: kind === 'demo',
    privateWebhooks: options.privateWebhooks,
    publicUrl: options.publicUrl,
    logOrigin: await settleLogOrigin(platform, options.publicUrl),
    keys,
    oidc: options.oidc,
    smtp: options.smtp,
    paper,
    filesDir: join(dataDir, 'files'),
    portalRegion: kind === 'empty' ? options.office.region : size === 'nation' ? '000000' : '310000',
    portal: true,
    http: { log: { level: 'info', stream: logStream }, requestsPerMinute: 1200, behindProxy: options.behindProxy },
  });
  useHealth(house.app, platform.db, () => signal.isStopping);
  // Otherwise a browser that keeps its connection would keep the server.
  house.app.addHook('onSend', async (_request, reply) => {
    if (signal.isStopping) void reply.header('connection', 'close');
  });
  await serveOffice(house.app);
  return house;
}

async function listen(house: ComposedHouse, { port, host }: ServerOptions): Promise<void> {
  try {
    await house.app.listen({ port, host });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
    throw new Error(
      `端口 ${port} 已被占用，请用 --port 另选一个。\nPort ${port} is in use; choose another with --port.`,
      { cause: error },
    );
  }
}

/** Lets open requests finish, but not for ever: one whose client has gone silent is cut off. */
async function close({ app }: ComposedHouse): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), PATIENCE / 2);
  await app.close();
  clearTimeout(cut);
}

/**
 * The log's name is in every head it ever signed, so it is that of the first start, also when the house moves to another
 * address later.
 */
async function settleLogOrigin(platform: Platform, publicUrl: string): Promise<string> {
  const origin = await settleOnce(platform, 'log.origin', `${new URL(publicUrl).hostname}/log`);
  if (typeof origin !== 'string') throw new Error(`the log has no name: ${JSON.stringify(origin)}`);
  return origin;
}
