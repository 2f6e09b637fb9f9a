import { describe, expect, it } from 'vitest';
import { parseListSearch, withFilter } from './list-search.ts';

describe('the address of a list', () => {
  it('keeps what makes sense and drops the rest', () => {
    expect(
      parseListSearch({ q: ' 环监 ', region: 310_115, page: 3, descending: true, page2: 1, status: '', warned: 'x' }),
    ).toEqual({
      q: '环监',
      region: '310115',
      page: 3,
      descending: true,
    });
    expect(parseListSearch({ page: -1, q: { deep: true } })).toEqual({});
  });

  it('goes back to the first page when a filter changes, and forgets an empty one', () => {
    expect(withFilter({ q: 'a', page: 4, status: 'active' }, { status: null })).toEqual({ q: 'a' });
    expect(withFilter({ page: 4 }, { page: 5 })).toEqual({ page: 5 });
  });
});
