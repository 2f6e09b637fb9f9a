import { afterAll, beforeAll, expect, test } from 'vitest';
import { libraryMeans } from '../../operation/library-means.ts';
import { createIds } from '../../platform/ids.ts';
import { createTestDatabase, fixedClock, type TestDatabase } from '../../testing/index.ts';
import { judgeItems, readDraft, isRefusal, standardStanding, type StandardRecord, suggestEntries } from './index.ts';
import type { LibraryMeans } from './means.ts';
import { writeNewStandards } from './standards/write-standards.ts';
import { releaseEntries } from './versions/release-entries.ts';

let database: TestDatabase;
let means: LibraryMeans;
const clock = fixedClock('2026-06-01T09:00:00+08:00');
const BY = '00000000-0000-7000-8000-0000000000aa';

beforeAll(async () => {
  database = await createTestDatabase();
  means = libraryMeans({ db: database.db, clock, ids: createIds(clock) });
  await database.db.transaction().execute(async (tx) => {
    await writeNewStandards(tx, means, STANDARDS.map(standard), { reason: '测试', by: BY });
    await releaseEntries(tx, means, {
      name: '2026-1',
      note: '',
      by: BY,
      changes: ENTRIES.map(([code, object, name, aliases, standards]) => ({
        kind: 'put',
        code,
        origin: 'province',
        proposalId: null,
        content: {
          field: '00',
          nationalField: 'food',
          category: '食品',
          object,
          name,
          aliases,
          unit: '',
          legalBasis: '《食品安全法》第84条',
          ownerDepartment: 'market',
          standards,
          note: '',
        },
      })),
    });
  });
});
afterAll(() => database.close());

type Draft = Parameters<typeof readDraft>[0];

function standard(draft: Partial<Draft> & { number: string }): StandardRecord {
  const record = readDraft({
    title: { zh: '示例', en: null },
    issued: null,
    implemented: null,
    withdrawn: null,
    citable: false,
    transitionUntil: null,
    source: '测试',
    replacedBy: [],
    ...draft,
  });
  if (isRefusal(record)) throw new Error(record.code);
  return record;
}

const by = (number: string, part = '') => ({ number, part });

const STANDARDS: readonly (Partial<Draft> & { number: string })[] = [
  { number: 'GB 5009.12-2010', withdrawn: '2017-10-06', replacedBy: [by('GB 5009.12-2017')] },
  {
    number: 'GB 5009.12-2017',
    withdrawn: '2024-03-06',
    transitionUntil: '2024-09-05',
    replacedBy: [by('GB 5009.12-2023')],
  },
  { number: 'GB 5009.12-2023', implemented: '2024-03-06' },
  { number: 'GB/T 11914-1989', withdrawn: '2027-05-01', replacedBy: [by('HJ 828-2017')] },
  { number: 'HJ 828-2017', implemented: '2017-05-01' },
  { number: 'GB 21861-2014', withdrawn: '2021-01-01', citable: true, replacedBy: [by('GB 38900-2020')] },
  { number: 'GB 38900-2020', implemented: '2021-01-01' },
  { number: 'GB/T 1-1999', withdrawn: '2020-01-01' },
  // Split between two.
  {
    number: 'GB/T 900-2001',
    withdrawn: '2022-01-01',
    replacedBy: [by('GB/T 901-2021', '第1部分'), by('GB/T 902-2021', '第2部分')],
  },
  { number: 'GB/T 901-2021', implemented: '2022-01-01' },
  { number: 'GB/T 902-2021', implemented: '2022-01-01' },
];

const ENTRIES: readonly [code: string, object: string, name: string, aliases: string[], standards: string[]][] = [
  ['CS000001', '食品', '铅', ['Pb'], ['GB 5009.12-2023']],
  ['CS000002', '水和废水', '化学需氧量', ['COD', 'CODCr'], ['GB/T 11914-1989', 'HJ 828-2017']],
  ['CS000003', '机动车', '安全技术检验', [], ['GB 38900-2020']],
  ['CS000004', '', '细度', [], ['GB/T 1-1999']],
  ['CS000005', '纺织品', '强力', [], ['GB/T 902-2021']],
  ['CS000006', '食品', '苯并(a)芘', [], ['GB 38900-2020']],
];

async function judge(parameter: string, object: string, number: string, on = '2026-06-01') {
  const record = await database.db.transaction().execute((tx) => {
    const family = number.replace(/-\d{4}$/, '');
    return judgeItems(
      tx,
      [{ id: 1, field: '00', object, parameter, standardNumber: number, standardFamily: family }],
      on,
    );
  });
  return record?.[0];
}

test('one parameter in any writing meets one entry, and the judgement says as what it was read', async () => {
  for (const written of ['铅', 'Pb', 'pb', '铅(Pb)', '铅（以Pb计）', ' 铅 （Ｐｂ） ']) {
    const judged = await judge(written, '食品', 'GB 5009.12-2023');
    expect([written, judged?.state]).toEqual([written, 'in-library']);
  }
  expect((await judge('铅（Pb）', '食品', 'GB 5009.12-2023'))?.explanation.zh).toContain(
    '按库内名称“铅”（CS000001）识别',
  );
});

