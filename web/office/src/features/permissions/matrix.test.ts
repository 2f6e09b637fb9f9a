import { describe, expect, it } from 'vitest';
import { grantsOf, groupsOf } from './matrix.ts';

const words = (text: string) => ({ zh: text, en: text });

describe('the permission matrix on screen', () => {
  it('finds the relation of a granted cell and nothing for the others', () => {
    const grants = grantsOf({
      roles: [{ role: 'clerk', words: words('clerk') }],
      actions: [{ action: 'plan.edit', words: words('edit') }],
      relations: [{ relation: 'organisation', words: words('own organisation') }],
      cells: [
        { role: 'clerk', action: 'plan.edit', relation: 'organisation' },
        { role: 'clerk', action: 'plan.read', relation: 'new-relation' },
      ],
    });
    expect(grants.get('clerk plan.edit')).toEqual(words('own organisation'));
    expect(grants.get('clerk plan.read')).toEqual(words('new-relation'));
    expect(grants.get('clerk plan.approve')).toBeUndefined();
  });

  it('puts actions on the same thing together', () => {
    const actions = ['plan.read', 'draw.read', 'plan.edit'].map((action) => ({ action, words: words(action) }));
    expect(groupsOf(actions).map((group) => group.map(({ action }) => action))).toEqual([
      ['plan.read', 'plan.edit'],
      ['draw.read'],
    ]);
  });
});
