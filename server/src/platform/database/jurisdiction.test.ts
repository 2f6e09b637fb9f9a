import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, seedSmallProvince, type TestDatabase } from '../../testing/index.ts';
import { connect, type Tx, withinJurisdiction } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedSmallProvince(database);
});
afterAll(() => database.close());

test('a transaction that names no jurisdiction sees nothing, also on a connection that named one before', async () => {
  // One connection, so that the second transaction comes after the first on it.
  const connection = connect(database.url, { max: 1 });
  const institutions = async (tx: Tx) => (await tx.selectFrom('registry.institution').select('id').execute()).length;
  expect(await connection.db.transaction().execute(institutions)).toBe(0);
  expect(await withinJurisdiction(connection.db, '000000', institutions)).toBe(1_200);
  expect(await withinJurisdiction(connection.db, '440000', institutions)).toBe(0);
  expect(await connection.db.transaction().execute(institutions)).toBe(0);
  await connection.close();
});
