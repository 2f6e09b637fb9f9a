import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../platform/database/index.ts';
import { startPostgres } from '../platform/embedded-postgres/index.ts';
import { databaseUrl } from './database-url.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server whose database `template_hengjian` is migrated and empty. */
    postgresUrl: string;
  }
}

const TEMPLATE = 'template_hengjian';

/**
 * One PostgreSQL for the whole test run, with one migrated template that each test file clones.
 * `HENGJIAN_TEST_DATABASE_URL` uses a server that already runs (its user must be able to create databases).
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['HENGJIAN_TEST_DATABASE_URL'];
  const started = given === undefined ? await startOwn() : { url: given, stop: async () => undefined };
  const template = given === undefined ? TEMPLATE : `${TEMPLATE}_${process.pid}`;
  await onServer(started.url, `CREATE DATABASE ${template}`);
  await migrate(databaseUrl(started.url, template));
  project.provide('postgresUrl', databaseUrl(started.url, template));
  return async () => {
    if (given !== undefined) await onServer(started.url, `DROP DATABASE ${template} WITH (FORCE)`);
    await started.stop();
  };
}

async function startOwn(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hengjian-test-'));
  // A test's data are thrown away: durability is tested by the supervisor's own tests, which leave fsync on.
  const postgres = await startPostgres({ dataDir, log: () => undefined, settings: { fsync: 'off' } });
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
      await rm(postgres.location, { recursive: true, force: true });
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(url, 'postgres') });
  await client.connect();
  await client.query(sql);
  await client.end();
}
