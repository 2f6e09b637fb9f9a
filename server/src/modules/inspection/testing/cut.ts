import { setTimeout as delay } from 'node:timers/promises';
import type { TestDatabase } from '../../../testing/index.ts';

/** Where a step is cut: as it logs its decision, as it records its event, or with all its work done, before the commit. */
export const CUTS = ['transparency.entry', 'inspection.draw_event', 'platform.audit'] as const;
export type Cut = (typeof CUTS)[number];

/** Has every transaction that comes to one of these tables wait there, once `arm` has named the table. */
export async function installCuts(database: TestDatabase): Promise<void> {
  await database.asOwner('CREATE TABLE public.cut_here (name text)');
  await database.asOwner(`
    CREATE FUNCTION public.wait_to_be_cut() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      IF EXISTS (SELECT FROM public.cut_here WHERE name = TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME) THEN
        PERFORM pg_sleep(60);
      END IF;
      RETURN NULL;
    END $$`);
  for (const table of CUTS)
    await database.asOwner(
      `CREATE TRIGGER wait_to_be_cut AFTER INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION public.wait_to_be_cut()`,
    );
}

/**
 * Starts `work`, and ends the database session of it the moment it has written to `table`. Resolves with what `work`
 * came to and whether it got as far as the table at all.
 */
export async function cutAt<Value>(
  database: TestDatabase,
  table: Cut,
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly wasCut: boolean }> {
  await database.asOwner('INSERT INTO public.cut_here VALUES ($1)', [table]);
  let wasCut = false;
  const ended = new AbortController();
  const value = work().finally(() => ended.abort());
  while (!ended.signal.aborted && !wasCut) {
    const rows = await database.asOwner(`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event = 'PgSleep'`);
    wasCut = rows.length > 0;
    if (!wasCut) await delay(3);
  }
  await database.asOwner('DELETE FROM public.cut_here');
  return { value: await value, wasCut };
}

/** How many rows every table of decisions, of the log, of the outbox and of the queue has: what half a step would change. */
export async function countRows(database: TestDatabase): Promise<Readonly<Record<string, number>>> {
  const tables = await database.asOwner(`
    SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname IN ('inspection', 'transparency', 'platform', 'notices', 'registry', 'graphile_worker')
    ORDER BY 1`);
  const counts = tables.map(
    ({ name }) => `SELECT '${String(name)}' AS name, count(*)::int AS count FROM ${String(name)}`,
  );
  const rows = await database.asOwner(counts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, count }) => [String(name), Number(count)]));
}
