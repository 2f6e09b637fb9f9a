import { afterAll, beforeAll, expect, test } from 'vitest';
import { passDay } from './daily.ts';
import { findCertificateByNumber, findCertificateOn } from './read/certificates.ts';
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

test('a renewal decided ahead leaves number and end alone until its first day', async () => {
  const id = await licence('00020', '2023-08-31');
  const before = await register.within((tx) => findCertificateByNumber(tx, 'licence', '230900100020'));
  if (before === undefined) throw new Error('the licence is there');
  register.clock.set('2023-08-30T12:00:00+08:00');
  const renewed = await register.decide({
    certificate: { id: before.id, baseSequence: 1 },
    content: {
      kind: 'renewed',
      decidedOn: '2023-08-30',
      effectiveFrom: '2023-09-01',
      effectiveTo: '2029-08-31',
      number: '230900190020',
      sites: [1],
    },
  });
  expect(renewed.ok).toBe(true);
  const shown = async (day: string) => {
    const view = await register.within((tx) => findCertificateOn(tx, 'licence', '230900190020', day));
    return [view?.number, view?.validFrom, view?.validTo, view?.newest.kind];
  };
  const old = ['230900100020', '2017-09-01', '2023-08-31', 'issued'];
  expect(await shown('2023-08-30')).toEqual(old);
  expect(await shown('2023-08-31')).toEqual(old);
  expect(await shown('2023-09-01')).toEqual(['230900190020', '2023-09-01', '2029-08-31', 'renewed']);
  const kept = async () => {
    await passDay(register.means);
    const [row] = await register.database.asOwner(
      'SELECT status, certificate_number, certificate_expires::text AS ends FROM registry.institution WHERE id = $1',
      [id],
    );
    return row;
  };
  register.clock.set('2023-08-31T23:00:00+08:00');
  expect(await kept()).toEqual({ status: 'active', certificate_number: '230900100020', ends: '2023-08-31' });
  register.clock.set('2023-09-01T00:00:00+08:00');
  expect(await kept()).toEqual({ status: 'active', certificate_number: '230900190020', ends: '2029-08-31' });
});
