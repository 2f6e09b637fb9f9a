import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { locateHeader } from '../header.ts';
import { isBlank, Merges } from '../merges.ts';
import { type Encoding, type Table, type TableLimits, type TableRow, textCell } from '../model.ts';
import { columnLetter } from '../place.ts';
import type { ReadOptions } from '../read-options.ts';
import { refuse } from '../refusal.ts';
import { dataRows } from '../rows.ts';
import type { Source } from '../source.ts';
import { type Dialect, detectDialect } from './delimiter.ts';
import { decodeText, detectEncoding, newlines } from './encoding.ts';
import { unguardFormula } from './formula-guard.ts';

const headRows = 40;

export async function readCsv(source: Source, options: ReadOptions): Promise<Table> {
  const { limits } = options;
  const encoding = await detectEncoding(source);
  const { dialect, lastRow } = await survey(source, encoding);
  const open = () => csvRows(source, encoding, dialect, limits);
  const head: TableRow[] = [];
  for await (const row of open()) {
    if (!isBlank(row)) head.push(row);
    if (head.length >= headRows) break;
  }
  if (head[0] === undefined) return refuse({ code: 'EMPTY', place: {} });
  const header = locateHeader(head, new Merges(), options.headerRow);
  if (header === undefined) return refuse({ code: 'NO_HEADER', place: { row: options.headerRow ?? head[0].number } });
  return {
    kind: 'csv',
    encoding,
    fileName: options.fileName,
    sheets: [],
    sheet: null,
    headerRow: header.row,
    columns: header.columns,
    dataMerges: [],
    lastRow,
    dateSystem: 1900,
    rows: dataRows(open, { headerRow: header.row, width: header.columns.length, limits, sheet: null }),
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}

async function survey(source: Source, encoding: Encoding) {
  let dialect: Dialect | undefined;
  let lastRow = 1;
  for await (const text of decodeText(source, encoding)) {
    dialect ??= detectDialect(text);
    lastRow += newlines(text);
  }
  return { dialect: dialect ?? detectDialect(''), lastRow };
}

async function* csvRows(
  source: Source,
  encoding: Encoding,
  dialect: Dialect,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter: dialect.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: limits.cellLength * 4,
  });
  // A failure on either side destroys the parser with its reason, which the loop below then meets.
  pipeline(textFrom(source, encoding, dialect.skip), parser).catch(() => undefined);
  let number = 0;
  try {
    for await (const record of parser) yield rowOf(record as readonly string[], ++number, limits);
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    refuseCsv(failure, limits);
  }
}

async function* textFrom(source: Source, encoding: Encoding, skip: number): AsyncGenerator<string> {
  let toSkip = skip;
  for await (const text of decodeText(source, encoding)) {
    if (text.length > toSkip) yield text.slice(toSkip);
    toSkip = Math.max(0, toSkip - text.length);
  }
}

function rowOf(record: readonly string[], number: number, limits: TableLimits): TableRow {
  let width = record.length;
  while (width > 0 && record[width - 1] === '') width--;
  if (width > limits.columns) {
    refuse({ code: 'TOO_MANY_COLUMNS', limit: limits.columns, place: { row: number, column: columnLetter(width) } });
  }
  const cells = record.slice(0, width).map((text, index) => {
    if (text.length > limits.cellLength) {
      const place = { row: number, column: columnLetter(index + 1) };
      refuse({ code: 'CELL_TOO_LONG', limit: limits.cellLength, place });
    }
    return textCell(unguardFormula(text));
  });
  return { number, hidden: false, cells };
}

/** Rows read before the failure may still wait in the parser, so its own counts tell the place. */
function refuseCsv(failure: CsvError, limits: TableLimits): never {
  const row = countOf(failure, 'records') + 1;
  const line = countOf(failure, 'lines');
  const isTooLong = failure.code === 'CSV_MAX_RECORD_SIZE';
  if (failure.code === 'CSV_QUOTE_NOT_CLOSED' || (isTooLong && line > row)) {
    // Everything from the stray quotation mark on became one cell: the row where that began is what helps.
    refuse({ code: 'BAD_CSV', reason: 'unclosed-quote', place: { row } });
  }
  if (isTooLong) refuse({ code: 'CELL_TOO_LONG', limit: limits.cellLength, place: { row } });
  if (failure.code.includes('QUOTE')) refuse({ code: 'BAD_CSV', reason: 'quote', place: { row, line } });
  throw failure;
}

function countOf(failure: CsvError, name: 'records' | 'lines'): number {
  const count: unknown = Reflect.get(failure, name);
  return typeof count === 'number' ? count : 0;
}
