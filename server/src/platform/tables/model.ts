import type { Result } from '@hengjian/kernel';
import type { TableRefusal } from './refusal.ts';

/** A value as a cell holds it. `text` is what a person is shown; dates are shown as ISO 8601 whatever their format. */
export type PlainCell =
  | { readonly kind: 'empty'; readonly text: ''; readonly raw: null }
  | { readonly kind: 'text'; readonly text: string; readonly raw: string }
  /** `precise` is false beyond 15 digits: Excel has already lost the rest, e.g. of a code typed as a number. */
  | { readonly kind: 'number'; readonly text: string; readonly raw: number; readonly precise: boolean }
  /** `text` is `YYYY-MM-DD`, `YYYY-MM-DD HH:MM:SS` or `HH:MM:SS`; `raw` the serial day number of the file. */
  | { readonly kind: 'date'; readonly text: string; readonly raw: number }
  | { readonly kind: 'boolean'; readonly text: 'TRUE' | 'FALSE'; readonly raw: boolean }
  /** An error value such as #N/A. */
  | { readonly kind: 'error'; readonly text: string; readonly raw: string };

/** A formula keeps the value that was last calculated; whether that may be imported is for the importer to say. */
export type FormulaCell = {
  readonly kind: 'formula';
  readonly text: string;
  readonly raw: { readonly formula: string; readonly cached: PlainCell };
};

export type Cell = PlainCell | FormulaCell;

export interface TableRow {
  /** 1-based row number as Excel shows it; for CSV, as Excel would show it on opening the file. */
  readonly number: number;
  /** Hidden by hand or by a filter. */
  readonly hidden: boolean;
  /** One per column of the table, and further ones where the row goes on beyond the header. */
  readonly cells: readonly Cell[];
}

/** A rectangle of merged cells; rows and columns 1-based, both ends included. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Column {
  /** Position in `TableRow.cells`. */
  readonly index: number;
  /** As Excel shows it: A, B, … */
  readonly letter: string;
  /** Trimmed and on one line; empty where the header leaves the column without a name. */
  readonly header: string;
  /** The heading above, merged over several columns, if there is one. */
  readonly group: string;
}

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
}

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Table extends AsyncDisposable {
  readonly kind: 'xlsx' | 'csv';
  /** Of the text file; null for a workbook. */
  readonly encoding: Encoding | null;
  readonly fileName: string;
  /** Empty for CSV. Worksheets only, in tab order. */
  readonly sheets: readonly SheetInfo[];
  /** Name of the sheet that was read; null for CSV. */
  readonly sheet: string | null;
  /** Row number of the header. */
  readonly headerRow: number;
  readonly columns: readonly Column[];
  /** Merged regions that reach below the header: their values belong to no single row. */
  readonly dataMerges: readonly Region[];
  /** Last row number of the data, blank rows included: for a progress bar, not a promise. */
  readonly lastRow: number;
  readonly dateSystem: DateSystem;
  /**
   * The rows below the header that hold anything, in order; blank rows are passed over. Each iteration reads anew, in constant
   * memory. A refusal, if there is one, is the last element.
   */
  readonly rows: AsyncIterable<Result<TableRow, TableRefusal>>;
}

/** Day 1 of a workbook is 1900-01-01, or day 0 is 1904-01-01. */
export type DateSystem = 1900 | 1904;

export interface TableLimits {
  /** Of the file. */
  readonly bytes: number;
  /** Of everything inflated in one reading of a workbook. */
  readonly inflatedBytes: number;
  /** Inflated ÷ packed, of one part of a workbook, looked at once it exceeds 8 MiB. */
  readonly inflationRatio: number;
  readonly sheets: number;
  /** Data rows that hold anything. */
  readonly rows: number;
  readonly columns: number;
  /** UTF-16 units in one cell; Excel's own limit is 32,767. */
  readonly cellLength: number;
}

export const defaultLimits: TableLimits = {
  bytes: 64 * 2 ** 20,
  inflatedBytes: 768 * 2 ** 20,
  inflationRatio: 400,
  sheets: 100,
  rows: 200_000,
  columns: 200,
  cellLength: 32_767,
};

export const emptyCell: PlainCell = { kind: 'empty', text: '', raw: null };

export function textCell(text: string): PlainCell {
  return text === '' ? emptyCell : { kind: 'text', text, raw: text };
}
