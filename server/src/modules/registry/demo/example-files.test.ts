import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRegistry, person, type RegistryHouse } from '../registry-house.ts';
import { makeExampleFiles } from './example-files.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../../examples');
let house: RegistryHouse;
const city = person('clerk', '310000');

beforeAll(async () => {
  house = await openRegistry();
});
afterAll(() => house.close());

async function bring(subject: string, name: string) {
  const made = await house.upload(city, `subject=${subject}&mode=create`, name, await readFile(join(EXAMPLES, name)));
  expect([made.status, made.text]).toEqual([201, made.text]);
  const id = String(made.json['id']);
  const { json } = await house.call(city, 'GET', `/api/imports/${id}`);
  const begun = await house.call(city, 'POST', `/api/imports/${id}/check`, {
    mode: 'create',
    mapping: json['mapping'],
  });
  expect([begun.status, begun.text]).toEqual([202, begun.text]);
  await house.runJob(id);
  const rows = await house.call(city, 'GET', `/api/imports/${id}/rows?show=bad`);
  await house.call(city, 'POST', `/api/imports/${id}/accept`);
  await house.runJob(id);
  const { json: after } = await house.call(city, 'GET', `/api/imports/${id}`);
  const bad = (rows.json['rows'] as { row: number; problems: { code: string }[] }[]).map(
    ({ row, problems }) => `${row} ${problems.find(({ code }) => code !== 'CHECK_CHARACTER')?.code}`,
  );
  return { batch: after['batch'], bad };
}

describe('the example files', () => {
  it('are those that the tool writes', async () => {
    for (const [name, bytes] of await makeExampleFiles()) {
      expect([name, Buffer.compare(await readFile(join(EXAMPLES, name)), bytes)]).toEqual([name, 0]);
    }
  });

  it('go into an empty registry, all but the rows that the README names', async () => {
    const institutions = await bring('institution', '机构名录-2023.xlsx');
    expect(institutions).toMatchObject({ batch: { state: 'imported', imported: 1_190, bad: 13 } });
    expect(institutions.bad).toEqual([
      '20 USCC_WRONG_LENGTH',
      '45 USCC_WRONG_CHARACTER',
      '77 REGION_UNKNOWN',
      '102 REGION_UNKNOWN',
      '150 REPEATED_IN_FILE',
      '233 REQUIRED',
      '310 NOT_IN_DICTIONARY',
      '365 NO_SUCH_DAY',
      '402 NOT_IN_DICTIONARY',
      '518 REQUIRED',
      '640 DATE_AMBIGUOUS',
      '777 CERTIFICATE_WRONG_LENGTH',
      '900 FORMULA',
    ]);
    const inspectors = await bring('inspector', '检查人员-2023.csv');
    expect(inspectors.bad).toEqual(['12 NOT_A_DATE', '30 NOT_IN_DICTIONARY', '58 REPEATED_IN_FILE']);
    expect(await bring('expert', '专家.xlsx')).toMatchObject({ batch: { imported: 63, bad: 0 } });
    const conflicts = await bring('conflict', '回避.xlsx');
    expect(conflicts.bad).toHaveLength(1);
    expect(conflicts.batch).toMatchObject({ state: 'imported' });
  });
});
