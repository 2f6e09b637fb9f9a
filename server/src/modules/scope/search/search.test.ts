import { foldText } from '@hengjian/search-text';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../testing/index.ts';
import { streamMeantRows } from './all-rows.ts';
import { readAsked } from './asked.ts';
import { countItems, keepCounted } from './count-items.ts';
import { facetsOf } from './facets.ts';
import { collectPage, walkPage } from './page-of-institutions.ts';
import { searchCapabilities } from './search-capabilities.ts';
import { type CapabilitySearch, everything, type RowFilter } from './search-query.ts';
import { suggest } from './suggest.ts';
import { analyse, fillRegister } from './synthetic/fill-register.ts';

let database: TestDatabase;
const RECORDED = Temporal.Instant.from('2026-07-01T00:00:00Z');
const TODAY = '2026-07-22';
const clock = { now: () => Temporal.Instant.from('2026-07-22T02:00:00Z') };

beforeAll(async () => {
  database = await createTestDatabase();
  await fillRegister(database.db, { institutions: 120, wordings: 3_000, rowsEach: 120, at: RECORDED });
  await analyse(database.db);
  await database.db.transaction().execute((tx) => countItems(tx, { clock }));
  await database.asOwner(`
    INSERT INTO library.standard (number, family, edition, kind, title_zh, implemented, withdrawn, citable, source, version, search, changed_at)
    SELECT 'GB 5009.125-' || y, 'GB 5009.125', y, 'national', '食品安全国家标准 食品中铅的测定', (y || '-04-06')::date,
      CASE WHEN y = '2003' THEN date '2006-10-01' END, false, '示例', 1, 'gb5009.125', now() FROM unnest(ARRAY['2003', '2006']) y`);
}, 60_000);
afterAll(() => database.close());

const filter = (more: Partial<RowFilter>): RowFilter => ({ ...everything(TODAY), ...more });
const searchFor = (more: Partial<CapabilitySearch>): CapabilitySearch => ({
  ...everything(TODAY),
  order: 'relevance',
  page: 1,
  size: 10,
  rowsEach: 5,
  exact: false,
  ...more,
});
const search = (more: Partial<CapabilitySearch>) =>
  database.db.transaction().execute((tx) => searchCapabilities(tx, searchFor(more)));
const keyOf = (row: {
  code: string;
  certificateNumber: string;
  object: string;
  parameter: string;
  standardNumber: string;
}) => [row.code, row.certificateNumber, row.object, row.parameter, row.standardNumber].join('|');

async function rowsFound(more: Partial<RowFilter>): Promise<string[]> {
  const keys: string[] = [];
  for await (const piece of streamMeantRows(database.db, filter(more))) keys.push(...piece.map(keyOf));
  return keys.sort();
}

async function rowsByLike(words: readonly string[], on = TODAY, axis = 'licence'): Promise<string[]> {
  const rows = await database.asOwner(
    `SELECT h.code, v.number AS "certificateNumber", i.object, i.parameter, i.standard_number AS "standardNumber"
     FROM scope.capability c JOIN scope.certificate k ON k.id = c.certificate_id AND k.axis = $3
     JOIN scope.certificate_version v ON v.certificate_id = k.id AND v.in_force @> $2::date
     JOIN scope.holder h ON h.institution_id = c.institution_id JOIN scope.item i ON i.id = c.item_id
     WHERE c.valid @> $2::date AND i.text LIKE ALL ($1::text[])`,
    [words.map((word) => `%${foldText(word).replaceAll(/[\\%_]/g, '\\$&')}%`), on, axis],
  );
  return rows.map((row) => keyOf(row as Parameters<typeof keyOf>[0])).sort();
}

describe('a search finds what LIKE would', () => {
  it.each([
    '铅',
    '水',
    '甲醛',
    '苯',
    '抗压强',
    '水 含量',
    '铅 的测定',
    '"铅的测定"',
    'pm2.5',
    'PM',
    'M2.5',
    'ph值',
    '钷',
    '毒杀芬',
    '黄曲霉毒素b1',
    '苯 浓度 测定',
  ])('for %s', async (q) => {
    const words = q.startsWith('"') ? [q.slice(1, -1)] : q.split(' ');
    const found = await rowsFound({ q });
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await rowsByLike(words));
  });
  it('on another day and another axis, too', async () => {
    expect(await rowsFound({ q: '铅', on: '2025-03-01' })).toEqual(await rowsByLike(['铅'], '2025-03-01'));
    expect(await rowsFound({ q: '铅', axis: 'accreditation' })).toEqual(
      await rowsByLike(['铅'], TODAY, 'accreditation'),
    );
    expect(await rowsFound({ q: '铅', on: '2023-12-31' })).toEqual([]);
  });
  it('in traditional characters and full width', async () => {
    expect(await rowsFound({ q: '鉛' })).toEqual(await rowsByLike(['铅']));
    expect(await rowsFound({ q: 'ＰＭ２.５' })).toEqual(await rowsByLike(['pm2.5']));
  });
});

