import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { DB } from '../platform/database/index.ts';
import { findSample, HOT_QUERIES, type HotQuery } from './hot-queries.ts';

export interface Plan {
  readonly query: HotQuery;
  readonly statements: readonly { readonly sql: string; readonly plan: readonly string[] }[];
}

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * The plans of the hottest queries on a database, as the code asks them: every statement they send is explained in its
 * place, under the same settings. With `analyse` the numbers of rows are those that were met.
 */
export async function explainHotQueries(
  pool: pg.Pool,
  { analyse }: { readonly analyse: boolean },
): Promise<readonly Plan[]> {
  let heard: Statement[] = [];
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log({ query }) {
      heard.push({ sql: query.sql, parameters: query.parameters });
    },
  });
  const sample = await findSample(db);
  const plans: Plan[] = [];
  for (const query of HOT_QUERIES) {
    heard = [];
    await db.transaction().execute((tx) => query.ask(tx, sample));
    plans.push({ query, statements: await explain(pool, heard, analyse) });
  }
  return plans;
}

/** Settings are set again on the way, as they were when the statement ran. */
async function explain(pool: pg.Pool, heard: readonly Statement[], analyse: boolean): Promise<Plan['statements']> {
  const client = await pool.connect();
  const statements: { sql: string; plan: string[] }[] = [];
  try {
    await client.query('BEGIN');
    for (const { sql, parameters } of heard) {
      const text = sql.replaceAll(/\s+/g, ' ').trim();
      if (/^SELECT current_setting|^SELECT set_config/.test(text)) await client.query(sql, [...parameters]);
      if (!/^(SELECT|WITH)/i.test(text) || !/\b(scope|registry)"?\./.test(text)) continue;
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN (COSTS OFF${analyse ? ', ANALYZE, TIMING OFF, SUMMARY OFF, BUFFERS OFF' : ''}) ${sql}`,
        [...parameters],
      );
      statements.push({ sql: text, plan: rows.map((row) => row['QUERY PLAN']) });
    }
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
  return statements;
}
