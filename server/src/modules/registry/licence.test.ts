import { composeUscc } from '@hengjian/registry-codes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withinJurisdiction } from '../../platform/database/index.ts';
import { applyLicence, INSTITUTIONS_CHANGED, listHolderIds, readHolders } from './index.ts';
import { openRegistry, person, type RegistryHouse } from './registry-house.ts';

let house: RegistryHouse;
const city = person('clerk', '310000', '周明');
const head = person('division-head', '310000', '郑处');

beforeAll(async () => {
  house = await openRegistry();
});
afterAll(() => house.close());

let serial = 0;
const draft = (more: object = {}) => ({
  name: `许可示例${++serial}有限公司`,
  nameEn: null,
  formerNames: [],
  uscc: composeUscc('91', '310115', `MAL0${String(serial).padStart(4, '0')}`),
  kind: 'enterprise',
  region: '310115',
  licensedBy: '310000',
  address: null,
  fields: ['vehicle'],
  status: 'active',
  certificateNumber: '230900110042',
  certificateExpires: '2029-03-17',
  ...more,
});

async function add(one: object = draft()) {
  const made = await house.call(city, 'POST', '/api/institutions', { draft: one });
  expect([made.status, made.text]).toEqual([201, made.text]);
  return String(made.json['id']);
}

const nation = <T>(work: Parameters<typeof withinJurisdiction<T>>[2]) =>
  withinJurisdiction(house.database.db, '000000', work);
const apply = (id: string, status: 'active' | 'suspended', by: string | null = head.personId) =>
  nation((tx) =>
    applyLicence(
      tx,
      house.means,
      id,
      { status, certificateNumber: '230900110042', certificateExpires: '2029-03-17' },
      by,
    ),
  );
const announced = () =>
  house.database.asOwner('SELECT payload FROM platform.outbox WHERE topic = $1 ORDER BY created_at, id', [
    INSTITUTIONS_CHANGED,
  ]);

describe('the licence of an institution', () => {
  it('is stated when it is added, and the statement goes out to whoever keeps certificates', async () => {
    const id = await add();
    expect((await announced()).at(-1)?.['payload']).toEqual({ ids: [id] });
    const [holder] = await nation((tx) => readHolders(tx, [id]));
    expect(holder).toMatchObject({
      id,
      region: '310115',
      sites: [],
      statement: { status: 'active', certificateNumber: '230900110042', certificateExpires: '2029-03-17' },
    });
    expect(JSON.stringify(holder)).not.toMatch(/credit|violation/i);
  });

  it.each([
    ['status', 'suspended'],
    ['certificateNumber', '230900110043'],
    ['certificateNumber', null],
    ['certificateExpires', '2029-03-18'],
    ['certificateExpires', null],
  ])('cannot be typed over later: %s %s', async (key, value) => {
    const one = draft();
    const id = await add(one);
    const before = (await announced()).length;
    const body = { baseVersion: 1, draft: { ...one, name: '改名示例有限公司', [key]: value } };
    const answer = await house.call(city, 'PUT', `/api/institutions/${id}`, body);
    expect([answer.status, answer.json.error.code]).toEqual([422, 'COMPUTED_STATUS']);
    expect(answer.json.error).toMatchObject({ clause: 'R3-3h', at: `/draft/${key}`, wayOut: {} });
    expect((await announced()).length).toBe(before);
  });

  it('may be sent along unchanged, written in another way, or left out of what a form says', async () => {
    const one = draft();
    const id = await add(one);
    const wide = { ...one, name: '改名一示例有限公司', certificateNumber: '２３０９００１１００４２' };
    const saved = await house.call(city, 'PUT', `/api/institutions/${id}`, { baseVersion: 1, draft: wide });
    expect([saved.status, saved.json['version']]).toEqual([200, 2]);
    expect((await announced()).at(-1)?.['payload']).toEqual({ ids: [id] });
  });

  it('changes with a decision, which the history shows under the name of who decided', async () => {
    const id = await add();
    await apply(id, 'suspended');
    const { json } = await house.call(city, 'GET', `/api/institutions/${id}`);
    expect(json['record']).toMatchObject({ status: 'suspended', version: 2 });
    await house.call(head, 'GET', '/api/institutions');
    const again = await house.call(city, 'GET', `/api/institutions/${id}`);
    expect(again.json['changes']).toMatchObject([
      { kind: 'changed', by: '郑处', columns: [{ column: 'status', after: { zh: '暂停' } }] },
      { kind: 'created' },
    ]);
  });

  it('leaves no trace where nothing changes, and names nobody where only a day has passed', async () => {
    const id = await add();
    await apply(id, 'active');
    expect((await nation((tx) => readHolders(tx, [id])))[0]?.version).toBe(1);
    await apply(id, 'suspended', null);
    const { json } = await house.call(city, 'GET', `/api/institutions/${id}`);
    expect(json['changes']).toMatchObject([{ version: 2 }, { version: 1 }]);
  });

  it('of an institution nobody sees is a bug, not a silent nothing', async () => {
    await expect(apply('00000000-0000-7000-8000-00000000dead', 'active')).rejects.toThrow('not in sight');
  });
});

describe('a full copy', () => {
  it('walks every institution once, whatever the size of the step', async () => {
    await add();
    await add();
    const all = await nation((tx) => listHolderIds(tx, null, 10_000));
    const walked: string[] = [];
    for (let after: string | null = null; ; ) {
      const step: readonly string[] = await nation((tx) => listHolderIds(tx, after, 2));
      walked.push(...step);
      if (step.length < 2) break;
      after = step.at(-1) ?? null;
    }
    expect(walked).toEqual(all);
    expect(new Set(walked).size).toBe(walked.length);
  });

  it('is of one jurisdiction where it is asked for in one', async () => {
    const id = await add();
    const elsewhere = await withinJurisdiction(house.database.db, '320000', (tx) => readHolders(tx, [id]));
    expect(elsewhere).toEqual([]);
  });
});
