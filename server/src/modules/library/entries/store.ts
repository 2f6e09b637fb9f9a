import { type RawBuilder, type Selectable, sql } from 'kysely';
import { copyColumn as c, copyInto } from '../../../platform/copy/index.ts';
import type { DB, Tx } from '../../../platform/database/index.ts';
import { gramsOf, keysOfEntry } from '../matching/name-keys.ts';
import { foldForSearch } from '../standards/record.ts';
import { type Entry, type EntryContent, familyOf, type Origin } from './content.ts';

type RevisionRow = Selectable<DB['library.entry_revision']> & { readonly code: string; readonly origin: string };

/** Number of the version that holds on `date`; undefined before the first. */
export async function versionOn(tx: Tx, date: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('library.version')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('released_on', '<=', date)
    .executeTakeFirst();
  return row?.number ?? undefined;
}

/** Revisions that belong to a version. */
export function belongsTo(version: number, alias = 'r'): RawBuilder<boolean> {
  const released = sql.ref(`${alias}.released_in`);
  const ended = sql.ref(`${alias}.ended_in`);
  return sql<boolean>`(${released} <= ${version} AND (${ended} IS NULL OR ${ended} > ${version}))`;
}

export async function selectEntries(tx: Tx, tail: RawBuilder<unknown>): Promise<readonly Entry[]> {
  const { rows } = await sql<RevisionRow>`
    SELECT r.*, e.code, e.origin FROM library.entry_revision r JOIN library.entry e ON e.id = r.entry_id ${tail}`.execute(
    tx,
  );
  return rows.map(readEntry);
}

export function readEntry(row: RevisionRow): Entry {
  return {
    id: row.entry_id,
    code: row.code,
    origin: readOrigin(row.origin),
    revision: row.revision,
    releasedIn: row.released_in,
    endedIn: row.ended_in,
    proposalId: row.proposal_id,
    field: row.field,
    nationalField: row.national_field,
    category: row.category,
    object: row.object,
    name: row.name,
    aliases: row.aliases,
    unit: row.unit,
    legalBasis: row.legal_basis,
    ownerDepartment: row.owner_department,
    standards: row.standards,
    note: row.note,
  };
}

function readOrigin(text: string): Origin {
  if (text === 'province' || text === 'national') return text;
  throw new Error(`unknown origin of an entry ${text}`);
}

/** Entries whose current revision stands, by code. */
export async function currentByCode(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
  if (codes.length === 0) return new Map();
  const found = await selectEntries(tx, sql`WHERE e.code = ANY(${codes}) AND r.ended_in IS NULL`);
  return new Map(found.map((entry) => [entry.code, entry]));
}

export async function findEntry(tx: Tx, id: string): Promise<Entry | undefined> {
  const revisions = await selectEntries(tx, sql`WHERE r.entry_id = ${id} ORDER BY r.revision DESC LIMIT 1`);
  return revisions[0];
}

/** Every wording an entry ever had, newest first. */
export function revisionsOf(tx: Tx, id: string): Promise<readonly Entry[]> {
  return selectEntries(tx, sql`WHERE r.entry_id = ${id} ORDER BY r.revision DESC`);
}

export interface NewRevision extends EntryContent {
  readonly entryId: string;
  readonly code: string;
  readonly origin: Origin;
  readonly revision: number;
  readonly proposalId: string | null;
}

const REVISION_COLUMNS = [
  c.uuid('entry_id'),
  c.integer('revision'),
  c.text('field'),
  c.text('national_field'),
  c.text('category'),
  c.text('object'),
  c.text('name'),
  c.texts('aliases'),
  c.text('unit'),
  c.text('legal_basis'),
  c.text('owner_department'),
  c.texts('standards'),
  c.texts('families'),
  c.text('note'),
  c.uuid('proposal_id'),
  c.integer('released_in'),
  c.text('search'),
] as const;

/** Adds the wordings of a version, and the entries that are new with it. */
export async function insertRevisions(
  tx: Tx,
  version: number,
  revisions: readonly NewRevision[],
  createdAt: Date,
): Promise<void> {
  const fresh = revisions.filter(({ revision }) => revision === 1);
  await copyInto(
    tx,
    'library.entry',
    [c.uuid('id'), c.text('code'), c.text('origin'), c.timestamp('created_at')] as const,
    fresh.map((one) => [one.entryId, one.code, one.origin, createdAt] as const),
  );
  await copyInto(
    tx,
    'library.entry_revision',
    REVISION_COLUMNS,
    revisions.map(
      (one) =>
        [
          one.entryId,
          one.revision,
          one.field,
          one.nationalField,
          one.category,
          one.object,
          one.name,
          one.aliases,
          one.unit,
          one.legalBasis,
          one.ownerDepartment,
          one.standards,
          [...new Set(one.standards.map(familyOf))],
          one.note,
          one.proposalId,
          version,
          entrySearchText(one),
        ] as const,
    ),
  );
  await copyInto(
    tx,
    'library.entry_name',
    [c.text('key'), c.uuid('entry_id'), c.integer('revision'), c.texts('grams')] as const,
    revisions.flatMap((one) => keysOfEntry(one).map((key) => [key, one.entryId, one.revision, gramsOf(key)] as const)),
  );
}

/** Ends the current wordings of entries with `version`, the first one without them. */
export async function endRevisions(tx: Tx, version: number, entryIds: readonly string[]): Promise<void> {
  if (entryIds.length === 0) return;
  await tx
    .updateTable('library.entry_revision')
    .set({ ended_in: version })
    .where('entry_id', '=', sql<string>`ANY(${entryIds})`)
    .where('ended_in', 'is', null)
    .execute();
}

function entrySearchText(entry: NewRevision): string {
  return foldForSearch(
    [entry.code, entry.name, ...entry.aliases, entry.object, entry.category, ...entry.standards].join('|'),
  );
}
