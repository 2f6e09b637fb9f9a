import { afterEach, expect, test } from 'vitest';
import { seedIdentity } from '../modules/identity/index.ts';
import { countingIds, createTestDatabase, fixedClock, type TestDatabase } from '../testing/index.ts';
import type { HouseKind } from './house-kind.ts';
import { settleHouseSize } from './house-size.ts';

const open: TestDatabase[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
});

async function house() {
  const database = await createTestDatabase();
  open.push(database);
  const platform = { db: database.db, clock: fixedClock() };
  return { database, start: (kind: HouseKind, nation: boolean) => settleHouseSize(platform, kind, nation) };
}

test('a demonstration stays the nation that it began as, also where nobody says so again', async () => {
  const { start } = await house();
  expect(await start('demo', true)).toEqual({ ok: true, value: 'nation' });
  expect(await start('demo', false)).toEqual({ ok: true, value: 'nation' });
});

test('a province does not become the nation, and is told the way out in both languages', async () => {
  const { start } = await house();
  expect(await start('demo', false)).toEqual({ ok: true, value: 'province' });
  const refused = await start('demo', true);
  expect(refused.ok ? '' : refused.error).toMatch(/一个省.*--data[^]*one province.*--data/u);
  expect(await start('demo', false)).toEqual({ ok: true, value: 'province' });
});

test('a demonstration from before there was a choice is a province', async () => {
  const { database, start } = await house();
  await seedIdentity({ db: database.db, clock: fixedClock(), ids: countingIds() });
  expect((await start('demo', true)).ok).toBe(false);
  expect(await start('demo', false)).toEqual({ ok: true, value: 'province' });
});

test('an empty house is never the nation', async () => {
  const { start } = await house();
  expect((await start('empty', false)).ok).toBe(true);
  const refused = await start('empty', true);
  expect(refused.ok ? '' : refused.error).toMatch(/空库[^]*empty house/u);
});
