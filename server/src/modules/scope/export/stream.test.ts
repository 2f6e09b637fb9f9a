import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRegister, type TestRegister } from '../testing/register.ts';
import { streamInstitutions } from './stream.ts';

let register: TestRegister;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.close());

test('institutions leave by code and by region, without those whose import was undone', async () => {
  await register.institution('B1');
  await register.institution('A1', { region: '320100' });
  const gone = await register.institution('C1');
  await register.database.asOwner('UPDATE scope.holder SET gone = true WHERE institution_id = $1', [gone]);
  const codes = async (region: string | null) => {
    const found: string[] = [];
    const filter = { region, field: null, on: '2023-05-10' };
    for await (const piece of streamInstitutions(register.database.db, filter))
      found.push(...piece.map(({ code }) => code));
    return found;
  };
  expect(await codes(null)).toEqual(['A1', 'B1']);
  expect(await codes('310000')).toEqual(['B1']);
  expect(await codes('330000')).toEqual([]);
});
