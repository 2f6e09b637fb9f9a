import type { Cell } from './model.ts';

export type ColumnKind = 'text' | 'number' | 'date' | 'boolean';

export interface OutColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters of the default font; a Chinese character takes two. */
  readonly width?: number;
}

/** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`, to become a real date whatever its column is. */
export interface OutDate {
  readonly date: string;
}

/**
 * A value to write. A text in a `date` column is taken for an `OutDate`; what does not fit the kind of its column is written as
 * what it is, so that nothing gets lost.
 */
export type OutValue = string | number | boolean | null | OutDate;

export type OutRow = readonly OutValue[];

export interface OutSheet {
  readonly name: string;
  readonly columns: readonly OutColumn[];
  readonly rows: AsyncIterable<OutRow> | Iterable<OutRow>;
}

/** A cell that was read, as a value to write again. */
export function outValueOf(cell: Cell): OutValue {
  const plain = cell.kind === 'formula' ? cell.raw.cached : cell;
  if (plain.kind === 'empty') return null;
  if (plain.kind === 'date') return { date: plain.text };
  if (plain.kind === 'boolean') return plain.raw;
  // A number that is not shown as itself is a code, with its leading zeros: the text is what was meant.
  if (plain.kind === 'number' && plain.text === String(plain.raw)) return plain.raw;
  return plain.text;
}
