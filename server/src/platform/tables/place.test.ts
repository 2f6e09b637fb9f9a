import { describe, expect, test } from 'vitest';
import { columnLetter, parseAddress, placeText } from './place.ts';

describe('places in a table', () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %d is %s, there and back', (column, letter) => {
    expect(columnLetter(column)).toBe(letter);
    expect(parseAddress(`${letter}9`)).toEqual({ row: 9, column });
  });

  test.each(['', 'A', '1', 'A0', 'a1', 'XFE1', 'A1048577', '$A$1', 'A1B', 'AAAAAAAAAAAAAAAAAAAAA1'])(
    '%j is no address',
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );

  test('are told in both languages', () => {
    expect(placeText({ sheet: '名录', row: 3, column: 'B' })).toEqual({
      zh: '工作表“名录”第3行B列',
      en: 'sheet “名录”, row 3, column B',
    });
  });
});
