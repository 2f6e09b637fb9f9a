import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { toDate, toInstant } from '../../../platform/clock.ts';
import { copyColumn as c, copyInto } from '../../../platform/copy/index.ts';
import type { DB, Tx } from '../../../platform/database/index.ts';
import { isStandardKind, searchText, type StandardRecord, type Successor, toJson } from './record.ts';

export interface StoredStandard extends StandardRecord {
  /** For optimistic locking: raised by each change. */
  readonly version: number;
}

export interface StandardChange {
  readonly id: string;
  readonly version: number;
  readonly kind: 'recorded' | 'corrected' | 'withdrawn';
  readonly facts: unknown;
  readonly reason: string;
  readonly byPerson: string;
  readonly at: Temporal.Instant;
  readonly entryId: string;
}

export async function findStandard(tx: Tx, number: string): Promise<StoredStandard | undefined> {
  return (await standardsByNumber(tx, [number])).get(number);
}

/** Those of the numbers that are known. */
export async function standardsByNumber(
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, StoredStandard>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx
    .selectFrom('library.standard')
    .selectAll()
    .where('number', '=', sql<string>`ANY(${numbers})`)
    .execute();
  return new Map((await withSuccessors(tx, rows)).map((standard) => [standard.number, standard]));
}

/** Every edition of the families, oldest first. */
export async function editionsOf(tx: Tx, families: readonly string[]): Promise<readonly StoredStandard[]> {
  if (families.length === 0) return [];
  const rows = await tx
    .selectFrom('library.standard')
    .selectAll()
    .where('family', '=', sql<string>`ANY(${families})`)
    .orderBy('family')
    .orderBy('edition')
    .execute();
  return withSuccessors(tx, rows);
}

export async function withSuccessors(
  tx: Tx,
  rows: readonly Selectable<DB['library.standard']>[],
): Promise<readonly StoredStandard[]> {
  const replaced = rows.filter(({ withdrawn }) => withdrawn !== null).map(({ number }) => number);
  const found =
    replaced.length === 0
      ? []
      : await tx
          .selectFrom('library.replacement')
          .selectAll()
          .where('old_number', '=', sql<string>`ANY(${replaced})`)
          .orderBy('new_number')
          .execute();
  const successors = Map.groupBy(found, ({ old_number }) => old_number);
  return rows.map((row) =>
    readStandard(
      row,
      (successors.get(row.number) ?? []).map(({ new_number: number, part }) => ({ number, part })),
    ),
  );
}

function readStandard(row: Selectable<DB['library.standard']>, replacedBy: readonly Successor[]): StoredStandard {
  if (!isStandardKind(row.kind)) throw new Error(`unknown kind of standard ${row.kind}`);
  return {
    number: row.number,
    family: row.family,
    edition: row.edition,
    kind: row.kind,
    title: { zh: row.title_zh, en: row.title_en },
    issued: row.issued,
    implemented: row.implemented,
    withdrawn: row.withdrawn,
    citable: row.citable,
    transitionUntil: row.transition_until,
    source: row.source,
    replacedBy,
    version: row.version,
  };
}

/** Numbers that the standards replace, straight: what came before them. */
export async function predecessorsOf(
  tx: Tx,
  numbers: readonly string[],
): Promise<readonly { old: string; new: string; part: string }[]> {
  if (numbers.length === 0) return [];
  const rows = await tx
    .selectFrom('library.replacement')
    .selectAll()
    .where('new_number', '=', sql<string>`ANY(${numbers})`)
    .orderBy('old_number')
    .execute();
  return rows.map((row) => ({ old: row.old_number, new: row.new_number, part: row.part }));
}

const COLUMNS = [
  c.text('number'),
  c.text('family'),
  c.text('edition'),
  c.text('kind'),
  c.text('title_zh'),
  c.text('title_en'),
  c.date('issued'),
  c.date('implemented'),
  c.date('withdrawn'),
  c.boolean('citable'),
  c.date('transition_until'),
  c.text('source'),
  c.integer('version'),
  c.text('search'),
  c.timestamp('changed_at'),
] as const;

/** Adds standards that are not there yet, with their successors, which must be among them or known. */
export async function insertStandards(
  tx: Tx,
  standards: readonly StandardRecord[],
  at: Temporal.Instant,
): Promise<void> {
  await copyInto(
    tx,
    'library.standard',
    COLUMNS,
    standards.map(
      (one) =>
        [
          one.number,
          one.family,
          one.edition,
          one.kind,
          one.title.zh,
          one.title.en,
          one.issued,
          one.implemented,
          one.withdrawn,
          one.citable,
          one.transitionUntil,
          one.source,
          1,
          searchText(one),
          toDate(at),
        ] as const,
    ),
  );
  await insertReplacements(tx, standards);
}

async function insertReplacements(tx: Tx, standards: readonly StandardRecord[]): Promise<void> {
  await copyInto(
    tx,
    'library.replacement',
    [c.text('old_number'), c.text('new_number'), c.text('part')] as const,
    standards.flatMap((one) => one.replacedBy.map(({ number, part }) => [one.number, number, part] as const)),
  );
}

/** Writes the whole of a known standard anew. */
export async function updateStandard(
  tx: Tx,
  standard: StandardRecord,
  version: number,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('library.standard')
    .set({
      kind: standard.kind,
      title_zh: standard.title.zh,
      title_en: standard.title.en,
      issued: standard.issued,
      implemented: standard.implemented,
      withdrawn: standard.withdrawn,
      citable: standard.citable,
      transition_until: standard.transitionUntil,
      source: standard.source,
      version,
      search: searchText(standard),
      changed_at: toDate(at),
    })
    .where('number', '=', standard.number)
    .execute();
  await tx.deleteFrom('library.replacement').where('old_number', '=', standard.number).execute();
  await insertReplacements(tx, [standard]);
}

export async function insertChanges(
  tx: Tx,
  changes: readonly (Omit<StandardChange, 'facts'> & { readonly standard: StandardRecord })[],
): Promise<void> {
  await copyInto(
    tx,
    'library.standard_change',
    [
      c.uuid('id'),
      c.text('number'),
      c.integer('version'),
      c.text('kind'),
      c.json('facts'),
      c.text('reason'),
      c.uuid('by_person'),
      c.timestamp('at'),
      c.uuid('entry_id'),
    ] as const,
    changes.map(
      (one) =>
        [
          one.id,
          one.standard.number,
          one.version,
          one.kind,
          toJson(one.standard),
          one.reason,
          one.byPerson,
          toDate(one.at),
          one.entryId,
        ] as const,
    ),
  );
}

/** Everything ever said about it, newest first. */
export async function changesOf(tx: Tx, number: string): Promise<readonly StandardChange[]> {
  const rows = await tx
    .selectFrom('library.standard_change')
    .selectAll()
    .where('number', '=', number)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    kind: readChangeKind(row.kind),
    facts: row.facts,
    reason: row.reason,
    byPerson: row.by_person,
    at: toInstant(row.at),
    entryId: row.entry_id,
  }));
}

function readChangeKind(text: string): StandardChange['kind'] {
  if (text === 'recorded' || text === 'corrected' || text === 'withdrawn') return text;
  throw new Error(`unknown kind of change ${text}`);
}
