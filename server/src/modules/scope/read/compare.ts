import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { CertificateAxis } from '../decisions/new-decision.ts';
import { believed, believedCapabilities, type Known } from './believed.ts';
import { matches } from './capabilities.ts';

export interface Comparison {
  readonly institutionIds: readonly string[];
  /** Days and certificates in force count; suspended rows do not. */
  readonly on: string;
  readonly known?: Known;
  readonly axis?: CertificateAxis;
  readonly q?: string;
  readonly field?: string;
  /** Only items in which the institutions differ. */
  readonly differences?: boolean;
  readonly page: number;
  readonly size: number;
}

export interface ComparedItem {
  readonly itemId: number;
  readonly field: string;
  readonly category: string;
  readonly object: string;
  readonly parameter: string;
  readonly standardNumber: string;
  readonly standardTitle: string;
  readonly method: string;
  /** By institution: on which sites and with which restrictions; an institution that does not test it is not there. */
  readonly by: Readonly<Record<string, readonly ComparedRow[]>>;
}

export interface ComparedRow {
  readonly site: number;
  readonly restriction: string;
  readonly note: string;
}

/** What two to five institutions may test on a day, side by side: items × institutions, by field, object and parameter. */
export async function compareScopes(
  tx: Tx,
  { institutionIds, on, known, axis = 'licence', q, field, differences, page, size }: Comparison,
): Promise<{ readonly items: readonly ComparedItem[]; readonly total: number; readonly common: number }> {
  const ids = [...new Set(institutionIds)];
  const rows = sql`
    SELECT c.item_id, c.institution_id, c.site, c.limitation_id
    FROM scope.certificate k
    JOIN scope.certificate_version v ON v.certificate_id = k.id AND ${believed('v', known)} AND v.in_force @> ${on}::date
    JOIN ${believedCapabilities(known)} c ON c.certificate_id = k.id AND c.valid @> ${on}::date
    WHERE k.institution_id = ANY(${ids}::uuid[]) AND k.axis = ${axis}`;
  const wanted = sql`
    SELECT i.*, g.holders FROM (
      SELECT item_id, count(DISTINCT institution_id)::integer AS holders FROM (${rows}) r GROUP BY item_id) g
    JOIN scope.item i ON i.id = g.item_id
    WHERE ${field === undefined ? sql`true` : sql`i.field = ${field}`}
      AND ${q === undefined || q.trim() === '' ? sql`true` : matches(q)}`;
  const kept = sql`${differences === true ? sql`w.holders < ${ids.length}` : sql`true`}`;
  const counted = await sql<{ total: number; common: number }>`
    SELECT count(*) FILTER (WHERE ${kept})::integer AS total,
      count(*) FILTER (WHERE w.holders = ${ids.length})::integer AS common FROM (${wanted}) w`.execute(tx);
  const found = await sql<Omit<ComparedItem, 'by'> & { readonly by: readonly (ComparedRow & { of: string })[] }>`
    SELECT w.id AS "itemId", w.field, w.category, w.object, w.parameter, w.standard_number AS "standardNumber",
      w.standard_title AS "standardTitle", w.method, (
        SELECT jsonb_agg(jsonb_build_object('of', r.institution_id, 'site', r.site, 'restriction', l.restriction,
          'note', l.note) ORDER BY r.institution_id, r.site, l.id)
        FROM (${rows}) r JOIN scope.limitation l ON l.id = r.limitation_id WHERE r.item_id = w.id) AS by
    FROM (${wanted}) w WHERE ${kept}
    ORDER BY w.field, w.object, w.parameter, w.standard_number, w.id
    LIMIT ${size} OFFSET ${page * size}`.execute(tx);
  return {
    items: found.rows.map(({ by, ...item }) => ({ ...item, by: byInstitution(by) })),
    total: counted.rows[0]?.total ?? 0,
    common: counted.rows[0]?.common ?? 0,
  };
}

function byInstitution(rows: readonly (ComparedRow & { readonly of: string })[]): ComparedItem['by'] {
  const grouped = Map.groupBy(rows, ({ of }) => of);
  return Object.fromEntries(
    [...grouped].map(([id, list]) => [id, list.map(({ site, restriction, note }) => ({ site, restriction, note }))]),
  );
}
