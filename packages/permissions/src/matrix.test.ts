import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  type Action,
  type Holder,
  inJurisdiction,
  jurisdictionPrefix,
  MATRIX,
  may,
  mayAnywhere,
  type Relation,
  ROLES,
  type Role,
  scopeOf,
  type Subject,
} from './index.ts';

const PERSON = 'person-1';
const ORGANISATION = 'organisation-1';

const holder = (...roles: readonly Role[]): Holder => ({
  personId: PERSON,
  organisationId: ORGANISATION,
  region: '310000',
  roles,
});

/** One subject per way of standing to it, each standing in that one way only. */
const STANDING: Readonly<Record<Exclude<Relation, 'any'> | 'stranger', Subject>> = {
  jurisdiction: { region: '310115', organisationId: 'other', ownerIds: ['other'] },
  organisation: { region: '440100', organisationId: ORGANISATION, ownerIds: ['other'] },
  own: { region: '440100', organisationId: 'other', ownerIds: [PERSON] },
  stranger: { region: '440100', organisationId: 'other', ownerIds: ['other'] },
};

const CELLS = ROLES.flatMap((role) => ACTIONS.map((action) => [role, action, MATRIX[role][action]] as const));

describe('the permission matrix', () => {
  it.each(CELLS)('decides %s × %s (%s) by that relation and no other', (role, action, relation) => {
    for (const [standing, subject] of Object.entries(STANDING))
      expect(may(holder(role), action, subject), `${role} ${action} ${standing}`).toBe(
        relation === 'any' || relation === standing,
      );
    expect(mayAnywhere({ roles: [role] }, action)).toBe(relation !== undefined);
  });

  it('refuses everything on a subject of which nothing is known, except where no tie is needed', () => {
    for (const [role, action, relation] of CELLS)
      expect(may(holder(role), action, {}), `${role} ${action}`).toBe(relation === 'any');
  });

  it('gives a person without a role nothing', () => {
    for (const action of ACTIONS)
      for (const subject of Object.values(STANDING)) expect(may(holder(), action, subject)).toBe(false);
  });

  it('lets any one of several roles suffice', () => {
    expect(may(holder('party', 'discipline'), 'draw.commit', STANDING.own)).toBe(true);
    expect(may(holder('party', 'discipline'), 'audit.read', STANDING.jurisdiction)).toBe(true);
  });

  it('counts a task of the own organisation as an own task', () => {
    expect(may(holder('joint-department'), 'plan.countersign', { ownerIds: [ORGANISATION] })).toBe(true);
  });
});

describe('duties that must lie in different hands', () => {
  const apart: readonly (readonly [Action, Action])[] = [
    ['plan.edit', 'plan.approve'],
    ['exception.request', 'exception.approve'],
    ['draw.request-void', 'draw.approve-void'],
    ['draw.prepare', 'draw.approve-void'],
    ['draw.commit', 'draw.prepare'],
    ['people.manage', 'draw.prepare'],
    ['people.manage', 'draw.seal'],
    ['people.manage', 'plan.approve'],
  ];
  it.each(apart)('no role holds both %s and %s', (one, other) => {
    for (const role of ROLES) expect(MATRIX[role][one] !== undefined && MATRIX[role][other] !== undefined).toBe(false);
  });

  it('institutions, parties and joint departments never see credit classes or inclusion probabilities', () => {
    for (const role of ['institution', 'party', 'joint-department', 'expert', 'inspector', 'host'] as const)
      for (const action of ['registry.credit.read', 'draw.probability.read', 'draw.auditor-bundle.read'] as const)
        expect(MATRIX[role][action], `${role} ${action}`).toBeUndefined();
  });
});

describe('jurisdiction', () => {
  it.each([
    ['310000', '310115', true],
    ['310000', '310000', true],
    ['310115', '310115', true],
    ['310115', '310104', false],
    ['310115', '310000', false],
    ['440100', '440106', true],
    ['440100', '440300', false],
    ['440000', '440300', true],
    ['000000', '310115', true],
    ['310000', '320000', false],
  ])('of %s includes %s: %s', (mine, other, included) => {
    expect(inJurisdiction(mine, other)).toBe(included);
  });

  it('is the part of the code that all regions below begin with', () => {
    expect(['000000', '310000', '440100', '310115', '310110'].map(jurisdictionPrefix)).toEqual([
      '',
      '31',
      '4401',
      '310115',
      '310110',
    ]);
  });
});

describe('the scope of a list', () => {
  it('holds exactly the subjects that may be acted on one by one', () => {
    for (const role of ROLES)
      for (const action of ACTIONS) {
        const scope = scopeOf(holder(role), action);
        for (const subject of Object.values(STANDING)) {
          const listed =
            scope.any ||
            (scope.regionPrefix !== null && (subject.region ?? '').startsWith(scope.regionPrefix)) ||
            (scope.organisationId !== null && scope.organisationId === subject.organisationId) ||
            scope.ownerIds.some((id) => subject.ownerIds?.includes(id));
          expect(listed, `${role} ${action}`).toBe(may(holder(role), action, subject));
        }
      }
  });
});
