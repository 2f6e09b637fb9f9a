import type { Words } from '@hengjian/contract';
import type { Scope } from '@hengjian/permissions';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { OFFICIAL_ZONE, toDate, toInstant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { personNames } from './directory.ts';
import { isWithin, likePart } from './person-store.ts';

/** A line of the trail without its details: those may tell more than who, what and when. */
export interface TrailEntry {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly action: string;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly outcome: 'done' | 'refused';
  readonly code: string | null;
  readonly person: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly organisation: Words;
  } | null;
}

export interface TrailFilter {
  readonly subject?: string;
  /** Part of the name or login of who acted. */
  readonly person?: string;
  readonly action?: string;
  readonly outcome?: 'done' | 'refused';
  /** Days in the official zone, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Id of the last entry of the page before. */
  readonly before?: string;
  readonly limit: number;
}

/** Up to so many people are named one by one, so that a small district does not leaf through the city's trail. */
const FEW = 200;

/**
 * Entries of people within `scope`, newest first. What nobody known did lies in no jurisdiction, so only who oversees
 * the whole nation sees it.
 */
export async function pageOfTrail(db: Database, scope: Scope, filter: TrailFilter): Promise<readonly TrailEntry[]> {
  let query = db
    .selectFrom('platform.audit as a')
    .leftJoin('identity.person as p', 'p.id', 'a.person_id')
    .leftJoin('identity.organisation as o', 'o.id', 'p.organisation_id')
    .select(['a.id', 'a.at', 'a.action', 'a.subject', 'a.outcome', 'a.code'])
    .select(['p.id as person_id', 'p.login', 'p.name', 'o.name_zh', 'o.name_en'])
    .where(await isBySomebodyOf(db, scope, filter.person));
  if (filter.subject !== undefined) query = query.where('a.subject', '=', filter.subject);
  if (filter.action !== undefined) query = query.where('a.action', '=', filter.action);
  if (filter.outcome !== undefined) query = query.where('a.outcome', '=', filter.outcome);
  if (filter.from !== undefined) query = query.where('a.at', '>=', startOf(filter.from));
  if (filter.to !== undefined) query = query.where('a.at', '<', startOf(filter.to, 1));
  if (filter.before !== undefined) {
    const last = await db.selectFrom('platform.audit').select('at').where('id', '=', filter.before).executeTakeFirst();
    if (last === undefined) return [];
    query = query.where(sql<SqlBool>`(a.at, a.id) < (${last.at}::timestamptz, ${filter.before}::uuid)`);
  }
  const rows = await query.orderBy('a.at', 'desc').orderBy('a.id', 'desc').limit(filter.limit).execute();
  const names = await personNames(
    db,
    rows.flatMap(({ subject }) => personOf(subject) ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    at: toInstant(row.at),
    action: row.action,
    subject: row.subject,
    subjectName: names.get(personOf(row.subject) ?? '') ?? null,
    outcome: row.outcome === 'done' ? 'done' : 'refused',
    code: row.code,
    person:
      row.person_id === null || row.login === null || row.name === null
        ? null
        : {
            id: row.person_id,
            login: row.login,
            name: row.name,
            organisation: { zh: row.name_zh ?? '', en: row.name_en ?? '' },
          },
  }));
}

/** SQL: whether entry `a` is by a person `p` within `scope`, of that name or login in part. */
async function isBySomebodyOf(db: Database, scope: Scope, part: string | undefined): Promise<RawBuilder<SqlBool>> {
  const among =
    part === undefined
      ? isWithin(scope)
      : sql<SqlBool>`${isWithin(scope)} AND (p.name ILIKE ${likePart(part)} OR p.login ILIKE ${likePart(part)})`;
  const people = await sql<{ id: string }>`
    SELECT p.id FROM identity.person p JOIN identity.organisation o ON o.id = p.organisation_id
    WHERE ${among} LIMIT ${FEW + 1}`.execute(db);
  const ids = people.rows.map(({ id }) => id);
  const bySomebody = ids.length > FEW ? among : sql<SqlBool>`a.person_id = ANY (${ids}::uuid[])`;
  const ofNobody = part === undefined && (scope.any || scope.regionPrefix === '');
  return ofNobody ? sql<SqlBool>`(a.person_id IS NULL OR ${bySomebody})` : bySomebody;
}

/** The person an entry is about, if it is about one. */
function personOf(subject: string): string | undefined {
  return /^person:([0-9a-f-]{36})$/.exec(subject)?.[1];
}

/** The first moment of a day, `days` later, for the authorities. */
function startOf(day: string, days = 0): Date {
  return toDate(Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(OFFICIAL_ZONE).toInstant());
}
