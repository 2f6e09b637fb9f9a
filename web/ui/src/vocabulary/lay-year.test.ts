import { describe, expect, it } from 'vitest';
import { layYear, monthsBetween, shareOf } from './lay-year.ts';

const YEAR = ['2025-08-01', '2026-07-31'] as const;
const at = (id: string, day: string, until?: string | null) => ({ id, day, until, label: id });

describe('a year on one line', () => {
  it('puts its first and its last day at the ends', () => {
    expect(shareOf('2025-08-01', ...YEAR)).toBe(0);
    expect(shareOf('2026-07-31', ...YEAR)).toBe(1);
  });

  it('knows its months, also where it begins within one', () => {
    expect(monthsBetween('2025-08-01', '2025-10-31')).toEqual(['2025-08-01', '2025-09-01', '2025-10-01']);
    expect(monthsBetween('2025-11-15', '2026-01-01')).toEqual(['2025-12-01', '2026-01-01']);
  });

  it('cuts what reaches into it and leaves out what does not', () => {
    const laid = layYear(
      [at('open', '2020-01-01', null), at('before', '2025-07-31'), at('edge', '2025-01-01', '2025-08-01')],
      ...YEAR,
      () => 0.05,
    );
    expect(laid.map(({ entry }) => entry.id)).toEqual(['open', 'edge']);
    expect(laid[0]).toMatchObject({ start: 0, end: 1, level: 0 });
    expect(laid[1]).toMatchObject({ start: 0, end: 0, level: 1 });
  });

  it('puts what would overlap, labels included, into different rows', () => {
    const laid = layYear([at('a', '2025-09-01'), at('b', '2025-09-10'), at('c', '2026-03-01')], ...YEAR, () => 0.1);
    expect(laid.map(({ level }) => level)).toEqual([0, 1, 0]);
  });

  it('writes before the mark where there is no room behind it', () => {
    const [laid] = layYear([at('late', '2026-07-20')], ...YEAR, () => 0.1);
    expect(laid?.side).toBe('before');
  });
});
