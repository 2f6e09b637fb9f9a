export { CompactTree } from './compact-tree.ts';
export { decodeEntries, encodeEntries, type EntryBundleCode, MAX_ENTRY_BYTES } from './entry-bundle.ts';
export { HASH_BYTES, type TreeHasher, treeHasher, sha256Hasher } from './hasher.ts';
export { type NodeReader, proveConsistency, proveInclusion, rootOf } from './prove.ts';
export {
  entriesTileAt,
  formatTilePath,
  parseTilePath,
  type Tile,
  type TilePathCode,
  TILE_WIDTH,
  tilesOf,
} from './tile-path.ts';
export { growTiles, type GrownTile, nodesFromTiles, type TileReader, tilesForProof } from './tiles.ts';
export { type MerkleCode, verifyConsistency, verifyInclusion } from './verify.ts';
