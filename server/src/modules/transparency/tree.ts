import { CompactTree, type Tile, TILE_WIDTH } from '@hengjian/merkle';
import type { Tx } from '../../platform/database/index.ts';
import { hasher } from './hashing.ts';
import { loadNodes } from './tiles.ts';

/** The log's tree of `size` leaves, ready to grow: only its right edge is read. */
export async function loadTree(tx: Tx, size: number): Promise<CompactTree> {
  const read = await loadNodes(tx, size, edgeTiles(size));
  const edge: Uint8Array[] = [];
  let from = 0;
  for (let level = Math.floor(Math.log2(Math.max(size, 1))); level >= 0; level -= 1) {
    const width = 2 ** level;
    if (Math.floor(size / width) % 2 === 0) continue;
    edge.push(read(level, from / width));
    from += width;
  }
  return new CompactTree(hasher, size, edge);
}

/** The last tile of every level: all that the right edge of the tree stands in. */
export function edgeTiles(size: number): readonly Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0, unit = 1; unit <= size; level += 1, unit *= TILE_WIDTH) {
    const there = Math.floor(size / unit);
    const index = Math.floor((there - 1) / TILE_WIDTH);
    tiles.push({ level, index, width: there - index * TILE_WIDTH });
  }
  return tiles;
}
