import { parseStandardNumber } from '@hengjian/standard-codes';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { matches } from '../read/capabilities.ts';

/** A kind of capability: words that object and parameter must hold, and a standard with or without its edition. */
export interface CapabilitySelector {
  readonly object: string;
  readonly parameter: string;
  readonly standard: string;
}

export interface DirectoryRow {
  readonly institution: string;
  readonly name: string;
  readonly region: string;
  readonly object: string;
  readonly parameter: string;
  readonly standard: string;
  readonly standardTitle: string;
  readonly restriction: string;
  readonly site: number;
  readonly certificate: string;
}

/**
 * Rows of licences in force on a day that any of the selectors means, of the first `institutions` institutions by code.
 * Object and parameter are held against their own columns, so that 口罩 as an object does not find it as a parameter.
 */
export async function findSelected(
  tx: Tx,
  selectors: readonly CapabilitySelector[],
  on: string,
  institutions: number,
): Promise<readonly DirectoryRow[]> {
  const wanted = sql.join(
    selectors.map((selector) => sql`(${conditionOf(selector)})`),
    sql` OR `,
  );
  const { rows } = await sql<DirectoryRow>`
    WITH hit AS (
      SELECT c.institution_id, c.item_id, c.limitation_id, c.site, c.line, v.number
      FROM scope.item i
      JOIN scope.capability c ON c.item_id = i.id AND c.recorded_to IS NULL AND c.valid @> ${on}::date
      JOIN scope.certificate k ON k.id = c.certificate_id AND k.axis = 'licence'
      JOIN scope.certificate_version v ON v.certificate_id = k.id AND v.recorded_to IS NULL AND v.in_force @> ${on}::date
      WHERE ${wanted}
    ), listed AS (
      SELECT h.institution_id, h.code, h.name, h.region_code FROM scope.holder h
      WHERE h.institution_id IN (SELECT institution_id FROM hit) ORDER BY h.code LIMIT ${institutions}
    )
    SELECT h.code AS institution, h.name, h.region_code AS region, i.object, i.parameter, i.standard_number AS standard,
      i.standard_title AS "standardTitle", l.restriction, hit.site, hit.number AS certificate
    FROM listed h
    JOIN hit ON hit.institution_id = h.institution_id
    JOIN scope.item i ON i.id = hit.item_id
    JOIN scope.limitation l ON l.id = hit.limitation_id
    ORDER BY h.code, hit.number, hit.line`.execute(tx);
  return rows;
}

function conditionOf({ object, parameter, standard }: CapabilitySelector): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = [matches(`${object} ${parameter} ${standard}`)];
  if (object !== '') conditions.push(sql`position(${object} IN i.object) > 0`);
  if (parameter !== '') conditions.push(sql`position(${parameter} IN i.parameter) > 0`);
  const number = parseStandardNumber(standard);
  if (number !== undefined)
    conditions.push(
      number.edition === undefined
        ? sql`i.standard_family = ${number.family}`
        : sql`i.standard_number = ${number.number}`,
    );
  return sql`${sql.join(conditions, sql` AND `)}`;
}
