import { compress, INITIAL_STATE } from './compress.ts';
import { toHex } from './hex.ts';
import { utf8 } from './utf8.ts';

/** SHA-256 (FIPS 180-4), fed piece by piece. One object makes one digest. */
export class Sha256 {
  readonly #state = Int32Array.from(INITIAL_STATE);
  readonly #block = new Uint8Array(64);
  #filled = 0;
  #length = 0;

  update(input: Uint8Array): this {
    this.#length += input.length;
    let at = 0;
    if (this.#filled > 0) {
      at = Math.min(64 - this.#filled, input.length);
      this.#block.set(input.subarray(0, at), this.#filled);
      this.#filled += at;
      if (this.#filled < 64) return this;
      compress(this.#state, this.#block, 0);
    }
    for (; at + 64 <= input.length; at += 64) compress(this.#state, input, at);
    this.#block.set(input.subarray(at));
    this.#filled = input.length - at;
    return this;
  }

  /** The 32 bytes. The object must not be used afterwards. */
  digest(): Uint8Array {
    const block = this.#block;
    block[this.#filled] = 0x80;
    block.fill(0, this.#filled + 1);
    if (this.#filled >= 56) {
      compress(this.#state, block, 0);
      block.fill(0);
    }
    const view = new DataView(block.buffer);
    view.setUint32(56, Math.floor(this.#length / 0x2000_0000));
    view.setUint32(60, (this.#length << 3) >>> 0);
    compress(this.#state, block, 0);
    const out = new DataView(new ArrayBuffer(32));
    this.#state.forEach((word, i) => out.setInt32(4 * i, word));
    return new Uint8Array(out.buffer);
  }
}

/** SHA-256 of bytes, or of the UTF-8 of a text: 32 bytes. */
export function sha256(input: Uint8Array | string): Uint8Array {
  return new Sha256().update(typeof input === 'string' ? utf8(input) : input).digest();
}

/** The same as 64 lower-case hex digits. */
export function sha256Hex(input: Uint8Array | string): string {
  return toHex(sha256(input));
}
