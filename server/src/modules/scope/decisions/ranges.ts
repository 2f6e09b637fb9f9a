import type { DateRange } from '@hengjian/regulation-register';

/** Days as PostgreSQL reads a datemultirange: half open, no end is an open one. */
export function writeRanges(ranges: readonly DateRange[]): string {
  return `{${ranges.map(({ from, until }) => `[${from},${until ?? ''})`).join(',')}}`;
}

const RANGE = /\[(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)?\)/g;

/** A datemultirange as PostgreSQL prints it: `{[2020-01-01,2026-01-01),[2026-02-01,)}`. */
export function parseRanges(text: string): readonly DateRange[] {
  return Array.from(text.matchAll(RANGE), ([, from = '', until]) => ({ from, until: until ?? null }));
}
