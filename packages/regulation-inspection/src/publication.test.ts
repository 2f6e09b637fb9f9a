import { stateCouncilCalendar } from '@hengjian/working-days';
import { expect, test } from 'vitest';
import { isPublicationLate, publicationDue } from './publication.ts';

test('R4-2.1c a result is public within 20 working days, the day it stood not counted', () => {
  expect(publicationDue('2023-08-31', stateCouncilCalendar)).toEqual({ date: '2023-09-28', provisional: false });
});

test('R4-2.1c the day before, on and after the last day', () => {
  const days = ['2023-09-27', '2023-09-28', '2023-09-29'];
  const late = (published: boolean) =>
    days.map((day) => isPublicationLate('2023-08-31', published ? day : null, day, stateCouncilCalendar));
  expect(late(true)).toEqual([false, false, true]);
  expect(late(false)).toEqual([false, false, true]);
  expect(isPublicationLate('2023-08-31', '2023-09-28', '2023-12-31', stateCouncilCalendar)).toBe(false);
});
