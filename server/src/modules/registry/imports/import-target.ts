import type {
  AnnexPreview,
  ImportOptions,
  ImportRow,
  ImportSubject,
  LibraryStateName,
  Refusal,
  Words,
} from '@hengjian/contract';
import type { Tx } from '../../../platform/database/index.ts';
import type { TargetField } from '../../../platform/tables/index.ts';
import type { RecordRights } from '../records/may.ts';
import type { Batch, Mapping, Mode } from './batch.ts';
import type { MappedRow, MergedCells, RowProblem } from './row.ts';
import type { SecondHand } from './second-hand.ts';

/** A column of the register that a column of a file can be mapped to. */
export interface ImportField extends TargetField {
  /** Finds the record in mode update. */
  readonly keyColumn: boolean;
  /** Never kept as it came, neither in samples nor in rows: numbers of identity cards. */
  readonly secret?: true;
}

/** Something that can be chosen once for a whole file. */
export interface ImportOptionField {
  readonly key: keyof ImportOptions;
  readonly kind: 'text' | 'date' | 'yes-no';
  readonly words: Words;
  readonly note: Words;
}

export interface CheckResult {
  readonly good: number;
  readonly bad: number;
  /** Good ones with a warning. */
  readonly warned: number;
  readonly annex: AnnexPreview | null;
}

export type Show = 'good' | 'bad' | 'warned' | 'kept';

export interface RowQuery {
  readonly show: Show;
  readonly state?: LibraryStateName;
  readonly page: number;
  readonly size: number;
}

/** A row that goes back to whoever brought it. */
export interface ReturnedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** Tells how many rows are done, so that people see it move. */
export type Report = (done: number) => Promise<void>;

/** The check of one file, from its first row to its last; keeps in mind what the rows held. */
export interface Check {
  /** Judges the next rows and stages them with their verdicts. */
  judge(tx: Tx, rows: readonly MappedRow[]): Promise<void>;
  finish(tx: Tx): Promise<CheckResult>;
}

/**
 * What a table can be brought into. The engine reads the file, runs the steps as jobs that can be killed, cancelled and
 * taken up again, and shows how far they are; a target says what columns there are, judges rows, stages them where it
 * likes, and takes and takes back what is staged, each in one transaction.
 */
export interface ImportTarget {
  readonly subject: ImportSubject;
  readonly modes: readonly Mode[];
  /** What cells merged downwards mean: nothing in a list of records, the value of every row under them in an annex. */
  readonly mergedCells: MergedCells;
  readonly options: readonly ImportOptionField[];
  /** Absent where whoever may import may take what he brought. */
  readonly secondHand?: SecondHand;
  fields(mode: Mode, rights: RecordRights): readonly ImportField[];
  /** What columns and choices lack besides required columns, or why a choice cannot stand. */
  findLack(
    tx: Tx,
    about: { readonly region: string; readonly mode: Mode; readonly mapping: Mapping; readonly options: ImportOptions },
  ): Promise<Refusal | null>;
  /** Forgets what an earlier check staged. */
  clear(tx: Tx, batchId: string): Promise<void>;
  createCheck(batch: Batch): Check;
  /** Work before the rows are taken, in transactions of its own, harmless when done twice or in vain. */
  prepareAccept?(batch: Batch): Promise<void>;
  /**
   * Takes every good row. Rows that cannot be taken any more turn bad. `by` is the person who had them taken, who need not
   * be the one who brought them.
   */
  accept(
    tx: Tx,
    batch: Batch,
    report: Report,
    by: string,
  ): Promise<{ readonly imported: number; readonly bad: number }>;
  /** Takes back what nobody has changed since, for the person `by`. */
  undo(tx: Tx, batch: Batch, report: Report, by: string): Promise<{ readonly undone: number }>;
  listRows(tx: Tx, batch: Batch, query: RowQuery): Promise<{ rows: ImportRow[]; total: number }>;
  /** Bad rows and those that could not be taken back, behind row `after`, in order. */
  listReturned(tx: Tx, batch: Batch, after: number, limit: number): Promise<readonly ReturnedRow[]>;
  listTakenOff?(tx: Tx, batch: Batch, page: { readonly page: number; readonly size: number }): Promise<TakenOff>;
}

export interface TakenOff {
  rows: {
    certificate: string;
    site: number;
    category: string;
    object: string;
    parameter: string;
    standard: string;
    restriction: string;
  }[];
  total: number;
}

/** A failure of accepting that sends the batch back to `checked` with a reason, all rows untaken. */
export class NotTaken extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
