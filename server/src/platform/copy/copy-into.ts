import { CompiledQuery } from 'kysely';
import type { Tx } from '../database/connect.ts';
import type { CopyColumn } from './column.ts';

/** One row: a value or null for each column, in their order. */
export type RowFor<Columns extends readonly CopyColumn<never>[]> = {
  readonly [At in keyof Columns]: Columns[At] extends CopyColumn<infer Value> ? Value | null : never;
};

type Rows<Row> = AsyncIterable<Row> | Iterable<Row>;

/** Large enough that a piece costs little, small enough that memory does not show. */
const PIECE_CHARACTERS = 64 * 1024;

/**
 * Copies rows into a table (`schema.table`, or a temporary one) on the transaction's own connection, by COPY in text
 * format: ten times the speed of INSERT. Rows are taken as the server reads them, so any number fits. Answers how many.
 *
 * A value that cannot be written, a source that throws, and whatever the server refuses reject; the transaction is then
 * broken and can only be rolled back. PostgreSQL copies into no table under row security: stage such rows elsewhere.
 */
export async function copyInto<const Columns extends readonly CopyColumn<never>[]>(
  tx: Tx,
  table: string,
  columns: Columns,
  rows: Rows<RowFor<NoInfer<Columns>>>,
): Promise<number> {
  const names = columns.map(({ name }) => quotedName(name)).join(', ');
  const counted = { rows: 0 };
  const statement = `COPY ${table.split('.').map(quotedName).join('.')} (${names}) FROM STDIN`;
  const copying = tx.getExecutor().stream(CompiledQuery.raw(statement, [written(columns, rows, counted)]), 1);
  for await (const _ of copying);
  return counted.rows;
}

async function* written<Columns extends readonly CopyColumn<never>[]>(
  columns: Columns,
  rows: Rows<RowFor<Columns>>,
  counted: { rows: number },
): AsyncGenerator<Buffer> {
  let piece = '';
  const add = (row: RowFor<Columns>): boolean => {
    piece += writeRow(columns, row);
    counted.rows++;
    return piece.length >= PIECE_CHARACTERS;
  };
  const take = (): Buffer => {
    const bytes = Buffer.from(piece);
    piece = '';
    return bytes;
  };
  // Rows that are there already are not waited for one by one.
  if (Symbol.iterator in rows) {
    for (const row of rows) if (add(row)) yield take();
  } else {
    for await (const row of rows) if (add(row)) yield take();
  }
  if (piece !== '') yield take();
}

function writeRow<Columns extends readonly CopyColumn<never>[]>(columns: Columns, row: RowFor<Columns>): string {
  let line = '';
  for (let at = 0; at < columns.length; at++) {
    const value: unknown = row[at];
    const column = columns[at];
    if (column === undefined) continue;
    // The type of the row is made from its columns, so each value fits its writer; the loop only forgets which is which.
    line += `${at === 0 ? '' : '\t'}${value === null || value === undefined ? '\\N' : column.write(value as never)}`;
  }
  return `${line}\n`;
}

function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
