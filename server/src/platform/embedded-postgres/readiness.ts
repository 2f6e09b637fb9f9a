import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

export const DATABASE = 'hengjian';

/** A port on the loopback address that was free a moment ago. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port was given'));
        else resolve(address.port);
      });
    });
  });
}

/**
 * Waits until the server answers, however long its recovery takes, and makes our database on the first start.
 *
 * @param url of the `postgres` database.
 * @param data the data directory, where PostgreSQL writes its state; asking before it is ready would fill the log.
 * @param ended tells whether the server has meanwhile ended; then there is nothing to wait for.
 * @returns the version, e.g. `18.4`, or undefined when the server ended.
 */
export async function waitUntilReady(url: string, data: string, ended: () => boolean): Promise<string | undefined> {
  while (!ended()) {
    if (!saysReady(data)) {
      await delay(10);
      continue;
    }
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    // A connection that breaks later reports it as an event, and an event without listener would end the process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await ensureDatabase(client);
      const shown = await client.query<{ server_version: string }>('SHOW server_version');
      return shown.rows[0]?.server_version.split(' ')[0] ?? '';
    } catch (error) {
      // Refused, or "the database system is starting up": both pass. Anything else is ours to report.
      if (!isPassing(error)) throw error;
      await delay(15);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return undefined;
}

function saysReady(data: string): boolean {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').trimEnd().endsWith('\nready');
  } catch {
    return false;
  }
}

async function ensureDatabase(client: Client): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
  if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  if (code !== undefined && typeof code !== 'string') return false;
  // 28P01: for a moment the port belonged to somebody else's PostgreSQL; ours then ends and is started on another one.
  return code === undefined || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '28P01'].includes(code);
}
