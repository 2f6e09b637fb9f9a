import { emptyCell, type Region, type TableRow } from './model.ts';
import { parseAddress } from './place.ts';
import { byPlace, RowRegions } from './row-regions.ts';

/** As many as an annex of 100,000 rows has; further ones are left out, and their rows then lack a value. */
const mostRegions = 100_000;

/** The merged regions of a sheet. */
export class Merges {
  readonly #regions: Region[] = [];
  #rows: RowRegions | undefined;

  /** Takes a reference such as `A1:C3`; a malformed one or a single cell covers nothing and is passed over. */
  add(reference: string): void {
    if (this.#regions.length >= mostRegions) return;
    const [from, to] = reference.split(':').map(parseAddress);
    if (from === undefined || to === undefined || to.row < from.row || to.column < from.column) return;
    if (from.row === to.row && from.column === to.column) return;
    this.#rows = undefined;
    this.#regions.push({ top: from.row, bottom: to.row, left: from.column, right: to.column });
  }

  /** Those that hold any cell of rows `first` and below, top to bottom. */
  from(first: number): readonly Region[] {
    return this.#regions.filter((region) => region.bottom >= first).sort(byPlace);
  }

  in(row: number): readonly Region[] {
    this.#rows ??= new RowRegions(this.#regions);
    return this.#rows.in(row);
  }
}

/**
 * The row as Excel shows it: of a merged region only the first cell counts, though the file may keep values in the others that
 * nobody sees.
 */
export function withoutCovered(row: TableRow, merges: Merges): TableRow {
  const regions = merges.in(row.number);
  if (regions.length === 0) return row;
  const cells = row.cells.map((cell, index) => {
    const region = regionAt(regions, index + 1);
    const isCovered = region !== undefined && (region.top !== row.number || region.left !== index + 1);
    return isCovered ? emptyCell : cell;
  });
  return { ...row, cells };
}

export function regionAt(regions: readonly Region[], column: number): Region | undefined {
  return regions.find((region) => region.left <= column && column <= region.right);
}

export function isBlank(row: TableRow): boolean {
  return row.cells.every((cell) => cell.kind === 'empty');
}
