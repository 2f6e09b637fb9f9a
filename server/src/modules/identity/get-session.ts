import type { Session } from '@hengjian/contract';
import { ACTIONS, mayAnywhere, ROLE_WORDS } from '@hengjian/permissions';
import type { Means } from './options.ts';
import { parseLocale } from './person-store.ts';
import { parseOrganisation } from './organisation-store.ts';
import type { Actor } from '../../platform/http/index.ts';

/** Who is signed in, for whom he acts and what his menus offer. */
export async function getSession(means: Means, actor: Actor, demo: boolean): Promise<Session> {
  const row = await means.db
    .selectFrom('identity.session as s')
    .innerJoin('identity.person as p', 'p.id', 's.person_id')
    .innerJoin('identity.organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('identity.password as w', 'w.person_id', 'p.id')
    .leftJoin('identity.totp as t', 't.person_id', 'p.id')
    .select([
      'p.id as person_id',
      'p.name',
      'p.login',
      'p.locale',
      's.kind as session_kind',
      'w.temporary',
      't.confirmed_at',
    ])
    .select(['o.id', 'o.kind', 'o.level', 'o.region_code', 'o.department', 'o.parent_id', 'o.name_zh', 'o.name_en'])
    .where('s.id', '=', actor.sessionId)
    .executeTakeFirstOrThrow();
  const { id, name, kind, region, department } = parseOrganisation(row);
  return {
    person: { id: row.person_id, name: row.name, login: row.login, locale: parseLocale(row.locale) },
    organisation: { id, name, kind, region, department },
    roles: actor.roles.map((role) => ({ id: role, name: ROLE_WORDS[role] })),
    permissions: ACTIONS.filter((action) => mayAnywhere(actor, action)),
    passwordTemporary: (row.session_kind === 'password' || row.session_kind === 'totp') && row.temporary === true,
    totp: row.confirmed_at !== null,
    demo,
  };
}
