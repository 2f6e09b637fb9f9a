import { expect, test } from 'vitest';
import { ceilPercent, percentText, ratioExceeds, roundsToPercent } from './ratio.ts';

test('R4-2.0a a minimum share is rounded up in whole numbers, for every base', () => {
  for (let base = 0; base <= 5_000; base += 1)
    for (const percent of [7, 15]) {
      const minimum = ceilPercent(base, percent);
      expect(100 * minimum >= base * percent && 100 * (minimum - 1) < base * percent).toBe(true);
    }
  // The trap this avoids: 100 * 0.07 is 7.000000000000001 in binary.
  expect(Math.ceil(100 * 0.07)).toBe(8);
  expect(ceilPercent(100, 7)).toBe(7);
});

test('R4-1.0a a share rounds half up to a whole percent: below, at and above both ends', () => {
  expect([94, 95, 96, 104, 105, 106].map((part) => roundsToPercent(part, 1000, 10))).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(roundsToPercent(0, 0, 10)).toBe(false);
});

test('R4-1.0d one ratio exceeds another only when it is truly greater', () => {
  expect([9, 10, 11].map((part) => ratioExceeds(part, 100, 10, 100))).toEqual([false, false, true]);
  expect(ratioExceeds(1, 0, 10, 100)).toBe(false);
});

test('a ratio is shown rounded half up', () => {
  expect(percentText(120, 1203)).toBe('10.0');
  expect(percentText(120, 1203, 2)).toBe('9.98');
  expect(percentText(1, 2000)).toBe('0.1');
  expect(percentText(1, 2001)).toBe('0.0');
  expect(percentText(3, 2)).toBe('150.0');
  expect(percentText(1, 0)).toBe('–');
});
