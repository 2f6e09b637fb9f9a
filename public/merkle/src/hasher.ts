import { sha256 } from '@hengjian/sha256';

export const HASH_BYTES = 32;

/** Leaf and node hashes of RFC 6962 / RFC 9162, 2.1.1: the first byte keeps a leaf from passing for a node. */
export interface TreeHasher {
  /** The root of the tree without leaves. */
  readonly empty: Uint8Array;
  leaf(data: Uint8Array): Uint8Array;
  node(left: Uint8Array, right: Uint8Array): Uint8Array;
}

/** @param hash SHA-256 of bytes, which it must not keep; a server passes its platform's, which is faster. */
export function treeHasher(hash: (bytes: Uint8Array) => Uint8Array): TreeHasher {
  // One buffer for all nodes: a tree is mostly nodes, and making 65 bytes costs about as much as hashing them.
  const pair = new Uint8Array(1 + 2 * HASH_BYTES);
  pair[0] = 1;
  return {
    empty: hash(new Uint8Array(0)),
    leaf(data) {
      const input = new Uint8Array(1 + data.length);
      input.set(data, 1);
      return hash(input);
    },
    node(left, right) {
      pair.set(left, 1);
      pair.set(right, 1 + HASH_BYTES);
      return hash(pair);
    },
  };
}

export const sha256Hasher: TreeHasher = treeHasher(sha256);
