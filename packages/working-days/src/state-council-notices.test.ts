import { describe, expect, it } from 'vitest';
import type { Holiday } from './calendar.ts';
import { isProvisional, isWorkingDay } from './count.ts';
import { isWeekend, toEpochDay } from './epoch-day.ts';
import { parseCalendar } from './parse-calendar.ts';
import { stateCouncilCalendar } from './state-council-notices.ts';

function length({ from, to }: Holiday): number {
  return toEpochDay(to) - toEpochDay(from) + 1;
}

describe('the announced holidays of 2021 to 2026', () => {
  it('pass the checks that a calendar supplied by an administrator has to pass', () => {
    expect(parseCalendar(JSON.parse(JSON.stringify(stateCouncilCalendar)))).toEqual({
      ok: true,
      value: stateCouncilCalendar,
    });
  });

  it.each([
    // Days off as the notice states them, holiday by holiday; the Mid-Autumn Festival may fall into National Day.
    [2021, [3, 7, 3, 5, 3, 3, 7], '0207 0220 0425 0508 0918 0926 1009'],
    [2022, [3, 7, 3, 5, 3, 3, 7], '0129 0130 0402 0424 0507 1008 1009'],
    [2023, [3, 7, 1, 5, 3, 8], '0128 0129 0423 0506 0625 1007 1008'],
    [2024, [1, 8, 3, 5, 1, 3, 7], '0204 0218 0407 0428 0511 0914 0929 1012'],
    [2025, [1, 8, 3, 5, 3, 8], '0126 0208 0427 0928 1011'],
    [2026, [3, 9, 3, 5, 3, 3, 7], '0104 0214 0228 0509 0920 1010'],
  ])('give %i its days off and its days worked in exchange', (year, lengths, makeUpDays) => {
    const announced = stateCouncilCalendar.years.find((one) => one.year === year);
    expect(announced?.holidays.map(length)).toEqual(lengths);
    expect(announced?.makeUpDays.map((date) => date.slice(5).replace('-', '')).join(' ')).toBe(makeUpDays);
  });

  it('swap days one for one: every weekday off is a statutory holiday or is worked on a weekend', () => {
    for (const { year, holidays, makeUpDays } of stateCouncilCalendar.years) {
      let weekdaysOff = 0;
      for (const { from, to } of holidays) {
        for (let day = toEpochDay(from); day <= toEpochDay(to); day += 1) weekdaysOff += isWeekend(day) ? 0 : 1;
      }
      // Statutory holidays that fall on a weekend are made up on a weekday. Two days were added from 2025.
      const statutory = year < 2025 ? 11 : 13;
      expect(weekdaysOff - makeUpDays.length, String(year)).toBe(statutory);
    }
  });

  it.each([
    ['2022-12-31', false], // Saturday, named in the notice for 2023
    ['2023-01-02', false], // Monday off
    ['2024-02-09', true], // the eve of the Spring Festival: leave was encouraged, not granted
    ['2024-02-10', false],
    ['2024-02-18', true], // Sunday worked
    ['2025-01-28', false], // the eve is off from 2025
    ['2026-01-04', true], // Sunday worked
    ['2026-02-23', false],
    ['2026-02-24', true],
  ])('say of %s that it is worked: %s', (date, worked) => {
    expect(isWorkingDay(stateCouncilCalendar, date)).toBe(worked);
    expect(isProvisional(stateCouncilCalendar, date)).toBe(false);
  });
});
