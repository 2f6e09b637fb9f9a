import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withinJurisdiction } from '../../platform/database/index.ts';
import { city, CONTACT, type FilesHouse, openFiles, person, staff } from './files/files-house.ts';
import { organisationsOfInstitutions, readCredit, readPublicFile, signatoriesOn } from './index.ts';

let house: FilesHouse;
beforeAll(async () => {
  house = await openFiles();
});
afterAll(() => house.close());

/** As a public page reads: nobody has named a jurisdiction. */
const publicly = <T>(work: Parameters<typeof withinJurisdiction<T>>[2]) =>
  house.database.db.transaction().execute(work);

describe('what an institution has made public itself', () => {
  it('is its newest commitment of the day and the contacts it has published, without names', async () => {
    const id = await house.institution();
    const promise = (wording: string, from: string, to: string | null) =>
      house.add(city, id, 'commitments', { wording, url: null, from, to });
    await promise('旧承诺', '2021-01-01', '2022-12-31');
    await promise('新承诺', '2023-01-01', null);
    await house.add(city, id, 'contacts', { ...CONTACT, duty: '业务受理', published: true });
    await house.add(city, id, 'contacts', { ...CONTACT, name: '不公开', phone: '19900000001' });
    expect(await publicly((tx) => readPublicFile(tx, id, '2023-05-10'))).toEqual({
      commitment: { text: '新承诺', url: null, publishedAt: '2023-01-01' },
      contacts: [{ label: { zh: '业务受理', en: '业务受理' }, value: '021-55500001' }],
    });
    const past = await publicly((tx) => readPublicFile(tx, id, '2022-12-31'));
    expect(past.commitment?.text).toBe('旧承诺');
    expect((await publicly((tx) => readPublicFile(tx, id, '2020-01-01'))).commitment).toBeNull();
  });

  it('are its signatories of the day, as the annex prints them', async () => {
    const id = await house.institution();
    const { id: one } = await house.add(
      city,
      id,
      'staff',
      staff({ posts: ['authorised-signatory'], to: '2023-05-10' }),
    );
    const authorisation = { staffId: one, fieldText: '食品检测', fields: ['00'], certificateNumber: null };
    await house.add(city, id, 'authorisations', { ...authorisation, from: '2021-01-01', to: '2023-05-10' });
    const on = (day: string) => publicly((tx) => signatoriesOn(tx, id, day));
    expect(await on('2023-05-10')).toEqual([{ name: '王示例', post: '工程师', field: '食品检测', remark: '' }]);
    expect(await on('2023-05-11')).toEqual([]);
    expect(await on('2020-12-31')).toEqual([]);
  });

  it('is nothing for an institution that does not exist', async () => {
    expect(await publicly((tx) => readPublicFile(tx, '00000000-0000-7000-8000-00000000dead'))).toEqual({
      commitment: null,
      contacts: [],
    });
  });
});

describe('the credit class', () => {
  it('comes with the change that brought it', async () => {
    const id = await house.institution();
    const read = (region = '310000') => withinJurisdiction(house.database.db, region, (tx) => readCredit(tx, id));
    expect(await read()).toEqual({ creditClass: null, recordedAt: null, source: null, batchId: null });
    const { json } = await house.call(city, 'GET', `/api/institutions/${id}`);
    const {
      id: _i,
      code: _c,
      synthetic: _s,
      version: _v,
      changedAt: _a,
      usccWarnings: _w,
      ...draft
    } = json['record'] as Record<string, unknown>;
    await house.call(city, 'PUT', `/api/institutions/${id}`, { baseVersion: 1, draft: { ...draft, creditClass: 'C' } });
    const at = house.clock.now();
    house.clock.advance({ hours: 1 });
    await house.call(city, 'PUT', `/api/institutions/${id}`, {
      baseVersion: 2,
      draft: { ...draft, creditClass: 'C', nameEn: 'X' },
    });
    expect(await read()).toEqual({ creditClass: 'C', recordedAt: at, source: 'form', batchId: null });
    expect(await read('320000')).toBeUndefined();
  });
});

describe('the organisation that acts for an institution', () => {
  it('is known once it has signed up', async () => {
    const [one, other] = [await house.institution(), await house.institution()];
    const own = person('institution', '310000');
    await house.belongsTo(one, own);
    const found = await withinJurisdiction(house.database.db, '000000', (tx) =>
      organisationsOfInstitutions(tx, [one, other]),
    );
    expect([...found]).toEqual([[one, own.organisationId]]);
  });
});
