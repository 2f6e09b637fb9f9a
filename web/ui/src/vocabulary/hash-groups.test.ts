import { describe, expect, it } from 'vitest';
import { groupsOf } from './hash-groups.ts';

describe('a hash', () => {
  const value = '161983d776ad3bfb64b67e108a5e72bc';

  it('shows two groups of four at each end', () => {
    expect(groupsOf(value, 4, false)).toEqual({ first: '1619 83d7', middle: '76ad 3bfb 64b6 7e10', last: '8a5e 72bc' });
  });

  it('or one of eight, and an ellipsis where there is little room', () => {
    expect(groupsOf(value, 8, true)).toEqual({ first: '161983d7', middle: '…', last: '8a5e72bc' });
  });

  it('has no middle when it is too short for one', () => {
    expect(groupsOf('0123456789abcdef', 4, false)).toEqual({ first: '0123 4567 89ab cdef', middle: '', last: '' });
    expect(groupsOf('', 4, true).first).toBe('');
  });
});
