import { describe, expect, it } from 'vitest';
import { parseAuditSearch, withFilter } from './search.ts';

const ID = '0192f0c1-2233-7444-8555-666677778888';

describe('the address of a part of the trail', () => {
  it('keeps what makes sense and drops the rest', () => {
    expect(
      parseAuditSearch({ person: ' 周 ', outcome: 'perhaps', from: '2023-02-29', to: '2024-02-29', before: 'x', q: 1 }),
    ).toEqual({ person: '周', to: '2024-02-29' });
    expect(parseAuditSearch({ person: 310115, outcome: 'refused', before: ID })).toEqual({
      person: '310115',
      outcome: 'refused',
      before: ID,
    });
  });

  it('leads to the newest entries when a filter changes', () => {
    expect(withFilter({ action: 'draw.seal', before: ID }, { outcome: 'done' })).toEqual({
      action: 'draw.seal',
      outcome: 'done',
    });
    expect(withFilter({ action: 'draw.seal' }, { action: null })).toEqual({});
  });
});
