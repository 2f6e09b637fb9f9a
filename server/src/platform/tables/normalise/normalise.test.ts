import { describe, expect, test } from 'vitest';
import { parseDateCell, parseDateText } from './date.ts';
import { parseInteger } from './integer.ts';
import { singleLine, trimText } from './trim.ts';
import { valueRefusalText } from './value-refusal.ts';
import { toHalfWidth } from './width.ts';
import { parseYesOrNo } from './yes-or-no.ts';

describe('a date written as text', () => {
  test.each([
    ['2023-6-1', '2023-06-01'],
    ['2023/06/01', '2023-06-01'],
    ['2023.6.1', '2023-06-01'],
    ['2023年6月1日', '2023-06-01'],
    ['2023 年 6 月 1 日', '2023-06-01'],
    ['2023年6月1', '2023-06-01'],
    ['20230601', '2023-06-01'],
    ['45078', '2023-06-01'],
    ['２０２３－０６－０１', '2023-06-01'],
    ['２０２３年６月１日', '2023-06-01'],
    ['\u3000２０２３０６０１\u200b', '2023-06-01'],
    ['2023–06–01', '2023-06-01'],
    ['2023-06-01 00:00:00', '2023-06-01'],
    ['2023/6/1 14:05', '2023-06-01'],
    ['2023-06-01T08:00:00Z', '2023-06-01'],
    ['2024-02-29', '2024-02-29'],
    ['18264', '1950-01-01'],
    ['73050', '2099-12-31'],
    ['9999-12-31', '9999-12-31'],
  ])('%j is %s', (text, iso) => {
    expect(parseDateText(text)).toEqual({ ok: true, value: iso });
  });

  test.each([
    ['2023-02-30', 'NO_SUCH_DAY'],
    ['2023-02-29', 'NO_SUCH_DAY'],
    ['2023-13-01', 'NO_SUCH_DAY'],
    ['2023-00-10', 'NO_SUCH_DAY'],
    ['20231301', 'NO_SUCH_DAY'],
    ['2023年6月', 'DATE_INCOMPLETE'],
    ['2023', 'DATE_INCOMPLETE'],
    ['202306', 'DATE_INCOMPLETE'],
    ['6/1/2023', 'DATE_AMBIGUOUS'],
    ['23-6-1', 'DATE_AMBIGUOUS'],
    ['01.06.23', 'DATE_AMBIGUOUS'],
    ['长期', 'NOT_A_DATE'],
    ['', 'NOT_A_DATE'],
    ['18263', 'NOT_A_DATE'],
    ['73051', 'NOT_A_DATE'],
    ['2023-6-1x', 'NOT_A_DATE'],
  ])('%j is refused: %s', (text, code) => {
    expect(parseDateText(text)).toEqual({ ok: false, error: { code, text } });
  });

  test('a day number counts in the system of its workbook', () => {
    expect(parseDateText('43616', 1904)).toEqual({ ok: true, value: '2023-06-01' });
    expect(parseDateCell({ kind: 'number', text: '43616', raw: 43_616, precise: true }, 1904)).toEqual({
      ok: true,
      value: '2023-06-01',
    });
  });

  test('a real date is taken as it is; a time of day alone is none', () => {
    expect(parseDateCell({ kind: 'date', text: '2023-06-01 12:00:00', raw: 45_078.5 }, 1900)).toEqual({
      ok: true,
      value: '2023-06-01',
    });
    expect(parseDateCell({ kind: 'date', text: '06:00:00', raw: 0.25 }, 1900)).toMatchObject({ ok: false });
  });
});

describe('other values written as text', () => {
  test.each([
    ['１２０', 120],
    ['1,200', 1200],
    ['１，２００', 1200],
    ['-5', -5],
    ['+7', 7],
    ['30.0', 30],
    ['007', 7],
    ['-0', 0],
    ['9007199254740991', 9_007_199_254_740_991],
  ])('%j is the whole number %d', (text, value) => {
    expect(parseInteger(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['1.5', 'HAS_FRACTION'],
    ['.5', 'HAS_FRACTION'],
    ['1,20', 'NOT_AN_INTEGER'],
    ['1e3', 'NOT_AN_INTEGER'],
    ['三', 'NOT_AN_INTEGER'],
    ['', 'NOT_AN_INTEGER'],
    ['9007199254740992', 'INTEGER_TOO_LARGE'],
  ])('%j is refused: %s', (text, code) => {
    expect(parseInteger(text)).toEqual({ ok: false, error: { code, text } });
  });

  test('yes and no come as words, letters, digits and marks', () => {
    for (const word of ['是', 'Y', 'ｙ', 'yes', 'TRUE', '1', '√', '✔', ' 是\u3000']) {
      expect(parseYesOrNo(word)).toEqual({ ok: true, value: true });
    }
    for (const word of ['否', 'N', 'no', 'False', '０', '×', 'X', '无']) {
      expect(parseYesOrNo(word)).toEqual({ ok: true, value: false });
    }
    expect(parseYesOrNo('也许')).toEqual({ ok: false, error: { code: 'NOT_YES_OR_NO', text: '也许' } });
  });

  test('folding to half width leaves everything but that block alone', () => {
    expect(toHalfWidth('ＧＢ／Ｔ　１２３－２０２１')).toBe('GB/T 123-2021');
    expect(toHalfWidth('㈱①﨑ﬁ㎡')).toBe('㈱①﨑ﬁ㎡');
  });

  test('trimming takes away what nobody sees, and blanks at the ends', () => {
    expect(trimText('\u3000\ufeff 示例\u200b 检测\u00a0\u202c\n')).toBe('示例 检测');
    expect(singleLine(' 示例\n\u3000检测 ')).toBe('示例 检测');
  });

  test('a refusal has words in both languages', () => {
    expect(valueRefusalText({ code: 'NO_SUCH_DAY', text: '2023-02-30' })).toEqual({
      zh: '“2023-02-30”这一天不存在',
      en: 'There is no day “2023-02-30”',
    });
  });
});
