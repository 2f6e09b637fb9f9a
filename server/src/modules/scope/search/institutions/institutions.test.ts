import { composeUscc } from '@hengjian/registry-codes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../testing/index.ts';
import { upsertHolders } from '../../holders.ts';
import { findNear } from './near.ts';
import { searchInstitutions } from './search-institutions.ts';

let database: TestDatabase;
const USCC = composeUscc('91', '310115', 'MA1K3XY2');

const NAMES: readonly (readonly [code: string, name: string, former: readonly string[]])[] = [
  ['J000001', '上海浦江示例检测技术有限公司', ['上海黄浦示例化验室']],
  ['J000002', '重庆长江示例质量检验所', []],
  ['J000003', '厦门鹭岛示例计量测试中心', []],
  ['J000004', '浦江示例县疾病预防控制中心', []],
  ['J000005', '长沙示例 ABC-Lab 检测（集团）有限公司', []],
];

beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.transaction().execute((tx) =>
    upsertHolders(
      tx,
      NAMES.map(([code, name, formerNames], index) => ({
        id: `00000000-0000-7000-8000-00000000000${index}`,
        code,
        uscc: index === 0 ? USCC : null,
        name,
        nameEn: index === 0 ? 'Pujiang Example Testing' : null,
        formerNames,
        kind: 'enterprise',
        region: index === 1 ? '500000' : '310115',
        licensedBy: '310000',
        address: null,
        fields: ['other'],
        synthetic: true,
        version: 1,
        sites: [],
        statement: { status: 'active', certificateNumber: null, certificateExpires: null },
      })),
    ),
  );
});
afterAll(() => database.close());

const search = (q: string, region: string | null = null) =>
  database.db.transaction().execute((tx) => searchInstitutions(tx, { q, region, page: 1, size: 10 }));
const found = async (q: string) =>
  (await search(q)).hits.map(({ code, foundBy, corrected }) => [code, foundBy, corrected]);

describe('an institution is found', () => {
  it.each([
    ['浦江示例检测', [['J000001', 'name', null]]],
    [
      '浦',
      [
        ['J000004', 'name', null],
        ['J000001', 'name', null],
      ],
    ],
    ['黄浦示例化验', [['J000001', 'former-name', null]]],
    ['示例 有限公司 集团', [['J000005', 'name', null]]],
    ['J000003', [['J000003', 'code', null]]],
    ['ｊ０００００３', [['J000003', 'code', null]]],
    [USCC, [['J000001', 'uscc', null]]],
    [USCC.slice(0, 8), [['J000001', 'uscc', null]]],
    [`${USCC.slice(0, 6)} ${USCC.slice(6, 12)} ${USCC.slice(12)}`.toLowerCase(), [['J000001', 'uscc', null]]],
    ['浦江示例檢測技術', [['J000001', 'name', null]]],
    ['廈門', [['J000003', 'name', null]]],
    ['abc-lab', [['J000005', 'name', null]]],
    ['ＡＢＣ－Ｌａｂ　检测(集团)', [['J000005', 'name', null]]],
    ['Pujiang Example', [['J000001', 'name', null]]],
    ['chongqing', [['J000002', 'pinyin', null]]],
    ['xiamen ludao', [['J000003', 'pinyin', null]]],
    ['changsha', [['J000005', 'pinyin', null]]],
    ['cqcj', [['J000002', 'initials', null]]],
  ])('by %s', async (typed, expected) => {
    expect(await found(typed)).toEqual(expected);
  });

  it('by initials and pinyin of a part of its name, best first', async () => {
    expect(await found('pjsl')).toEqual([
      ['J000004', 'initials', null],
      ['J000001', 'initials', null],
    ]);
    expect((await found('pujiang')).map(([code]) => String(code)).sort()).toEqual(['J000001', 'J000004']);
  });

  it.each([
    ['wrong', '浦疆示例检测技术', 'J000001', '浦江示例检测技术'],
    ['missing', '浦示例检测技术', 'J000001', '浦江示例检测技术'],
    ['too much', '浦江江示例检测技术', 'J000001', '浦江示例检测技术'],
    ['wrong at the end', '鹭岛示例计量测式', 'J000003', '鹭岛示例计量测试'],
    ['wrong letter', 'chongqong', 'J000002', 'chongqing'],
    ['missing letter', 'xiamenludo', 'J000003', 'xiamenludao'],
  ])('in spite of one character that is %s', async (_, typed, code, corrected) => {
    const result = await search(typed);
    expect(result.near).toBe(true);
    expect(result.hits.map((hit) => [hit.code, hit.corrected?.includes(corrected.slice(0, 2))])).toContainEqual([
      code,
      true,
    ]);
  });

  it('not where two characters are wrong', async () => {
    expect(await found('浦疆示列检测技术')).toEqual([]);
  });

  it('only in the region asked about, at any level', async () => {
    expect((await search('示例', '310000')).total).toBe(4);
    expect((await search('示例', '500000')).total).toBe(1);
    expect((await search('示例', '000000')).total).toBe(5);
  });
});

describe('a credit code with a wrong check character', () => {
  const wrong = `${USCC.slice(0, 17)}${USCC.endsWith('0') ? '1' : '0'}`;
  it('is never refused: the right one is named and found', async () => {
    const { hits, near, hint } = await search(wrong);
    expect(hint).toMatchObject({ found: wrong[17], expected: USCC[17], didYouMean: USCC });
    expect(hint?.message.zh).toContain('GB 32100');
    expect([near, hits.map(({ code, corrected }) => [code, corrected])]).toEqual([true, [['J000001', USCC]]]);
  });
  it('is found with another wrong character, too', async () => {
    const other = `${USCC.slice(0, 12)}${USCC[12] === '7' ? '8' : '7'}${USCC.slice(13)}`;
    expect((await search(other)).hits.map(({ corrected }) => corrected)).toEqual([USCC]);
  });
});

describe('hostile questions', () => {
  it.each([
    "'",
    "'; DROP TABLE scope.holder; --",
    '& | ! <-> :*',
    '%_\\',
    '😀',
    '。，；',
    '\u0000',
    'a'.repeat(10_000),
    '检'.repeat(10_000),
    '"',
    '(((',
    "~'~",
  ])('are answered: %s', async (typed) => {
    const { total } = await search(typed);
    expect(total).toBeGreaterThanOrEqual(0);
  });
});

describe('nearly', () => {
  it('is one character more, less or other, never the same', () => {
    expect(findNear('上海浦江检测', '浦疆检测')).toBe('浦江检测');
    expect(findNear('上海浦江检测', '浦检测')).toBe('浦江检测');
    expect(findNear('上海浦江检测', '浦江江检测')).toBe('浦江检测');
    expect(findNear('上海浦江检测', '浦江检测')).not.toBe('浦江检测');
    expect(findNear('上海浦江检测', '黄河检验')).toBeUndefined();
  });
});
