import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { type DemoInstitution, rowsOf } from './rows.ts';

const province = catalogue('province');
const annex = (institution: DemoInstitution) => [...rowsOf(province, institution)];

test('an annex is a function of the institution’s number, and no row comes twice', () => {
  for (const index of [0, 7, 300, 1_202, 53_056]) {
    const institution = { index, fields: ['environment', 'other'], sites: [1, 2] };
    const rows = annex(institution);
    expect(rows).toEqual(annex(institution));
    expect(new Set(rows.map(({ item, site }) => `${item} ${site}`)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
  }
});

test('there are some ten thousand wordings for a province and more than forty thousand for the nation, all different', () => {
  const count = (size: 'province' | 'nation') =>
    new Set(catalogue(size).wordings.map((wording) => JSON.stringify(wording))).size;
  expect(count('province')).toBe(province.wordings.length);
  expect(province.wordings.length).toBeGreaterThan(7_500);
  expect(count('nation')).toBeGreaterThan(40_000);
});

test('many environment laboratories test ammonia nitrogen in soil, by the standard there is', () => {
  const soil = province.wordings.findIndex(
    ({ object, standardNumber }) => object === '土壤' && standardNumber === 'HJ 634-2012',
  );
  const having = Array.from({ length: 100 }, (_, index) =>
    annex({ index, fields: ['environment'], sites: [1] }),
  ).filter((rows) => rows.some(({ item }) => item === soil));
  expect(having.length).toBeGreaterThan(40);
});

test('about one row in twenty-five names an edition that has been replaced', () => {
  const number = (item: number) => province.wordings[item]?.standardNumber ?? '';
  const current = new Map<string, number>();
  for (const { standardNumber } of province.wordings) {
    const [family = '', year = ''] = standardNumber.split('-');
    current.set(family, Math.max(current.get(family) ?? 0, Number(year)));
  }
  const rows = Array.from({ length: 200 }, (_, index) => annex({ index, fields: ['food-agri'], sites: [1] })).flat();
  const made = rows.filter(({ item }) => number(item).startsWith('T/DEMO'));
  const old = made.filter(({ item }) => {
    const [family = '', year = ''] = number(item).split('-');
    return Number(year) < (current.get(family) ?? 0);
  });
  expect(old.length / made.length).toBeGreaterThan(0.02);
  expect(old.length / made.length).toBeLessThan(0.06);
});
