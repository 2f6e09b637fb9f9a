import { describe, expect, it } from 'vitest';
import { asksOf, emptyDraft, type Ground, lastDayBy } from './draft.ts';

const ground: Ground = {
  institutionId: 'i',
  axis: 'licence',
  certificate: { id: 'c', sequence: 6, validTo: '2029-03-17', sites: [{ number: 2 }] },
  sites: [1, 2],
};

describe('the form of a decision', () => {
  it('opens with the term that the law gives from the day on', () => {
    expect(lastDayBy('issue', 'licence', '2026-11-20')).toBe('2032-11-19');
    expect(lastDayBy('suspend', 'licence', '2026-11-20')).toBe('2027-05-19');
    expect(lastDayBy('issue', 'designation', '2026-11-20')).toBeNull();
    expect(lastDayBy('revoke', 'licence', '2026-11-20')).toBeNull();
  });

  it('rests on the newest decision that the person saw, and on none for a new certificate', () => {
    expect(emptyDraft(ground, 'change', '2026-11-20')).toMatchObject({
      certificateId: 'c',
      baseSequence: 6,
      sites: [2],
    });
    expect(emptyDraft({ ...ground, certificate: null }, 'issue', '2026-11-20')).toMatchObject({
      certificateId: null,
      baseSequence: 0,
      sites: [1, 2],
    });
  });

  it('makes a merger a certificate of its own, with the one at hand among those that go into it', () => {
    expect(emptyDraft(ground, 'merge', '2026-11-20')).toMatchObject({ certificateId: null, merge: ['c'] });
  });

  it('asks for rows only where rows change', () => {
    expect(asksOf('extend')).toMatchObject({ additions: true, removals: false });
    expect(asksOf('reduce')).toMatchObject({ additions: false, removals: true });
    expect(asksOf('revoke')).toMatchObject({ additions: false, removals: false, rows: false });
  });
});
