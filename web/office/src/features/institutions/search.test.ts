import { describe, expect, it } from 'vitest';
import { parseInstitutionSearch } from './search.ts';

describe('the address of an institution', () => {
  it('keeps tab, filters and the two days, and drops what makes no sense', () => {
    expect(
      parseInstitutionSearch({
        tab: 'file',
        part: 'staff',
        on: '2025-03-01',
        field: 0,
        site: 2,
        state: 'withdrawn',
        page: 3,
      }),
    ).toEqual({ tab: 'file', part: 'staff', on: '2025-03-01', field: '00', site: 2, state: 'withdrawn', page: 3 });
    expect(
      parseInstitutionSearch({ tab: 'x', part: 'summary', site: -1, state: 'odd', order: 'name', q: '  ', page: 0.5 }),
    ).toEqual({});
  });
});
