import type { StandardIndex } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { type Entry, familyOf } from '../entries/content.ts';
import { belongsTo, selectEntries, versionOn } from '../entries/store.ts';
import { chainsOf, indexOf } from '../standards/chains.ts';
import type { StandardRecord } from '../standards/record.ts';
import { foldName, keysOfName } from './name-keys.ts';

/** What is to be judged: an item of capability annexes in its own words. */
export interface ItemWording {
  readonly id: string | number;
  readonly field: string;
  readonly object: string;
  readonly parameter: string;
  readonly standardNumber: string;
  readonly standardFamily: string;
}

/** An entry with its object folded, once. */
export interface Candidate {
  readonly entry: Entry;
  readonly object: string;
}

/** Everything in the library that can bear on some items on a day. */
export interface Ground {
  readonly date: string;
  readonly standards: StandardIndex;
  /** Entries that have a name by this key. */
  candidates(key: string): readonly Candidate[];
}

/**
 * Undefined where no version of the library holds on the day: nothing can be said then. `assumed` standards take
 * the place of what is recorded of them: what would be if.
 */
export async function loadGround(
  tx: Tx,
  items: readonly ItemWording[],
  date: string,
  assumed: readonly StandardRecord[] = [],
): Promise<Ground | undefined> {
  const version = await versionOn(tx, date);
  if (version === undefined) return undefined;
  const keys = [...new Set(items.flatMap(({ parameter }) => keysOfName(parameter)))];
  const { rows } = await sql<{ key: string; entry_id: string }>`
    SELECT n.key, n.entry_id FROM library.entry_name n
    JOIN library.entry_revision r USING (entry_id, revision)
    WHERE n.key = ANY(${keys}) AND ${belongsTo(version)}`.execute(tx);
  const ids = [...new Set(rows.map(({ entry_id }) => entry_id))];
  const entries = await selectEntries(
    tx,
    sql`WHERE r.entry_id = ANY(${ids}) AND ${belongsTo(version)} ORDER BY e.code`,
  );
  const candidates = new Map(entries.map((entry) => [entry.id, { entry, object: foldName(entry.object) }]));
  const byKey = Map.groupBy(rows, ({ key }) => key);
  const families = new Set(items.map(({ standardFamily }) => standardFamily));
  for (const { entry } of candidates.values()) for (const number of entry.standards) families.add(familyOf(number));
  for (const { family, replacedBy } of assumed)
    for (const one of [family, ...replacedBy.map(({ number }) => familyOf(number))]) families.add(one);
  const standards = indexOf([...(await chainsOf(tx, [...families])), ...assumed]);
  return {
    date,
    standards,
    candidates: (key) =>
      (byKey.get(key) ?? []).flatMap(({ entry_id }) => {
        const found = candidates.get(entry_id);
        return found === undefined ? [] : [found];
      }),
  };
}
