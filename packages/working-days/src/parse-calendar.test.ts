import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendar } from './parse-calendar.ts';

const name = { zh: '示例节', en: 'Sample holiday' };
const source = { zh: '示例通知', en: 'Sample notice' };

/** A calendar with one year; `change` overwrites members of that year. */
function calendarWith(change: Readonly<Record<string, unknown>>): unknown {
  const year = {
    year: 2027,
    sources: [source],
    holidays: [{ name, from: '2027-02-05', to: '2027-02-11' }],
    makeUpDays: ['2027-02-13'],
  };
  return { edition: '2026-11-01', years: [{ ...year, ...change }] };
}

describe('a calendar supplied by an administrator', () => {
  it('is taken as it stands when it is sound, without members that have no meaning', () => {
    expect(parseCalendar(calendarWith({ remark: 'dropped' }))).toEqual({ ok: true, value: calendarWith({}) });
  });

  it('may reach into the last week of December before', () => {
    const calendar = calendarWith({ holidays: [{ name, from: '2026-12-30', to: '2027-01-01' }], makeUpDays: [] });
    expect(parseCalendar(calendar).ok).toBe(true);
  });

  it.each([
    ['malformed', 'years.0.year', { year: '2027' }],
    ['malformed', 'years.0.sources', { sources: [] }],
    ['malformed', 'years.0.sources.0', { sources: [{ zh: '示例通知', en: ' ' }] }],
    ['malformed', 'years.0.holidays', { holidays: [] }],
    ['malformed', 'years.0.makeUpDays', { makeUpDays: '2027-02-13' }],
    ['malformed', 'years.0.makeUpDays.0', { makeUpDays: [20270213] }],
    ['not-a-date', 'years.0.makeUpDays.0', { makeUpDays: ['2027-02-30'] }],
    ['not-a-date', 'years.0.holidays.0.to', { holidays: [{ name, from: '2027-02-05', to: '02-11' }] }],
    ['backwards', 'years.0.holidays.0', { holidays: [{ name, from: '2027-02-11', to: '2027-02-05' }] }],
    ['outside-year', 'years.0.holidays.0', { holidays: [{ name, from: '2026-12-24', to: '2027-01-01' }] }],
    ['outside-year', 'years.0.holidays.0', { holidays: [{ name, from: '2027-12-31', to: '2028-01-01' }] }],
    ['outside-year', 'years.0.makeUpDays.0', { makeUpDays: ['2028-02-12'] }],
    ['not-a-weekend', 'years.0.makeUpDays.0', { makeUpDays: ['2027-02-12'] }],
    ['off-and-worked', 'years.0.makeUpDays.0', { makeUpDays: ['2027-02-06'] }],
  ])('is refused as %s at %s', (code, at, change) => {
    expect(parseCalendar(calendarWith(change))).toEqual({ ok: false, error: { code, at } });
  });

  it('is refused when it announces a year twice', () => {
    const holidays = [{ name, from: '2027-01-01', to: '2027-01-03' }];
    const year = { year: 2027, sources: [source], holidays, makeUpDays: [] };
    expect(parseCalendar({ edition: '2026-11-01', years: [year, year] })).toEqual({
      ok: false,
      error: { code: 'year-twice', at: 'years.1' },
    });
  });

  it('is refused, never thrown over, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseCalendar(value)).toHaveProperty('error.code', 'malformed');
      }),
    );
  });
});
