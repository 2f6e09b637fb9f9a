import { afterAll, beforeAll, expect, test } from 'vitest';
import { officialDate } from '../../../platform/clock.ts';
import { connect } from '../../../platform/database/index.ts';
import { seedNation } from '../../registry/index.ts';
import { countItems } from '../search/count-items.ts';
import { upsertHolders } from '../holders.ts';
import { takeOver } from '../take-over.ts';
import { openRegister, type TestRegister } from '../testing/register.ts';
import { listsOf, loadNation, type NationLoad, readOthers, rowsOfNation, statementOf } from './nation.ts';
import { storeCatalogue } from './seed-scope.ts';

// The nation without its province of 1,235: 50 institutions, of many provinces one each.
const SIZE = 1_235 + 50;
const QUIET: NationLoad = { wordings: 'province', progress: () => undefined, finish: async () => undefined };

let [bulk, ordinary]: TestRegister[] = [];
beforeAll(async () => {
  [bulk, ordinary] = [await withInstitutions(), await withInstitutions()];
  await loadInBulk(bulk, QUIET);
  await loadOrdinarily(ordinary);
});
afterAll(async () => {
  await bulk?.close();
  await ordinary?.close();
});

/** Institutions of every standing, and one of the province with a row of its own. */
async function withInstitutions(): Promise<TestRegister> {
  const register = await openRegister();
  const institutionId = await register.institution('SH0001');
  const [itemId = 0] = await register.items(1);
  await register.decide({
    certificate: { institutionId, axis: 'licence', issuer: '310000' },
    content: { kind: 'issued', effectiveTo: '2029-05-09', number: '230900110042', sites: [1] },
    additions: [{ line: 1, site: 1, itemId, limitationId: 0 }],
  });
  await seedNation(register.means.db, register.clock, () => undefined, SIZE);
  await register.database.asOwner(`
    UPDATE registry.institution i SET status = s.status
    FROM (SELECT code, (ARRAY['suspended', 'revoked', 'cancelled', 'expired'])[row_number() OVER (ORDER BY code)] AS status
      FROM registry.institution WHERE code LIKE 'GD%') s
    WHERE s.code = i.code AND s.status IS NOT NULL`);
  // One that has no end: no day is made up for it.
  await register.database.asOwner("UPDATE registry.institution SET certificate_expires = NULL WHERE code = 'SD00001'");
  return register;
}

async function loadInBulk(register: TestRegister, load: NationLoad): Promise<void> {
  const owner = connect(register.database.url, { role: null, max: 1 });
  try {
    await loadNation(owner.db, register.means, load);
  } finally {
    await owner.close();
  }
}

async function loadOrdinarily(register: TestRegister): Promise<void> {
  const { means, clock } = register;
  const today = officialDate(clock.now());
  await register.within(async (tx) => {
    const others = await readOthers(tx);
    const stored = await storeCatalogue(tx, 'province');
    for (const list of listsOf(others)) {
      await upsertHolders(
        tx,
        list.map(({ holder }) => holder),
      );
      await takeOver(
        tx,
        means,
        list.map((one) => statementOf(stored, one, today)),
      );
    }
    await countItems(tx, means);
  });
}

