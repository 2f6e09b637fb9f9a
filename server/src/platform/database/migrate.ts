import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { ensureApplicationRole } from './application-role.ts';

export const MIGRATIONS = join(import.meta.dirname, '../../../migrations');

/** Any number: it only has to be the same for every process of the house. */
const LOCK = 7_301_426;

/**
 * Brings the database to the newest migration; returns the names applied. Each file runs in its own transaction,
 * under a lock, so that two servers starting at once do not meet. A file that was changed after it had been
 * applied is refused: history is not rewritten.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await ensureApplicationRole(client);
    await runMigrations({ connectionString: url, logger: new Logger(() => () => undefined) });
    await client.query(`CREATE TABLE IF NOT EXISTS public.migration (
      name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
    const applied = new Map<string, string>();
    for (const row of (
      await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM public.migration')
    ).rows)
      applied.set(row.name, row.sha256);
    const fresh: string[] = [];
    for (const name of (await readdir(MIGRATIONS)).filter((file) => file.endsWith('.sql')).sort()) {
      const sql = await readFile(join(MIGRATIONS, name), 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      const before = applied.get(name);
      if (before === sha256) continue;
      if (before !== undefined) throw new Error(`migration ${name} was changed after it had been applied`);
      await apply(client, name, sql, sha256);
      fresh.push(name);
    }
    return fresh;
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, name: string, sql: string, sha256: string): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO public.migration (name, sha256) VALUES ($1, $2)', [name, sha256]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`migration ${name} failed`, { cause: error });
  }
}
