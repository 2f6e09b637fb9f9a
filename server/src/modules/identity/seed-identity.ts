import { toDate } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';
import { DEMO_ORGANISATIONS } from './demo-organisations.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import { stableId } from './stable-id.ts';

/** Id of a demo organisation, the same on every machine. Throws on a key that does not exist. */
export function demoOrganisationId(key: string): string {
  if (!DEMO_ORGANISATIONS.some((organisation) => organisation.key === key))
    throw new Error(`no demo organisation is called ${key}`);
  return stableId(`organisation:${key}`);
}

/** Id of a demo person, the same on every machine. Throws on a login that does not exist. */
export function demoPersonId(login: string): string {
  if (!DEMO_PEOPLE.some((person) => person.login === login)) throw new Error(`no demo person is called ${login}`);
  return stableId(`person:${login}`);
}

/**
 * Puts the demo organisations and people in place. Running it again changes nothing – a role an administrator has
 * taken from a demo person meanwhile stays taken.
 */
export async function seedIdentity(platform: Platform): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    await seedOrganisations(tx, platform);
    await seedPeople(tx, platform);
  });
}

async function seedOrganisations(tx: Tx, platform: Platform): Promise<void> {
  const created_at = toDate(platform.clock.now());
  const rows = DEMO_ORGANISATIONS.map((organisation) => ({
    id: demoOrganisationId(organisation.key),
    kind: organisation.kind,
    department: organisation.department,
    level: organisation.level,
    region_code: organisation.region,
    parent_id: organisation.parent === null ? null : demoOrganisationId(organisation.parent),
    name_zh: organisation.name.zh,
    name_en: organisation.name.en,
    synthetic: true,
    created_at,
  }));
  await tx
    .insertInto('identity.organisation')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function seedPeople(tx: Tx, platform: Platform): Promise<void> {
  const now = toDate(platform.clock.now());
  const people = DEMO_PEOPLE.map(({ login, name, organisation }) => ({
    id: demoPersonId(login),
    login,
    name,
    email: `${login}@demo.invalid`,
    locale: 'zh',
    organisation_id: demoOrganisationId(organisation),
    synthetic: true,
    created_at: now,
  }));
  await tx
    .insertInto('identity.person')
    .values(people)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const grants = DEMO_PEOPLE.flatMap(({ login, organisation, roles }) =>
    roles.map((role) => ({
      id: stableId(`grant:${login}:${role}`),
      person_id: demoPersonId(login),
      organisation_id: demoOrganisationId(organisation),
      role,
      granted_at: now,
    })),
  );
  await tx
    .insertInto('identity.role_grant')
    .values(grants)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
