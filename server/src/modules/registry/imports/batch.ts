import {
  AnnexPreview,
  IMPORT_STATES,
  IMPORT_SUBJECTS,
  ImportOptions,
  type ImportState,
  type ImportSubject,
  type ImportSummary,
  Refusal,
} from '@hengjian/contract';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';
import type { Tx } from '../../../platform/database/index.ts';
import { parseReading } from './reading.ts';

/** Adds records, or changes those that are there. */
export type Mode = 'create' | 'update';

/** Key of a registry column → index of the file's column. */
export type Mapping = Readonly<Record<string, number>>;

/** A table somebody brought in, as it stands. */
export interface Batch {
  readonly id: string;
  readonly subject: ImportSubject;
  readonly mode: Mode;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly region: string;
  readonly state: ImportState;
  readonly reading: ReturnType<typeof parseReading>;
  readonly mapping: Mapping;
  /** What was chosen once for the whole file. */
  readonly options: ImportOptions;
  /** What the check found besides good and bad rows. */
  readonly annex: AnnexPreview | null;
  readonly runId: string | null;
  readonly failure: Static<typeof Refusal> | null;
  readonly byPerson: string;
  readonly counts: Pick<ImportSummary, 'progress' | 'total' | 'good' | 'bad' | 'warned' | 'imported' | 'undone'>;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

export async function findBatch(tx: Tx, id: string): Promise<Batch | undefined> {
  const row = await tx.selectFrom('registry.import_batch').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toBatch(row);
}

/** As `findBatch`, and nobody else can move the batch on until the transaction ends. */
export async function lockBatch(tx: Tx, id: string): Promise<Batch | undefined> {
  const row = await tx
    .selectFrom('registry.import_batch')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toBatch(row);
}

/** Which imports somebody is shown. */
export type Listed = 'all' | { readonly subjects: readonly ImportSubject[]; readonly states: readonly ImportState[] };

/** The newest first. */
export async function listBatches(tx: Tx, which: Listed, page: number, size: number): Promise<readonly Batch[]> {
  const rows = await listed(tx, which)
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size)
    .offset(page * size)
    .execute();
  return rows.map(toBatch);
}

export async function countBatches(tx: Tx, which: Listed): Promise<number> {
  const { total } = await listed(tx, which)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

function listed(tx: Tx, which: Listed) {
  const batches = tx.selectFrom('registry.import_batch');
  return which === 'all' ? batches : batches.where('subject', 'in', which.subjects).where('state', 'in', which.states);
}

export function summaryOf(batch: Batch, by: string | null): ImportSummary {
  return {
    id: batch.id,
    subject: batch.subject,
    mode: batch.mode,
    fileName: batch.fileName,
    state: batch.state,
    ...batch.counts,
    by,
    createdAt: batch.createdAt.toISOString(),
    changedAt: batch.changedAt.toISOString(),
  };
}

interface Row {
  readonly id: string;
  readonly subject: string;
  readonly mode: string;
  readonly file_name: string;
  readonly file_sha256: string;
  readonly region_code: string;
  readonly state: string;
  readonly reading: unknown;
  readonly mapping: unknown;
  readonly options: unknown;
  readonly preview: unknown;
  readonly run_id: string | null;
  readonly progress: number;
  readonly total: number;
  readonly good: number;
  readonly bad: number;
  readonly warned: number;
  readonly imported: number;
  readonly undone: number;
  readonly failure: unknown;
  readonly by_person: string;
  readonly created_at: Date;
  readonly changed_at: Date;
}

function toBatch(row: Row): Batch {
  const { progress, total, good, bad, warned, imported, undone } = row;
  return {
    id: row.id,
    subject: known(IMPORT_SUBJECTS, row.subject),
    mode: row.mode === 'update' ? 'update' : 'create',
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    region: row.region_code,
    state: known(IMPORT_STATES, row.state),
    reading: parseReading(row.reading),
    mapping: parseMapping(row.mapping),
    options: Value.Parse(ImportOptions, row.options),
    annex: row.preview === null ? null : Value.Parse(AnnexPreview, row.preview),
    runId: row.run_id,
    failure: row.failure === null ? null : Value.Parse(Refusal, row.failure),
    byPerson: row.by_person,
    counts: { progress, total, good, bad, warned, imported, undone },
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}

/** The columns' check constraints know the same words, so another one is a bug. */
function known<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw new Error(`unknown word ${text} in an import`);
  return word;
}

export function parseMapping(json: unknown): Mapping {
  if (typeof json !== 'object' || json === null) throw new TypeError('a mapping is an object');
  return Object.fromEntries(
    Object.entries(json).map(([key, index]) => {
      if (!Number.isInteger(index)) throw new TypeError('a mapping leads to columns');
      return [key, Number(index)];
    }),
  );
}
