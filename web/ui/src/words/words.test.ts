import { describe, expect, it } from 'vitest';
import { formatsOf } from './formats.ts';
import { defineTexts, sayIn } from './texts.ts';

const texts = defineTexts('words-test', {
  zh: { title: '抽查计划', rows: '共 {{count}} 家', between: '第 {{from}}–{{to}} 家' },
  en: {
    title: 'Plans',
    rows: { one: '{{count}} institution', other: '{{count}} institutions' },
    between: '{{from}}–{{to}}',
  },
});

describe('texts', () => {
  it('speak either language', () => {
    expect(sayIn(texts, 'zh')('title')).toBe('抽查计划');
    expect(sayIn(texts, 'en')('title')).toBe('Plans');
  });

  it('choose the English form by count, and count in Chinese with one form', () => {
    expect(sayIn(texts, 'en')('rows', { count: 1 })).toBe('1 institution');
    expect(sayIn(texts, 'en')('rows', { count: 2 })).toBe('2 institutions');
    expect(sayIn(texts, 'zh')('rows', { count: 2 })).toBe('共 2 家');
  });

  it('fill places as they are, without escaping', () => {
    expect(sayIn(texts, 'en')('between', { from: '<1>', to: 9 })).toBe('<1>–9');
  });
});

describe('formats', () => {
  const zh = formatsOf('zh');
  const en = formatsOf('en');

  it('show instants in Shanghai, also across midnight', () => {
    expect(zh.dateTime('2026-07-22T17:30:00Z')).toBe('2026-07-23 01:30');
    expect(zh.date('2026-07-22T15:59:59Z')).toBe('2026-07-22');
    expect(zh.time('2026-07-22T16:00:05Z')).toBe('00:00:05');
  });

  it('leave a date the day it is', () => {
    expect(en.date('2026-07-22')).toBe('2026-07-22');
    expect(en.monthDay('2026-01-01')).toBe('01-01');
    expect(zh.longDate('2026-07-22')).toBe('2026年7月22日 星期三');
    // Whether a comma follows the weekday differs between versions of the Unicode data.
    expect(en.longDate('2026-07-22')).toMatch(/^Wednesday,? 22 July 2026$/);
  });

  it('group thousands and keep one decimal of a percent', () => {
    expect(zh.number(486120)).toBe('486,120');
    expect(en.number(1.25, 1)).toBe('1.3');
    expect(zh.percent(0.1)).toBe('10.0%');
  });
});
