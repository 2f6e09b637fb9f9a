import { writeCsv } from './csv/write-csv.ts';
import type { Column, TableRow } from './model.ts';
import type { OutColumn, OutRow } from './write-model.ts';
import { outValueOf } from './write-model.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

export interface RejectedRow {
  readonly row: Pick<TableRow, 'number' | 'cells'>;
  /** Why it was not taken, in the reader's language, most important first. */
  readonly reasons: readonly string[];
}

export interface ReturnedFileOptions {
  readonly format: 'xlsx' | 'csv';
  readonly columns: readonly Pick<Column, 'header'>[];
  readonly rejected: AsyncIterable<RejectedRow> | Iterable<RejectedRow>;
}

/** Headers of the two columns added; in both languages, because the file travels between people. */
export const returnedHeaders = { reason: '未导入原因 / Reason', row: '原行号 / Original row' } as const;

/**
 * The rows that were not imported, as they came, each with its reason and the row number it had. Corrected, the file can be
 * uploaded as it is: the two columns added map to nothing, and on a second return they are written anew, not twice.
 */
export function returnedFile({ format, columns, rejected }: ReturnedFileOptions): AsyncGenerator<Uint8Array> {
  const added = new Set<string>(Object.values(returnedHeaders));
  const kept = columns.map((_, index) => index).filter((index) => !added.has(columns[index]?.header ?? ''));
  const outColumns: OutColumn[] = [
    ...kept.map((index): OutColumn => ({ header: columns[index]?.header ?? '', kind: 'text', width: 20 })),
    { header: returnedHeaders.row, kind: 'number', width: 12 },
    { header: returnedHeaders.reason, kind: 'text', width: 60 },
  ];
  const rows = returnedRows(rejected, kept);
  return format === 'xlsx'
    ? writeXlsx([{ name: '未导入 Not imported', columns: outColumns, rows }])
    : writeCsv({ columns: outColumns, rows });
}

async function* returnedRows(
  rejected: ReturnedFileOptions['rejected'],
  kept: readonly number[],
): AsyncGenerator<OutRow> {
  for await (const { row, reasons } of rejected) {
    const original = kept.map((index) => {
      const cell = row.cells[index];
      return cell === undefined ? null : outValueOf(cell);
    });
    yield [...original, row.number, reasons.join('\n')];
  }
}
