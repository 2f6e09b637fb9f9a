import { defaultLimits, type Region } from './model.ts';

/**
 * Merged regions asked for row by row. Annexes merge ten thousands of cells, so going down the rows keeps only those that
 * reach the present one. Of two that overlap, which Excel never writes, the upper one counts: that bounds the work.
 */
export class RowRegions {
  readonly #byTop: readonly Region[];
  #next = 0;
  #row = 0;
  #open: Region[] = [];

  constructor(regions: readonly Region[]) {
    // No data stand further right: a wider table is refused.
    this.#byTop = regions.filter(({ left }) => left <= defaultLimits.columns).sort(byPlace);
  }

  /** Those that hold any cell of the row, left to right. */
  in(row: number): readonly Region[] {
    if (row === this.#row) return this.#open;
    if (row < this.#row) {
      this.#next = 0;
      this.#open = [];
    }
    this.#row = row;
    let open = this.#open.some(({ bottom }) => bottom < row)
      ? this.#open.filter(({ bottom }) => bottom >= row)
      : this.#open;
    for (let region = this.#byTop[this.#next]; region !== undefined && region.top <= row; ) {
      const { left, right, bottom } = region;
      const free = bottom >= row && open.every((other) => other.right < left || other.left > right);
      if (free) open = [...open, region].sort((a, b) => a.left - b.left);
      region = this.#byTop[++this.#next];
    }
    this.#open = open;
    return open;
  }
}

export function byPlace(a: Region, b: Region): number {
  return a.top - b.top || a.left - b.left;
}
