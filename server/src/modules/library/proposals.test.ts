import { afterAll, beforeAll, expect, test } from 'vitest';
import { libraryMeans } from '../../operation/library-means.ts';
import { createTestHouse, type TestHouse } from '../../testing/index.ts';
import { demoPersonId } from '../identity/index.ts';
import { isRefusal, readDraft, writeNewStandards } from './index.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
  const means = libraryMeans(house.platform);
  await house.platform.db.transaction().execute((tx) =>
    writeNewStandards(
      tx,
      means,
      ['HJ 700-2014', 'HJ 535-2009', 'GB/T 11914-1989'].map((number) => {
        const record = readDraft({
          number,
          title: { zh: '示例', en: null },
          issued: null,
          implemented: null,
          withdrawn: number.startsWith('GB') ? '2017-05-01' : null,
          citable: false,
          transitionUntil: null,
          source: '测试',
          replacedBy: [],
        });
        if (isRefusal(record)) throw new Error(record.code);
        return record;
      }),
      { reason: '测试', by: demoPersonId('zhou.ming') },
    ),
  );
});
afterAll(() => house.close());

const entry = (name: string, more: object = {}) => ({
  field: '13',
  nationalField: 'environment',
  category: '水质',
  object: '地表水',
  name,
  aliases: [],
  unit: 'mg/L',
  legalBasis: '《生态环境监测条例》',
  ownerDepartment: 'ecology',
  standards: ['hj700—2014'],
  note: '',
  ...more,
});
const proposal = (name: string, more: object = {}) => ({
  kind: 'new',
  entryId: null,
  content: { title: `新增${name}`, reason: '机构需要', standard: null, entry: entry(name, more) },
});

async function propose(login: string, body: unknown) {
  return (await house.desk(login)).send('POST', '/api/parameter-proposals', body);
}
async function act(id: string, login: string, action: string, more: object = {}) {
  const desk = await house.desk(login);
  const { body } = await desk.get(`/api/parameter-proposals/${id}`);
  return desk.send('POST', `/api/parameter-proposals/${id}/actions`, { action, version: body.version, ...more });
}
const reviewers = () => [demoPersonId('tan.ping'), demoPersonId('qin.yi')];
const opinion = { favourable: true, reason: '方法成熟' };

/** The way of R3-2a up to the last signature. */
async function carry(id: string) {
  await act(id, 'zhou.ming', 'assign', { reviewers: reviewers() });
  await act(id, 'tan.ping', 'review', opinion);
  await act(id, 'qin.yi', 'review', opinion);
  await act(id, 'zhou.ming', 'conclude-review');
  await act(id, 'zhou.ming', 'send', { departments: ['ecology'] });
  return act(id, 'sun.qing', 'countersign');
}

test('a parameter comes in by review, countersignature and release, and no step can be left out', async () => {
  const { body: made } = await propose('shen.zhiyuan', proposal('铍'));
  expect(made.code).toBe('JY2023-0001');
  const code = async (login: string, action: string, more: object = {}) => {
    const answer = await act(made.id, login, action, more);
    return answer.status === 200 ? answer.body.state : answer.body.error.code;
  };
  // Nothing but the next step is open.
  expect(await code('zhou.ming', 'send', { departments: ['ecology'] })).toBe('NOT_IN_THIS_STATE');
  expect(await code('sun.qing', 'countersign')).toBe('NOT_IN_THIS_STATE');
  const release = { name: '2023-1', note: '', proposals: [made.id], intakes: [], reason: '会签已齐' };
  const early = await (await house.desk('gu.lan')).send('POST', '/api/library-versions', release);
  expect(early.body.error.code).toBe('NOT_IN_THIS_STATE');
  // One reviewer is one too few, and whoever is no expert is none.
  expect(await code('zhou.ming', 'assign', { reviewers: reviewers().slice(0, 1) })).toBe('REVIEWERS_MISSING');
  expect(await code('zhou.ming', 'assign', { reviewers: [...reviewers(), demoPersonId('gu.lan')] })).toBe(
    'REVIEWER_WITHOUT_RIGHT',
  );
  expect(await code('zhou.ming', 'assign', { reviewers: reviewers() })).toBe('under-review');
  expect(await code('zhou.ming', 'conclude-review')).toBe('REVIEWS_MISSING');
  expect(await code('tan.ping', 'review', { favourable: true })).toBe('REASON_MISSING');
  expect(await code('tan.ping', 'review', opinion)).toBe('under-review');
  expect(await code('tan.ping', 'review', opinion)).toBe('ALREADY_REVIEWED');
  expect(await code('qin.yi', 'review', opinion)).toBe('under-review');
  expect(await code('zhou.ming', 'conclude-review')).toBe('reviewed');
  expect(await code('zhou.ming', 'send', { departments: ['police'] })).toBe('OWNING_DEPARTMENT_MISSING');
  expect(await code('zhou.ming', 'send', { departments: ['ecology'] })).toBe('countersigning');
  const unsigned = await (await house.desk('gu.lan')).send('POST', '/api/library-versions', release);
  expect(unsigned.body.error).toMatchObject({ code: 'SIGNATURES_MISSING', clause: 'R3-2a' });
  expect(await code('zhao.an', 'countersign')).toBe('NOT_PERMITTED');
  expect(await code('sun.qing', 'countersign')).toBe('countersigning');
  const clerk = await (await house.desk('zhou.ming')).send('POST', '/api/library-versions', release);
  expect(clerk.status).toBe(403);
  const done = await (await house.desk('gu.lan')).send('POST', '/api/library-versions', release);
  expect(done.body).toMatchObject({ number: 1, added: 1 });
  const view = await (await house.desk('shen.zhiyuan')).get(`/api/parameter-proposals/${made.id}`);
  expect(view.body.state).toBe('released');
  const { body: library } = await (await house.desk('shen.zhiyuan')).get('/api/parameters?search=铍');
  expect(library.rows[0]).toMatchObject({ code: 'CS000001', content: { name: '铍', standards: ['HJ 700-2014'] } });
  await house.runJobs();
  const told = await (await house.desk('shen.zhiyuan')).get('/api/notifications');
  expect(told.body.items.map(({ template }: { template: string }) => template)).toContain('proposal.released');
});

