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
  const flat = found.flatMap(({ keys, certificates }, at) =>
    keys.map(([item, site, limitation], index) => ({
      at,
      item,
      site,
      limitation,
      certificate: certificates[index] ?? null,
    })),
  );
  const column = (name: keyof (typeof flat)[number]) => flat.map((one) => one[name]);
  const { rows } = await sql<HitRow & { at: number }>`
    SELECT w.at, i.id AS "itemId", i.field, i.category, i.object, i.parameter, i.standard_number AS "standardNumber",
      i.standard_title AS "standardTitle", i.method, l.restriction, l.note, w.site, v.number AS "certificateNumber",
      i.library_state AS "libraryState"
    FROM unnest(${column('at')}::integer[], ${column('item')}::integer[], ${column('limitation')}::integer[],
      ${column('site')}::integer[], ${column('certificate')}::uuid[])
      WITH ORDINALITY AS w(at, item, limitation, site, certificate, place)
    JOIN scope.item i ON i.id = w.item
    JOIN scope.limitation l ON l.id = w.limitation
    JOIN scope.certificate_version v ON v.certificate_id = w.certificate AND ${believed('v', knownOf(filter))}
    ORDER BY w.place`.execute(tx);
  const grouped = Map.groupBy(rows, ({ at }) => at);
  return found.map((_, at) => (grouped.get(at) ?? []).map(({ at: _at, ...row }) => row));
}
