import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { differingParts, type Entry, type EntryContent } from '../entries/content.ts';
import { belongsTo, selectEntries } from '../entries/store.ts';

export interface VersionDifference {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly before: Entry | null;
  readonly after: Entry | null;
  readonly parts: readonly (keyof EntryContent)[];
}

/** What is different in version `to` from version `from`, by code: one page of it, and how much there is of each kind. */
export async function compareVersions(
  tx: Tx,
  from: number,
  to: number,
  page: { readonly offset: number; readonly limit: number },
): Promise<{
  readonly rows: readonly VersionDifference[];
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number };
}> {
  // A wording that belongs to one and not to the other: only entries touched in between can differ.
  const { rows: touched } = await sql<{ id: string; code: string; before: number | null; after: number | null }>`
    SELECT e.id, e.code,
      max(r.revision) FILTER (WHERE ${belongsTo(from)}) AS before,
      max(r.revision) FILTER (WHERE ${belongsTo(to)}) AS after
    FROM library.entry_revision r JOIN library.entry e ON e.id = r.entry_id
    WHERE ${belongsTo(from)} <> ${belongsTo(to)}
    GROUP BY e.id, e.code ORDER BY e.code`.execute(tx);
  const counts = {
    added: touched.filter(({ before }) => before === null).length,
    changed: touched.filter(({ before, after }) => before !== null && after !== null).length,
    removed: touched.filter(({ after }) => after === null).length,
  };
  const shown = touched.slice(page.offset, page.offset + page.limit);
  const wordings = await selectEntries(tx, sql`WHERE r.entry_id = ANY(${shown.map(({ id }) => id)})`);
  const byKey = new Map(wordings.map((entry) => [`${entry.id} ${entry.revision}`, entry]));
  const find = (id: string, revision: number | null) =>
    revision === null ? null : (byKey.get(`${id} ${revision}`) ?? null);
  return {
    counts,
    rows: shown.map(({ id, before: first, after: second }) => {
      const before = find(id, first);
      const after = find(id, second);
      return {
        kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
        before,
        after,
        parts: before !== null && after !== null ? differingParts(before, after) : [],
      };
    }),
  };
}
