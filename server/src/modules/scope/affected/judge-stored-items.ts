import { type RawBuilder, sql } from 'kysely';
import { lock, type Tx } from '../../../platform/database/index.ts';
import { type ItemWording, judgeItems } from '../../library/index.ts';

/** Which items: those nobody has judged, all, or those by editions of some standards. */
export type Which = 'unjudged' | 'all' | { readonly families: readonly string[] };

const PIECE = 20_000;

/**
 * Works out the state of stored items against the library as it holds on `on`, and writes what changed: `judged_on` is the
 * day for which an item got the state it has. Answers how many changed. Before the first version of the library nothing
 * is written. May be repeated as often as one likes.
 */
export async function judgeStoredItems(tx: Tx, on: string, which: Which): Promise<number> {
  // Two at once would wait for each other's rows, in whatever order.
  await lock(tx, 'scope-judging');
  let changed = 0;
  for (let after = 0; ; ) {
    const { rows } = await sql<ItemWording & { readonly id: number }>`
      SELECT id, field, object, parameter, standard_number AS "standardNumber", standard_family AS "standardFamily"
      FROM scope.item WHERE id > ${after} AND ${conditionOf(which)} ORDER BY id LIMIT ${PIECE}`.execute(tx);
    const last = rows.at(-1);
    if (last === undefined) return changed;
    const judged = await judgeItems(tx, rows, on);
    if (judged === undefined) return changed;
    const { numAffectedRows = 0n } = await sql`
      UPDATE scope.item i SET library_state = n.state, library_entry_id = n.entry, judged_on = ${on}
      FROM unnest(${judged.map(({ id }) => id)}::int[], ${judged.map(({ state }) => state)}::text[],
        ${judged.map(({ entryId }) => entryId)}::uuid[]) AS n(id, state, entry)
      WHERE i.id = n.id AND (i.library_state, i.library_entry_id) IS DISTINCT FROM (n.state, n.entry)`.execute(tx);
    changed += Number(numAffectedRows);
    after = last.id;
  }
}

function conditionOf(which: Which): RawBuilder<unknown> {
  if (which === 'all') return sql`true`;
  if (which === 'unjudged') return sql`library_state IS NULL`;
  return sql`standard_family = ANY(${which.families})`;
}
