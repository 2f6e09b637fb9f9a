import type { LibraryState } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { believed } from '../read/believed.ts';
import { knownOf } from './meant-rows.ts';
import type { FoundInstitution } from './page-of-institutions.ts';
import type { RowFilter } from './search-query.ts';

/** A row of an annex as a result shows it. */
export interface HitRow {
  readonly itemId: number;
  readonly field: string;
  readonly category: string;
  readonly object: string;
  readonly parameter: string;
  readonly standardNumber: string;
  readonly standardTitle: string;
  readonly method: string;
  readonly restriction: string;
  readonly note: string;
  readonly site: number;
  readonly certificateNumber: string;
  readonly libraryState: LibraryState | null;
}

/** The first rows of each institution in words, in their order. */
export async function hitRows(
  tx: Tx,
  found: readonly FoundInstitution[],
  filter: RowFilter,
): Promise<readonly (readonly HitRow[])[]> {
  if (found.length === 0) return [];
  const flat = found.flatMap((one, at) => one.items.map((item, index) => ({ at, item, index, one })));
  const { rows } = await sql<HitRow & { at: number }>`
    SELECT w.at, i.id AS "itemId", i.field, i.category, i.object, i.parameter, i.standard_number AS "standardNumber",
      i.standard_title AS "standardTitle", i.method, l.restriction, l.note, w.site, v.number AS "certificateNumber",
      i.library_state AS "libraryState"
    FROM unnest(${flat.map(({ at }) => at)}::integer[], ${flat.map(({ item }) => item)}::integer[],
      ${flat.map(({ one, index }) => one.limitations[index] ?? 0)}::integer[],
      ${flat.map(({ one, index }) => one.sites[index] ?? 1)}::integer[],
      ${flat.map(({ one, index }) => one.certificates[index] ?? null)}::uuid[])
      WITH ORDINALITY AS w(at, item, limitation, site, certificate, place)
    JOIN scope.item i ON i.id = w.item
    JOIN scope.limitation l ON l.id = w.limitation
    JOIN scope.certificate_version v ON v.certificate_id = w.certificate AND ${believed('v', knownOf(filter))}
    ORDER BY w.place`.execute(tx);
  const grouped = Map.groupBy(rows, ({ at }) => at);
  return found.map((_, at) => (grouped.get(at) ?? []).map(({ at: _at, ...row }) => row));
}
