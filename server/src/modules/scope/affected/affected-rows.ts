import { jurisdictionPrefix } from '@hengjian/permissions';
import { type RawBuilder, sql } from 'kysely';
import { LIBRARY_STATES, type LibraryState } from '@hengjian/regulation-register';
import type { Tx } from '../../../platform/database/index.ts';

/** Which rows: by a standard, on a day, of institutions that lie in every one of the regions. */
export interface AffectedQuery {
  readonly number: string;
  readonly on: string;
  readonly regions: readonly string[];
}

/**
 * Believed rows of licences that are in force on the day, or suspended: a suspended institution has to mend its annex all
 * the same. Rows of accreditations are the accreditation body's business and not the library's.
 */
export function affectedFrom(
  { on, regions }: Omit<AffectedQuery, 'number'>,
  items: RawBuilder<unknown>,
  joins: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> {
  const within = regions.map((region) => sql`h.region_code LIKE ${`${jurisdictionPrefix(region)}%`}`);
  return sql`FROM scope.item i
    JOIN scope.capability c ON c.item_id = i.id AND c.recorded_to IS NULL AND c.valid @> ${on}::date
    JOIN scope.certificate k ON k.id = c.certificate_id AND k.axis = 'licence'
    JOIN scope.certificate_version v ON v.certificate_id = k.id AND v.recorded_to IS NULL
      AND (v.in_force @> ${on}::date OR v.suspended @> ${on}::date)
    JOIN scope.holder h ON h.institution_id = c.institution_id
    ${joins}
    WHERE ${items} AND ${sql.join([sql`true`, ...within], sql` AND `)}`;
}

const byNumber = (number: string) => sql`i.standard_number = ${number}`;

export type StateCounts = Readonly<Record<LibraryState, number>>;

/** A count for each of the five states; what has none yet is left out. */
export function stateCounts(rows: readonly { readonly state: string | null; readonly rows: number }[]): StateCounts {
  const counted = (state: LibraryState) =>
    rows.filter((row) => row.state === state).reduce((sum, row) => sum + row.rows, 0);
  return {
    'in-library': counted('in-library'),
    'withdrawn-citable': counted('withdrawn-citable'),
    withdrawn: counted('withdrawn'),
    'edition-outdated': counted('edition-outdated'),
    'not-in-library': counted('not-in-library'),
  };
}

export function isLibraryState(text: string | null): text is LibraryState {
  return LIBRARY_STATES.some((state) => state === text);
}

/** How many institutions, certificates and rows, and in which state. */
export async function countAffectedRows(
  tx: Tx,
  query: AffectedQuery,
): Promise<{
  readonly institutions: number;
  readonly lines: number;
  readonly rows: number;
  readonly states: StateCounts;
}> {
  const from = affectedFrom(query, byNumber(query.number));
  const { rows: totals } = await sql<{ institutions: number; lines: number; rows: number }>`
    SELECT count(DISTINCT c.institution_id) AS institutions, count(DISTINCT c.certificate_id) AS lines, count(*) AS rows ${from}`.execute(
    tx,
  );
  const { rows: states } = await sql<{ state: string | null; rows: number }>`
    SELECT i.library_state AS state, count(*) AS rows ${from} GROUP BY 1`.execute(tx);
  const [total = { institutions: 0, lines: 0, rows: 0 }] = totals;
  return { ...total, states: stateCounts(states) };
}

/** Believed rows and institutions per number, over the whole register: for public pages. */
export async function countAffected(
  tx: Tx,
  numbers: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, { readonly rows: number; readonly institutions: number }>> {
  const { rows } = await sql<{ number: string; rows: number; institutions: number }>`
    SELECT i.standard_number AS number, count(*) AS rows, count(DISTINCT c.institution_id) AS institutions
    ${affectedFrom({ on, regions: [] }, sql`i.standard_number = ANY(${numbers})`)} GROUP BY 1`.execute(tx);
  return new Map(rows.map(({ number, ...counts }) => [number, counts]));
}

export interface AffectedLine {
  readonly institution: { readonly id: string; readonly code: string; readonly name: string; readonly region: string };
  readonly certificate: string;
  readonly rows: number;
  readonly sites: readonly { readonly number: number; readonly name: string }[];
  readonly since: string;
  readonly examples: readonly { readonly object: string; readonly parameter: string; readonly state: string | null }[];
}

const EXAMPLES = 3;

/** A page of who is affected, most rows first. */
export async function listAffectedLines(
  tx: Tx,
  query: AffectedQuery,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly AffectedLine[]> {
  const { rows } = await sql<{
    id: string;
    code: string;
    name: string;
    region: string;
    certificate: string;
    rows: number;
    since: string;
    sites: number[];
    examples: { object: string; parameter: string; state: string | null }[];
  }>`
    SELECT h.institution_id AS id, h.code, h.name, h.region_code AS region, v.number AS certificate, count(*) AS rows,
      min(lower(c.valid))::text AS since, array_agg(DISTINCT c.site::int ORDER BY c.site::int) AS sites,
      (array_agg(DISTINCT jsonb_build_object('object', i.object, 'parameter', i.parameter, 'state', i.library_state)))[1:${sql.raw(String(EXAMPLES))}] AS examples
    ${affectedFrom(query, byNumber(query.number))}
    GROUP BY h.institution_id, h.code, h.name, h.region_code, v.number
    ORDER BY count(*) DESC, h.code, v.number LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
  const names = await siteNames(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, code, name, region, sites, ...line }) => ({
    ...line,
    institution: { id, code, name, region },
    sites: sites.map((number) => ({ number, name: names.get(`${id} ${number}`) ?? '' })),
  }));
}

async function siteNames(tx: Tx, institutionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; number: number; name: string }>`
    SELECT institution_id AS id, number, name FROM scope.site WHERE institution_id = ANY(${institutionIds}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, number, name }) => [`${id} ${number}`, name]));
}
