import { expect, test } from 'vitest';
import { cityPlan, districtPlan } from './example.ts';
import { nextDue } from './next-due.ts';
import type { PlanState } from './procedure-plan.ts';

const city = (state: PlanState, drawn = false) => nextDue(cityPlan, state, drawn)?.key;
const district = (state: PlanState, drawn = false) => nextDue(districtPlan, state, drawn)?.key;

test('R4-2.1a a city plan runs to the public draw until the draw is made', () => {
  expect(['draft', 'countersigning', 'approved', 'published'].map((state) => city(state as PlanState))).toEqual(
    Array.from({ length: 4 }, () => 'publicDraw'),
  );
  expect(city('approved', true)).toBe('onSite');
  expect(city('published', true)).toBe('onSite');
});

test('R4-4.5a a district plan runs to its report first, then to its draw', () => {
  expect(district('draft')).toBe('districtScheme');
  expect(district('approved')).toBe('districtScheme');
  expect(district('reported')).toBe('publicDraw');
  expect(district('filed')).toBe('publicDraw');
  expect(district('published', true)).toBe('onSite');
});

test('R4-1.0h what is closed or withdrawn runs to nothing', () => {
  expect(city('closed', true)).toBeUndefined();
  expect(district('withdrawn')).toBeUndefined();
});

test('R4-4.6 the date is the one the plan gives', () => {
  expect(nextDue(cityPlan, 'draft', false)).toMatchObject({ date: cityPlan.deadlines.publicDraw, clause: 'R4-2.1a' });
});
