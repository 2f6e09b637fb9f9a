import pg from 'pg';
import { inject } from 'vitest';
import { type Connection, connect } from '../platform/database/index.ts';
import { databaseUrl } from './database-url.ts';

export interface TestDatabase extends Connection {
  /** The owner's connection string, for what the application's role may not do. */
  readonly url: string;
  /** Runs SQL as the owner, behind the application's back: for seeding faults. */
  asOwner(sql: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
}

let serial = 0;

/** A fresh, migrated, empty database of the test's own. Call `close` at the end. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject('postgresUrl');
  const templateName = new URL(template).pathname.slice(1);
  const name = `t_${process.pid}_${serial++}`;
  await onServer(template, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const url = databaseUrl(template, name);
  const connection = connect(url);
  const owner = new pg.Pool({ connectionString: url, max: 2 });
  owner.on('error', () => undefined);
  return {
    ...connection,
    url,
    asOwner: async (sql, values) => (await owner.query<Record<string, unknown>>(sql, [...(values ?? [])])).rows,
    async close() {
      await owner.end();
      await connection.close();
      await onServer(template, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(url, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
