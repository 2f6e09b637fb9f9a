import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

const SETTINGS = ['enable_seqscan', 'enable_indexonlyscan', 'max_parallel_workers_per_gather'] as const;

/**
 * Does its work with the planner told what it cannot know: a word that nearly every item holds is still found in the index
 * (asking each item for its words takes a hundred times as long), and starting helpers takes longer than a search.
 */
export async function withIndexes<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<Record<string, string>>`
    SELECT ${sql.join(SETTINGS.map((name) => sql`current_setting(${name}) AS ${sql.ref(name)}`))},
      set_config('enable_seqscan', 'off', true), set_config('enable_indexonlyscan', 'off', true),
      set_config('max_parallel_workers_per_gather', '0', true)`.execute(tx);
  const [before] = rows;
  const result = await work();
  await sql`SELECT ${sql.join(SETTINGS.map((name) => sql`set_config(${name}, ${before?.[name] ?? ''}, true)`))}`.execute(
    tx,
  );
  return result;
}
