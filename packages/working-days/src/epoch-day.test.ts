import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEpochDay, isWeekend, toEpochDay, toIsoDate } from './epoch-day.ts';

describe('a date as a whole number of days', () => {
  it('counts from 1970-01-01', () => {
    expect(toEpochDay('1970-01-01')).toBe(0);
    expect(toEpochDay('1969-12-31')).toBe(-1);
    expect(toIsoDate(0)).toBe('1970-01-01');
  });

  it.each([
    ['2024-02-28', '2024-02-29'],
    ['2024-02-29', '2024-03-01'],
    ['2025-02-28', '2025-03-01'],
    ['2000-02-28', '2000-02-29'],
    ['2100-02-28', '2100-03-01'],
    ['2023-12-31', '2024-01-01'],
    ['0000-02-28', '0000-02-29'],
  ])('puts %s the day before %s', (date, next) => {
    expect(toIsoDate(toEpochDay(date) + 1)).toBe(next);
    expect(toIsoDate(toEpochDay(next) - 1)).toBe(date);
  });

  it('agrees with Temporal on every date it can write, and on its weekday', () => {
    const from = toEpochDay('0000-01-01');
    const to = toEpochDay('9999-12-31');
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (day) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
        const text = toIsoDate(day);
        expect(Temporal.PlainDate.from(text).equals(date)).toBe(true);
        expect(toEpochDay(text)).toBe(day);
        expect(isWeekend(day)).toBe(date.dayOfWeek >= 6);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '2023-02-29',
    '2100-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-1-1',
    '20240101',
    '2024-01-01T00:00:00Z',
    ' 2024-01-01',
    '２０２４-01-01',
    '',
  ])('knows that “%s” is no date', (text) => {
    expect(findEpochDay(text)).toBeUndefined();
    expect(() => toEpochDay(text)).toThrow(RangeError);
  });

  it('refuses to write a year that has no four digits', () => {
    expect(toIsoDate(toEpochDay('9999-12-31'))).toBe('9999-12-31');
    expect(() => toIsoDate(toEpochDay('9999-12-31') + 1)).toThrow(RangeError);
    expect(() => toIsoDate(toEpochDay('0000-01-01') - 1)).toThrow(RangeError);
    expect(() => toIsoDate(Number.NaN)).toThrow(RangeError);
  });
});
