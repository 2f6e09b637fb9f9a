import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestHouse, type TestHouse } from '../../testing/index.ts';
import { must, publishPlan } from './testing/ceremony.ts';

let house: TestHouse;
let planId: string;
beforeAll(async () => {
  house = await createTestHouse();
  planId = await publishPlan(house);
  await house.runJobs();
}, 60_000);
afterAll(() => house.close());

/** What the watch says on a morning: titles by the people it says them to. */
async function morning(day: string, on = house): Promise<readonly string[]> {
  house.clock.set(`${day}T06:00:00+08:00`);
  await on.runJobs();
  const rows = await house.database.asOwner(
    `SELECT p.login || ' ' || (n.params -> 'what' ->> 'zh') || ' ' || (n.params ->> 'days') AS said
     FROM notices.notification n JOIN identity.person p ON p.id = n.person_id
     WHERE n.template = 'plan.deadline-near' AND n.created_at = $1 ORDER BY 1`,
    [`${day}T06:00:00+08:00`],
  );
  return rows.map(({ said }) => String(said));
}
const told = (what: string) => [`gu.lan ${what}`, `zhou.ming ${what}`];

test('R4-1.0g the bureau is reminded 30, 15, 7 and 1 days before the visits are to be over, and on no other day', async () => {
  expect(await morning('2023-07-31')).toEqual([]);
  expect(await morning('2023-08-01')).toEqual(told('现场检查完成 30'));
  expect(await morning('2023-08-02')).toEqual([]);
  expect(await morning('2023-08-16')).toEqual(told('现场检查完成 15'));
});

test('R4-1.0g a server that starts on the same day says nothing twice; one that slept makes up for it', async () => {
  const another = await house.another();
  house.clock.set('2023-08-16T07:00:00+08:00');
  await another.runJobs();
  const [count] = await house.database.asOwner('SELECT count(*)::int AS n FROM inspection.deadline_reminder');
  expect(count?.['n']).toBe(3);
  expect(await morning('2023-08-26', another)).toEqual(told('现场检查完成 5'));
  await another.close();
});

test('two watches at once give one reminder', async () => {
  const another = await house.another();
  house.clock.set('2023-08-30T06:00:00+08:00');
  await Promise.all([house, another].map(async ({ house: { jobs } }) => jobs['watch-inspection-deadlines']?.({})));
  const rows = await house.database.asOwner(
    `SELECT payload ->> 'daysLeft' AS left FROM platform.outbox
     WHERE topic = 'inspection.deadline-near' AND created_at = '2023-08-30T06:00:00+08:00'`,
  );
  expect(rows).toEqual([{ left: '1' }]);
  await house.runJobs();
  await another.close();
});

test('R4-4.6 a plan that was closed reminds nobody', async () => {
  const head = await house.desk('gu.lan');
  const { version } = must(await head.get(`/api/plans/${planId}`));
  must(await head.send('POST', `/api/plans/${planId}/actions`, { action: 'close', version }));
  await house.database.asOwner('DELETE FROM inspection.deadline_reminder');
  expect(await morning('2023-08-31')).toEqual([]);
});
