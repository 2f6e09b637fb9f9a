import { describe, expect, it } from 'vitest';
import { parseAsOf } from './as-of.ts';

describe('the two days of history in an address', () => {
  it('keeps days and drops what is none', () => {
    expect(parseAsOf({ on: '2024-02-29', known: '2024-03-31' })).toEqual({ on: '2024-02-29', known: '2024-03-31' });
    expect(parseAsOf({ on: '2023-02-29', known: 'yesterday' })).toEqual({});
    expect(parseAsOf({ on: '1899-12-31', known: 20_240_331 })).toEqual({});
  });
});
