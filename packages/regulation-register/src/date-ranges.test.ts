import fc from 'fast-check';
import { expect, test } from 'vitest';
import { before, daysOf, difference, intersection } from './date-ranges.ts';
import { addDays, addMonths, type DateRange, dayAfter, halfOpen, holdsOn, isDate, lastDays } from './days.ts';

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2024-02-01', days));
const sets = fc.array(
  fc.record({ from: day, until: fc.option(day) }).filter(({ from, until }) => until === null || from < until),
  { maxLength: 5 },
);
const days = Array.from({ length: 70 }, (_, index) => addDays('2024-01-30', index));
const of = (set: readonly DateRange[]) => days.filter((one) => holdsOn(set, one));

test('sets of days are joined, cut, met and taken from each other day by day', () => {
  fc.assert(
    fc.property(sets, sets, day, (a, b, cut) => {
      expect(of(daysOf(a))).toEqual(of(a));
      expect(of(before(a, cut))).toEqual(of(a).filter((one) => one < cut));
      expect(of(intersection(a, b))).toEqual(of(a).filter((one) => of(b).includes(one)));
      expect(of(difference(a, b))).toEqual(of(a).filter((one) => !of(b).includes(one)));
      expect(daysOf(daysOf(a))).toEqual(daysOf(a));
    }),
  );
});

test('a set said by last days is the same set', () => {
  fc.assert(
    fc.property(sets, (set) => {
      expect(lastDays(daysOf(set)).map(halfOpen)).toEqual(daysOf(set));
    }),
  );
});

test('days and months are those of the calendar', () => {
  expect(isDate('2024-02-29')).toBe(true);
  for (const text of ['2023-02-29', '2024-13-01', '2024-00-01', '2024-04-31', '2024-1-1', '', '2024-01-01T00'])
    expect(isDate(text)).toBe(false);
  expect(addMonths('2024-08-31', 6)).toBe('2025-02-28');
  expect(addMonths('2026-05-31', -3)).toBe('2026-02-28');
  expect(dayAfter('9999-12-30')).toBe('9999-12-31');
  expect(dayAfter('9999-12-31')).toBeNull();
  expect(addMonths('9999-12-31', 1)).toBe('9999-12-31');
});
