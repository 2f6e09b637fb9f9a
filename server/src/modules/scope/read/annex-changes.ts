import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { believed, type Known } from './believed.ts';
import { type CapabilityRow, rowsFrom } from './capabilities.ts';

export interface AnnexChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: CapabilityRow | null;
  readonly after: CapabilityRow | null;
}

export interface AnnexComparison {
  readonly certificateId: string;
  readonly from: string;
  readonly to: string;
  readonly known?: Known;
  readonly page: number;
  readonly size: number;
}

/**
 * What changed in an annex between two days. A row that went while one for the same object and parameter came on the same
 * site, by another edition, standard or restriction, is one that changed.
 */
export async function compareAnnex(tx: Tx, query: AnnexComparison) {
  const { certificateId, from, to, known, page, size } = query;
  const rows = await rowsFrom(
    tx,
    to,
    sql`FROM scope.capability c
      JOIN scope.certificate k ON k.id = c.certificate_id
      JOIN scope.certificate_version v ON v.certificate_id = c.certificate_id AND ${believed('v', known)}
      JOIN scope.item i ON i.id = c.item_id
      WHERE c.certificate_id = ${certificateId}::uuid AND ${believed('c', known)}
        AND (c.valid @> ${from}::date) <> (c.valid @> ${to}::date)
      ORDER BY c.line, c.site, c.item_id, c.limitation_id`,
  );
  const stands = ({ valid }: CapabilityRow) =>
    valid.some((days) => days.from <= to && (days.until === null || to < days.until));
  const came = rows.filter(stands);
  const went = Map.groupBy(
    rows.filter((row) => !stands(row)),
    subjectOf,
  );
  const arrivals = came.map((after): AnnexChange => {
    const before = went.get(subjectOf(after))?.shift() ?? null;
    return { change: before === null ? 'added' : 'changed', before, after };
  });
  const departures = [...went.values()]
    .flat()
    .map((before): AnnexChange => ({ change: 'removed', before, after: null }));
  const all = [...arrivals, ...departures];
  const count = (change: AnnexChange['change']) => all.filter((one) => one.change === change).length;
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    rows: all.slice(page * size, (page + 1) * size),
  };
}

function subjectOf({ site, object, parameter }: CapabilityRow): string {
  return JSON.stringify([site, object, parameter]);
}
