import { afterAll, beforeAll, expect, test } from 'vitest';
import { libraryMeans } from '../../../operation/library-means.ts';
import { createTestHouse, type TestHouse } from '../../../testing/index.ts';
import { demoPersonId } from '../../identity/index.ts';
import { isRefusal, readDraft, writeNewStandards } from '../index.ts';

let house: TestHouse;
let id: string;

beforeAll(async () => {
  house = await createTestHouse();
  const standard = readDraft({
    number: 'HJ 700-2014',
    title: { zh: '示例', en: null },
    issued: null,
    implemented: null,
    withdrawn: null,
    citable: false,
    transitionUntil: null,
    source: '测试',
    replacedBy: [],
  });
  if (isRefusal(standard)) throw new Error(standard.code);
  const about = { reason: '测试', by: demoPersonId('zhou.ming') };
  await house.platform.db
    .transaction()
    .execute((tx) => writeNewStandards(tx, libraryMeans(house.platform), [standard], about));
  const entry = {
    field: '13',
    nationalField: 'environment',
    category: '水质',
    object: '地表水',
    name: '铍',
    aliases: [],
    unit: 'mg/L',
    legalBasis: '《生态环境监测条例》',
    ownerDepartment: 'ecology',
    standards: ['HJ 700-2014'],
    note: '',
  };
  const content = { title: '新增铍', reason: '机构需要', standard: null, entry };
  const desk = await house.desk('shen.zhiyuan');
  const made = await desk.send('POST', '/api/parameter-proposals', { kind: 'new', entryId: null, content });
  id = made.body.id;
  await act('zhou.ming', 'assign', { reviewers: [demoPersonId('tan.ping'), demoPersonId('qin.yi')] });
  await act('tan.ping', 'review', { favourable: false, reason: '方法尚不成熟' });
}, 60_000);
afterAll(() => house.close());

async function act(login: string, action: string, more: object = {}) {
  const desk = await house.desk(login);
  const done = await desk.send('POST', `/api/parameter-proposals/${id}/actions`, { action, version: 1, ...more });
  expect(done.status, `${login} ${action}`).toBe(200);
}
async function seenBy(login: string) {
  const { body } = await (await house.desk(login)).get(`/api/parameter-proposals/${id}`);
  const reviews = body.events.filter(({ action }: { action: string }) => action === 'review');
  return {
    rows: body.reviewers.map((one: Record<string, unknown>) => [one['name'], one['verdict'], one['opinion']]),
    steps: reviews.map((one: Record<string, unknown>) => [one['by'], one['reason']]),
    text: JSON.stringify({ reviewers: body.reviewers, events: body.events }),
  };
}
/** Nothing of who reviews: no name, no id of a person. */
function expectNobodyIn(text: string, logins: Readonly<Record<string, string>>) {
  for (const [login, name] of Object.entries(logins)) {
    expect(text).not.toContain(name);
    expect(text).not.toContain(demoPersonId(login));
  }
}
const BOTH = { 'tan.ping': '谭评', 'qin.yi': '秦议' };

test('while a review runs, a reviewer reads his own opinion, those who chose him all, and others none', async () => {
  const own = await seenBy('tan.ping');
  expect(own.rows).toEqual([
    ['谭评', 'unfavourable', '方法尚不成熟'],
    ['专家 2', null, null],
  ]);
  expect(own.steps).toEqual([['谭评', '方法尚不成熟']]);
  expectNobodyIn(own.text, { 'qin.yi': '秦议' });
  const colleague = await seenBy('qin.yi');
  expect(colleague.rows).toEqual([['秦议', null, null]]);
  expect(colleague.steps).toEqual([[null, null]]);
  expectNobodyIn(colleague.text, { 'tan.ping': '谭评' });
  for (const login of ['shen.zhiyuan', 'sun.qing', 'gu.lan']) {
    const other = await seenBy(login);
    // The one who is still waited for, so that the page says whose turn it is.
    expect([other.rows, other.steps]).toEqual([[['专家 2', null, null]], [[null, null]]]);
    expect(other.text).not.toContain('方法尚不成熟');
    expectNobodyIn(other.text, BOTH);
  }
  expect((await seenBy('zhou.ming')).rows).toEqual([
    ['谭评', 'unfavourable', '方法尚不成熟'],
    ['秦议', null, null],
  ]);
});

test('after its end everybody reads the opinions, and names only those who chose the experts', async () => {
  await act('qin.yi', 'review', { favourable: true, reason: '可以收入' });
  await act('zhou.ming', 'conclude-review');
  for (const login of ['shen.zhiyuan', 'sun.qing', 'gu.lan']) {
    const other = await seenBy(login);
    expect(other.rows).toEqual([
      ['专家 1', 'unfavourable', '方法尚不成熟'],
      ['专家 2', 'favourable', '可以收入'],
    ]);
    expect(other.steps).toEqual([
      [null, '方法尚不成熟'],
      [null, '可以收入'],
    ]);
    expectNobodyIn(other.text, BOTH);
  }
  expect((await seenBy('qin.yi')).rows.map(([name]: readonly string[]) => name)).toEqual(['专家 1', '秦议']);
  expect((await seenBy('zhou.ming')).rows.map(([name]: readonly string[]) => name)).toEqual(['谭评', '秦议']);
});
