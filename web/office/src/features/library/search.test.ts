import { expect, test } from 'vitest';
import { parseLibrarySearch, withChange } from './search.ts';
import { readSuccessors, writeSuccessors } from './standard-form.tsx';

test('an address somebody typed is read as far as it makes sense', () => {
  expect(parseLibrarySearch({ q: ' 铅 ', field: 5, region: 310115, page: '2', version: -1, mine: 'yes' })).toEqual({
    q: '铅',
    field: '05',
    region: '310115',
    page: 2,
  });
});

test('a changed filter leads back to the first page', () => {
  expect(withChange({ q: '铅', page: 3 }, { state: 'current' })).toEqual({ q: '铅', state: 'current' });
});

test('successors are read a line each, with the part behind the year, and written as they were read', () => {
  const text = 'GB/T 901-2021 第1部分\n\n GB/T 902-2021\n《化妆品安全技术规范》（2015年版） 第二章';
  const read = readSuccessors(text);
  expect(read).toEqual([
    { number: 'GB/T 901-2021', part: '第1部分' },
    { number: 'GB/T 902-2021', part: '' },
    { number: '《化妆品安全技术规范》（2015年版）', part: '第二章' },
  ]);
  expect(readSuccessors(writeSuccessors(read))).toEqual(read);
});
