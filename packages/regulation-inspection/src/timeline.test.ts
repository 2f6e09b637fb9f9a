import { findClause, type Procedure } from '@hengjian/law';
import { expect, test } from 'vitest';
import { cityPlan, districtPlan } from './example.ts';
import { drawProcedure } from './procedure-draw.ts';
import { cityPlanProcedure, districtPlanProcedure } from './procedure-plan.ts';
import { daysLeft, dueOf, isInspectionClock, isReminderDay, timeline, usualDates } from './timeline.ts';

test('R4-4.6 the year of a plan in order, each date with its owner and clause', () => {
  expect(timeline(cityPlan).map(({ date, owner, clause }) => `${date} ${owner} ${clause}`)).toEqual([
    '2023-05-22 bureau R4-2.1a',
    '2023-06-15 institutions R4-3.0c',
    '2023-06-30 districts R4-4.5a',
    '2023-08-31 teams R4-1.0g',
    '2023-09-30 bureau R4-1.0h',
    '2023-09-30 districts R4-4.5b',
  ]);
  expect(timeline(districtPlan).at(-1)).toMatchObject({ owner: 'districts' });
  for (const { clause } of timeline(cityPlan)) expect(findClause(clause), clause).toBeDefined();
});

test('R4-4.6 another date makes another line', () => {
  const later = { ...cityPlan, deadlines: { ...cityPlan.deadlines, publicDraw: '2023-07-03' } };
  expect(
    timeline(later)
      .map(({ key }) => key)
      .indexOf('publicDraw'),
  ).toBe(2);
  expect(usualDates(2026, '2026-04-10')).toEqual({
    selfCheck: '2026-06-15',
    districtScheme: '2026-06-30',
    onSite: '2026-08-31',
    summary: '2026-09-30',
  });
});

test('R4-1.0g owners are reminded 30, 15, 7 and 1 days before, and on no other day', () => {
  const due = '2023-08-31';
  const days = Array.from({ length: 40 }, (_, index) =>
    new Date(Date.UTC(2023, 6, 25 + index)).toISOString().slice(0, 10),
  );
  expect(days.filter((day) => isReminderDay(day, due))).toEqual([
    '2023-08-01',
    '2023-08-16',
    '2023-08-24',
    '2023-08-30',
  ]);
  expect([daysLeft('2023-08-30', due), daysLeft(due, due), daysLeft('2023-09-01', due)]).toEqual([1, 0, -1]);
});

test('R4-4.5a every clock that a procedure names runs to a date of the plan', () => {
  const tables: readonly Pick<Procedure<string, string, string, never>, 'states'>[] = [
    cityPlanProcedure,
    districtPlanProcedure,
    drawProcedure,
  ];
  const clocks = tables.flatMap(({ states }) => Object.values(states).flatMap(({ clock }) => clock ?? []));
  expect(clocks.filter((clock) => !isInspectionClock(clock))).toEqual([]);
  expect(dueOf('inspection.district-scheme', districtPlan)).toBe('2023-06-30');
});
