import { type Cell, emptyCell, type Region, type Table, type TableRow } from './model.ts';
import { RowRegions } from './row-regions.ts';

/** A row as a person reads it where cells are merged downwards. */
export interface FilledRow {
  readonly row: TableRow;
  /** Whether all it says stands in one cell merged over several columns: a heading between rows, no row of data. */
  readonly heading: boolean;
}

/** A heading spans at least this many columns; two merged cells may still be a value. */
const headingWidth = 3;

/**
 * Gives every row the value of a cell merged downwards over it, as it is read on paper. Only in the first column of a
 * region: what a cell merged sideways means for its further columns nobody can say. Rows must come in order.
 */
export function createFillDown({ dataMerges }: Pick<Table, 'dataMerges'>): (row: TableRow) => FilledRow {
  if (dataMerges.length === 0) return (row) => ({ row, heading: false });
  const regions = new RowRegions(dataMerges);
  const values = new Map<Region, Cell>();
  return (row) => {
    const here = regions.in(row.number);
    if (here.length === 0) return { row, heading: false };
    const cells = [...row.cells];
    for (const region of here) {
      if (region.bottom === region.top) continue;
      const at = region.left - 1;
      if (region.top === row.number) values.set(region, cells[at] ?? emptyCell);
      else if (at < cells.length) cells[at] = values.get(region) ?? emptyCell;
      if (region.bottom === row.number) values.delete(region);
    }
    return { row: { ...row, cells }, heading: isHeading(row, here) };
  };
}

function isHeading(row: TableRow, regions: readonly Region[]): boolean {
  const wide = regions.find(({ left, right }) => right - left + 1 >= headingWidth);
  if (wide === undefined || wide.top !== row.number) return false;
  return row.cells.every(({ kind }, index) => kind === 'empty' || index === wide.left - 1);
}
