import type { Table, TableRow } from '../model.ts';
import { readTable, type ReadTableOptions } from '../read-table.ts';
import type { TableRefusal } from '../refusal.ts';
import type { SourceInput } from '../source.ts';

/** Reads a table that must be readable; the rows are all there. */
export async function read(input: SourceInput, options: Partial<ReadTableOptions> = {}) {
  const result = await readTable(input, { fileName: 'test', ...options });
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  const rows: TableRow[] = [];
  for await (const row of result.value.rows) {
    if (!row.ok) throw new Error(`refused: ${JSON.stringify(row.error)}`);
    rows.push(row.value);
  }
  return { table: result.value satisfies Table, rows, texts: rows.map((row) => row.cells.map((cell) => cell.text)) };
}

/** The refusal of a file, whether it comes on opening or on the way; undefined when all of it is read. */
export async function refusalOf(
  input: SourceInput,
  options: Partial<ReadTableOptions> = {},
): Promise<TableRefusal | undefined> {
  const result = await readTable(input, { fileName: 'test', ...options });
  if (!result.ok) return result.error;
  await using table = result.value;
  for await (const row of table.rows) if (!row.ok) return row.error;
  return undefined;
}

export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
