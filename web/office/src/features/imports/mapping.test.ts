import { describe, expect, it } from 'vitest';
import { assign, columnsOf } from './mapping.ts';

describe('what columns mean', () => {
  it('is one meaning a column and one column a meaning', () => {
    expect(assign({ name: 0, uscc: 1 }, 2, 'name')).toEqual({ uscc: 1, name: 2 });
    expect(assign({ name: 0, uscc: 1 }, 1, 'region')).toEqual({ name: 0, region: 1 });
    expect(assign({ name: 0 }, 0, null)).toEqual({});
  });

  it('can be read from the column', () => {
    expect(columnsOf({ name: 3 }).get(3)).toBe('name');
  });
});
