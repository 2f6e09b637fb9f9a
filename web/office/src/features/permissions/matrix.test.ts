import { describe, expect, it } from 'vitest';
import { grantsOf, groupsOf } from './matrix.ts';

const words = (text: string) => ({ zh: text, en: text });
const action = (id: string, group: string, grants: readonly { role: string; relation: string }[] = []) => ({
  id,
  name: words(id),
  group: words(group),
  grants,
});

describe('the permission matrix on screen', () => {
  it('finds the relation of a granted cell and nothing for the others', () => {
    const grants = grantsOf({
      roles: [{ id: 'clerk', name: words('clerk') }],
      relations: [{ id: 'organisation', name: words('own organisation') }],
      actions: [
        action('plan.edit', 'plans', [{ role: 'clerk', relation: 'organisation' }]),
        action('plan.read', 'plans', [{ role: 'clerk', relation: 'new-relation' }]),
        action('plan.approve', 'plans'),
      ],
    });
    expect(grants.get('clerk plan.edit')).toEqual(words('own organisation'));
    expect(grants.get('clerk plan.read')).toEqual(words('new-relation'));
    expect(grants.get('clerk plan.approve')).toBeUndefined();
  });

  it('puts actions of one group together', () => {
    const actions = [action('plan.read', 'plans'), action('draw.read', 'draws'), action('plan.edit', 'plans')];
    expect(groupsOf(actions).map((group) => group.map(({ id }) => id))).toEqual([
      ['plan.read', 'plan.edit'],
      ['draw.read'],
    ]);
  });
});
