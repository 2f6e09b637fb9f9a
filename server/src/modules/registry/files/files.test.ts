import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { city, CONTACT, type FilesHouse, instrument, openFiles, person, site, staff } from './files-house.ts';

let house: FilesHouse;
const pudong = person('district-clerk', '310115', '李芳');

beforeAll(async () => {
  house = await openFiles();
});
afterAll(() => house.close());

const at = (id: string, path: string) => `/api/institutions/${id}/${path}`;

describe('sites', () => {
  it('are numbered from one, and a number stays taken when the site is closed', async () => {
    const id = await house.institution();
    await house.add(city, id, 'sites', site());
    const second = await house.add(city, id, 'sites', site({ name: '二号场所', kind: 'temporary' }));
    const ended = await house.call(city, 'POST', at(id, `sites/${second.id}/end`), {
      baseVersion: 1,
      on: '2023-01-31',
      reason: '项目结束',
    });
    expect([ended.status, ended.json['version']]).toEqual([200, 2]);
    await house.add(city, id, 'sites', site({ name: '三号场所' }));
    const { json } = await house.call(city, 'GET', at(id, 'sites'));
    expect(json['rows']).toMatchObject([{ number: 1 }, { number: 2, to: '2023-01-31' }, { number: 3 }]);
    const again = await house.call(city, 'POST', at(id, 'sites'), { draft: site({ number: 2 }) });
    expect(again.json.error).toMatchObject({ code: 'SITE_NUMBER_TAKEN', clause: 'R4-A2.1', at: '/draft/number' });
  });

  it('that are branches in another city or province need an approval of their own, and say so', async () => {
    const id = await house.institution();
    const here = await house.add(city, id, 'sites', site({ kind: 'branch', region: '310112' }));
    const there = await house.add(city, id, 'sites', site({ kind: 'branch', region: '320500' }));
    expect([here.warnings, there.warnings]).toEqual([[], ['NEEDS_OWN_APPROVAL']]);
    const { json } = await house.call(city, 'GET', at(id, 'sites'));
    expect(json['rows']).toMatchObject([{ needsOwnApproval: false }, { needsOwnApproval: true }]);
  });

  it('reach whoever keeps a copy of them', async () => {
    const id = await house.institution();
    const before = await announced(id);
    await house.add(city, id, 'sites', site());
    await house.add(city, id, 'contacts', CONTACT);
    expect(await announced(id)).toBe(before + 1);
  });

  it.each([
    ['a period that ends before it begins', { from: '2023-05-02', to: '2023-05-01' }, 'PERIOD_REVERSED', '/draft/to'],
    ['a region of no province', { region: '990000' }, 'REGION_UNKNOWN', '/draft/region'],
    ['a name of blanks', { name: ' \u3000 ' }, 'REQUIRED', '/draft/name'],
  ])('are refused with %s', async (_what, more, code, place) => {
    const id = await house.institution();
    const answer = await house.call(city, 'POST', at(id, 'sites'), { draft: site(more) });
    expect([answer.status, answer.json.error['code'], answer.json.error['at']]).toEqual([422, code, place]);
    expect(answer.json.error['clause']).toBe('R4-A2.1');
  });

  it('may last a single day', async () => {
    const id = await house.institution();
    await house.add(city, id, 'sites', site({ from: '2023-05-01', to: '2023-05-01' }));
  });
});

