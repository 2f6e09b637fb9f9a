import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Written } from '../records/write-records.ts';
import type { Batch } from './batch.ts';
import type { ImportTarget } from './import-target.ts';
import { nextPiece, settlePiece } from './pieces.ts';
import type { JudgedRow, MappedRow, RowProblem } from './row.ts';
import { clearRows, countRows, insertRows, listReturnedRows, listStagedRows } from './staged-rows.ts';

/** Rows staged in registry.import_row that are to be written, as a condition on `registry.import_row r`. */
export type Where = RawBuilder<unknown>;

/** How one kind of record is judged, written and taken back; everything around it is the same for all of them. */
export interface RecordImport
  extends Pick<ImportTarget, 'subject' | 'modes' | 'fields' | 'options' | 'findLack' | 'prepareAccept'> {
  createRecordJudge(batch: Batch): (tx: Tx, rows: readonly MappedRow[]) => Promise<readonly JudgedRow[]>;
  /** Writes the rows and says which records it wrote. The others turn bad, for the reason that `leftOut` gives. */
  write(tx: Tx, batch: Batch, where: Where): Promise<readonly Written[]>;
  leftOut(batch: Batch): RowProblem;
  takeBack(tx: Tx, batch: Batch, where: Where): Promise<readonly Written[]>;
  /** Why a row could not be taken back. */
  readonly kept: RowProblem;
}

const PIECE = 5_000;

/** A target of records, each row of a file one of them, staged as drafts. */
export function rowTarget(kind: RecordImport): ImportTarget {
  return {
    subject: kind.subject,
    modes: kind.modes,
    options: kind.options,
    mergedCells: 'refused',
    fields: kind.fields,
    findLack: kind.findLack,
    ...(kind.prepareAccept && { prepareAccept: kind.prepareAccept }),
    clear: clearRows,
    createCheck(batch) {
      const judge = kind.createRecordJudge(batch);
      return {
        judge: async (tx, rows) => insertRows(tx, batch.id, await judge(tx, rows)),
        async finish(tx) {
          const { good, bad, warned } = await countRows(tx, batch.id);
          await sql`SELECT registry.count_staged_rows()`.execute(tx);
          return { good, bad, warned, annex: null };
        },
      };
    },
    async accept(tx, batch, report) {
      let done = 0;
      for (let piece = await nextPiece(tx, batch.id, 'good', PIECE); piece !== undefined; ) {
        const written = await kind.write(tx, batch, piece.where);
        await settlePiece(tx, piece, written, 'imported', 'bad', kind.leftOut(batch));
        done += piece.size;
        await report(done);
        piece = await nextPiece(tx, batch.id, 'good', PIECE);
      }
      const { bad, imported } = await countRows(tx, batch.id);
      return { bad, imported };
    },
    async undo(tx, batch, report) {
      let done = 0;
      for (let piece = await nextPiece(tx, batch.id, 'imported', PIECE); piece !== undefined; ) {
        const written = await kind.takeBack(tx, batch, piece.where);
        await settlePiece(tx, piece, written, 'undone', 'kept', kind.kept);
        done += piece.size;
        await report(done);
        piece = await nextPiece(tx, batch.id, 'imported', PIECE);
      }
      const { undone } = await countRows(tx, batch.id);
      return { undone };
    },
    listRows: (tx, batch, query) => listStagedRows(tx, batch.id, query),
    listReturned: (tx, batch, after, limit) => listReturnedRows(tx, batch.id, after, limit),
  };
}
