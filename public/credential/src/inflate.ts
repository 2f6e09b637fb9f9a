import { err, ok, type Result } from '@hengjian/result';

/** `MALFORMED`: not DEFLATE data. `TOO_LARGE`: unpacks to more than was allowed. */
export type InflateCode = 'MALFORMED' | 'TOO_LARGE';

const MAX_BITS = 15;
/** RFC 1951, 3.2.5: lengths 257…285 and distances 0…29, each a base and a number of extra bits. */
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
/** RFC 1951, 3.2.7: the order in which lengths of the code-length code are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A canonical Huffman code: how many codes of each length, and the symbols in order of their codes. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

class Refused extends Error {
  readonly code: InflateCode;
  constructor(code: InflateCode) {
    super(code);
    this.code = code;
  }
}

/**
 * Unpacks DEFLATE data (RFC 1951) into at most `maxBytes`; returns the bytes and where the data ended. Total, and its
 * work is bounded: every step writes a byte or reads a bit.
 */
export function inflate(
  data: Uint8Array,
  maxBytes: number,
): Result<{ readonly bytes: Uint8Array; readonly end: number }, InflateCode> {
  const inflater = new Inflater(data, maxBytes);
  try {
    return ok(inflater.run());
  } catch (error) {
    if (error instanceof Refused) return err(error.code);
    throw error;
  }
}

class Inflater {
  readonly #data: Uint8Array;
  readonly #max: number;
  #out: Uint8Array;
  #length = 0;
  #at = 0;
  #bits = 0;
  #held = 0;

  constructor(data: Uint8Array, max: number) {
    this.#data = data;
    this.#max = max;
    this.#out = new Uint8Array(Math.min(max, 65_536));
  }

  run() {
    let last = false;
    while (!last) {
      last = this.#take(1) === 1;
      const kind = this.#take(2);
      if (kind === 0) this.#stored();
      else if (kind === 1) this.#compressed(FIXED_LENGTHS, FIXED_DISTANCES);
      else if (kind === 2) this.#dynamic();
      else throw new Refused('MALFORMED');
    }
    return { bytes: this.#out.slice(0, this.#length), end: this.#at };
  }

  #take(count: number): number {
    while (this.#held < count) {
      const byte = this.#data[this.#at];
      if (byte === undefined) throw new Refused('MALFORMED');
      this.#at++;
      this.#bits |= byte << this.#held;
      this.#held += 8;
    }
    const value = this.#bits & ((1 << count) - 1);
    this.#bits >>>= count;
    this.#held -= count;
    return value;
  }

  #put(byte: number): void {
    if (this.#length >= this.#max) throw new Refused('TOO_LARGE');
    if (this.#length === this.#out.length) {
      const wider = new Uint8Array(Math.min(this.#max, this.#out.length * 2));
      wider.set(this.#out);
      this.#out = wider;
    }
    this.#out[this.#length++] = byte;
  }

  #stored(): void {
    this.#bits = 0;
    this.#held = 0;
    const length = this.#take(16);
    if ((this.#take(16) ^ 0xffff) !== length) throw new Refused('MALFORMED');
    if (length > this.#data.length - this.#at) throw new Refused('MALFORMED');
    for (let i = 0; i < length; i++) this.#put(this.#data[this.#at++] ?? 0);
  }

  #dynamic(): void {
    const lengths = this.#take(5) + 257;
    const distances = this.#take(5) + 1;
    const described = this.#take(4) + 4;
    if (lengths > 286 || distances > 30) throw new Refused('MALFORMED');
    const first = new Uint8Array(19);
    for (let i = 0; i < described; i++) first[ORDER[i] ?? 0] = this.#take(3);
    const lengthCode = buildCode(first, false);
    const all = new Uint8Array(lengths + distances);
    for (let i = 0; i < all.length; ) {
      const symbol = this.#symbol(lengthCode);
      if (symbol < 16) {
        all[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) throw new Refused('MALFORMED');
      const value = symbol === 16 ? (all[i - 1] ?? 0) : 0;
      const times = symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7);
      if (i + times > all.length) throw new Refused('MALFORMED');
      all.fill(value, i, i + times);
      i += times;
    }
    if (all[256] === 0) throw new Refused('MALFORMED');
    this.#compressed(buildCode(all.subarray(0, lengths), true), buildCode(all.subarray(lengths), true));
  }

  #compressed(lengths: Code, distances: Code): void {
    for (;;) {
      const symbol = this.#symbol(lengths);
      if (symbol < 256) {
        this.#put(symbol);
        continue;
      }
      if (symbol === 256) return;
      const length = this.#extended(LENGTH_BASE, LENGTH_EXTRA, symbol - 257);
      const distance = this.#extended(DISTANCE_BASE, DISTANCE_EXTRA, this.#symbol(distances));
      if (distance > this.#length) throw new Refused('MALFORMED');
      for (let i = 0; i < length; i++) this.#put(this.#out[this.#length - distance] ?? 0);
    }
  }

  #extended(bases: readonly number[], extra: readonly number[], symbol: number): number {
    const base = bases[symbol];
    if (base === undefined) throw new Refused('MALFORMED');
    return base + this.#take(extra[symbol] ?? 0);
  }

  #symbol({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= MAX_BITS; length++) {
      code |= this.#take(1);
      const count = counts[length] ?? 0;
      if (code - count < first) return symbols[index + code - first] ?? 0;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Refused('MALFORMED');
  }
}

/** @param loose a code of a single symbol is allowed to leave the other half unused (RFC 1951, 3.2.7). */
function buildCode(lengths: Uint8Array, loose: boolean): Code {
  const counts = new Uint16Array(MAX_BITS + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const unused = counts[0] ?? 0;
  let left = 1;
  for (let length = 1; length <= MAX_BITS; length++) {
    left = left * 2 - (counts[length] ?? 0);
    if (left < 0) throw new Refused('MALFORMED');
  }
  const used = lengths.length - unused;
  if (left > 0 && !(loose && used <= 1 && (used === 0 || counts[1] === 1))) throw new Refused('MALFORMED');
  const offsets = new Uint16Array(MAX_BITS + 2);
  for (let length = 1; length <= MAX_BITS; length++)
    offsets[length + 1] = (offsets[length] ?? 0) + (counts[length] ?? 0);
  const symbols = new Uint16Array(used);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const at = offsets[length] ?? 0;
    symbols[at] = symbol;
    offsets[length] = at + 1;
  });
  counts[0] = 0;
  return { counts, symbols };
}

const FIXED_LENGTHS = buildCode(
  Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)),
  false,
);
const FIXED_DISTANCES = buildCode(new Uint8Array(32).fill(5), false);
