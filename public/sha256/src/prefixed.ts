import { compress, INITIAL_STATE } from './compress.ts';

/**
 * SHA-256 of many short texts that begin with the same 64 bytes.
 *
 * A draw hashes one line for every unit and every candidate, each beginning with the seed, whose 64 hex digits are
 * exactly one block: that block is computed once, and a line costs one block instead of two.
 */
export class PrefixedHash {
  readonly #prefix = Int32Array.from(INITIAL_STATE);
  readonly #state = new Int32Array(8);
  readonly #block: Uint8Array;

  /** @param prefix exactly 64 bytes. @param maxTail longest tail in bytes that will ever be hashed. */
  constructor(prefix: Uint8Array, maxTail: number) {
    if (prefix.length !== 64) throw new Error('the common beginning is one block of 64 bytes');
    compress(this.#prefix, prefix, 0);
    this.#block = new Uint8Array(Math.ceil((maxTail + 9) / 64) * 64);
  }

  /** Where the caller writes the tail, from 0 on. What it wrote stays: a common part need not be written again. */
  get tail(): Uint8Array {
    return this.#block;
  }

  /**
   * Hashes prefix and the first `length` bytes of `tail`; writes the digest as eight big-endian words to `out` from
   * `at` on. Bytes of `tail` behind `length` are lost.
   */
  digestInto(length: number, out: Uint32Array, at: number): void {
    const block = this.#block;
    const end = (Math.floor((length + 8) / 64) + 1) * 64;
    if (end > block.length) throw new Error('the tail is longer than was announced');
    block[length] = 0x80;
    block.fill(0, length + 1, end - 4);
    const bits = (64 + length) * 8;
    block[end - 4] = bits >>> 24;
    block[end - 3] = bits >>> 16;
    block[end - 2] = bits >>> 8;
    block[end - 1] = bits;
    compress(this.#prefix, block, 0, this.#state);
    for (let from = 64; from < end; from += 64) compress(this.#state, block, from);
    out.set(this.#state, at);
  }
}
