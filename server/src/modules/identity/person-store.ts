import type { Organisation } from '@hengjian/contract';
import { jurisdictionPrefix, type Role, type Scope } from '@hengjian/permissions';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { toInstant } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import { deactivatedAtOfP } from './deactivation.ts';
import { heldRolesOfP, parseRoles } from './held-roles.ts';
import { parseOrganisation, regionAndAbove } from './organisation-store.ts';

export interface PersonRecord {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: 'zh' | 'en';
  readonly organisation: Organisation;
  readonly roles: readonly Role[];
  readonly totp: boolean;
  readonly singleSignOn: boolean;
  readonly synthetic: boolean;
  /** Null while he may sign in. */
  readonly deactivatedAt: Temporal.Instant | null;
}

function selectPeople(db: Database | Tx) {
  return db
    .selectFrom('identity.person as p')
    .innerJoin('identity.organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id as person_id', 'p.login', 'p.name', 'p.email', 'p.locale', 'p.synthetic'])
    .select(['o.id', 'o.kind', 'o.level', 'o.region_code', 'o.department', 'o.parent_id', 'o.name_zh', 'o.name_en'])
    .select([
      heldRolesOfP().as('roles'),
      deactivatedAtOfP().as('deactivated_at'),
      sql<boolean>`EXISTS (SELECT FROM identity.totp t WHERE t.person_id = p.id AND t.confirmed_at IS NOT NULL)`.as(
        'totp',
      ),
      sql<boolean>`EXISTS (SELECT FROM identity.oidc_identity i WHERE i.person_id = p.id)`.as('single_sign_on'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPeople>['executeTakeFirstOrThrow']>>;

function parsePerson(row: Row): PersonRecord {
  return {
    id: row.person_id,
    login: row.login,
    name: row.name,
    email: row.email,
    locale: parseLocale(row.locale),
    organisation: parseOrganisation(row),
    roles: parseRoles(row.roles),
    totp: row.totp,
    singleSignOn: row.single_sign_on,
    synthetic: row.synthetic,
    deactivatedAt: row.deactivated_at === null ? null : toInstant(row.deactivated_at),
  };
}

export function parseLocale(text: string): 'zh' | 'en' {
  return text === 'en' ? 'en' : 'zh';
}

export async function findPerson(db: Database | Tx, id: string): Promise<PersonRecord | null> {
  const row = await selectPeople(db).where('p.id', '=', id).executeTakeFirst();
  return row === undefined ? null : parsePerson(row);
}

/** Decisions about the same person queue here, and the second sees what the first has done. */
export async function lockPerson(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('identity.person').select('id').where('id', '=', id).forUpdate().execute();
}

/** The person of a login, whatever the case of its letters. */
export async function findPersonByLogin(db: Database | Tx, login: string): Promise<PersonRecord | null> {
  const row = await selectPeople(db).where(sql`lower(p.login)`, '=', login.toLowerCase()).executeTakeFirst();
  return row === undefined ? null : parsePerson(row);
}

/** Everybody with this e-mail address; addresses need not be unique. */
export async function peopleWithEmail(db: Database | Tx, email: string): Promise<readonly PersonRecord[]> {
  const rows = await selectPeople(db).where(sql`lower(p.email)`, '=', email.toLowerCase()).limit(2).execute();
  return rows.map(parsePerson);
}

/** Where to look for people: some organisations; a region with all below it, with all above it, or by itself. */
export type Whereabouts =
  | { readonly organisationIds: readonly string[] }
  | { readonly region: string }
  | { readonly regionAndAbove: string }
  | { readonly exactRegion: string };

/** Who holds `role` now and can act on it: the deactivated are left out. */
export async function peopleWithRole(
  db: Database | Tx,
  role: Role,
  where: Whereabouts,
): Promise<readonly PersonRecord[]> {
  // Over the grants of this role: there are few of them, and people are many.
  const grants = db
    .selectFrom('identity.role_grant as g')
    .leftJoin('identity.role_revocation as r', 'r.grant_id', 'g.id')
    .select(['g.person_id', 'g.organisation_id'])
    .where('g.role', '=', role)
    .where('r.grant_id', 'is', null);
  const holders = selectPeople(db)
    .where(deactivatedAtOfP(), 'is', null)
    .where((eb) => eb(eb.refTuple('p.id', 'p.organisation_id'), 'in', grants.$asTuple('person_id', 'organisation_id')));
  const rows = await at(holders, where).orderBy('p.login').execute();
  return rows.map(parsePerson);
}

function at(people: ReturnType<typeof selectPeople>, where: Whereabouts) {
  // `= ANY` of an empty list finds nobody, where `in ()` is no SQL.
  if ('organisationIds' in where) return people.where(sql<boolean>`o.id = ANY (${[...where.organisationIds]}::uuid[])`);
  if ('region' in where) return people.where('o.region_code', 'like', `${jurisdictionPrefix(where.region)}%`);
  if ('exactRegion' in where) return people.where('o.region_code', '=', where.exactRegion);
  return people.where('o.region_code', 'in', regionAndAbove(where.regionAndAbove));
}

export interface PeopleFilter {
  readonly search?: string;
  readonly organisationId?: string;
  readonly after?: string;
  readonly limit: number;
}

/** A page of the people within `scope`, by login. */
export async function pageOfPeople(
  db: Database | Tx,
  scope: Scope,
  filter: PeopleFilter,
): Promise<readonly PersonRecord[]> {
  let query = selectPeople(db).where(isAmong(scope, filter));
  if (filter.after !== undefined) query = query.where(sql`lower(p.login)`, '>', filter.after.toLowerCase());
  return (await query.orderBy(sql`lower(p.login)`).limit(filter.limit).execute()).map(parsePerson);
}

/** How many people the filter finds within `scope`, on all pages. */
export async function countPeople(db: Database | Tx, scope: Scope, filter: PeopleFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM identity.person p JOIN identity.organisation o ON o.id = p.organisation_id
    WHERE ${isAmong(scope, filter)}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** SQL: whether the person `p` of the organisation `o` is within `scope` and is one the filter asks for. */
function isAmong(scope: Scope, { organisationId, search }: PeopleFilter): RawBuilder<SqlBool> {
  const conditions = [isWithin(scope)];
  if (organisationId !== undefined) conditions.push(sql`o.id = ${organisationId}`);
  if (search !== undefined) {
    const part = likePart(search);
    conditions.push(sql`(p.login ILIKE ${part} OR p.name ILIKE ${part})`);
  }
  return sql.join(conditions, sql` AND `);
}

/** SQL: whether the person `p` of the organisation `o` is within `scope`. */
export function isWithin(scope: Scope): RawBuilder<SqlBool> {
  const ways = [sql<SqlBool>`${sql.lit(scope.any)}`];
  if (scope.regionPrefix !== null) ways.push(sql`o.region_code LIKE ${`${scope.regionPrefix}%`}`);
  if (scope.organisationId !== null) ways.push(sql`o.id = ${scope.organisationId}`);
  if (scope.ownerIds.length > 0) {
    const owners = sql`${[...scope.ownerIds]}::uuid[]`;
    ways.push(sql`(p.id = ANY (${owners}) OR o.id = ANY (${owners}))`);
  }
  return sql`(${sql.join(ways, sql` OR `)})`;
}

/** A pattern that finds `text` anywhere; `%` and `_` in it are just characters. */
export function likePart(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