describe('signatories', () => {
  const authorisation = (staffId: string, more: object = {}) => ({
    staffId,
    fieldText: '食品检测',
    fields: ['00'],
    certificateNumber: null,
    from: '2021-01-01',
    to: null,
    ...more,
  });

  it('sign while they are employed, no day before and none after', async () => {
    const id = await house.institution();
    const { id: one } = await house.add(city, id, 'staff', staff({ from: '2021-01-01', to: '2022-12-31' }));
    for (const [from, to, code] of [
      ['2020-12-31', '2022-12-31', 'OUTSIDE_EMPLOYMENT'],
      ['2021-01-01', '2023-01-01', 'OUTSIDE_EMPLOYMENT'],
      ['2021-01-01', null, 'OUTSIDE_EMPLOYMENT'],
      ['2021-01-01', '2022-12-31', undefined],
    ] as const) {
      const answer = await house.call(city, 'POST', at(id, 'authorisations'), {
        draft: authorisation(one, { from, to }),
      });
      expect([from, to, answer.json.error?.code]).toEqual([from, to, code]);
    }
  });

  it('of another institution are refused with the rule, and kept out by the database too', async () => {
    const [id, other] = [await house.institution(), await house.institution()];
    const { id: stranger } = await house.add(city, other, 'staff', staff());
    const answer = await house.call(city, 'POST', at(id, 'authorisations'), { draft: authorisation(stranger) });
    expect(answer.json.error).toMatchObject({ code: 'SIGNATORY_ELSEWHERE', clause: 'R4-A7.3', wayOut: {} });
    await expect(
      house.database.asOwner(
        `INSERT INTO registry.authorisation (id, institution_id, staff_id, field_text, valid_from, version, changed_at)
         VALUES (gen_random_uuid(), $1, $2, '食品', '2021-01-01', 1, now())`,
        [id, stranger],
      ),
    ).rejects.toThrow('foreign key');
  });

  it('who leave sign nothing any more', async () => {
    const id = await house.institution();
    const { id: one } = await house.add(city, id, 'staff', staff({ posts: ['authorised-signatory'] }));
    await house.add(city, id, 'authorisations', authorisation(one));
    const shorter = await house.call(city, 'PUT', at(id, `staff/${one}`), {
      baseVersion: 1,
      draft: staff({ to: '2022-01-01' }),
    });
    expect(shorter.json.error.code).toBe('OUTSIDE_EMPLOYMENT');
    const left = { baseVersion: 1, on: '2023-03-31', reason: '离职' };
    expect((await house.call(city, 'POST', at(id, `staff/${one}/end`), left)).status).toBe(200);
    const { json } = await house.call(city, 'GET', at(id, 'staff'));
    expect(json['rows']).toMatchObject([{ to: '2023-03-31', authorisations: [{ to: '2023-03-31', version: 2 }] }]);
    const gone = await house.call(city, 'GET', at(id, 'staff?on=2023-04-01'));
    expect(gone.json['total']).toBe(0);
    expect((await house.call(city, 'GET', at(id, 'staff?on=2023-03-31'))).json['total']).toBe(1);
  });

  it('have fields of the dictionary only', async () => {
    const id = await house.institution();
    const { id: one } = await house.add(city, id, 'staff', staff());
    const answer = await house.call(city, 'POST', at(id, 'authorisations'), {
      draft: authorisation(one, { fields: ['00', '22'] }),
    });
    expect(answer.json.error).toMatchObject({ code: 'FIELD_UNKNOWN', at: '/draft/fields' });
  });
});

describe('instruments', () => {
  it('stand at a site of the institution, under a code of their own', async () => {
    const id = await house.institution();
    const nowhere = await house.call(city, 'POST', at(id, 'instruments'), { draft: instrument() });
    expect(nowhere.json.error).toMatchObject({ code: 'SITE_UNKNOWN', clause: 'R4-A9.2' });
    await house.add(city, id, 'sites', site());
    await house.add(city, id, 'instruments', instrument());
    const twice = await house.call(city, 'POST', at(id, 'instruments'), { draft: instrument() });
    expect(twice.json.error).toMatchObject({ code: 'INSTRUMENT_CODE_TAKEN', at: '/draft/code' });
    const reversed = instrument({ code: 'B', lastDone: '2023-01-02', due: '2023-01-01' });
    expect((await house.call(city, 'POST', at(id, 'instruments'), { draft: reversed })).json.error).toMatchObject({
      code: 'PERIOD_REVERSED',
      at: '/draft/due',
    });
  });

  it('are overdue the day after their traceability ends, and not on that day', async () => {
    const id = await house.institution();
    await house.add(city, id, 'sites', site());
    await house.add(city, id, 'instruments', instrument({ due: '2023-05-09', code: 'yesterday' }));
    await house.add(city, id, 'instruments', instrument({ due: '2023-05-10', code: 'today' }));
    await house.add(city, id, 'instruments', instrument({ due: '2024-05-10', code: 'next-year' }));
    await house.add(city, id, 'instruments', instrument({ due: null, lastDone: null, code: 'none' }));
    const overdue = await house.call(city, 'GET', at(id, 'instruments?state=overdue'));
    expect(overdue.json).toMatchObject({ total: 1, rows: [{ code: 'yesterday', state: 'overdue' }] });
    const file = await house.call(city, 'GET', at(id, 'file'));
    expect(file.json['instruments']).toEqual({ inUse: 4, overdue: 1, dueSoon: 1, unknown: 1 });
    const before = await house.call(city, 'GET', at(id, 'file?on=2023-05-09'));
    expect(before.json['instruments']).toMatchObject({ overdue: 0 });
  });
});

