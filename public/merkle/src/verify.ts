import { err, ok, type Result } from '@hengjian/result';
import { HASH_BYTES, sha256Hasher, type TreeHasher } from './hasher.ts';

/**
 * Why a proof is not accepted.
 * - `SIZE_INVALID`: a tree size or leaf index that cannot be (negative, no integer, index behind the end, shrinking)
 * - `HASH_LENGTH`: something given as a hash has not 32 bytes
 * - `PROOF_LENGTH`: fewer or more hashes than these sizes call for
 * - `ROOT_MISMATCH`: the proof is well formed and leads to another root
 */
export type MerkleCode = 'SIZE_INVALID' | 'HASH_LENGTH' | 'PROOF_LENGTH' | 'ROOT_MISMATCH';

/** Inclusion of a leaf hash in the tree with this root (RFC 9162, 2.1.3.2). Total. */
export function verifyInclusion(
  claim: { leafHash: Uint8Array; index: number; size: number; proof: readonly Uint8Array[]; root: Uint8Array },
  hasher: TreeHasher = sha256Hasher,
): Result<null, MerkleCode> {
  const { leafHash, index, size, proof, root } = claim;
  if (!isCount(index) || !isCount(size) || index >= size) return err('SIZE_INVALID');
  if (![leafHash, root, ...proof].every(isHash)) return err('HASH_LENGTH');
  let node = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return err('PROOF_LENGTH');
    if (node % 2 === 1 || node === last) {
      hash = hasher.node(sibling, hash);
      [node, last] = climbToRight(node, last);
    } else hash = hasher.node(hash, sibling);
    node = half(node);
    last = half(last);
  }
  if (last !== 0) return err('PROOF_LENGTH');
  return equal(hash, root) ? ok(null) : err('ROOT_MISMATCH');
}

/**
 * Whether the tree of `newSize` leaves continues the one of `oldSize` (RFC 9162, 2.1.4.2). Total.
 * Every tree continues the empty one, by the empty proof, provided the old root is the empty tree's.
 */
export function verifyConsistency(
  claim: {
    oldSize: number;
    newSize: number;
    oldRoot: Uint8Array;
    newRoot: Uint8Array;
    proof: readonly Uint8Array[];
  },
  hasher: TreeHasher = sha256Hasher,
): Result<null, MerkleCode> {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim;
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return err('SIZE_INVALID');
  if (![oldRoot, newRoot, ...proof].every(isHash)) return err('HASH_LENGTH');
  if (oldSize === newSize || oldSize === 0) {
    if (proof.length > 0) return err('PROOF_LENGTH');
    return equal(oldRoot, oldSize === 0 ? hasher.empty : newRoot) && (oldSize !== newSize || equal(oldRoot, newRoot))
      ? ok(null)
      : err('ROOT_MISMATCH');
  }
  let node = oldSize - 1;
  let last = newSize - 1;
  while (node % 2 === 1) {
    node = half(node);
    last = half(last);
  }
  // An old tree that is one complete subtree begins the walk itself: its root is not sent again.
  const [first, ...rest] = node === 0 ? [oldRoot, ...proof] : proof;
  if (first === undefined) return err('PROOF_LENGTH');
  let older = first;
  let newer = first;
  for (const sibling of rest) {
    if (last === 0) return err('PROOF_LENGTH');
    if (node % 2 === 1 || node === last) {
      older = hasher.node(sibling, older);
      newer = hasher.node(sibling, newer);
      [node, last] = climbToRight(node, last);
    } else newer = hasher.node(newer, sibling);
    node = half(node);
    last = half(last);
  }
  if (last !== 0) return err('PROOF_LENGTH');
  return equal(older, oldRoot) && equal(newer, newRoot) ? ok(null) : err('ROOT_MISMATCH');
}

/** On the right edge a node without a right neighbour rises unchanged until it is itself a right child. */
function climbToRight(node: number, last: number): [number, number] {
  let [at, end] = [node, last];
  while (at % 2 === 0 && at !== 0) {
    at = half(at);
    end = half(end);
  }
  return [at, end];
}

// Division, not shifts: sizes go up to 2^53 and the language shifts 32 bits.
function half(value: number): number {
  return Math.floor(value / 2);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isHash(value: Uint8Array): boolean {
  return value.length === HASH_BYTES;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((byte, i) => byte === b[i]);
}
