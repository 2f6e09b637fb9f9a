import type { Words } from '@hengjian/contract';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { type Entry, familyOf } from '../entries/content.ts';
import { belongsTo, selectEntries, versionOn } from '../entries/store.ts';
import { foldName, gramsOf, keysOfName } from './name-keys.ts';

/** What somebody typed or a file says; only the parameter must be there. */
export interface Wanted {
  readonly parameter: string;
  readonly object?: string;
  readonly field?: string;
  readonly standardNumber?: string;
}

export interface Suggestion {
  readonly entryId: string;
  readonly code: string;
  readonly field: string;
  readonly object: string;
  readonly name: string;
  readonly standards: readonly string[];
  /** 0–1; 1 is the same name, object and standard. */
  readonly score: number;
  /** What speaks for it. */
  readonly why: Words;
}

/** Below this a name has too little in common to be worth showing. */
const ALIKE = 0.34;

/**
 * Entries that a wording may mean, best first, for each wanted one: by any of its names, then by names nearly alike. In
 * one reading of the library for all of them.
 */
export async function suggestEntries(
  tx: Tx,
  wanted: readonly Wanted[],
  date: string,
  limit = 5,
): Promise<readonly (readonly Suggestion[])[]> {
  const version = await versionOn(tx, date);
  const grams = [...new Set(wanted.flatMap(({ parameter }) => keysOfName(parameter).flatMap(gramsOf)))];
  if (version === undefined || grams.length === 0) return wanted.map(() => []);
  const { rows } = await sql<{ key: string; entry_id: string; grams: string[] }>`
    SELECT n.key, n.entry_id, n.grams FROM library.entry_name n
    JOIN library.entry_revision r USING (entry_id, revision)
    WHERE n.grams && ${grams}::text[] AND ${belongsTo(version)}`.execute(tx);
  const named = rows.map((row) => ({ key: row.key, id: row.entry_id, grams: new Set(row.grams) }));
  const byGram = new Map<string, (typeof named)[number][]>();
  for (const name of named)
    for (const gram of name.grams) {
      const others = byGram.get(gram);
      if (others === undefined) byGram.set(gram, [name]);
      else others.push(name);
    }
  const near = wanted.map(({ parameter }) => nearestNames(parameter, byGram));
  const ids = [...new Set(near.flatMap((found) => [...found.keys()]))];
  const entries = await selectEntries(tx, sql`WHERE r.entry_id = ANY(${ids}) AND ${belongsTo(version)}`);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return wanted.map((one, at) =>
    [...(near[at] ?? [])]
      .flatMap(([id, likeness]) => {
        const entry = byId.get(id);
        return entry === undefined ? [] : [suggestionOf(one, entry, likeness)];
      })
      .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
      .slice(0, limit),
  );
}

interface Name {
  readonly key: string;
  readonly id: string;
  readonly grams: ReadonlySet<string>;
}

/** So many names at most are looked at more closely per wanted wording. */
const NEAREST = 40;

function nearestNames(parameter: string, byGram: ReadonlyMap<string, readonly Name[]>): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const key of keysOfName(parameter)) {
    const grams = new Set(gramsOf(key));
    const seen = new Set([...grams].flatMap((gram) => byGram.get(gram) ?? []));
    for (const name of seen) {
      const likeness = name.key === key ? 1 : 0.9 * diceOf(grams, name.grams);
      if (likeness >= ALIKE && likeness > (best.get(name.id) ?? 0)) best.set(name.id, likeness);
    }
  }
  return new Map([...best].sort(([, a], [, b]) => b - a).slice(0, NEAREST));
}

/** Twice what two sets share, over what they have. */
function diceOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of one) if (other.has(gram)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

function suggestionOf(wanted: Wanted, entry: Entry, likeness: number): Suggestion {
  const object = wanted.object === undefined ? '' : foldName(wanted.object);
  const own = foldName(entry.object);
  const sameObject = object !== '' && object === own;
  const family = wanted.standardNumber === undefined ? undefined : familyOf(wanted.standardNumber);
  const sameStandard = wanted.standardNumber !== undefined && entry.standards.includes(wanted.standardNumber);
  const sameFamily = family !== undefined && entry.standards.some((number) => familyOf(number) === family);
  const score = 0.6 * likeness + (sameObject ? 0.2 : 0) + (sameStandard ? 0.2 : sameFamily ? 0.15 : 0);
  const reasons: Words[] = [likeness === 1 ? SAME_NAME : NEAR_NAME];
  if (sameObject) reasons.push(SAME_OBJECT);
  if (sameStandard) reasons.push(SAME_STANDARD);
  else if (sameFamily) reasons.push(SAME_FAMILY);
  return {
    entryId: entry.id,
    code: entry.code,
    field: entry.field,
    object: entry.object,
    name: entry.name,
    standards: entry.standards,
    score: Math.round(score * 100) / 100,
    why: { zh: reasons.map(({ zh }) => zh).join('，'), en: reasons.map(({ en }) => en).join(', ') },
  };
}

const SAME_NAME = { zh: '名称或别名相同', en: 'same name or alias' };
const NEAR_NAME = { zh: '名称相近', en: 'similar name' };
const SAME_OBJECT = { zh: '检测对象相同', en: 'same object' };
const SAME_STANDARD = { zh: '标准相同', en: 'same standard' };
const SAME_FAMILY = { zh: '同一标准的其他年版', en: 'another edition of the same standard' };
