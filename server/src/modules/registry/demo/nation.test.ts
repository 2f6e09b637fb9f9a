import { checkUscc, parseCertificateNumber } from '@hengjian/registry-codes';
import { describe, expect, it } from 'vitest';
import { createTestDatabase, fixedClock } from '../../../testing/index.ts';
import { describeNation, NATION_SIZE } from './nation.ts';
import { describeProvince } from './province.ts';
import { seedNation } from './seed-nation.ts';
import { seedProvince } from './seed-province.ts';

const TODAY = '2026-05-10';
const others = [...describeNation(TODAY)];
const all = [...describeProvince(TODAY).institutions, ...others];

describe('the demo nation', () => {
  it('has the 53,057 institutions of the statistics, in 31 provinces', () => {
    expect(all).toHaveLength(NATION_SIZE);
    expect(new Set(all.map(({ draft }) => String(draft['region']).slice(0, 2))).size).toBe(31);
  });

  it.each(['uscc', 'certificateNumber', 'name'] as const)('gives no two institutions the same %s', (key) => {
    expect(new Set(all.map(({ draft }) => draft[key])).size).toBe(NATION_SIZE);
  });

  it('gives no two institutions the same code', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(NATION_SIZE);
  });

  it('is made up, says so, and is valid in form', () => {
    for (const { draft } of others.filter((_, index) => index % 97 === 0)) {
      expect(draft['name']).toMatch(/示例|演示/);
      const uscc = checkUscc(String(draft['uscc']));
      expect(uscc.ok && uscc.value.warnings).toEqual([]);
      const number = parseCertificateNumber(String(draft['certificateNumber']));
      expect(number.ok && number.value.warnings).toEqual([]);
    }
  });

  it('is the same every time, and smaller on request', () => {
    expect([...describeNation(TODAY)].slice(20_000, 20_010)).toEqual(others.slice(20_000, 20_010));
    expect([...describeNation(TODAY, 5_000)]).toHaveLength(5_000 - describeProvince(TODAY).institutions.length);
  });
});

it('is put beside the demo province once, however often it is asked for', async () => {
  const database = await createTestDatabase();
  const clock = fixedClock();
  const said: number[] = [];
  await seedProvince(database.db, clock);
  for (let time = 0; time < 2; time++) await seedNation(database.db, clock, (done) => said.push(done), 8_000);
  const [row] = await database.asOwner('SELECT count(*)::int AS count FROM registry.institution');
  expect(row?.['count']).toBe(8_000);
  expect(said).toEqual([5_000, 8_000 - describeProvince(TODAY).institutions.length]);
  await database.close();
});
