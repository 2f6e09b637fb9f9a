import { expect, test } from 'vitest';
import { parseStandardNumber, standardFamilyToken, standardQueryToken, standardTokens } from './index.ts';

const number = (text: string) => {
  const read = parseStandardNumber(text);
  if (read === undefined) throw new Error(text);
  return read;
};

test('a number is found with and without edition, part, code and /T', () => {
  expect(standardTokens(number('GB 5009.12-2023'))).toEqual([
    'gb5009.12-2023',
    'gb5009.12',
    'gb5009',
    '5009.12-2023',
    '5009.12',
    '5009',
  ]);
  expect(standardTokens(number('GB/T 5750.6-2023'))).toEqual(
    expect.arrayContaining(['gbt5750.6', 'gb5750.6', 'gb5750']),
  );
  expect(standardTokens(number('《化妆品安全技术规范》（2015年版）'))).toEqual([
    '化妆品安全技术规范-2015',
    '化妆品安全技术规范',
  ]);
});

test('what is searched is one of the tokens of what it is meant to find, and of nothing else', () => {
  const tokens = standardTokens(number('GB 5009.12-2023'));
  for (const query of ['GB5009.12', 'gb 5009.12-2023', 'GB5009'])
    expect(tokens).toContain(standardQueryToken(number(query)));
  for (const query of ['GB 5009.120', 'GB 5009.1', 'GB 5009.12-2017', 'GB/T 5009.12', 'GB 500'])
    expect(tokens).not.toContain(standardQueryToken(number(query)));
  expect(standardFamilyToken(number('GB 5009.12-2017'))).toBe(standardFamilyToken(number('gb5009.12-2023')));
});
