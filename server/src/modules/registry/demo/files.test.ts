import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import { createTestDatabase, fixedClock, type TestDatabase } from '../../../testing/index.ts';
import { findDoubleEmployment } from '../files/double-employment.ts';
import { readHolders } from '../holders.ts';
import { describeFile } from './describe-file.ts';
import { seedProvince } from './seed-province.ts';

const TODAY = '2023-05-10';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedProvince(database.db, fixedClock());
});
afterAll(() => database.close());

const number = async (sql: string, values?: readonly unknown[]) =>
  Number((await database.asOwner(`SELECT (${sql})::float AS n`, values))[0]?.['n']);
const MAIN = "(SELECT id FROM registry.institution WHERE code = 'SH0001')";

describe('the files of the demo province', () => {
  it('are the same on every machine', () => {
    const lab = {
      name: '示例',
      kind: 'enterprise',
      region: '310115',
      address: '示例路1号',
      fields: ['vehicle'],
      certificateNumber: null,
    };
    const day = Temporal.PlainDate.from(TODAY);
    expect(describeFile(7, lab, day, [])).toEqual(describeFile(7, lab, day, []));
    expect(describeFile(8, lab, day, []).people[0]).not.toEqual(describeFile(7, lab, day, []).people[0]);
  });

  it('give every institution a main site, people in every post, instruments and papers', async () => {
    for (const missing of [
      "NOT EXISTS (SELECT FROM registry.site s WHERE s.institution_id = u.id AND s.number = 1 AND s.kind = 'main')",
      'NOT EXISTS (SELECT FROM registry.instrument i WHERE i.institution_id = u.id)',
      'NOT EXISTS (SELECT FROM registry.document d WHERE d.institution_id = u.id)',
      'NOT EXISTS (SELECT FROM registry.legal_nature l WHERE l.institution_id = u.id)',
      ...['top-manager', 'technical-manager', 'quality-manager', 'authorised-signatory'].map(
        (post) =>
          `NOT EXISTS (SELECT FROM registry.staff s WHERE s.institution_id = u.id AND s.posts @> ARRAY['${post}'])`,
      ),
    ])
      expect([missing, await number(`SELECT count(*) FROM registry.institution u WHERE ${missing}`)]).toEqual([
        missing,
        0,
      ]);
    const signatories = await database.asOwner(
      'SELECT count(DISTINCT staff_id)::int AS n FROM registry.authorisation GROUP BY institution_id ORDER BY 1',
    );
    expect([signatories[0]?.['n'], signatories.at(-1)?.['n']]).toEqual([2, 4]);
  });

  it('have the seeded oddities: 5 people in 100 at two institutions, 3 instruments in 100 overdue', async () => {
    const people = await number('SELECT count(DISTINCT identity_hash) FROM registry.staff');
    const doubled = await number(
      'SELECT count(*) FROM (SELECT FROM registry.staff GROUP BY identity_hash HAVING count(DISTINCT institution_id) > 1) t',
    );
    expect((doubled / people) * 100).toBeGreaterThan(4);
    expect((doubled / people) * 100).toBeLessThan(6);
    const all = await number('SELECT count(*) FROM registry.instrument');
    const overdue = await number("SELECT count(*) FROM registry.instrument WHERE due < '2023-05-10'");
    expect((overdue / all) * 100).toBeGreaterThan(2.5);
    expect((overdue / all) * 100).toBeLessThan(3.5);
    const found = await withinJurisdiction(database.db, '310000', (tx) =>
      findDoubleEmployment(tx, { regionPrefix: '31' }, { most: 100_000 }),
    );
    // Each of them stands in the list of both institutions, on whatever days the two share.
    expect(found.length).toBeGreaterThan(doubled * 1.5);
    expect(found.length).toBeLessThanOrEqual(doubled * 2);
  });

  it('make the institution of the screens: two sites, 46 people, 4 signatories, 213 instruments, a year of history', async () => {
    const count = (table: string) => number(`SELECT count(*) FROM registry.${table} WHERE institution_id = ${MAIN}`);
    expect(await Promise.all(['site', 'staff', 'instrument'].map(count))).toEqual([2, 46, 213]);
    expect(
      await number(`SELECT count(DISTINCT staff_id) FROM registry.authorisation WHERE institution_id = ${MAIN}`),
    ).toBe(4);
    const [main] = await database.asOwner(
      `SELECT id, name, region_code FROM registry.institution WHERE code = 'SH0001'`,
    );
    expect(main).toMatchObject({ name: '浦江示例检测技术有限公司', region_code: '310115' });
    const [holder] = await withinJurisdiction(database.db, '000000', (tx) => readHolders(tx, [String(main?.['id'])]));
    expect(holder?.statement).toEqual({
      status: 'active',
      certificateNumber: '230900110042',
      certificateExpires: '2029-03-17',
    });
    expect(holder?.sites.map(({ name }) => name)).toEqual(['场所一', '场所二']);
    const acts = await database.asOwner(
      `SELECT part, act, count(*)::int AS n FROM registry.file_change
       WHERE institution_id = ${MAIN} AND act <> 'added' GROUP BY part, act ORDER BY min(at), part`,
    );
    expect(acts).toEqual([
      { part: 'staff', act: 'changed', n: 2 },
      { part: 'document', act: 'ended', n: 1 },
      { part: 'instrument', act: 'changed', n: 25 },
    ]);
  });

  it('hold no number of an identity card, not even a made-up one', async () => {
    const rows = await database.asOwner("SELECT to_jsonb(s) - 'identity_hash' AS row FROM registry.staff s LIMIT 500");
    expect(JSON.stringify(rows)).not.toMatch(/"\d{17}[\dX]"/);
  });
});
