import type { IsoDate } from '@hengjian/law';
import { expect, test } from 'vitest';
import { cityPlan, districtPlan } from './example.ts';
import type { PlanState } from './procedure-plan.ts';
import { remindersDue } from './reminders-due.ts';

const given = new Set<string>();
/** Goes through the days as the watch does, and remembers what it said. */
function watch(days: readonly IsoDate[], standing: { state: PlanState; drawn: boolean }, plan = cityPlan): string[] {
  given.clear();
  return days.flatMap((today) =>
    remindersDue(plan, standing, today, ({ key, date }, before) => given.has(`${key} ${date} ${before}`)).map(
      ({ milestone: { key, date }, daysBefore, daysLeft }) => {
        given.add(`${key} ${date} ${daysBefore}`);
        return `${today} ${key} ${daysBefore}/${daysLeft}`;
      },
    ),
  );
}
const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10),
  );
const VISITS: { state: PlanState; drawn: boolean } = { state: 'published', drawn: true };

test('R4-1.0g the end of the visits is announced 30, 15, 7 and 1 days before, each once', () => {
  expect(watch(daysFrom('2023-07-25', 45), VISITS)).toEqual([
    '2023-08-01 onSite 30/30',
    '2023-08-16 onSite 15/15',
    '2023-08-24 onSite 7/7',
    '2023-08-30 onSite 1/1',
  ]);
});

test('R4-1.0g a day on which the server slept is made up for, once, and says how many days are left', () => {
  expect(watch(['2023-07-31', '2023-08-04', '2023-08-05', '2023-08-26', '2023-08-31', '2023-09-01'], VISITS)).toEqual([
    '2023-08-04 onSite 30/27',
    '2023-08-26 onSite 7/5',
    '2023-08-31 onSite 1/0',
  ]);
});

test('R4-4.6 a plan is reminded of the date it runs to, and a date that moved is announced anew', () => {
  expect(watch(['2023-05-21'], { state: 'published', drawn: false })).toEqual(['2023-05-21 publicDraw 1/1']);
  expect(watch(['2023-06-29'], { state: 'draft', drawn: false }, districtPlan)).toEqual([
    '2023-06-29 districtScheme 1/1',
  ]);
  const moved = { ...cityPlan, deadlines: { ...cityPlan.deadlines, onSite: '2023-09-15' } };
  given.clear();
  given.add('onSite 2023-08-31 15');
  expect(
    remindersDue(moved, VISITS, '2023-08-31', ({ key, date }, days) => given.has(`${key} ${date} ${days}`)),
  ).toMatchObject([{ daysBefore: 15, milestone: { date: '2023-09-15' } }]);
});

test('R4-1.0g under a published plan the end of the visits is announced though nothing is drawn yet', () => {
  expect(watch(['2023-08-30'], { state: 'published', drawn: false })).toEqual(['2023-08-30 onSite 1/1']);
});

test.each(['closed', 'withdrawn'] as const)('a plan that is %s reminds nobody', (state) => {
  expect(watch(daysFrom('2023-05-01', 150), { state, drawn: true })).toEqual([]);
});
