import { hash } from 'node:crypto';
import {
  CompactTree,
  growTiles,
  nodesFromTiles,
  proveInclusion,
  rootOf,
  type Tile,
  type TreeHasher,
  treeHasher,
  verifyInclusion,
} from '@hengjian/merkle';
import { sha256 } from '@hengjian/sha256';
import { timed } from '../figure.ts';

/** A SHA-256 and the tree hashes made of it. */
export interface Hashing {
  readonly name: string;
  readonly digest: (bytes: Uint8Array) => Uint8Array;
  readonly tree: TreeHasher;
}

function hashing(name: string, digest: Hashing['digest']): Hashing {
  return { name, digest, tree: treeHasher(digest) };
}

/** The platform's, as the server uses it. */
export const platformHashing = hashing('node:crypto', (bytes) => hash('sha256', bytes, 'buffer'));
/** The packages' own, as a browser uses it. */
export const ownHashing = hashing('@hengjian/sha256', sha256);

/** As long as the leaf of a reveal. */
const LEAF_BYTES = 330;
const BATCH = 4_096;

/** Per second: bare digests of as many bytes as a node has, and leaves made into a tree. */
export interface TreeTurn {
  readonly raw: number;
  readonly tree: number;
}

/** A tree of n leaves takes n - 1 digests over n digests of leaves, so half the raw rate is the limit. */
export function measureTree({ digest, tree: hasher }: Hashing, leaves: number): TreeTurn {
  const data = new Uint8Array(64);
  const node = new Uint8Array(1 + data.length);
  const view = new DataView(data.buffer);
  const raw = timed(() => {
    for (let i = 0; i < leaves; i++) {
      node[1] = i;
      digest(node);
    }
  });
  const tree = timed(() => {
    const compact = new CompactTree(hasher);
    for (let i = 0; i < leaves; i++) {
      view.setUint32(0, i);
      compact.append(hasher.leaf(data));
    }
    return compact.root();
  });
  return { raw: (leaves / raw.ms) * 1000, tree: (leaves / tree.ms) * 1000 };
}

/** A whole log in memory: its tiles, and the way to read them. */
export interface Log {
  readonly size: number;
  readonly root: Uint8Array;
  readonly leafHash: (index: number) => Uint8Array;
  readonly prove: (index: number) => Uint8Array[];
}

/** Grows a log of `size` leaves in batches, tile by tile, as the sequencer does. */
export function growLog(size: number, hasher: TreeHasher): Log {
  const tiles = new Map<string, Uint8Array>();
  const readTile = ({ level, index }: Tile) => {
    const bytes = tiles.get(`${level}/${index}`);
    if (bytes === undefined) throw new Error(`no tile ${level}/${index}`);
    return bytes;
  };
  const data = new Uint8Array(LEAF_BYTES);
  const view = new DataView(data.buffer);
  const leafHash = (index: number) => {
    view.setUint32(0, index);
    return hasher.leaf(data);
  };
  for (let from = 0; from < size; from += BATCH) {
    const added = Array.from({ length: Math.min(BATCH, size - from) }, (_, i) => leafHash(from + i));
    for (const tile of growTiles(from, added, readTile, hasher)) tiles.set(`${tile.level}/${tile.index}`, tile.bytes);
  }
  const read = nodesFromTiles(size, readTile, hasher);
  return {
    size,
    root: rootOf(size, read, hasher),
    leafHash,
    prove: (index) => proveInclusion(index, size, read, hasher),
  };
}

export interface ProofTurn {
  readonly proofsPerSecond: number;
  readonly checksPerSecond: number;
  /** Bytes of hashes in the longest proof met. */
  readonly longest: number;
}

/** Proves `count` leaves spread over the log, then checks every proof. */
export function measureProofs({ size, root, leafHash, prove }: Log, hasher: TreeHasher, count: number): ProofTurn {
  const indexes = Array.from({ length: count }, (_, i) => (i * 7_919_771) % size);
  const proved = timed(() => indexes.map((index) => prove(index)));
  const hashes = indexes.map(leafHash);
  const checked = timed(() =>
    proved.value.every((proof, i) => {
      const leaf = { leafHash: hashes[i] ?? root, index: indexes[i] ?? 0 };
      return verifyInclusion({ ...leaf, size, proof, root }, hasher).ok;
    }),
  );
  if (!checked.value) throw new Error('a proof does not lead to the root');
  return {
    proofsPerSecond: (count / proved.ms) * 1000,
    checksPerSecond: (count / checked.ms) * 1000,
    longest: Math.max(...proved.value.map((proof) => proof.length * 32)),
  };
}