test('nobody reviews or releases his own proposal', async () => {
  const { body: made } = await propose('tan.ping', proposal('钡'));
  const assigned = await act(made.id, 'zhou.ming', 'assign', { reviewers: reviewers() });
  expect(assigned.body.error.code).toBe('PROPOSER_AS_REVIEWER');
});

test('what is returned is reviewed and signed anew', async () => {
  const { body: made } = await propose('zhou.ming', proposal('锑'));
  expect((await carry(made.id)).status).toBe(200);
  expect((await act(made.id, 'sun.qing', 'return')).body.error.code).toBe('REASON_MISSING');
  expect((await act(made.id, 'sun.qing', 'return', { reason: '单位有误' })).body.state).toBe('proposed');
  const edited = await act(made.id, 'zhou.ming', 'edit', {
    content: proposal('锑', { unit: 'μg/L' }).content,
  });
  expect(edited.body).toEqual({ state: 'proposed', version: 2 });
  const { body } = await (await house.desk('zhou.ming')).get(`/api/parameter-proposals/${made.id}`);
  expect([body.reviewers, body.departments]).toEqual([[], []]);
});

test('an unfavourable majority and a missing legal basis stop a proposal before the departments see it', async () => {
  const { body: made } = await propose('zhou.ming', proposal('铊', { legalBasis: ' ' }));
  await act(made.id, 'zhou.ming', 'assign', { reviewers: reviewers() });
  await act(made.id, 'tan.ping', 'review', opinion);
  await act(made.id, 'qin.yi', 'review', { favourable: false, reason: '数据不足' });
  await act(made.id, 'zhou.ming', 'conclude-review');
  const { body } = await act(made.id, 'zhou.ming', 'send', { departments: ['ecology'] });
  expect(body.error.params.missing.map(({ code }: { code: string }) => code)).toEqual([
    'REVIEW_UNFAVOURABLE',
    'LEGAL_BASIS_MISSING',
  ]);
});

test('a proposal by an unknown or withdrawn standard, or for what the library has, is refused with the way out', async () => {
  const code = async (body: unknown) => (await propose('zhou.ming', body)).body.error?.code;
  expect(await code(proposal('镓', { standards: ['HJ 9999-2020'] }))).toBe('STANDARD_UNKNOWN');
  expect(await code(proposal('镓', { standards: ['GB/T 11914-1989'] }))).toBe('STANDARD_WITHDRAWN');
  expect(await code(proposal('镓', { standards: [] }))).toBe('STANDARD_MISSING');
  expect(await code(proposal('铍', {}))).toBe('ENTRY_EXISTS');
  expect(await code({ ...proposal('铍'), kind: 'revise' })).toBe('ENTRY_NOT_NAMED');
  expect(await code({ ...proposal('镓'), kind: 'advanced-standard' })).toBe('ADVANCED_STANDARD_MISSING');
});
