import { HASH_BYTES, sha256Hasher, type TreeHasher } from './hasher.ts';
import { type NodeReader, proveConsistency, proveInclusion } from './prove.ts';
import { formatTilePath, type Tile, TILE_WIDTH } from './tile-path.ts';

/** Bytes of a tile of hashes: `width` × 32. May be of a wider tile with the same level and index. */
export type TileReader = (tile: Tile) => Uint8Array;

export interface GrownTile extends Tile {
  readonly level: number;
  readonly bytes: Uint8Array;
}

/** Hashes of complete subtrees, taken from the tiles of a tree of `size` leaves. */
export function nodesFromTiles(size: number, readTile: TileReader, hasher: TreeHasher = sha256Hasher): NodeReader {
  return (level, index) => {
    const { tile, from, count } = locate(level, index, size);
    const bytes = readTile(tile);
    if (bytes.length < (from + count) * HASH_BYTES) throw new Error(`${formatTilePath(tile)} is too short`);
    return foldHashes(bytes.subarray(from * HASH_BYTES, (from + count) * HASH_BYTES), hasher);
  };
}

/**
 * The tiles that a proof will read, each once: load them in whatever way, then prove from memory.
 * With `index` for an inclusion proof, with `oldSize` for a consistency proof.
 */
export function tilesForProof(size: number, of: { readonly index: number } | { readonly oldSize: number }): Tile[] {
  const tiles = new Map<string, Tile>();
  const placeholder = new Uint8Array(HASH_BYTES);
  const note: NodeReader = (level, index) => {
    const { tile } = locate(level, index, size);
    tiles.set(formatTilePath(tile), tile);
    return placeholder;
  };
  const dry: TreeHasher = { empty: placeholder, leaf: () => placeholder, node: () => placeholder };
  if ('index' in of) proveInclusion(of.index, size, note, dry);
  else proveConsistency(of.oldSize, size, note, dry);
  return [...tiles.values()];
}

/**
 * What appending `leafHashes` to a tree of `oldSize` leaves changes: every tile that is new or wider, whole. Reads
 * only the partial tiles at the right edge. A full tile is never touched again.
 */
export function growTiles(
  oldSize: number,
  leafHashes: readonly Uint8Array[],
  readTile: TileReader,
  hasher: TreeHasher = sha256Hasher,
): GrownTile[] {
  const grown: GrownTile[] = [];
  let added = leafHashes;
  let start = oldSize;
  for (let level = 0; added.length > 0; level++) {
    const complete: Uint8Array[] = [];
    for (let taken = 0; taken < added.length; ) {
      const index = Math.floor((start + taken) / TILE_WIDTH);
      const had = start + taken - index * TILE_WIDTH;
      const pieces = added.slice(taken, taken + TILE_WIDTH - had);
      const width = had + pieces.length;
      const bytes = new Uint8Array(width * HASH_BYTES);
      if (had > 0) bytes.set(readTile({ level, index, width: had }).subarray(0, had * HASH_BYTES));
      pieces.forEach((hash, i) => bytes.set(hash, (had + i) * HASH_BYTES));
      grown.push({ level, index, width, bytes });
      if (width === TILE_WIDTH) complete.push(foldHashes(bytes, hasher));
      taken += pieces.length;
    }
    added = complete;
    start = Math.floor(start / TILE_WIDTH);
  }
  return grown;
}

/** Where a complete subtree lies in the tiles: `count` hashes, a power of two, beginning with the `from`-th. */
function locate(level: number, index: number, size: number): { tile: Tile; from: number; count: number } {
  const tileLevel = Math.floor(level / 8);
  const count = 2 ** (level % 8);
  const first = index * count;
  const tileIndex = Math.floor(first / TILE_WIDTH);
  const there = Math.floor(size / TILE_WIDTH ** tileLevel) - tileIndex * TILE_WIDTH;
  const tile: Tile = { level: tileLevel, index: tileIndex, width: Math.min(TILE_WIDTH, there) };
  return { tile, from: first - tileIndex * TILE_WIDTH, count };
}

/** Root over 2^k hashes that lie one behind the other. */
function foldHashes(bytes: Uint8Array, hasher: TreeHasher): Uint8Array {
  if (bytes.length === HASH_BYTES) return bytes.slice();
  const middle = bytes.length / 2;
  return hasher.node(foldHashes(bytes.subarray(0, middle), hasher), foldHashes(bytes.subarray(middle), hasher));
}
