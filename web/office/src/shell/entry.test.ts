import { describe, expect, it } from 'vitest';
import type { Session } from '../session/session.ts';
import { entriesFor, type NavEntry } from './entry.ts';

const session: Session = {
  person: { id: '1', name: '演示人员', login: 'demo', locale: 'zh' },
  organisation: { id: '2', name: { zh: '演示', en: 'Demo' }, kind: 'regulator', region: '310000', department: null },
  roles: [{ id: 'clerk', name: { zh: '市局经办', en: 'City clerk' } }],
  permissions: ['plan.read'],
  passwordTemporary: false,
  totp: false,
  demo: true,
};

const entry = (id: string, more: Pick<NavEntry, 'group' | 'order'> & Partial<NavEntry>): NavEntry => ({
  id,
  character: '示',
  label: { zh: id, en: id },
  to: '/',
  ...more,
});

const needs = (permission: string) => (one: Session) => one.permissions.includes(permission);

describe('the navigation', () => {
  it('stands by group and by order, however the features are listed', () => {
    const entries = [
      entry('account', { group: 'own', order: 20 }),
      entry('draws', { group: 'work', order: 30 }),
      entry('institutions', { group: 'registry', order: 10 }),
      entry('plans', { group: 'work', order: 20 }),
    ];
    expect(entriesFor(session, entries).map(({ id }) => id)).toEqual(['plans', 'draws', 'institutions', 'account']);
  });

  it('leaves out what is not for this person', () => {
    const entries = [
      entry('plans', { group: 'work', order: 20, shownTo: needs('plan.read') }),
      entry('people', { group: 'own', order: 5, shownTo: needs('people.manage') }),
    ];
    expect(entriesFor(session, entries).map(({ id }) => id)).toEqual(['plans']);
  });
});
