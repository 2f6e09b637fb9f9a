import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from './calendar.ts';
import { addWorkingDays, isProvisional, isWorkingDay, workingDaysBetween, workingDaysLeft } from './count.ts';
import { toEpochDay, toIsoDate } from './epoch-day.ts';
import { stateCouncilCalendar as calendar } from './state-council-notices.ts';

describe('adding working days', () => {
  it.each([
    ['2021-12-01', 15, '2021-12-22'],
    ['2021-09-17', 15, '2021-10-14'],
    ['2023-09-15', 30, '2023-11-02'],
    ['2023-08-31', 20, '2023-09-28'],
    ['2023-04-28', 5, '2023-05-09'],
    ['2024-01-22', 30, '2024-03-07'],
    ['2023-09-28', 10, '2023-10-18'],
    ['2023-09-28', 7, '2023-10-13'],
    ['2023-06-21', 5, '2023-06-29'],
    ['2023-01-19', 7, '2023-02-02'],
    ['2026-01-26', 30, '2026-03-13'],
  ])('finds %s plus %i to end on %s', (from, n, date) => {
    expect(addWorkingDays(calendar, from, n)).toEqual({ date, provisional: false });
  });

  it('starts on the next day, whether or not the day of the event is worked', () => {
    expect(addWorkingDays(calendar, '2023-09-28', 1).date).toBe('2023-10-07'); // Thursday before eight days off
    expect(addWorkingDays(calendar, '2023-10-06', 1).date).toBe('2023-10-07'); // the last of them
    expect(addWorkingDays(calendar, '2023-10-01', 0).date).toBe('2023-10-01');
  });

  it('counts backwards, to find the last day on which notice may still be given', () => {
    // R1-6.5h: a visit on 2021-10-20 with ten full working days before it.
    expect(addWorkingDays(calendar, '2021-10-20', -11)).toEqual({ date: '2021-09-29', provisional: false });
  });

  it('crosses 29 February', () => {
    expect(addWorkingDays(calendar, '2024-02-28', 1).date).toBe('2024-02-29');
    expect(addWorkingDays(calendar, '2024-02-28', 2).date).toBe('2024-03-01');
    expect(addWorkingDays(calendar, '2025-02-28', 1).date).toBe('2025-03-03');
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY])('does not add %d days', (n) => {
    expect(() => addWorkingDays(calendar, '2024-01-01', n)).toThrow(RangeError);
  });
});

describe('working days between two dates', () => {
  it('leaves out both ends, so that ten of them mean ten full days of notice (R1-6.5h)', () => {
    expect(workingDaysBetween(calendar, '2021-09-28', '2021-10-20').days).toBe(11);
    expect(workingDaysBetween(calendar, '2021-09-29', '2021-10-20').days).toBe(10);
    expect(workingDaysBetween(calendar, '2021-09-30', '2021-10-20').days).toBe(9);
  });

  it('reaches ten on the wide reading, which counts the day of the visit', () => {
    expect(workingDaysLeft(calendar, '2021-09-30', '2021-10-20').days).toBe(10);
  });

  it('finds none between a day and itself, its neighbour, or an earlier one', () => {
    for (const later of ['2024-03-04', '2024-03-05', '2024-01-01']) {
      expect(workingDaysBetween(calendar, '2024-03-04', later)).toEqual({ days: 0, provisional: false });
    }
  });
});

describe('working days left', () => {
  it('counts down to 0 on the last day and goes on below it', () => {
    const due = '2023-10-13';
    expect(workingDaysLeft(calendar, '2023-10-11', due).days).toBe(2);
    expect(workingDaysLeft(calendar, '2023-10-12', due).days).toBe(1);
    expect(workingDaysLeft(calendar, '2023-10-13', due).days).toBe(0);
    expect(workingDaysLeft(calendar, '2023-10-14', due).days).toBe(-1); // Saturday: overdue all the same
    expect(workingDaysLeft(calendar, '2023-10-16', due).days).toBe(-1);
    expect(workingDaysLeft(calendar, '2023-10-17', due).days).toBe(-2);
  });

  it('stands still over a holiday', () => {
    expect(workingDaysLeft(calendar, '2023-09-28', '2023-10-13').days).toBe(7);
    expect(workingDaysLeft(calendar, '2023-10-06', '2023-10-13').days).toBe(7);
    expect(workingDaysLeft(calendar, '2023-10-07', '2023-10-13').days).toBe(6);
  });
});