describe('the rest of the file', () => {
  it('holds nature, papers, policies, promises and contacts, each with its rule', async () => {
    const id = await house.institution();
    const nature = {
      form: 'part',
      parentName: '示例大学',
      parentUscc: null,
      authorisation: null,
      representative: '张示例',
      ownership: 'public',
      labels: [],
      from: null,
      to: null,
    };
    const set = (baseVersion: number, draft: object) =>
      house.call(city, 'PUT', at(id, 'legal-nature'), { baseVersion, draft });
    const bare = await set(0, nature);
    expect(bare.json.error).toMatchObject({ code: 'AUTHORISATION_MISSING', clause: 'R4-A1.5' });
    expect((await set(0, { ...nature, authorisation: '示大〔2020〕1号' })).json['version']).toBe(1);
    expect((await set(1, { ...nature, form: 'independent', parentName: null })).json['version']).toBe(2);
    expect((await set(1, { ...nature, form: 'independent' })).status).toBe(409);

    await house.add(city, id, 'documents', {
      title: '质量手册',
      kind: 'manual',
      number: 'QM-2023',
      edition: '5/0',
      from: '2023-01-01',
      to: null,
    });
    await house.add(city, id, 'insurance', {
      policyNumber: 'P-1',
      insurer: '示例财险',
      amount: 5_000_000,
      from: '2023-01-01',
      to: '2023-12-31',
    });
    await house.add(city, id, 'commitments', {
      wording: '我们承诺……',
      url: 'https://lab.example/',
      from: '2023-01-01',
      to: null,
    });
    await house.add(city, id, 'contacts', CONTACT);
    const { json } = await house.call(city, 'GET', at(id, 'file'));
    expect(json).toMatchObject({
      legalNature: { form: 'independent', ownership: 'public' },
      documents: [{ title: '质量手册', edition: '5/0' }],
      insurance: [{ policyNumber: 'P-1', amount: 5_000_000 }],
      commitments: [{ url: 'https://lab.example/' }],
      contacts: [{ name: '联系人示例' }],
      people: {
        employed: 0,
        missingPosts: ['top-manager', 'technical-manager', 'quality-manager', 'authorised-signatory'],
      },
      may: { edit: true },
    });
    const later = await house.call(city, 'GET', at(id, 'file?on=2024-01-01'));
    expect(later.json['insurance']).toEqual([]);
  });

  it.each([
    ['commitments', { wording: 'x', url: 'javascript:alert(1)', from: '2023-01-01', to: null }, 'URL_UNSUITABLE'],
    ['contacts', { name: 'x', duty: null, phone: ' ', email: null, from: null, to: null }, 'UNREACHABLE'],
  ])('refuses %s that cannot be used: %o', async (path, draft, code) => {
    const id = await house.institution();
    const answer = await house.call(city, 'POST', at(id, path), { draft });
    expect([answer.status, answer.json.error.code]).toEqual([422, code]);
  });

  it.each([
    ['staff', staff({ from: '0000-01-01' })],
    ['staff', staff({ from: '2023-02-30' })],
    ['staff', { ...staff(), identity: '\\x00' }],
    ['staff', staff({ posts: ['tester', 'tester'] })],
    ['instruments', instrument({ site: 99_999 })],
    ['instruments', instrument({ cycleMonths: 1e300 })],
    ['insurance', { policyNumber: 'P', insurer: 'I', amount: 1.5, from: '2023-01-01', to: '2023-01-02' }],
  ])('refuses what no form could send, before it reaches anything: %s %o', async (path, draft) => {
    const id = await house.institution();
    expect((await house.call(city, 'POST', at(id, path), { draft })).status).toBe(400);
  });
});

describe('a change', () => {
  it('is not made over another one, and stands in the history with before and after', async () => {
    const id = await house.institution();
    const { id: one } = await house.add(city, id, 'staff', staff({ posts: ['technical-manager'] }));
    const change = (as: typeof city, posts: string[]) =>
      house.call(as, 'PUT', at(id, `staff/${one}`), { baseVersion: 1, draft: staff({ posts }) });
    expect((await change(pudong, ['tester'])).json['version']).toBe(2);
    const late = await change(city, ['quality-manager']);
    expect([late.status, late.json.error.code, late.json.error['params']]).toMatchObject([
      409,
      'CHANGED_MEANWHILE',
      { by: '李芳', version: 2 },
    ]);
    const { json } = await house.call(city, 'GET', at(id, `file-changes?part=staff&subject=${one}`));
    expect(json['rows']).toMatchObject([
      {
        act: 'changed',
        by: '李芳',
        label: '王示例',
        columns: [{ words: { zh: '岗位' }, before: '技术负责人', after: '检测员' }],
      },
      { act: 'added', by: '周明' },
    ]);
  });

  it('needs a reason to end something, and a day that it has seen', async () => {
    const id = await house.institution();
    const { id: one } = await house.add(city, id, 'staff', staff({ from: '2023-01-01' }));
    const end = (body: object) =>
      house.call(city, 'POST', at(id, `staff/${one}/end`), {
        baseVersion: 1,
        on: '2023-01-01',
        reason: '离职',
        ...body,
      });
    expect((await end({ reason: ' ' })).json.error.code).toBe('REASON_NEEDED');
    expect((await end({ on: '2022-12-31' })).json.error.code).toBe('PERIOD_REVERSED');
    expect((await end({})).status).toBe(200);
    expect((await end({ baseVersion: 2, on: '2023-01-01' })).json.error.code).toBe('ENDED_ALREADY');
    expect((await end({ baseVersion: 1 })).status).toBe(409);
  });

  it('is nothing the application could erase or rewrite', async () => {
    const id = await house.institution();
    await house.add(city, id, 'sites', site());
    for (const statement of ['DELETE FROM registry.file_change', "UPDATE registry.file_change SET act = 'added'"])
      await expect(house.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

async function announced(id: string): Promise<number> {
  const rows = await house.database.asOwner(
    "SELECT FROM platform.outbox WHERE topic = 'registry.institutions.changed' AND payload -> 'ids' ? $1",
    [id],
  );
  return rows.length;
}
