import { parseStandardNumber } from '@hengjian/standard-codes';
import { type RawBuilder, sql } from 'kysely';
import { believed, believedCapabilities, type Known } from '../read/believed.ts';
import { type Asked, meetsAsked } from './asked.ts';
import type { RowFilter } from './search-query.ts';

/** Ids of the items that are meant. They are few beside the rows, so every search begins with them. */
export function meantItems(asked: Asked, filter: RowFilter): RawBuilder<unknown> {
  return sql`SELECT t.item_id FROM scope.item_tally t WHERE ${itemConditions(asked, filter)}`;
}

/** What is said of an item, as a condition on `scope.item_tally t`. */
export function itemConditions(
  asked: Asked,
  { field, state, edition }: Pick<RowFilter, 'field' | 'state' | 'edition'>,
): RawBuilder<boolean> {
  const conditions: RawBuilder<unknown>[] = asked.unreadable ? [sql`false`] : [meetsAsked(asked)];
  if (field !== null) conditions.push(sql`t.field = ${field}`);
  // Asked of the items themselves, which are wide: only where somebody asks.
  if (state !== null)
    conditions.push(sql`(SELECT i.library_state = ${state} FROM scope.item i WHERE i.id = t.item_id)`);
  if (edition !== null) conditions.push(sql`t.item_id IN (SELECT i.id FROM scope.item i WHERE ${ofEdition(edition)})`);
  return sql<boolean>`${sql.join(conditions, sql` AND `)}`;
}

/** The index is by family first. */
function ofEdition(edition: string): RawBuilder<unknown> {
  const family = parseStandardNumber(edition)?.family;
  const number = sql`i.standard_number = ${edition}`;
  return family === undefined ? number : sql`i.standard_family = ${family} AND ${number}`;
}

/** Codes of a region and everywhere below it begin with these characters. */
export function regionPrefix(region: string | null): string {
  return (region ?? '').replace(/(?:00)+$/, '');
}

/** A holder under the alias `h` that is meant. */
export function holderConditions({ region }: Pick<RowFilter, 'region'>): RawBuilder<boolean> {
  const prefix = regionPrefix(region);
  // A code holds letters and digits only, so nothing in it means anything to LIKE; the schema of the query says so.
  return prefix === '' ? sql<boolean>`NOT h.gone` : sql<boolean>`NOT h.gone AND h.region_code LIKE ${`${prefix}%`}`;
}

/**
 * Rows `c` of certificates `k` in the state `v`, valid on the day, found from their items: `FROM …` up to conditions.
 * `wanted` says which items, as a condition on `c.item_id`.
 */
export function rowsByItem(filter: RowFilter, wanted: RawBuilder<unknown>): RawBuilder<unknown> {
  const known = knownOf(filter);
  return sql`
    FROM ${believedCapabilities(known)} c
    JOIN scope.certificate k ON k.id = c.certificate_id AND k.axis = ${filter.axis}
    JOIN scope.certificate_version v ON v.certificate_id = c.certificate_id AND ${believed('v', known)}
      AND v.in_force @> ${filter.on}::date
    WHERE ${wanted} AND c.valid @> ${filter.on}::date`;
}

/** The same rows of one institution: `of` names its id. */
export function rowsOfInstitution(
  filter: RowFilter,
  of: RawBuilder<unknown>,
  wanted: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const known = knownOf(filter);
  return sql`
    FROM scope.certificate k
    JOIN scope.certificate_version v ON v.certificate_id = k.id AND ${believed('v', known)} AND v.in_force @> ${filter.on}::date
    JOIN ${believedCapabilities(known)} c ON c.certificate_id = k.id
    WHERE k.institution_id = ${of} AND k.axis = ${filter.axis}
      -- Whether a row is meant is asked first: looking into its days costs more.
      AND CASE WHEN ${wanted} THEN c.valid @> ${filter.on}::date ELSE false END`;
}

export function knownOf({ known }: RowFilter): Known {
  return known ?? undefined;
}
