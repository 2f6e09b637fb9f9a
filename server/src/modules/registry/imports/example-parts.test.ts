import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeProvince } from '../demo/province.ts';
import { openRegistry, person } from '../registry-house.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../../examples');
const city = person('clerk', '310000');

it('the example lists of people and instruments give back the rows that examples/README.md names', async () => {
  const house = await openRegistry();
  try {
    const main = describeProvince('2026-07-01').institutions.find(({ code }) => code === 'SH0001');
    await house.database.asOwner(
      `WITH made AS (
         INSERT INTO registry.institution (id, code, uscc, name, kind, region_code, licensed_by, fields, status, synthetic, version, changed_at)
         VALUES (gen_random_uuid(), 'SH0001', $1, '示例检测', 'enterprise', '310115', '310000', '{other}', 'active', true, 1, now()) RETURNING id)
       INSERT INTO registry.site (id, institution_id, number, name, address, region_code, kind, valid_from, version, changed_at)
       SELECT gen_random_uuid(), id, n, '场所' || n, '示例路', '310115', 'main', '2020-01-01', 1, now() FROM made, generate_series(1, 2) n`,
      [String(main?.draft['uscc'])],
    );
    const bring = async (subject: string, name: string, options: object) => {
      const made = await house.upload(
        city,
        `subject=${subject}&mode=create`,
        name,
        await readFile(join(EXAMPLES, name)),
      );
      const id = String(made.json['id']);
      const { json } = await house.call(city, 'GET', `/api/imports/${id}`);
      const begun = await house.call(city, 'POST', `/api/imports/${id}/check`, {
        mode: 'create',
        mapping: json['mapping'],
        options,
      });
      expect([begun.status, begun.text]).toEqual([202, begun.text]);
      await house.runJob(id);
      const { json: bad } = await house.call(city, 'GET', `/api/imports/${id}/rows?show=bad`);
      return (bad['rows'] as { row: number; problems: { severity: string; code: string }[] }[]).map(
        ({ row, problems }) => `${row} ${problems.find(({ severity }) => severity === 'error')?.code}`,
      );
    };
    expect(await bring('staff', '机构人员-2026.xlsx', {})).toEqual([
      '6 NO_SUCH_DAY',
      '7 NOT_AN_ID_NUMBER',
      '8 OUTSIDE_EMPLOYMENT',
      '9 PERIOD_REVERSED',
      '10 NOT_IN_DICTIONARY',
    ]);
    expect(await bring('instrument', '仪器设备-2026.csv', { institution: 'SH0001' })).toEqual([
      '4 PERIOD_REVERSED',
      '6 REPEATED_IN_FILE',
      '7 FOREIGN_SITE',
    ]);
  } finally {
    await house.close();
  }
});