describe('walking and collecting', () => {
  it.each(['铅', '苯', '水 硬度', '毒杀芬', ''])('show the same institutions, counts and rows for %s', async (q) => {
    const asked = readAsked(q);
    for (const order of ['code', 'region'] as const)
      for (const page of [1, 2, 5]) {
        const one = searchFor({ q, order, page });
        const [collected, walked] = await database.db
          .transaction()
          .execute(
            async (tx) => [await collectPage(tx, asked, one), await walkPage(tx, asked, one, (page - 1) * 10)] as const,
          );
        expect(collected.found.map(({ code, matching, keys }) => [code, matching, keys])).toEqual(
          walked.map(({ code, matching, keys }) => [code, matching, keys]),
        );
      }
  });
});

describe('a page', () => {
  it('counts, groups by institution and shows the first rows of each', async () => {
    const { hits, total, more } = await search({ q: '甲醛' });
    const rows = await rowsByLike(['甲醛']);
    expect(total).toEqual({
      institutions: new Set(rows.map((key) => key.split('|')[0])).size,
      rows: rows.length,
      exact: true,
      countedAt: null,
    });
    expect([hits.length, more]).toEqual([10, true]);
    for (const { matching, rows: shown } of hits) expect(shown).toHaveLength(Math.min(5, matching));
    expect(hits[0]?.rows[0]?.parameter).toBe('甲醛');
  });
  it('leads to every institution once, whatever the order', async () => {
    for (const order of ['relevance', 'region', 'code'] as const) {
      const codes: string[] = [];
      for (let page = 1; ; page++) {
        const result = await search({ q: '铅', order, page });
        codes.push(...result.hits.map(({ code }) => code));
        if (!result.more) break;
      }
      expect([...new Set(codes)].sort()).toEqual(
        [...new Set((await rowsByLike(['铅'])).map((key) => key.split('|')[0] ?? ''))].sort(),
      );
      expect(new Set(codes).size).toBe(codes.length);
    }
  });
  it('beyond the last one is empty and still knows the totals', async () => {
    const first = await search({ q: '甲醛' });
    const far = await search({ q: '甲醛', page: 500 });
    expect([far.hits, far.total, far.more]).toEqual([[], first.total, false]);
  });
  it('keeps to a region at any level, a field, an edition', async () => {
    const all = await rowsFound({ q: '铅' });
    const shanghai = (await search({ q: '铅', region: '310000', size: 50 })).hits;
    expect(shanghai.every(({ region }) => region.startsWith('31'))).toBe(true);
    const district = (await search({ q: '铅', region: '310115', size: 50 })).hits;
    expect(district.map(({ code }) => code)).toEqual(
      shanghai.filter(({ region }) => region === '310115').map(({ code }) => code),
    );
    expect(await rowsFound({ q: '铅', region: '000000' })).toEqual(all);
    const edition = all[0]?.split('|')[4] ?? '';
    expect(await rowsFound({ q: '铅', edition })).toEqual(all.filter((key) => key.endsWith(`|${edition}`)));
    const fields = await Promise.all(
      Array.from({ length: 22 }, (_, n) => rowsFound({ q: '铅', field: String(n).padStart(2, '0') })),
    );
    expect(fields.flat().sort()).toEqual(all);
  });
  it('shows what was known at a moment, not what is known now', async () => {
    expect((await search({ q: '铅', known: RECORDED.subtract({ seconds: 1 }) })).total.rows).toBe(0);
    expect((await search({ q: '铅', known: RECORDED })).total).toEqual((await search({ q: '铅' })).total);
  });
});

