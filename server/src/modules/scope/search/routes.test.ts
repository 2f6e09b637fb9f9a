import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestHouse, type TestHouse } from '../../../testing/index.ts';
import { analyse, fillRegister } from './synthetic/fill-register.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
  await fillRegister(house.database.db, {
    institutions: 60,
    wordings: 1_500,
    rowsEach: 80,
    at: house.clock.now().subtract({ hours: 24 }),
  });
  await analyse(house.database.db);
}, 60_000);
afterAll(() => house.close());

const ON = '2026-01-15';
const get = async (path: string, query: Readonly<Record<string, string>>) => {
  const { statusCode, body, headers } = await house.app.inject({ method: 'GET', url: path, query: { ...query } });
  return { status: statusCode, text: body, body: () => JSON.parse(body), headers };
};
const capabilities = (query: Readonly<Record<string, string>>) =>
  get('/api/public/search/capabilities', { on: ON, ...query });

describe('the public search', () => {
  it('answers anybody, with totals, facets and the day it speaks of', async () => {
    const { status, body } = await capabilities({ q: '铅', facets: 'true' });
    expect(status).toBe(200);
    const answer = body();
    expect(answer.asked).toMatchObject({ on: ON, words: ['铅'], simplified: null, unreadable: false });
    expect(answer.total).toMatchObject({ exact: true, countedAt: null });
    expect(answer.hits[0]).toMatchObject({ regionName: { zh: expect.any(String) }, matching: expect.any(Number) });
    expect(answer.hits.every((hit: { rows: unknown[] }) => hit.rows.length > 0)).toBe(true);
    expect(answer.facets.unit).toBe('institutions');
    expect(answer.facets.states[0]).toMatchObject({ value: 'unjudged', label: { zh: '未比对' } });
  });
  it('shows the restriction of a row in it', async () => {
    const { body } = await capabilities({ q: '', size: '50' });
    const rows = body().hits.flatMap((hit: { rows: { restriction: string }[] }) => hit.rows);
    expect(rows.some(({ restriction }: { restriction: string }) => restriction !== '')).toBe(true);
  });
  it('is the same by the same address', async () => {
    const [one, other] = [
      await capabilities({ q: '水 含量', region: '310000' }),
      await capabilities({ q: '水 含量', region: '310000' }),
    ];
    expect(one.text).toBe(other.text);
  });
  it('pages up to the 10,000th institution and says what to do beyond', async () => {
    expect((await capabilities({ q: '铅', page: '1000', size: '10' })).status).toBe(200);
    const beyond = await capabilities({ q: '铅', page: '1001', size: '10' });
    expect(beyond.status).toBe(422);
    expect(beyond.body().error).toMatchObject({
      code: 'PAGE_TOO_FAR',
      at: '/page',
      wayOut: { en: expect.stringContaining('export') },
    });
  });
  it.each(["'", '铅'.repeat(10_000), '😀', '& | !', '%00', '。'])('survives %s', async (q) => {
    for (const path of ['capabilities', 'institutions', 'suggestions'])
      expect((await get(`/api/public/search/${path}`, { q })).status).toBe(200);
  });
});

describe('institutions, suggestions, comparison', () => {
  it('finds institutions and hints at a wrong check character', async () => {
    const named = (await get('/api/public/search/institutions', { q: '浦江' })).body();
    expect(named.hits[0]).toMatchObject({ name: expect.stringContaining('浦江'), foundBy: 'name', corrected: null });
    const hinted = (await get('/api/public/search/institutions', { q: '913101150000000000' })).body();
    expect(hinted.hint?.message.zh).toContain('GB 32100');
    const suggested = (await get('/api/public/search/suggestions', { q: '甲醛' })).body();
    expect(suggested.suggestions.length).toBeGreaterThan(0);
  });
  it('compares two institutions and names codes nobody has', async () => {
    const { status, body } = await get('/api/public/compare', { with: 'Y000001,Y000002,NOBODY', on: ON });
    expect(status).toBe(200);
    expect(body().unknown).toEqual(['NOBODY']);
    expect(body().institutions.map(({ code }: { code: string }) => code)).toEqual(['Y000001', 'Y000002']);
    for (const { cells } of body().rows) expect(cells).toHaveLength(2);
  });
});

describe('a result as a file', () => {
  it('writes two files at once and no third, because each holds a connection; then again', async () => {
    const file = () => get('/api/public/export/capabilities.csv', { q: '', on: ON });
    const statuses = (await Promise.all([file(), file(), file()])).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 200, 503]);
    await vi.waitFor(async () => {
      expect((await Promise.all([file(), file()])).map(({ status }) => status)).toEqual([200, 200]);
    });
  });
  it('holds exactly the rows of the search', async () => {
    const { text, headers, status } = await get('/api/public/export/capabilities.csv', { q: '铅', on: ON });
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = text.trim().split(/\r?\n/);
    expect(lines[0]).toContain('限制范围');
    const { total } = (await capabilities({ q: '铅', count: 'exact' })).body();
    expect(lines.length - 1).toBe(total.rows);
  });
  it('is an Excel file, too, in English', async () => {
    const { status, headers, text } = await get('/api/public/export/capabilities.xlsx', {
      q: '铅',
      on: ON,
      locale: 'en',
    });
    expect([status, headers['content-type']?.toString().includes('spreadsheetml')]).toEqual([200, true]);
    expect(text.startsWith('PK')).toBe(true);
  });
});
