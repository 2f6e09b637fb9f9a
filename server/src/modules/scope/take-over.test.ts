import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHolders } from '../registry/index.ts';
import { certificatesOf, findCertificateByNumber } from './read/certificates.ts';
import { copyAll, registrySubscriber } from './react.ts';
import { openRegister, type TestRegister } from './testing/register.ts';

let register: TestRegister;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.close());

const tell = (ids: readonly string[]) =>
  registrySubscriber(register.means).react({
    id: '00000000-0000-7000-8000-000000000000',
    at: register.clock.now(),
    topic: 'registry.institutions.changed',
    payload: { ids },
  });

async function stated(code: string, status: string, number: string | null, expires: string | null): Promise<string> {
  const [row] = await register.database.asOwner(
    `INSERT INTO registry.institution (id, code, name, kind, region_code, licensed_by, fields, status, certificate_number, certificate_expires, synthetic, version, changed_at)
     VALUES (gen_random_uuid(), $1, $1 || '检测（示例）有限公司', 'enterprise', '310115', '310000', '{other}', $2, $3, $4, true, 1, '2023-01-01') RETURNING id`,
    [code, status, number, expires],
  );
  return String(row?.['id']);
}

const certificatesNow = (id: string) => register.within((tx) => certificatesOf(tx, id));
const statement = async (id: string) => (await register.within((tx) => readHolders(tx, [id])))[0]?.statement;

test('what is stated becomes decisions, once, with one log entry for a list, and never a made-up day', async () => {
  const ids = [
    await stated('A1', 'active', '230900110101', '2026-03-17'),
    await stated('A2', 'suspended', '230900110102', '2027-03-17'),
    await stated('A3', 'revoked', '230900110103', '2026-03-17'),
    await stated('A4', 'active', '230900110104', null),
    await stated('A5', 'active', null, '2026-03-17'),
  ];
  await tell(ids);
  await tell(ids);
  const [a1, a2, a3, a4, a5] = await Promise.all(ids.map(certificatesNow));
  expect(a1).toMatchObject([{ number: '230900110101', validFrom: '2020-03-18', validTo: '2026-03-17', sequence: 1 }]);
  expect(a2).toMatchObject([{ sequence: 2, newest: { kind: 'suspended' } }]);
  expect(a3).toMatchObject([{ sequence: 2, endedBy: 'revoked' }]);
  expect([a4, a5]).toEqual([[], []]);
  expect(await statement(ids[1] ?? '')).toMatchObject({ status: 'suspended' });
  const entries = await register.database.asOwner('SELECT type FROM transparency.entry');
  expect(entries).toEqual([{ type: 'certificate.taken-over-list' }]);
});

test('a list that was brought in, undone and brought in anew leaves the number with those who are there', async () => {
  const first = await stated('B1', 'active', '230900110201', '2026-03-17');
  await tell([first]);
  await register.database.asOwner('DELETE FROM registry.institution WHERE id = $1', [first]);
  await tell([first]);
  expect(await certificatesNow(first)).toMatchObject([{ endedBy: 'cancelled' }]);
  const second = await stated('B1', 'active', '230900110201', '2026-03-17');
  await tell([second]);
  expect(await certificatesNow(second)).toMatchObject([{ number: '230900110201', endedOn: null }]);
  const found = await register.within((tx) => findCertificateByNumber(tx, 'licence', '230900110201'));
  expect(found?.institutionId).toBe(second);
});

test('an undone institution without certificates goes without a trace', async () => {
  const id = await stated('C1', 'cancelled', null, null);
  await tell([id]);
  await register.database.asOwner('DELETE FROM registry.institution WHERE id = $1', [id]);
  await tell([id]);
  expect(await register.database.asOwner('SELECT FROM scope.holder WHERE institution_id = $1', [id])).toEqual([]);
});

test('a house with institutions from before the register copies them all at its start', async () => {
  const other = await openRegister();
  await other.database.asOwner(
    `INSERT INTO registry.institution (id, code, name, kind, region_code, licensed_by, fields, status, certificate_number, certificate_expires, synthetic, version, changed_at)
     SELECT gen_random_uuid(), 'D' || n, '示例' || n, 'enterprise', '310115', '310000', '{other}', 'active', '23090011' || (3000 + n), '2026-03-17', true, 1, '2023-01-01'
     FROM generate_series(1, 1203) n`,
  );
  await copyAll(other.means);
  const [count] = await other.database.asOwner(
    'SELECT (SELECT count(*) FROM scope.holder) AS holders, (SELECT count(*) FROM scope.certificate) AS certificates',
  );
  expect(count).toMatchObject({ holders: 1203n.toString(), certificates: 1203n.toString() });
  await other.close();
});
