import type { FastifyInstance } from 'fastify';
import { seedIdentity } from '../modules/identity/index.ts';
import { type ComposedHouse, composeHouse } from '../operation/compose.ts';
import { connect, type Database } from '../platform/database/index.ts';
import type { Platform } from '../platform/means.ts';
import { createIds } from '../platform/ids.ts';
import { fixedClock, type TestClock } from './means.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** One demo person at his desk: what he sends carries his session. */
export interface Desk {
  get(path: string): Promise<Answer>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  /** Untyped on purpose: a test reads what it expects and fails where that is not. */
  readonly body: ReturnType<typeof JSON.parse>;
}

export interface TestHouse {
  readonly app: FastifyInstance;
  readonly house: ComposedHouse;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly platform: Platform;
  desk(login: string): Promise<Desk>;
  /** Runs every job that waits, as the worker would, until none is left. */
  runJobs(): Promise<void>;
  /** Another server on the same database and clock, as after a kill: sessions go on, waiting jobs are not run. */
  another(): Promise<TestHouse>;
  /** Ends this server; the first one made takes the database with it. */
  close(): Promise<void>;
}

/** The whole house with demo people on a database of its own; jobs run when the test says so. */
export async function createTestHouse(): Promise<TestHouse> {
  const database = await createTestDatabase();
  const clock = fixedClock();
  await seedIdentity({ db: database.db, clock, ids: createIds(clock) });
  return openHouse(database, clock, database.db, () => database.close());
}

async function openHouse(
  database: TestDatabase,
  clock: TestClock,
  db: Database,
  disconnect: () => Promise<void>,
): Promise<TestHouse> {
  const platform: Platform = { db, clock, ids: createIds(clock) };
  const house = await composeHouse(platform, {
    demo: true,
    privateWebhooks: true,
    publicUrl: 'http://localhost:8420',
    logOrigin: 'test.example/log',
    keys: {
      sealing: Buffer.alloc(32, 1),
      log: Buffer.alloc(32, 2),
      people: Buffer.alloc(32, 3),
      credential: Buffer.alloc(32, 4),
    },
    oidc: null,
    smtp: null,
    paper: null,
    filesDir: '/nonexistent',
    portalRegion: '310000',
    portal: false,
    http: { log: { level: 'silent' }, requestsPerMinute: 100_000 },
  });
  await house.start();
  return {
    app: house.app,
    house,
    database,
    clock,
    platform,
    desk: (login) => openDesk(house.app, login),
    runJobs: () => runJobs(database, house),
    another() {
      const connection = connect(database.url);
      return openHouse(database, clock, connection.db, () => connection.close());
    },
    async close() {
      await house.app.close();
      await disconnect();
    },
  };
}

async function openDesk(app: FastifyInstance, login: string): Promise<Desk> {
  const headers = { 'x-hengjian': '1' };
  const signedIn = await app.inject({ method: 'POST', url: '/api/session/demo', headers, payload: { login } });
  if (signedIn.statusCode !== 200) throw new Error(`${login} cannot sign in: ${signedIn.body}`);
  const cookies = Object.fromEntries(signedIn.cookies.map(({ name, value }) => [name, value]));
  const answer = (response: { statusCode: number; body: string }): Answer => ({
    status: response.statusCode,
    body: response.body === '' ? null : JSON.parse(response.body),
  });
  return {
    get: async (url) => answer(await app.inject({ method: 'GET', url, headers, cookies })),
    send: async (method, url, body) =>
      answer(
        await app.inject({ method, url, headers, cookies, ...(body === undefined ? {} : { payload: body as object }) }),
      ),
  };
}

async function runJobs(database: TestDatabase, house: ComposedHouse): Promise<void> {
  for (;;) {
    for (const handler of Object.values(house.jobs)) if (handler.everyMs !== undefined) await handler({});
    const jobs = await database.asOwner(`
      DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
      WHERE t.id = j.task_id AND j.run_at <= now() RETURNING t.identifier, j.payload`);
    if (jobs.length === 0) return;
    for (const { identifier, payload } of jobs) {
      const handler = house.jobs[String(identifier)];
      if (handler === undefined) throw new Error(`no handler for the job ${String(identifier)}`);
      await handler(payload);
    }
  }
}
