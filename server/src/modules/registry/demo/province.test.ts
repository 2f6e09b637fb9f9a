import { checkUscc, parseCertificateNumber } from '@hengjian/registry-codes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import { createTestDatabase, fixedClock, type TestDatabase } from '../../../testing/index.ts';
import { loadInspectionLists } from '../inspection-lists.ts';
import { describeProvince } from './province.ts';
import { seedProvince } from './seed-province.ts';

const province = describeProvince('2023-05-10');
const base = province.institutions.filter(
  ({ draft }) => draft['status'] === 'active' && draft['licensedBy'] === '310000',
);
const inField = (field: string) =>
  base.filter(({ draft }) => Array.isArray(draft['fields']) && draft['fields'].includes(field)).length;

describe('the demo province', () => {
  it('has 1,203 institutions in the base, with the counts per field that the screens show', () => {
    expect(base).toHaveLength(1_203);
    const fields = [
      'vehicle',
      'environment',
      'forensic',
      'food-agri',
      'civil-defence',
      'import-export',
      'cosmetics',
      'other',
    ];
    expect(fields.map(inField)).toEqual([168, 196, 52, 214, 38, 97, 46, 459]);
    expect(inField('carbon')).toBeGreaterThan(5);
  });

  it('is made up, and says so: codes valid in form, names and employers marked', () => {
    for (const { draft } of province.institutions) {
      const uscc = checkUscc(String(draft['uscc']));
      expect(uscc.ok && uscc.value.warnings).toEqual([]);
      expect(draft['name']).toMatch(/示例|演示/);
      const certificate = parseCertificateNumber(String(draft['certificateNumber']));
      expect(certificate.ok && certificate.value.warnings).toEqual([]);
    }
    expect(new Set(province.institutions.map(({ draft }) => draft['name'])).size).toBe(province.institutions.length);
  });

  it('has about 65 A, 25 B, 8 C and 2 D in a hundred, and everybody in some district', () => {
    const share = (letter: string) =>
      (base.filter(({ draft }) => draft['creditClass'] === letter).length / base.length) * 100;
    expect(share('A')).toBeGreaterThan(60);
    expect(share('A')).toBeLessThan(70);
    expect(share('D')).toBeGreaterThan(0.5);
    expect(share('D')).toBeLessThan(4);
    expect(new Set(base.map(({ draft }) => draft['region'])).size).toBe(17);
  });

  it('has 318 inspectors of the city in nine pools, some with a certificate that ran out', () => {
    const city = province.inspectors.filter(({ draft }) => draft['region'] === '310000');
    expect(city).toHaveLength(318);
    expect(new Set(city.map(({ draft }) => draft['department'])).size).toBe(9);
    const expired = city.filter(({ draft }) => String(draft['certificateExpires']) < '2023-05-10');
    expect(expired.length).toBeGreaterThan(5);
    expect(expired.length).toBeLessThan(40);
    expect(province.conflicts).toHaveLength(47);
  });

  it('is the same place on every machine', () => {
    expect(describeProvince('2023-05-10')).toEqual(province);
  });
});

describe('seeding it', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it('fills an empty registry once, for the application as for the owner', async () => {
    await seedProvince(database.db, fixedClock());
    await seedProvince(database.db, fixedClock());
    const lists = await withinJurisdiction(database.db, '310000', (tx) => loadInspectionLists(tx, '310000'));
    expect(lists.institutions).toHaveLength(province.institutions.length);
    expect(lists.inspectors).toHaveLength(province.inspectors.length + province.experts.length);
    expect(lists.conflicts).toHaveLength(47);
    const pudong = await withinJurisdiction(database.db, '310115', (tx) => loadInspectionLists(tx, '310115'));
    expect(pudong.institutions.every(({ region }) => region === '310115')).toBe(true);
    expect(pudong.inspectors.filter(({ departments }) => departments.includes('market')).length).toBeGreaterThan(4);
  });
});
