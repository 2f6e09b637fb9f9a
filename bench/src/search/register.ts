import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, migrate, startPostgres } from '@hengjian/server';
import { analyse, type Connection, countItems, fillRegister } from '@hengjian/server/measuring';

/** A made-up register in a PostgreSQL of its own, as shipped. */
export interface Register extends Connection {
  readonly rows: number;
  readonly institutions: number;
  readonly fillSeconds: number;
  readonly countSeconds: number;
  /** As the owner of the tables. */
  owner(sql: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
}

/** The day the register speaks of, and the clock that counts it. */
export const TODAY = '2026-07-22';
export const CLOCK = { now: () => Temporal.Instant.from('2026-07-22T02:00:00Z') };
const RECORDED = Temporal.Instant.from('2026-07-01T00:00:00Z');
const WORDINGS = 100_000;
const ROWS_EACH = 380;

export async function withRegister<T>(institutions: number, work: (register: Register) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hengjian-bench-'));
  const postgres = await startPostgres({ dataDir, log: () => undefined });
  const owner = connect(postgres.url, { max: 2, role: null });
  const connection = connect(postgres.url, { max: 2 });
  try {
    await migrate(postgres.url);
    const start = performance.now();
    const rows = await fillRegister(connection.db, {
      institutions,
      wordings: WORDINGS,
      rowsEach: ROWS_EACH,
      at: RECORDED,
    });
    const filled = performance.now();
    await owner.pool.query('VACUUM ANALYZE scope.capability');
    await analyse(connection.db);
    const before = performance.now();
    await connection.db.transaction().execute((tx) => countItems(tx, { clock: CLOCK }));
    const counted = performance.now();
    for (const table of ['item_tally', 'item_count', 'item', 'holder'])
      await owner.pool.query(`VACUUM ANALYZE scope.${table}`);
    return await work({
      ...connection,
      rows,
      institutions,
      fillSeconds: (filled - start) / 1000,
      countSeconds: (counted - before) / 1000,
      owner: async (sql, values) => (await owner.pool.query<Record<string, unknown>>(sql, [...(values ?? [])])).rows,
    });
  } finally {
    await connection.close();
    await owner.close();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
    await rm(postgres.location, { recursive: true, force: true });
  }
}

/** More institutions with small annexes, until there are as many as in the nation. */
export async function addInstitutions(register: Register, until: number): Promise<void> {
  const { db, institutions } = register;
  await fillRegister(db, {
    institutions: until - institutions,
    wordings: WORDINGS,
    rowsEach: 1,
    at: RECORDED,
    after: institutions,
  });
  await register.owner('VACUUM ANALYZE scope.holder');
}
