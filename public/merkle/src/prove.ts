import { sha256Hasher, type TreeHasher } from './hasher.ts';

/**
 * The hash of a complete subtree: `level` 0 are the leaves, and node `index` of a level covers the leaves from
 * `index * 2^level` on.
 */
export type NodeReader = (level: number, index: number) => Uint8Array;

/** Root of the first `size` leaves. */
export function rootOf(size: number, read: NodeReader, hasher: TreeHasher = sha256Hasher): Uint8Array {
  return size === 0 ? hasher.empty : rangeHash(0, size, read, hasher);
}

/**
 * Inclusion proof (RFC 9162, 2.1.3.1) of leaf `index` in the tree of `size` leaves: at most ⌈log2 size⌉ hashes, from
 * the leaf upwards. Throws unless 0 ≤ index < size.
 */
export function proveInclusion(
  index: number,
  size: number,
  read: NodeReader,
  hasher: TreeHasher = sha256Hasher,
): Uint8Array[] {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size)
    throw new Error(`no leaf ${index} in a tree of ${size}`);
  const proof: Uint8Array[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      proof.push(rangeHash(middle, to, read, hasher));
      to = middle;
    } else {
      proof.push(rangeHash(from, middle, read, hasher));
      from = middle;
    }
  }
  return proof.reverse();
}

/**
 * Consistency proof (RFC 9162, 2.1.4.1) between the trees of the first `oldSize` and the first `newSize` leaves.
 * Throws unless 0 < oldSize ≤ newSize.
 */
export function proveConsistency(
  oldSize: number,
  newSize: number,
  read: NodeReader,
  hasher: TreeHasher = sha256Hasher,
): Uint8Array[] {
  if (!Number.isSafeInteger(newSize) || !Number.isSafeInteger(oldSize) || oldSize <= 0 || oldSize > newSize)
    throw new Error(`a tree of ${newSize} leaves does not continue one of ${oldSize}`);
  const proof: Uint8Array[] = [];
  let from = 0;
  let to = newSize;
  while (to !== oldSize) {
    const middle = from + splitOf(to - from);
    if (oldSize <= middle) {
      proof.push(rangeHash(middle, to, read, hasher));
      to = middle;
    } else {
      proof.push(rangeHash(from, middle, read, hasher));
      from = middle;
    }
  }
  // The verifier holds the old root already when it is itself a complete subtree at the left edge.
  if (from !== 0) proof.push(rangeHash(from, to, read, hasher));
  return proof.reverse();
}

/** Hash over the leaves [from, to), which begin where a subtree of that height may begin. */
function rangeHash(from: number, to: number, read: NodeReader, hasher: TreeHasher): Uint8Array {
  const width = to - from;
  const level = Math.log2(width);
  if (Number.isInteger(level) && 2 ** level === width) return read(level, from / width);
  const middle = from + splitOf(width);
  return hasher.node(rangeHash(from, middle, read, hasher), rangeHash(middle, to, read, hasher));
}

/** The largest power of two below `width`, for width > 1. */
function splitOf(width: number): number {
  let power = 1;
  while (power * 2 < width) power *= 2;
  return power;
}