describe('a year without a notice', () => {
  it('goes by weekdays and says so', () => {
    expect(isWorkingDay(calendar, '2027-02-08')).toBe(true); // a Monday that will surely be off
    expect(isWorkingDay(calendar, '2027-02-06')).toBe(false);
    expect(isProvisional(calendar, '2027-02-08')).toBe(true);
    expect(addWorkingDays(calendar, '2027-01-29', 5)).toEqual({ date: '2027-02-05', provisional: true });
    expect(workingDaysBetween(calendar, '2027-01-29', '2027-02-08')).toEqual({ days: 5, provisional: true });
    expect(workingDaysLeft(calendar, '2027-02-08', '2027-02-05')).toEqual({ days: -1, provisional: true });
    expect(isProvisional(calendar, '2020-12-31')).toBe(true);
  });

  it('is uncertain from the last week of December, which the next notice may reach into', () => {
    expect(isProvisional(calendar, '2026-12-24')).toBe(false);
    expect(isProvisional(calendar, '2026-12-25')).toBe(true);
    expect(isProvisional(calendar, '2025-12-31')).toBe(false);
    expect(addWorkingDays(calendar, '2026-12-23', 1)).toEqual({ date: '2026-12-24', provisional: false });
    expect(addWorkingDays(calendar, '2026-12-23', 2)).toEqual({ date: '2026-12-25', provisional: true });
  });

  it('is settled as soon as the calendar is replaced by one that holds it', () => {
    const later: Calendar = {
      edition: '2026-11-01',
      years: [
        ...calendar.years,
        {
          year: 2027,
          sources: [{ zh: '示例通知', en: 'Sample notice' }],
          holidays: [{ name: { zh: '示例', en: 'Sample' }, from: '2027-02-05', to: '2027-02-11' }],
          makeUpDays: ['2027-02-13'],
        },
      ],
    };
    expect(addWorkingDays(later, '2027-02-04', 2)).toEqual({ date: '2027-02-13', provisional: false });
    expect(isWorkingDay(later, '2027-02-13')).toBe(true);
    expect(isProvisional(later, '2026-12-31')).toBe(false);
    expect(addWorkingDays(calendar, '2027-02-04', 2)).toEqual({ date: '2027-02-08', provisional: true });
  });
});

describe('the counts agree with one another', () => {
  const anyDate = fc
    .integer({ min: toEpochDay('2020-06-01'), max: toEpochDay('2028-06-01') })
    .map((day) => toIsoDate(day));
  const anyPeriod = fc.integer({ min: 1, max: 60 });

  it('ends a period on a working day that is exactly as far away as was asked', () => {
    fc.assert(
      fc.property(anyDate, anyPeriod, (from, n) => {
        const { date, provisional } = addWorkingDays(calendar, from, n);
        expect(isWorkingDay(calendar, date)).toBe(true);
        expect(workingDaysLeft(calendar, from, date)).toEqual({ days: n, provisional });
        expect(workingDaysBetween(calendar, from, date).days).toBe(n - 1);
      }),
    );
  });

  it('comes back to the working day it started from', () => {
    fc.assert(
      fc.property(anyDate, anyPeriod, (date, n) => {
        const from = addWorkingDays(calendar, date, 1).date;
        expect(addWorkingDays(calendar, addWorkingDays(calendar, from, n).date, -n).date).toBe(from);
      }),
    );
  });

  it('adds two periods as it adds their sum', () => {
    fc.assert(
      fc.property(anyDate, anyPeriod, anyPeriod, (from, n, m) => {
        const middle = addWorkingDays(calendar, from, n).date;
        expect(addWorkingDays(calendar, middle, m).date).toBe(addWorkingDays(calendar, from, n + m).date);
      }),
    );
  });

  it('is negative on every day after the last, and on no other', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (today, due) => {
        expect(workingDaysLeft(calendar, today, due).days < 0).toBe(today > due);
      }),
    );
  });
});
