import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { foldForSearch } from '../standards/record.ts';
import { type Entry, familyOf } from './content.ts';
import { belongsTo, selectEntries } from './store.ts';

export interface EntryFilter {
  /** Part of a code, name, alias, object, category or standard number. */
  readonly search?: string | undefined;
  readonly field?: string | undefined;
  readonly origin?: string | undefined;
  /** A standard number; its family is what counts. */
  readonly standard?: string | undefined;
  /** Entries that name no legal basis (R3-1a). */
  readonly withoutBasis?: boolean | undefined;
}

/** Entries of a version, by code. */
export async function listEntries(
  tx: Tx,
  version: number,
  filter: EntryFilter & { readonly page: number; readonly size: number },
): Promise<{ readonly rows: readonly Entry[]; readonly total: number }> {
  const where = whereOf(version, filter);
  const counted = await sql<{ total: number }>`
    SELECT count(*) AS total FROM library.entry_revision r JOIN library.entry e ON e.id = r.entry_id ${where}`.execute(
    tx,
  );
  const rows = await selectEntries(
    tx,
    sql`${where} ORDER BY e.code LIMIT ${filter.size} OFFSET ${filter.page * filter.size}`,
  );
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

/** The same, after a code, for files: pages by offset would read the whole again and again. */
export function entriesAfter(
  tx: Tx,
  version: number,
  filter: EntryFilter,
  after: string,
  limit: number,
): Promise<readonly Entry[]> {
  return selectEntries(tx, sql`${whereOf(version, filter)} AND e.code > ${after} ORDER BY e.code LIMIT ${limit}`);
}

function whereOf(version: number, filter: EntryFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [belongsTo(version)];
  for (const word of (filter.search ?? '').trim().split(/\s{2,}|[,，;；、]/))
    if (word.trim() !== '') parts.push(sql`strpos(r.search, ${foldForSearch(word)}) > 0`);
  if (filter.field !== undefined) parts.push(sql`r.field = ${filter.field}`);
  if (filter.origin !== undefined) parts.push(sql`e.origin = ${filter.origin}`);
  if (filter.standard !== undefined) parts.push(sql`r.families && ARRAY[${familyOf(filter.standard)}]`);
  if (filter.withoutBasis === true) parts.push(sql`r.legal_basis = ''`);
  return sql`WHERE ${sql.join(parts, sql` AND `)}`;
}
