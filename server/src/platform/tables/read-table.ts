import { err, ok, type Result } from '@hengjian/kernel';
import { readCsv } from './csv/read-csv.ts';
import { defaultLimits, type Table, type TableLimits } from './model.ts';
import type { ReadOptions } from './read-options.ts';
import { Refused, refuse, type TableRefusal } from './refusal.ts';
import { sniff } from './sniff.ts';
import { openSource, type Source, type SourceInput } from './source.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

export interface ReadTableOptions extends Omit<ReadOptions, 'limits'> {
  readonly limits?: Partial<TableLimits>;
}

/**
 * Opens an Excel workbook (.xlsx) or a CSV file, from bytes or from a path. Everything that can be known without reading every row
 * is checked here; rows are read, and may still be refused, while iterating. Dispose of the table when done
 * (`await using`): it keeps the file open.
 */
export async function readTable(input: SourceInput, options: ReadTableOptions): Promise<Result<Table, TableRefusal>> {
  const limits = { ...defaultLimits, ...options.limits };
  const source = await openSource(input);
  try {
    return ok(await openTable(source, { ...options, limits }));
  } catch (failure) {
    await source[Symbol.asyncDispose]();
    if (failure instanceof Refused) return err(failure.refusal);
    throw failure;
  }
}

async function openTable(source: Source, options: ReadOptions): Promise<Table> {
  const { bytes } = options.limits;
  if (source.size > bytes) refuse({ code: 'TOO_LARGE', bytes: source.size, limit: bytes });
  if (source.size === 0) refuse({ code: 'EMPTY', place: {} });
  return (await sniff(source)) === 'zip' ? readXlsx(source, options) : readCsv(source, options);
}
