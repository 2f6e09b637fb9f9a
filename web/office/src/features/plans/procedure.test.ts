import { describe, expect, it } from 'vitest';
import { needsReason, offeredSteps, pathOf, stepOf, turnOf } from './procedure.ts';

describe('where a plan is, read from the table of its procedure', () => {
  it('takes a city plan over countersigning and approval to the public and its end', () => {
    expect(pathOf('city')).toEqual(['draft', 'countersigning', 'approved', 'published', 'closed']);
  });

  it('takes a district plan past the city as well', () => {
    expect(pathOf('district')).toEqual([
      'draft',
      'countersigning',
      'approved',
      'reported',
      'filed',
      'published',
      'closed',
    ]);
  });
});

describe('whose turn it is', () => {
  it('is the author’s in a draft, of the departments and then the head while it is signed', () => {
    expect(turnOf('city', 'draft')).toEqual([{ role: 'clerk', action: 'submit' }]);
    expect(turnOf('city', 'countersigning')).toEqual([
      { role: 'joint-department', action: 'countersign' },
      { role: 'division-head', action: 'approve' },
    ]);
  });

  it('is the city’s when a district has reported, and nobody’s at the end', () => {
    expect(turnOf('district', 'reported')).toEqual([{ role: 'clerk', action: 'acknowledge' }]);
    expect(turnOf('district', 'closed')).toEqual([]);
    expect(turnOf('city', 'withdrawn')).toEqual([]);
  });
});

describe('the steps on offer', () => {
  it('parts what carries the plan on from what does not, and leaves editing to the page', () => {
    const choices = ['edit', 'submit', 'withdraw'].map((action) => ({ action }));
    expect(offeredSteps('city', 'draft', choices)).toEqual({
      onward: [{ action: 'submit' }],
      other: [{ action: 'withdraw' }],
    });
  });

  it('asks for a reason where the table does', () => {
    const reasons = (['return', 'approve', 'withdraw'] as const).map((action) => {
      const row = stepOf('city', 'countersigning', action);
      return row !== undefined && needsReason(row);
    });
    expect(reasons).toEqual([true, false, true]);
  });
});
