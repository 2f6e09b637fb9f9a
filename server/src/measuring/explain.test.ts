import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse, countItems, fillRegister } from '../modules/scope/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { explainHotQueries, type Plan } from './explain.ts';

let database: TestDatabase;
let plans: readonly Plan[];
let rows = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  const at = Temporal.Instant.from('2026-07-01T00:00:00Z');
  rows = await fillRegister(database.db, { institutions: 220, wordings: 6_000, rowsEach: 380, at });
  await analyse(database.db);
  const clock = { now: () => Temporal.Instant.from('2026-07-22T02:00:00Z') };
  await database.db.transaction().execute((tx) => countItems(tx, { clock }));
  // Something for the daily counting to do.
  await database.asOwner('UPDATE scope.item_tally SET counted_at = NULL WHERE item_id <= 20');
  await database.asOwner('ANALYZE scope.item_tally, scope.item_count');
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  plans = await explainHotQueries(pool, { analyse: false });
  await pool.end();
}, 120_000);
afterAll(() => database.close());

describe('the ten hottest queries', () => {
  it('were asked of a register of some size, and all of them were heard', () => {
    expect(rows).toBeGreaterThanOrEqual(50_000);
    expect(plans).toHaveLength(10);
    for (const { statements } of plans) expect(statements.length).toBeGreaterThan(0);
  });
  it('never read the whole of the capabilities', () => {
    const whole = plans.flatMap(({ query, statements }) =>
      statements.flatMap(({ plan }) =>
        plan
          .filter((line) => /Seq Scan on capability(?: |$)/.test(line))
          .map((line) => `${query.name}: ${line.trim()}`),
      ),
    );
    expect(whole).toEqual([]);
  });
});