test('what brackets tell apart stays apart', async () => {
  expect((await judge('铅(有机)', '食品', 'GB 5009.12-2023'))?.explanation.code).toBe('NO_ENTRY');
  expect((await judge('苯并', '食品', 'GB 38900-2020'))?.explanation.code).toBe('NO_ENTRY');
  expect((await judge('苯并(a)芘', '食品', 'GB 38900-2020'))?.state).toBe('in-library');
});

test('another object, another standard, an unknown edition and a missing one are told apart', async () => {
  expect((await judge('铅', '土壤', 'GB 5009.12-2023'))?.explanation.code).toBe('OTHER_OBJECT');
  expect((await judge('铅', '食品', 'HJ 828-2017'))?.explanation.code).toBe('OTHER_STANDARD');
  expect(await judge('铅', '食品', 'GB 5009.12-2019')).toMatchObject({
    state: 'edition-outdated',
    explanation: { code: 'EDITION_UNKNOWN' },
    current: 'GB 5009.12-2023',
  });
  expect((await judge('铅', '食品', 'GB 5009.12'))?.explanation.code).toBe('EDITION_MISSING');
});

test('the day before, on and after a withdrawal: the first day without it is the day of withdrawal', async () => {
  const states = [];
  for (const on of ['2027-04-30', '2027-05-01', '2027-05-02'])
    states.push((await judge('COD', '水和废水', 'GB/T 11914-1989', on))?.state);
  expect(states).toEqual(['in-library', 'withdrawn', 'withdrawn']);
});

test('the last day of a transition still counts', async () => {
  const states = await database.db.transaction().execute(async (tx) => {
    const found = [];
    for (const on of ['2024-03-05', '2024-03-06', '2024-09-05', '2024-09-06'])
      found.push((await standardStanding(tx, ['gb5009.12—2017'], on)).get('gb5009.12—2017'));
    return found;
  });
  expect(states.map((one) => one?.state)).toEqual(['current', 'in-transition', 'in-transition', 'replaced']);
  expect(states.at(-1)).toMatchObject({ number: 'GB 5009.12-2017', current: 'GB 5009.12-2023' });
});

test('a chain is followed to what is in force, and a family without an edition names it', async () => {
  const standing = await database.db
    .transaction()
    .execute((tx) => standardStanding(tx, ['GB 5009.12-2010', 'GB 5009.12', 'GB 9-1999'], '2026-06-01'));
  expect(standing.get('GB 5009.12-2010')).toMatchObject({ state: 'replaced', current: 'GB 5009.12-2023' });
  expect(standing.get('GB 5009.12')).toMatchObject({ state: 'unknown', current: 'GB 5009.12-2023' });
  expect(standing.get('GB 9-1999')).toMatchObject({ state: 'unknown', current: null });
  expect((await judge('铅', '食品', 'GB 5009.12-2010'))?.state).toBe('edition-outdated');
  // Split between two: the entry names one of them.
  expect((await judge('强力', '纺织品', 'GB/T 900-2001'))?.state).toBe('withdrawn');
});

test('citable, withdrawn with a successor and withdrawn without one are three states of two names', async () => {
  expect((await judge('安全技术检验', '机动车', 'GB 21861-2014'))?.state).toBe('withdrawn-citable');
  expect(await judge('细度', '水泥', 'GB/T 1-1999')).toMatchObject({
    state: 'withdrawn',
    explanation: { code: 'WITHDRAWN' },
  });
});

test('before the first version of the library nothing is said, which is not “not in the library”', async () => {
  expect(await judge('铅', '食品', 'GB 5009.12-2023', '2026-05-31')).toBeUndefined();
  expect((await judge('铅', '食品', 'GB 5009.12-2023', '2026-06-01'))?.state).toBe('in-library');
});

test('suggestions find near names, best first, and say what speaks for them', async () => {
  const [found = []] = await database.db
    .transaction()
    .execute((tx) =>
      suggestEntries(
        tx,
        [{ parameter: '化学需氧量测定', object: '水和废水', standardNumber: 'HJ 828-2017' }],
        '2026-06-01',
      ),
    );
  expect(found[0]).toMatchObject({ code: 'CS000002', why: { zh: '名称相近，检测对象相同，标准相同' } });
  const [exact = []] = await database.db
    .transaction()
    .execute((tx) => suggestEntries(tx, [{ parameter: 'cod' }], '2026-06-01'));
  expect(exact[0]).toMatchObject({ code: 'CS000002', score: 0.6 });
});

test('names that hold quotes, backslashes and nothing do no harm', async () => {
  for (const parameter of ['', '"', "'; DROP TABLE library.standard; --", '\\', '%', '{a,b}', '（）'])
    expect((await judge(parameter, parameter, parameter))?.state).toBe('not-in-library');
});
