import { describe, expect, it } from 'vitest';
import { bundleEntries, certificateBars, type TimelineEntry } from './lanes.ts';

const entry = (id: string, day: string, until: string | null = null): TimelineEntry => ({
  id,
  day,
  until,
  at: `${day}T00:00:00.000Z`,
  lane: 'people',
  words: { zh: id, en: id },
  by: null,
  link: null,
  logEntryId: null,
});

describe('entries on the line of a year', () => {
  it('go together up to the distance asked for, and not a day beyond', () => {
    const bundles = bundleEntries(
      [entry('d', '2026-03-21'), entry('c', '2026-03-11'), entry('b', '2026-03-10'), entry('a', '2026-02-28')],
      10,
    );
    expect(bundles.map(({ entries }) => entries.map(({ id }) => id))).toEqual([
      ['d', 'c'],
      ['b', 'a'],
    ]);
  });

  it('never swallow what lasts', () => {
    const bundles = bundleEntries([entry('b', '2026-03-10'), entry('a', '2026-03-09', '2026-04-01')], 10);
    expect(bundles).toHaveLength(2);
    expect(bundles[1]).toMatchObject({ until: '2026-04-01' });
  });
});

describe('certificates on the line of a year', () => {
  it('are a bar for each stretch, full where it is the present one', () => {
    const stretch = (
      from: string,
      to: string | null,
      annexVersion: number,
      status: 'active' | 'suspended' | 'none',
    ) => ({
      from,
      to,
      status,
      annexVersion,
      annexRows: 1398,
      decisionId: 'x',
    });
    const bars = certificateBars([
      {
        id: 'c',
        axis: 'licence',
        number: '230900110042',
        stretches: [
          stretch('2025-01-01', '2026-03-01', 5, 'active'),
          stretch('2026-03-02', '2026-04-01', 5, 'suspended'),
          stretch('2026-04-02', '2026-04-03', 5, 'none'),
          stretch('2026-04-04', null, 6, 'active'),
        ],
      },
    ]);
    expect(bars.map(({ status }) => status)).toEqual(['run', 'bad', 'ok']);
    expect(bars[0]?.words).toEqual({
      zh: '资质认定有效·附表第 5 版 1,398 行',
      en: 'Licence in force, annex 5: 1,398 rows',
    });
  });
});
