import { describe, expect, test } from 'vitest';
import { parseDay, parseSearch, parseWords } from './parse-register.ts';

describe('the day of a question', () => {
  test.each([
    [undefined, null],
    ['', null],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['2023-13-01', undefined],
    ['yesterday', undefined],
    [['2023-01-01', '2023-01-02'], undefined],
  ])('%j is read as %j', (given, day) => {
    expect(parseDay(given)).toBe(day);
  });
});

test('a search keeps what it knows, takes empty filters for none, and refuses what makes no sense', () => {
  expect(parseSearch({ q: ' 铅 ', region: '310115', field: '', axis: 'accreditation', page: '3' })).toEqual({
    q: '铅',
    region: '310115',
    field: null,
    axis: 'accreditation',
    on: null,
    known: null,
    page: 3,
  });
  expect(parseSearch({ region: "31' OR 1=1" })).toBeUndefined();
  expect(parseSearch({ field: '130' })).toBeUndefined();
  expect(parseSearch({ page: '0' })).toBeUndefined();
  expect(parseSearch({ axis: 'everything' })?.axis).toBe('licence');
});

test('words are cut to 200 characters, and no list passes for a text', () => {
  expect(parseWords('水'.repeat(1000))).toHaveLength(200);
  expect(parseWords(['a', 'b'])).toBe('');
});

test('words are cut between characters, and hold nothing that cannot be stored', () => {
  expect(parseWords(`${'水'.repeat(198)}😀x`)).toBe(`${'水'.repeat(198)}😀`);
  expect(parseWords(`${'水'.repeat(199)}😀`)).toBe('水'.repeat(199));
  expect(parseWords('a\0b')).toBe('ab');
});
