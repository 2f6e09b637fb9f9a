import { type RawBuilder, sql } from 'kysely';
import { toDate, toInstant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { matches } from '../read/capabilities.ts';

export interface NewMatchQuery {
  readonly q: string;
  /** Region and below. */
  readonly region: string | null;
  readonly field: string | null;
  readonly axis: 'licence' | 'accreditation';
}

export interface NewMatch {
  /** Public code. */
  readonly institution: string;
  readonly name: string;
  readonly object: string;
  readonly parameter: string;
  readonly standard: string;
  readonly restriction: string;
  /** Number of the place of the institution. */
  readonly site: number;
  readonly certificate: string;
  readonly recordedAt: Temporal.Instant;
}

/**
 * What a search finds among the rows recorded after `since` and not after `until`: the newest `limit`, oldest first. A row
 * of which some days were only taken off was recorded anew, but is nothing new. Rows arrive in the order of their recording,
 * so a block range index finds the stretch however many rows lie before it.
 */
export async function findNewMatches(
  tx: Tx,
  { q, region, field, axis }: NewMatchQuery,
  since: Temporal.Instant,
  until: Temporal.Instant,
  limit: number,
): Promise<readonly NewMatch[]> {
  const conditions: RawBuilder<boolean>[] = [matches(q)];
  if (region !== null) conditions.push(sql`h.region_code LIKE ${`${region.replace(/(?:00)+$/, '')}%`}`);
  if (field !== null) conditions.push(sql`i.field = ${field}`);
  const { rows } = await sql<Omit<NewMatch, 'recordedAt'> & { readonly recorded_from: Date }>`
    SELECT h.code AS institution, h.name, i.object, i.parameter, i.standard_number AS standard, l.restriction, c.site,
      v.number AS certificate, c.recorded_from
    FROM scope.capability c
    JOIN scope.certificate k ON k.id = c.certificate_id AND k.axis = ${axis}
    JOIN scope.certificate_version v ON v.certificate_id = k.id AND v.recorded_to IS NULL
    JOIN scope.holder h ON h.institution_id = c.institution_id AND NOT h.gone
    JOIN scope.item i ON i.id = c.item_id
    JOIN scope.limitation l ON l.id = c.limitation_id
    WHERE c.recorded_from > ${toDate(since)} AND c.recorded_from <= ${toDate(until)} AND c.recorded_to IS NULL
      AND ${sql.join(conditions, sql` AND `)}
      AND NOT EXISTS (SELECT FROM scope.capability p
        WHERE p.item_id = c.item_id AND p.institution_id = c.institution_id AND p.recorded_to IS NOT NULL
          AND p.certificate_id = c.certificate_id AND p.site = c.site AND p.limitation_id = c.limitation_id
          AND p.valid @> c.valid)
    ORDER BY c.recorded_from DESC, h.code DESC, c.line DESC LIMIT ${limit}`.execute(tx);
  return rows.toReversed().map(({ recorded_from, ...row }) => ({ ...row, recordedAt: toInstant(recorded_from) }));
}
