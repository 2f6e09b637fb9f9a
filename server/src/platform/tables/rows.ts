import { err, ok, type Result } from '@hengjian/kernel';
import { isBlank } from './merges.ts';
import { emptyCell, type TableLimits, type TableRow } from './model.ts';
import { Refused, refuse, type TableRefusal } from './refusal.ts';

/** What every reader knows before it hands out data rows. */
export interface DataRowsOptions {
  readonly headerRow: number;
  readonly width: number;
  readonly limits: TableLimits;
  readonly sheet: string | null;
}

/** The rows below the header, as wide as the header, as results that can be iterated again and again. */
export function dataRows(
  open: () => AsyncIterable<TableRow>,
  options: DataRowsOptions,
): AsyncIterable<Result<TableRow, TableRefusal>> {
  return { [Symbol.asyncIterator]: () => results(open, options) };
}

async function* results(
  open: () => AsyncIterable<TableRow>,
  { headerRow, width, limits, sheet }: DataRowsOptions,
): AsyncGenerator<Result<TableRow, TableRefusal>> {
  let count = 0;
  try {
    for await (const row of open()) {
      if (row.number <= headerRow || isBlank(row)) continue;
      if (++count > limits.rows) {
        const place = sheet === null ? { row: row.number } : { sheet, row: row.number };
        refuse({ code: 'TOO_MANY_ROWS', limit: limits.rows, place });
      }
      const missing = width - row.cells.length;
      const cells = missing > 0 ? [...row.cells, ...Array.from({ length: missing }, () => emptyCell)] : row.cells;
      yield ok({ ...row, cells });
    }
  } catch (failure) {
    if (!(failure instanceof Refused)) throw failure;
    yield err(failure.refusal);
  }
}
