import { sha256Hasher, type TreeHasher } from './hasher.ts';

/**
 * The right edge of a growing tree: the roots of its complete subtrees, largest first, one for each bit that is set in
 * the size. Enough to append and to know the root, in at most 53 hashes, whatever the size.
 */
export class CompactTree {
  readonly #hasher: TreeHasher;
  readonly #edge: Uint8Array[];
  #size: number;

  /** @param size and @param edge of a tree kept earlier. Throws when their number does not fit: that is a bug. */
  constructor(hasher: TreeHasher = sha256Hasher, size = 0, edge: readonly Uint8Array[] = []) {
    if (!Number.isSafeInteger(size) || size < 0 || countBits(size) !== edge.length)
      throw new Error(`a tree of ${size} leaves has not ${edge.length} complete subtrees`);
    this.#hasher = hasher;
    this.#size = size;
    this.#edge = [...edge];
  }

  get size(): number {
    return this.#size;
  }

  get edge(): readonly Uint8Array[] {
    return this.#edge;
  }

  /** @param leafHash the leaf's hash, not its data. */
  append(leafHash: Uint8Array): void {
    let hash = leafHash;
    // Every trailing 1 of the size is a complete subtree that the new leaf completes into one twice as large.
    for (let rest = this.#size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = this.#edge.pop();
      if (left === undefined) throw new Error('the edge is shorter than the size says');
      hash = this.#hasher.node(left, hash);
    }
    this.#edge.push(hash);
    this.#size++;
  }

  root(): Uint8Array {
    const [last, ...larger] = [...this.#edge].reverse();
    if (last === undefined) return this.#hasher.empty;
    return larger.reduce((right, left) => this.#hasher.node(left, right), last);
  }
}

function countBits(size: number): number {
  let bits = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) bits += rest % 2;
  return bits;
}
