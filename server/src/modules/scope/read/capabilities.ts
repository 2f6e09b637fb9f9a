import { readQuery } from '@hengjian/search-text';
import { type DateRange, LIBRARY_STATES, type LibraryState } from '@hengjian/regulation-register';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { parseAxis } from '../axis.ts';
import type { CertificateAxis } from '../decisions/new-decision.ts';
import { parseRanges } from '../decisions/ranges.ts';
import { believed, believedCapabilities, type Known } from './believed.ts';

/** Which rows are meant: those that belong to an annex on a day, as known at a moment. */
export interface CapabilityQuery {
  readonly of:
    | { readonly institutionId: string }
    | { readonly certificateId: string }
    | { readonly itemIds: readonly number[] };
  /** The day; null for every row, whenever it belongs to the annex. */
  readonly on: string | null;
  readonly known?: Known;
  readonly axis?: CertificateAxis;
  /** Words and standard numbers, in any writing. */
  readonly q?: string;
  readonly field?: string;
  readonly site?: number;
  readonly state?: LibraryState;
  /** Only rows whose certificate is in force that day. */
  readonly inForce?: boolean;
  /** As printed, or the gravest library state first. */
  readonly order?: 'annex' | 'severity';
  /** From 0. */
  readonly page: number;
  readonly size: number;
}

/** A row of an annex, in words. */
export interface CapabilityRow {
  readonly institutionId: string;
  readonly certificateId: string;
  readonly certificateNumber: string;
  readonly axis: CertificateAxis;
  /** The certificate is in force on the day asked for; null where no day was. */
  readonly inForce: boolean | null;
  readonly line: number;
  readonly site: number;
  readonly itemId: number;
  readonly limitationId: number;
  readonly field: string;
  readonly category: string;
  readonly object: string;
  readonly parameter: string;
  readonly standardNumber: string;
  readonly standardTitle: string;
  readonly method: string;
  readonly restriction: string;
  readonly note: string;
  readonly libraryState: LibraryState | null;
  readonly valid: readonly DateRange[];
  readonly decisionId: string;
  readonly recordedFrom: Temporal.Instant;
}

export interface CapabilityPage {
  readonly rows: readonly CapabilityRow[];
  readonly total: number;
  /** How many of all rows meant stand in each library state; `unjudged` have not been compared yet. */
  readonly states: Readonly<Partial<Record<LibraryState | 'unjudged', number>>>;
}

export async function listCapabilities(tx: Tx, query: CapabilityQuery): Promise<CapabilityPage> {
  const where = conditionsOf(query);
  const from = sql`
    FROM ${believedCapabilities(query.known)} c
    JOIN scope.certificate k ON k.id = c.certificate_id
    JOIN scope.certificate_version v ON v.certificate_id = c.certificate_id AND ${believed('v', query.known)}
    JOIN scope.item i ON i.id = c.item_id
    WHERE ${where}`;
  const counted = await sql<{ state: LibraryState | 'unjudged'; count: number }>`
    SELECT coalesce(i.library_state, 'unjudged') AS state, count(*)::integer AS count ${from} GROUP BY 1`.execute(tx);
  const order =
    query.order === 'severity'
      ? sql`array_position(${SEVERITY}::text[], i.library_state) NULLS FIRST, k.axis DESC, c.certificate_id, c.line`
      : sql`k.axis DESC, c.certificate_id, c.line, c.site, c.item_id, c.limitation_id`;
  const page = await rowsFrom(
    tx,
    query.on,
    sql`${from} ORDER BY ${order} LIMIT ${query.size} OFFSET ${query.page * query.size}`,
  );
  return {
    rows: page,
    total: counted.rows.reduce((sum, { count }) => sum + count, 0),
    states: Object.fromEntries(counted.rows.map(({ state, count }) => [state, count])),
  };
}

/** The gravest first: what `severity` of the rules says, as an order for SQL. */
const SEVERITY = [...LIBRARY_STATES].reverse();

function conditionsOf(query: CapabilityQuery): RawBuilder<boolean> {
  const { of, on, axis, q, field, site, state, inForce } = query;
  const conditions: RawBuilder<boolean>[] = [sql`true`];
  if ('institutionId' in of)
    // Through the certificates: rows have no index of their own by institution alone.
    conditions.push(
      sql`c.certificate_id = ANY (ARRAY(SELECT id FROM scope.certificate WHERE institution_id = ${of.institutionId}::uuid))`,
    );
  else if ('certificateId' in of) conditions.push(sql`c.certificate_id = ${of.certificateId}::uuid`);
  else conditions.push(sql`c.item_id = ANY(${[...of.itemIds]}::integer[])`);
  if (on !== null) conditions.push(sql`c.valid @> ${on}::date`);
  if (axis !== undefined) conditions.push(sql`k.axis = ${axis}`);
  if (field !== undefined) conditions.push(sql`i.field = ${field}`);
  if (site !== undefined) conditions.push(sql`c.site = ${site}`);
  if (state !== undefined) conditions.push(sql`i.library_state = ${state}`);
  if (inForce === true && on !== null) conditions.push(sql`v.in_force @> ${on}::date`);
  if (q !== undefined && q.trim() !== '') conditions.push(matches(q));
  return sql`${sql.join(conditions, sql` AND `)}`;
}

/** Whether an item is found by a query: its lexemes, and then the words as they were typed. */
export function matches(q: string): RawBuilder<boolean> {
  const { tsquery, recheck } = readQuery(q);
  if (tsquery === '') return sql`true`;
  const parts = [sql`i.words @@ ${tsquery}::tsquery`, ...recheck.map((part) => sql`position(${part} IN i.text) > 0`)];
  return sql`${sql.join(parts, sql` AND `)}`;
}

/** Rows in words. `from` names `c`, `k`, `v` and `i` as `listCapabilities` does. */
export async function rowsFrom(
  tx: Tx,
  on: string | null,
  from: RawBuilder<unknown>,
): Promise<readonly CapabilityRow[]> {
  const { rows } = await sql<Record<'inForce', boolean | null> & RawRow>`
    SELECT c.institution_id AS "institutionId", c.certificate_id AS "certificateId", v.number AS "certificateNumber",
      k.axis, v.in_force @> ${on}::date AS "inForce", c.line, c.site, c.item_id AS "itemId",
      c.limitation_id AS "limitationId", i.field, i.category, i.object, i.parameter,
      i.standard_number AS "standardNumber", i.standard_title AS "standardTitle", i.method,
      (SELECT restriction FROM scope.limitation WHERE id = c.limitation_id) AS restriction,
      (SELECT note FROM scope.limitation WHERE id = c.limitation_id) AS note, i.library_state AS "libraryState",
      c.valid::text AS valid, c.decision_id AS "decisionId", c.recorded_from AS "recordedFrom" ${from}`.execute(tx);
  return rows.map((row) => ({
    ...row,
    axis: parseAxis(row.axis),
    valid: parseRanges(row.valid),
    recordedFrom: Temporal.Instant.fromEpochMilliseconds(row.recordedFrom.getTime()),
  }));
}

type RawRow = Omit<CapabilityRow, 'axis' | 'valid' | 'recordedFrom'> & {
  readonly axis: string;
  readonly valid: string;
  readonly recordedFrom: Date;
};
