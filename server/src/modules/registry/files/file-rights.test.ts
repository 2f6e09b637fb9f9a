import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import { narrowToOwn } from './file-of.ts';
import { cardOf, city, CONTACT, type FilesHouse, openFiles, person, site, staff } from './files-house.ts';

let house: FilesHouse;
const minhang = person('district-clerk', '310112');
const head = person('division-head', '310000');
const own = person('institution', '310000', '沈知远');

beforeAll(async () => {
  house = await openFiles();
});
afterAll(() => house.close());

const at = (id: string, path: string) => `/api/institutions/${id}/${path}`;

describe('who may', () => {
  it('the neighbour sees nothing of a file, and somebody who only reads changes nothing', async () => {
    const id = await house.institution();
    const { id: one } = await house.add(city, id, 'staff', staff());
    for (const path of ['file', 'staff', 'instruments', 'file-changes', 'timeline'])
      expect((await house.call(minhang, 'GET', at(id, path))).status).toBe(404);
    expect((await house.call(minhang, 'POST', at(id, 'staff'), { draft: staff() })).status).toBe(404);
    expect((await house.call(head, 'GET', at(id, 'file'))).json['may']).toEqual({ edit: false });
    expect((await house.call(head, 'POST', at(id, 'staff'), { draft: staff() })).status).toBe(403);
    const end = { baseVersion: 1, on: '2023-05-01', reason: 'x' };
    expect((await house.call(head, 'POST', at(id, `staff/${one}/end`), end)).status).toBe(403);
    expect((await house.call(person('inspector', '310000'), 'GET', at(id, 'file'))).status).toBe(403);
  });

  it('an institution keeps its own file and knows no other, behind the rule by row security', async () => {
    const [mine, other] = [await house.institution(), await house.institution()];
    await house.belongsTo(mine, own);
    await house.add(own, mine, 'contacts', CONTACT);
    await house.add(city, other, 'contacts', CONTACT);
    expect((await house.call(own, 'GET', at(mine, 'file'))).json['may']).toEqual({ edit: true });
    for (const path of ['file', 'contacts', 'timeline'])
      expect((await house.call(own, 'GET', at(other, path))).status).toBe(404);
    expect((await house.call(own, 'POST', at(other, 'contacts'), { draft: CONTACT })).status).toBe(404);
    const seen = await withinJurisdiction(house.database.db, '310000', async (tx) => {
      await narrowToOwn(tx, own);
      const contacts = await tx.selectFrom('registry.contact').select('institution_id').execute();
      const institutions = await tx.selectFrom('registry.institution').select('id').execute();
      return [contacts, institutions];
    });
    expect(seen).toEqual([[{ institution_id: mine }], [{ id: mine }]]);
  });

  it('a part of one file is not reached through another', async () => {
    const [id, other] = [await house.institution(), await house.institution()];
    const { id: one } = await house.add(city, other, 'staff', staff());
    const change = { baseVersion: 1, draft: staff({ name: '夺取' }) };
    expect((await house.call(city, 'PUT', at(id, `staff/${one}`), change)).status).toBe(404);
    expect((await house.call(city, 'PUT', at(other, `sites/${one}`), { ...change, draft: site() })).status).toBe(404);
  });

  it('whose transaction names no jurisdiction sees no row, whatever its connection did before', async () => {
    const parts = ['site', 'staff', 'authorisation', 'instrument', 'document', 'insurance', 'commitment', 'contact'];
    for (const table of [...parts, 'legal_nature', 'file_change'])
      expect((await house.database.pool.query(`SELECT FROM registry.${table}`)).rowCount).toBe(0);
    const all = "SELECT FROM registry.double_employment(NULL, '', '', '00000000-0000-0000-0000-000000000000', 10)";
    expect((await house.database.pool.query(all)).rowCount).toBe(0);
  });
});

describe('the number of an identity card', () => {
  it('warns of a wrong check digit, and is nowhere afterwards: not in an answer, a table, a trail or a message', async () => {
    const id = await house.institution();
    const card = cardOf(7);
    const wrong = `${card.slice(0, 17)}${card.endsWith('1') ? '2' : '1'}`;
    const made = await house.call(city, 'POST', at(id, 'staff'), { draft: staff({ idNumber: wrong }) });
    expect(made.json['warnings']).toMatchObject([{ at: 'idNumber', code: 'CHECK_DIGIT' }]);
    const bad = await house.call(city, 'POST', at(id, 'staff'), { draft: staff({ idNumber: `${card}${card}` }) });
    expect(bad.json.error.code).toBe('NOT_A_NUMBER');
    const list = await house.call(city, 'GET', at(id, 'staff'));
    expect(list.json['rows']).toMatchObject([{ identityKnown: true, identityWarnings: ['CHECK_DIGIT'] }]);
    const changes = await house.call(city, 'GET', at(id, 'file-changes'));
    const tables = [
      'registry.staff',
      'registry.file_change',
      'platform.audit',
      'platform.outbox',
      'graphile_worker._private_jobs',
    ];
    const rows = await Promise.all(
      tables.map((table) => house.database.asOwner(`SELECT to_jsonb(t)::text AS row FROM ${table} t`)),
    );
    const said = [made.text, bad.text, list.text, changes.text, ...rows.flat().map(({ row }) => String(row))].join(
      '\n',
    );
    expect(said).not.toContain(card.slice(0, 17));
    expect([list.text, changes.text].join()).not.toMatch(/identity_hash|\\\\x[0-9a-f]{64}/);
    const kept = await house.database.asOwner(
      'SELECT before, after FROM registry.file_change WHERE institution_id = $1',
      [id],
    );
    expect(JSON.stringify(kept)).not.toContain('identity_hash');
  });

  it('stays when a change does not speak of it, and goes when it says none', async () => {
    const id = await house.institution();
    const { id: one } = await house.add(city, id, 'staff', staff({ idNumber: cardOf(8) }));
    const change = (baseVersion: number, draft: object) =>
      house.call(city, 'PUT', at(id, `staff/${one}`), { baseVersion, draft });
    const known = async () =>
      ((await house.call(city, 'GET', at(id, 'staff'))).json['rows'] as { identityKnown: boolean }[])[0]?.identityKnown;
    await change(1, staff({ title: '高级工程师' }));
    expect(await known()).toBe(true);
    await change(2, staff({ idNumber: null }));
    expect(await known()).toBe(false);
  });
});