// Ids and moments are everybody's own; what they point to is not.
const ENTRY = `(SELECT jsonb_build_array(e.type, e.subject, e.leaf::jsonb -> 'body') FROM transparency.entry e WHERE e.id = d.log_entry_id)`;
const TABLES: Readonly<Record<string, string>> = {
  institutions: `SELECT to_jsonb(i) - 'id' - 'changed_at' FROM registry.institution i`,
  history: `SELECT jsonb_build_array(subject, version, region_code, after - 'id' - 'changed_at') FROM registry.change`,
  holders: `SELECT to_jsonb(h) - 'institution_id' FROM scope.holder h`,
  sites: `SELECT jsonb_build_array(h.code, to_jsonb(s) - 'institution_id') FROM scope.site s JOIN scope.holder h USING (institution_id)`,
  certificates: `SELECT jsonb_build_array(h.code, to_jsonb(c) - 'id' - 'institution_id') FROM scope.certificate c JOIN scope.holder h USING (institution_id)`,
  numbers: `SELECT jsonb_build_array(n.axis, n.number, c.number) FROM scope.certificate_number n JOIN scope.certificate c ON c.id = n.certificate_id`,
  decisions: `SELECT jsonb_build_array(c.number, to_jsonb(d) - 'id' - 'certificate_id' - 'recorded_at' - 'log_entry_id', ${ENTRY}) FROM scope.decision d JOIN scope.certificate c ON c.id = d.certificate_id`,
  versions: `SELECT jsonb_build_array(c.number, to_jsonb(v) - 'certificate_id' - 'recorded_from' - 'recorded_to', v.recorded_to IS NULL) FROM scope.certificate_version v JOIN scope.certificate c ON c.id = v.certificate_id`,
  rows: `SELECT jsonb_build_array(h.code, c.number, i.wording, l.digest, a.line, a.site, a.valid, d.sequence, a.closed_by, a.recorded_to, a.recorded_from = d.recorded_at)
    FROM scope.capability a JOIN scope.holder h USING (institution_id) JOIN scope.certificate c ON c.id = a.certificate_id
    JOIN scope.item i ON i.id = a.item_id JOIN scope.limitation l ON l.id = a.limitation_id JOIN scope.decision d ON d.id = a.decision_id`,
  items: `SELECT jsonb_build_array(to_jsonb(i) - 'id', t.field, t.rows) FROM scope.item i JOIN scope.item_tally t ON t.item_id = i.id`,
  limitations: `SELECT to_jsonb(l) - 'id' FROM scope.limitation l`,
  counts: `SELECT jsonb_build_array(i.wording, c.province, c.rows, c.institutions) FROM scope.item_count c JOIN scope.item i ON i.id = c.item_id`,
  fields: `SELECT to_jsonb(f) - 'counted_at' FROM scope.field_count f`,
  entries: `SELECT jsonb_build_array(type, subject, leaf::jsonb -> 'body') FROM transparency.entry`,
  events: `SELECT jsonb_build_array(topic, jsonb_array_length(payload->'certificateIds')) FROM platform.outbox`,
  indexes: `SELECT jsonb_build_array(pg_get_indexdef(indexrelid), indisvalid) FROM pg_index WHERE indrelid IN ('scope.capability'::regclass, 'scope.item'::regclass, 'scope.item_tally'::regclass)`,
};

test.each(Object.entries(TABLES))('a load in bulk leaves the same %s as one by one', async (_, query) => {
  const read = async (register: TestRegister | undefined) =>
    (
      await register?.database.asOwner(
        `SELECT t.line::text AS line FROM (${query}) AS t(line) ORDER BY t.line::text COLLATE "C"`,
      )
    )?.map(({ line }) => line) ?? [];
  const [left, right] = [await read(bulk), await read(ordinary)];
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBe(right.length);
  expect(left).toEqual(right);
});

test('there are institutions of every standing, and thousands of rows', async () => {
  const kinds = await bulk?.database.asOwner('SELECT DISTINCT kind FROM scope.decision ORDER BY kind');
  expect(kinds?.map(({ kind }) => kind)).toEqual(['cancelled', 'issued', 'revoked', 'suspended', 'taken-over']);
  const [count] = (await bulk?.database.asOwner('SELECT count(*)::int AS rows FROM scope.capability')) ?? [];
  expect(count?.['rows']).toBeGreaterThan(5_000);
});

test('a load that is given up leaves nothing, and the next one begins anew', async () => {
  const register = await withInstitutions();
  const state = async () =>
    (
      await register.database.asOwner(`SELECT (SELECT count(*) FROM scope.holder)::int AS holders,
        (SELECT count(*) FROM scope.capability)::int AS rows, (SELECT count(*) FROM scope.item)::int AS items,
        (SELECT count(*) FROM pg_index WHERE indrelid = 'scope.capability'::regclass)::int AS indexes`)
    )[0];
  const before = await state();
  const stopped = loadInBulk(register, {
    ...QUIET,
    progress: ({ step }) => {
      if (step === 'rows') throw new Error('told to stop');
    },
  });
  await expect(stopped).rejects.toThrow('told to stop');
  await expect(
    loadInBulk(register, { ...QUIET, finish: () => Promise.reject(new Error('not to be noted')) }),
  ).rejects.toThrow('not to be noted');
  expect(await state()).toEqual(before);
  await loadInBulk(register, QUIET);
  expect((await state())?.['holders']).toBe(51);
  // What stands already is not taken over again.
  const loaded = await state();
  await loadInBulk(register, QUIET);
  expect(await state()).toEqual(loaded);
  await register.close();
});

test('the nation’s institutions want 2·10^7 rows, those of the province included', () => {
  // The province has some 460,000 rows; and of a hundred rows wanted, less than one is beyond what a field holds.
  let rows = 460_000;
  for (let index = 1_235; index < 53_057; index++) rows += rowsOfNation(index);
  expect(rows / 20_000_000).toBeGreaterThan(0.99);
  expect(rows / 20_000_000).toBeLessThan(1.02);
});
