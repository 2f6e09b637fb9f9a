import { type Merges, regionAt } from './merges.ts';
import type { Cell, Column, Region, TableRow } from './model.ts';
import { columnLetter } from './place.ts';

export interface Header {
  readonly row: number;
  readonly columns: readonly Column[];
}

/** A header names at least this share of the columns that the fullest row uses; titles and notes above name fewer. */
const fewestNames = 0.6;

/**
 * Finds the row of column names among the first rows. Above it may stand a title (often one merged cell), a line saying who filled the
 * table in and when, and a row of headings merged over several columns. `wanted` overrules the search.
 */
export function locateHeader(head: readonly TableRow[], merges: Merges, wanted?: number): Header | undefined {
  if (wanted !== undefined) {
    const row = head.find(({ number }) => number === wanted);
    return row === undefined ? undefined : headerAt(row, head, merges);
  }
  const width = Math.max(0, ...head.map(({ cells }) => cells.filter(isFilled).length));
  const canBeHeader = (row: TableRow) => {
    const labels = labelsOf(row, head, merges).filter((label) => label !== '');
    return labels.length >= Math.max(width === 1 ? 1 : 2, Math.ceil(width * fewestNames)) && row.cells.every(isName);
  };
  for (const [index, row] of head.entries()) {
    if (!canBeHeader(row)) {
      // Once a row is as full as a row of data and is no header, what follows is data.
      if (row.cells.filter(isFilled).length >= Math.max(2, Math.ceil(width * fewestNames))) return undefined;
      continue;
    }
    const below = head[index + 1];
    const isHeading = merges
      .in(row.number)
      .some((region) => region.right > region.left && region.bottom === row.number);
    return headerAt(isHeading && below?.number === row.number + 1 && canBeHeader(below) ? below : row, head, merges);
  }
  return undefined;
}

function headerAt(row: TableRow, head: readonly TableRow[], merges: Merges): Header {
  const labels = labelsOf(row, head, merges);
  const above = merges
    .in(row.number - 1)
    .filter((region) => region.right > region.left && region.bottom === row.number - 1);
  // One cell merged over the whole width is the title, not a heading of some columns.
  const headings = above.filter((region) => region.right - region.left + 1 < labels.length);
  return {
    row: row.number,
    columns: labels.map((header, index) => ({
      index,
      letter: columnLetter(index + 1),
      header,
      group: textOf(regionAt(headings, index + 1), head),
    })),
  };
}

/** The names in a row, and those of cells merged from above into it. */
function labelsOf(row: TableRow, head: readonly TableRow[], merges: Merges): readonly string[] {
  const tall = merges.in(row.number).filter((region) => region.top < row.number && region.left === region.right);
  const width = Math.max(row.cells.length, ...tall.map((region) => region.right));
  const labels = Array.from({ length: width }, (_, index) => {
    const own = oneLine(row.cells[index]?.text ?? '');
    return own === '' ? textOf(regionAt(tall, index + 1), head) : own;
  });
  while (labels.at(-1) === '') labels.pop();
  return labels;
}

function textOf(region: Region | undefined, head: readonly TableRow[]): string {
  if (region === undefined) return '';
  return oneLine(head.find(({ number }) => number === region.top)?.cells[region.left - 1]?.text ?? '');
}

function isFilled(cell: Cell): boolean {
  return cell.kind !== 'empty';
}

/** Numbers and dates stand in data, not in names; a text that is nothing but a number does not name a column either. */
function isName(cell: Cell): boolean {
  return cell.kind === 'empty' || (cell.kind === 'text' && !/^[\d\s.,:/-]+$/.test(cell.text));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
