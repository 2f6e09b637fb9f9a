import { sql } from 'kysely';
import { successorsInForce } from '@hengjian/regulation-register';
import { parseStandardNumber } from '@hengjian/standard-codes';
import type { Tx } from '../../../platform/database/index.ts';
import { chainsOf, indexOf } from './chains.ts';
import { foldForSearch } from './record.ts';
import type { StandardState } from './state.ts';
import { standardStateOn } from './state.ts';
import { type StoredStandard, withSuccessors } from './store.ts';

export interface StandardFilter {
  /** Part of a number in any writing, or of a title. */
  readonly search?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: StandardState | undefined;
}

export interface ListedStandard extends StoredStandard {
  readonly state: StandardState;
  /** What holds instead, where another one does. */
  readonly current: string | null;
}

/** Standards by number, with how they stand on `date`. */
export async function listStandards(
  tx: Tx,
  filter: StandardFilter & { readonly page: number; readonly size: number },
  date: string,
): Promise<{ readonly rows: readonly ListedStandard[]; readonly total: number }> {
  const where = whereOf(filter, date);
  const counted = await sql<{ total: number }>`SELECT count(*) AS total FROM library.standard s ${where}`.execute(tx);
  const { rows } = await sql<Parameters<typeof withSuccessors>[1][number]>`
    SELECT s.* FROM library.standard s ${where} ORDER BY s.number LIMIT ${filter.size} OFFSET ${filter.page * filter.size}`.execute(
    tx,
  );
  const standards = await withSuccessors(tx, rows);
  const index = indexOf(await chainsOf(tx, [...new Set(standards.map(({ family }) => family))]));
  return {
    total: counted.rows[0]?.total ?? 0,
    rows: standards.map((standard) => {
      const state = standardStateOn(standard, date);
      const current =
        state === 'current' || state === 'upcoming' ? undefined : successorsInForce(index, standard.number, date)[0];
      return { ...standard, state, current: current ?? null };
    }),
  };
}

function whereOf({ search = '', kind, state }: StandardFilter, date: string) {
  const parts = [sql`true`];
  for (const word of search.trim().split(/\s{2,}|[,，;；、]/)) {
    if (word.trim() === '') continue;
    // A number in any writing is looked for as the library writes it; everything else as it stands.
    const folded = foldForSearch(parseStandardNumber(word)?.number ?? word);
    parts.push(sql`strpos(s.search, ${folded}) > 0`);
  }
  if (kind !== undefined) parts.push(sql`s.kind = ${kind}`);
  if (state !== undefined) parts.push(STATE_SQL[state](date));
  return sql`WHERE ${sql.join(parts, sql` AND `)}`;
}

const replaced = sql`EXISTS (SELECT FROM library.replacement r WHERE r.old_number = s.number)`;
const gone = (date: string) => sql`s.withdrawn <= ${date} AND coalesce(s.transition_until < ${date}, true)`;

/** `standardStateOn`, for filtering. */
const STATE_SQL = {
  upcoming: (date: string) => sql`s.implemented > ${date}`,
  current: (date: string) => sql`coalesce(s.implemented <= ${date}, true) AND coalesce(s.withdrawn > ${date}, true)`,
  'in-transition': (date: string) => sql`s.withdrawn <= ${date} AND s.transition_until >= ${date}`,
  replaced: (date: string) => sql`${gone(date)} AND ${replaced}`,
  withdrawn: (date: string) => sql`${gone(date)} AND NOT ${replaced}`,
} as const satisfies Record<StandardState, (date: string) => unknown>;