describe('a standard number', () => {
  it('is found in any writing, and tells which edition holds', async () => {
    const [first, ...others] = await Promise.all(
      ['GB 5009.125', 'gb5009.125', 'ＧＢ　５００９．１２５', 'Gb5009．125'].map((q) => rowsFound({ q })),
    );
    expect(first?.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
    expect(first?.every((key) => /\|GB 5009\.125-\d{4}$/.test(key))).toBe(true);
    const old = await search({ q: 'gb5009.125—2003' });
    expect(old.standards).toMatchObject([{ number: 'GB 5009.125-2003', current: 'GB 5009.125-2006' }]);
    expect(['replaced', 'withdrawn']).toContain(old.standards[0]?.state);
    expect(old.hits[0]?.rows[0]).toMatchObject({
      standardNumber: 'GB 5009.125-2003',
      standard: { current: 'GB 5009.125-2006' },
    });
  });
  it('without its edition finds all editions, with the one that holds marked', async () => {
    const family = await search({ q: 'GB5009.125', size: 50 });
    expect(family.standards).toMatchObject([{ family: 'GB 5009.125', current: 'GB 5009.125-2006' }]);
    expect(family.standards[0]?.editions).toContainEqual({ number: 'GB 5009.125-2006', state: 'current' });
    const editions = new Set(family.hits.flatMap(({ rows }) => rows.map(({ standardNumber }) => standardNumber)));
    expect([...editions].sort()).toEqual(['GB 5009.125-2003', 'GB 5009.125-2006']);
  });
});

describe('what was counted beforehand', () => {
  it('is what counting one by one would say', async () => {
    for (const q of ['铅', '水', '']) {
      const [row] = await database.asOwner(
        'SELECT sum(rows)::int AS rows FROM scope.item_tally t JOIN scope.item i ON i.id = t.item_id WHERE i.text LIKE $1',
        [`%${q}%`],
      );
      expect(row?.['rows']).toBe((await search({ q })).total.rows);
    }
  });
  it('is kept: new items at once, everything once a day', async () => {
    const keep = (now: string) =>
      database.db.transaction().execute((tx) => keepCounted(tx, { clock: { now: () => Temporal.Instant.from(now) } }));
    expect(await keep('2026-07-22T03:00:00Z')).toBe(false);
    await database.asOwner('UPDATE scope.item_tally SET rows = 0, counted_at = NULL WHERE item_id <= 50');
    expect(await keep('2026-07-22T03:00:00Z')).toBe(true);
    const sum = async () =>
      (
        await database.asOwner(
          'SELECT sum(rows)::int AS rows, sum(institutions)::int AS i FROM scope.item_count WHERE province = $1',
          ['00'],
        )
      )[0];
    const before = await sum();
    expect(await keep('2026-07-22T15:59:59Z')).toBe(false);
    expect(await keep('2026-07-22T16:00:00Z')).toBe(true);
    expect(await sum()).toEqual(before);
  });
  it('divides a result into facets', async () => {
    const facets = await database.db.transaction().execute((tx) => facetsOf(tx, filter({ q: '甲醛' })));
    const rows = await rowsByLike(['甲醛']);
    expect(facets.unit).toBe('institutions');
    expect(facets.regions.reduce((sum, { count }) => sum + count, 0)).toBe(
      new Set(rows.map((key) => key.split('|')[0])).size,
    );
    expect(facets.states).toEqual([{ value: 'unjudged', count: new Set(rows.map((key) => key.split('|')[0])).size }]);
    const many = await database.db.transaction().execute((tx) => facetsOf(tx, filter({})));
    expect(many.unit).toBe('rows');
    expect(many.fields.reduce((sum, { count }) => sum + count, 0)).toBe((await search({})).total.rows);
  });
  it('suggests items and standards while somebody types', async () => {
    const suggestions = await database.db.transaction().execute((tx) => suggest(tx, '甲醛', null));
    expect(suggestions.some(({ kind, text }) => kind === 'item' && text.includes('甲醛'))).toBe(true);
    const institutions = await database.db.transaction().execute((tx) => suggest(tx, '浦江', null));
    expect(institutions.some(({ kind, text }) => kind === 'institution' && text.includes('浦江'))).toBe(true);
  });
});

describe('hostile questions', () => {
  it.each([
    "'",
    "铅'); DROP TABLE scope.item; --",
    '铅 & | ! <-> :*',
    '%',
    '_',
    '\\',
    '😀',
    '。，；！',
    '铅\u0000',
    '铅'.repeat(10_000),
    'ab '.repeat(4_000),
    '"铅',
    '“”',
    '(((',
  ])('are answered: %s', async (q) => {
    const { total, asked } = await search({ q });
    expect(total.rows).toBeGreaterThanOrEqual(0);
    if (/^[^铅ab]*$/.test(q)) expect([asked.unreadable, total.rows]).toEqual([true, 0]);
  });
  it('leave the planner as it was', async () => {
    await database.db.transaction().execute(async (tx) => {
      await searchCapabilities(tx, searchFor({ q: '铅' }));
      const { rows } = await sql<{ on: string }>`SELECT current_setting('enable_seqscan') AS on`.execute(tx);
      expect(rows).toEqual([{ on: 'on' }]);
    });
  });
});
