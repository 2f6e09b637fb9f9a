import { afterAll, beforeAll, expect, test } from 'vitest';
import { passDay } from './daily.ts';
import { openRegister, type TestRegister } from './testing/register.ts';

let register: TestRegister;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.close());

/** A licence whose last day is `validTo`, of an institution that has signed up. */
async function licence(code: string, validTo: string): Promise<string> {
  const institutionId = await register.institution(code);
  await register.database.asOwner('UPDATE registry.institution SET organisation_id = gen_random_uuid() WHERE id = $1', [
    institutionId,
  ]);
  const begin = Temporal.PlainDate.from(validTo).subtract({ years: 6 }).add({ days: 1 }).toString();
  const issued = await register.decide({
    certificate: { institutionId, axis: 'licence', issuer: '310000' },
    content: { kind: 'issued', effectiveFrom: begin, effectiveTo: validTo, number: `2309001${code}`, sites: [1] },
  });
  if (!issued.ok) throw new Error(issued.error.code);
  return institutionId;
}

const reminded = async () =>
  (await register.database.asOwner("SELECT payload FROM platform.outbox WHERE topic = 'scope.renewal-due'")).map(
    ({ payload }) => Reflect.get(Object(payload), 'number'),
  );
const statusOf = async (id: string) =>
  (await register.database.asOwner('SELECT status FROM registry.institution WHERE id = $1', [id]))[0]?.['status'];

test('renewal is called for from the day three months before the end, once, and no longer when it is over', async () => {
  // The clock stands on 2023-05-10: due yesterday, today, tomorrow; and a licence that ended yesterday.
  await licence('00001', '2023-08-09');
  await licence('00002', '2023-08-10');
  await licence('00003', '2023-08-11');
  await licence('00004', '2023-05-09');
  await passDay(register.means);
  await passDay(register.means);
  expect(new Set(await reminded())).toEqual(new Set(['230900100001', '230900100002']));
  register.clock.advance({ hours: 24 });
  await passDay(register.means);
  expect(new Set(await reminded())).toEqual(new Set(['230900100001', '230900100002', '230900100003']));
});

test('a licence is active on its last day and expired on the next, also where the house stood still in between', async () => {
  const id = await licence('00009', '2023-05-20');
  register.clock.set('2023-05-20T23:00:00+08:00');
  await passDay(register.means);
  expect(await statusOf(id)).toBe('active');
  register.clock.set('2023-05-21T00:00:00+08:00');
  await passDay(register.means);
  expect(await statusOf(id)).toBe('expired');
  const other = await licence('00010', '2023-06-20');
  register.clock.set('2023-11-01T00:00:00+08:00');
  await passDay(register.means);
  expect(await statusOf(other)).toBe('expired');
});
