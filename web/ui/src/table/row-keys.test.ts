import { describe, expect, it } from 'vitest';
import { position, rowAfterKey } from './row-keys.ts';

describe('keys in a table', () => {
  it('move by one row and stop at the ends', () => {
    expect(rowAfterKey('ArrowDown', 0, 3, 10)).toBe(1);
    expect(rowAfterKey('ArrowDown', 2, 3, 10)).toBe(2);
    expect(rowAfterKey('ArrowUp', 0, 3, 10)).toBe(0);
  });

  it('move by a screen and to the ends', () => {
    expect(rowAfterKey('PageDown', 5, 100, 10)).toBe(15);
    expect(rowAfterKey('PageDown', 95, 100, 10)).toBe(99);
    expect(rowAfterKey('PageUp', 5, 100, 10)).toBe(0);
    expect([rowAfterKey('Home', 5, 9, 1), rowAfterKey('End', 5, 9, 1)]).toEqual([0, 8]);
  });

  it('leave other keys to others', () => {
    expect(rowAfterKey('a', 0, 3, 10)).toBeUndefined();
  });
});

describe('the line under a table', () => {
  it('says which rows are shown', () => {
    expect(position(0, 50, 412)).toEqual({ from: 1, to: 50, pages: 9 });
    expect(position(8, 50, 412)).toEqual({ from: 401, to: 412, pages: 9 });
  });

  it('shows the last page when rows went away below it', () => {
    expect(position(9, 50, 412)).toEqual({ from: 401, to: 412, pages: 9 });
  });

  it('counts a full last page once', () => {
    expect(position(0, 50, 50)).toEqual({ from: 1, to: 50, pages: 1 });
    expect(position(1, 50, 51)).toEqual({ from: 51, to: 51, pages: 2 });
  });
});
