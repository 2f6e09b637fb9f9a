import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { type Entry, familyOf } from '../entries/content.ts';
import { belongsTo, selectEntries, versionOn } from '../entries/store.ts';
import { chainsOf, knownStandards } from '../standards/chains.ts';
import type { KnownStandards } from './library-state.ts';
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

/** An entry with what judging asks of it, worked out once. */
export interface Candidate {
  readonly entry: Entry;
  readonly object: string;
  readonly admitted: readonly { readonly number: string; readonly family: string }[];
}

/** Everything in the library that can bear on some items on a day. */
export interface Ground {
  readonly date: string;
  readonly known: KnownStandards;
  /** Entries that have a name by this key. */
  candidates(key: string): readonly Candidate[];
}

/** Undefined where no version of the library holds on the day: nothing can be said then. */
export async function loadGround(tx: Tx, items: readonly ItemWording[], date: string): Promise<Ground | undefined> {
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
  const candidates = new Map(entries.map((entry) => [entry.id, candidateOf(entry)]));
  const byKey = Map.groupBy(rows, ({ key }) => key);
  const families = new Set(items.map(({ standardFamily }) => standardFamily));
  for (const { admitted } of candidates.values()) for (const { family } of admitted) families.add(family);
  const known = knownStandards(await chainsOf(tx, [...families]));
  return {
    date,
    known,
    candidates: (key) =>
      (byKey.get(key) ?? []).flatMap(({ entry_id }) => {
        const found = candidates.get(entry_id);
        return found === undefined ? [] : [found];
      }),
  };
}

function candidateOf(entry: Entry): Candidate {
  return {
    entry,
    object: foldName(entry.object),
    admitted: entry.standards.map((number) => ({ number, family: familyOf(number) })),
  };
}
