import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Asked } from './asked.ts';
import { holderConditions, meantItems, rowsByItem, rowsOfInstitution } from './meant-rows.ts';
import type { CapabilitySearch, SearchOrder } from './search-query.ts';

/** An institution with what is meant of it: how many rows, and which are the first of them. */
export interface FoundInstitution {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly matching: number;
  /** Of its first rows: item, site and limitation. */
  readonly keys: readonly (readonly [item: number, site: number, limitation: number])[];
  readonly certificates: readonly string[];
}

export interface Collected {
  readonly found: readonly FoundInstitution[];
  readonly institutions: number;
  readonly rows: number;
}

/** Collects every row that is meant, counts them, and shows one page of their institutions. */
export async function collectPage(
  tx: Tx,
  asked: Asked,
  search: CapabilitySearch,
  ids: readonly number[] | null = null,
): Promise<Collected> {
  const { order, page, size } = search;
  const ranked = order === 'relevance';
  const score = ranked ? sql`max(${exactness(asked)})` : sql`0`;
  // One list of ids, worked out once: a join would look every row's item up again.
  const wanted = ids === null ? sql`c.item_id = ANY (ARRAY(${meantItems(asked, search)}))` : among(ids);
  const grouped = sql`
    SELECT m.institution_id, m.n, m.score, h.code, h.name, h.region_code,
      count(*) OVER ()::integer AS institutions, sum(m.n) OVER ()::integer AS rows
    FROM (
      SELECT c.institution_id, count(*)::integer AS n, ${score} AS score
      ${ranked ? sql`FROM (SELECT c.institution_id, c.item_id ${rowsByItem(search, wanted)}) c JOIN scope.item i ON i.id = c.item_id` : rowsByItem(search, wanted)}
      GROUP BY c.institution_id) m
    JOIN scope.holder h ON h.institution_id = m.institution_id AND ${holderConditions(search)}`;
  const { rows } = await sql<FoundInstitution & { institutions: number; rows: number }>`
    SELECT p.institution_id AS id, p.code, p.name, p.region_code AS region, p.institutions, p.rows, p.n AS matching,
      t.keys, t.certificates
    FROM (${grouped} ORDER BY ${collectedOrder(order)} LIMIT ${size} OFFSET ${(page - 1) * size}) p
    CROSS JOIN LATERAL (SELECT ${firstRows(search)} FROM ${scored(search, sql`p.institution_id`, asked, ranked, ids)}) t
    ORDER BY ${sql`${collectedOrder(order, 'p')}`}`.execute(tx);
  const [first] = rows;
  if (first !== undefined) return { found: rows, institutions: first.institutions, rows: first.rows };
  if (page === 1) return { found: [], institutions: 0, rows: 0 };
  // Beyond the last page: nothing to show, but the totals still hold.
  const counted = await sql<{ institutions: number; rows: number }>`
    SELECT count(*)::integer AS institutions, coalesce(sum(g.n), 0)::integer AS rows FROM (${grouped}) g`.execute(tx);
  return { found: [], institutions: counted.rows[0]?.institutions ?? 0, rows: counted.rows[0]?.rows ?? 0 };
}

/** Walks through the institutions in their order, asks each, and stops when the page is full. */
export async function walkPage(
  tx: Tx,
  asked: Asked,
  search: CapabilitySearch,
  offset: number,
  ids: readonly number[] | null = null,
): Promise<readonly FoundInstitution[]> {
  const { order, size } = search;
  const { rows } = await sql<FoundInstitution>`
    SELECT h.institution_id AS id, h.code, h.name, h.region_code AS region, t.n AS matching, t.keys, t.certificates
    FROM scope.holder h
    CROSS JOIN LATERAL (SELECT ${firstRows(search)} FROM ${scored(search, sql`h.institution_id`, asked, false, ids)}) t
    WHERE ${holderConditions(search)} AND t.n > 0
    ORDER BY ${order === 'region' ? sql`h.region_code, h.code` : sql`h.code`}
    LIMIT ${size} OFFSET ${offset}`.execute(tx);
  return rows;
}

/** A list that is written out is hashed as well, and the planner knows how long it is. */
function among(ids: readonly number[]): RawBuilder<unknown> {
  return sql`c.item_id = ANY (${[...ids]}::integer[])`;
}

/** A set of ids, hashed once for all institutions: `IS TRUE` keeps the planner from joining them one by one instead. */
function isMeant(asked: Asked, search: CapabilitySearch): RawBuilder<unknown> {
  return sql`(c.item_id IN (${meantItems(asked, search)})) IS TRUE`;
}

/** Keys of the first rows: item, site, limitation, and the certificate of each. */
function firstRows(search: CapabilitySearch): RawBuilder<unknown> {
  const first = sql`[1:${sql.lit(search.rowsEach)}]`;
  return sql`count(*)::integer AS n,
    (array_agg(ARRAY[r.item_id, r.site, r.limitation_id] ORDER BY r.score DESC, r.line, r.item_id))${first} AS keys,
    (array_agg(r.certificate_id ORDER BY r.score DESC, r.line, r.item_id))${first} AS certificates`;
}

/** Rows of one institution, each with how exactly it is called what was asked, where anybody wants to know. */
function scored(
  search: CapabilitySearch,
  of: RawBuilder<unknown>,
  asked: Asked,
  ranked: boolean,
  ids: readonly number[] | null,
): RawBuilder<unknown> {
  const score = ranked ? sql`(SELECT ${exactness(asked)} FROM scope.item i WHERE i.id = c.item_id)` : sql`0`;
  // OFFSET keeps the score from being worked out anew wherever it is named.
  return sql`(SELECT c.item_id, c.site::integer, c.limitation_id, c.certificate_id, c.line, ${score} AS score
    ${rowsOfInstitution(search, of, ids === null ? isMeant(asked, search) : among(ids))} OFFSET 0) r`;
}

/** How many of the words an item under the alias `i` is called by exactly, rather than among others. */
function exactness({ query, simplified }: Asked): RawBuilder<unknown> {
  const words = (simplified ?? query).words;
  return sql`((lower(i.parameter) = ANY(${[...words]}::text[]))::integer * 2 + (lower(i.object) = ANY(${[...words]}::text[]))::integer)`;
}

function collectedOrder(order: SearchOrder, alias?: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(alias === undefined ? name : `${alias}.${name}`);
  if (order === 'code') return sql`${column('code')}`;
  if (order === 'region') return sql`${column('region_code')}, ${column('code')}`;
  return sql`${column('score')} DESC, ${column('n')} DESC, ${column('code')}`;
}
