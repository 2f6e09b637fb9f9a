import { err, ok, type Result } from '@hengjian/result';
import { CBOR_LIMITS, type CborCode, type CborMap, type CborValue, compareBytes, MAJOR, SIMPLE } from './cbor.ts';
import { readUtf8 } from './read-utf8.ts';

/** Reads one item from a stranger. Total; nothing is copied, repaired or guessed. */
export function decodeCbor(bytes: Uint8Array): Result<CborValue, CborCode> {
  if (bytes.length > CBOR_LIMITS.maxBytes) return err('TOO_LARGE');
  const reader = new Reader(bytes);
  try {
    return ok(reader.readWhole());
  } catch (error) {
    if (error instanceof Refused) return err(error.code);
    throw error;
  }
}

/** Carries a refusal out of the recursion; never leaves `decodeCbor`. */
class Refused extends Error {
  readonly code: CborCode;
  constructor(code: CborCode) {
    super(code);
    this.code = code;
  }
}

/** Recursive descent, bounded by `maxDepth`. */
class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #items = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  readWhole(): CborValue {
    const value = this.#read(1);
    if (this.#at !== this.#bytes.length) throw new Refused('TRAILING_BYTES');
    return value;
  }

  #read(depth: number): CborValue {
    if (++this.#items > CBOR_LIMITS.maxItems) throw new Refused('TOO_LARGE');
    if (depth > CBOR_LIMITS.maxDepth) throw new Refused('TOO_DEEP');
    const initial = this.#byte();
    const major = initial >> 5;
    if (major === MAJOR.simple) return simple(initial & 31);
    const argument = this.#argument(initial & 31);
    switch (major) {
      case MAJOR.unsigned:
        return argument;
      case MAJOR.negative:
        // −1 − (2^53 − 1) is no safe integer any more.
        if (argument === Number.MAX_SAFE_INTEGER) throw new Refused('INTEGER_TOO_LARGE');
        return -1 - argument;
      case MAJOR.bytes:
        return this.#take(argument);
      case MAJOR.text: {
        const text = readUtf8(this.#take(argument));
        if (text === null) throw new Refused('INVALID_UTF8');
        return text;
      }
      case MAJOR.array: {
        this.#fits(argument);
        return Array.from({ length: argument }, () => this.#read(depth + 1));
      }
      case MAJOR.map:
        return this.#map(argument, depth);
      default:
        return { tag: argument, value: this.#read(depth + 1) };
    }
  }

  #map(count: number, depth: number): CborMap {
    this.#fits(count * 2);
    const map = new Map<number | string, CborValue>();
    let before: Uint8Array | null = null;
    for (let i = 0; i < count; i++) {
      const start = this.#at;
      const key = this.#read(depth + 1);
      if (typeof key !== 'number' && typeof key !== 'string') throw new Refused('UNSUPPORTED');
      const encoded = this.#bytes.subarray(start, this.#at);
      const order: number = before === null ? -1 : compareBytes(before, encoded);
      if (order === 0) throw new Refused('DUPLICATE_KEY');
      if (order > 0) throw new Refused('NOT_SORTED');
      before = encoded;
      map.set(key, this.#read(depth + 1));
    }
    return map;
  }

  /** A count that the rest of the input cannot hold is refused before anything is made of it. */
  #fits(items: number): void {
    if (items > CBOR_LIMITS.maxItems) throw new Refused('TOO_LARGE');
    if (items > this.#bytes.length - this.#at) throw new Refused('TRUNCATED');
  }

  #argument(info: number): number {
    if (info < 24) return info;
    if (info === 31) throw new Refused('INDEFINITE_LENGTH');
    if (info > 27) throw new Refused('UNSUPPORTED');
    const width = 2 ** (info - 24);
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + this.#byte();
    if (value > Number.MAX_SAFE_INTEGER) throw new Refused('INTEGER_TOO_LARGE');
    if (value < (width === 1 ? 24 : 2 ** (4 * width))) throw new Refused('NOT_SHORTEST');
    return value;
  }

  #byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new Refused('TRUNCATED');
    this.#at++;
    return byte;
  }

  #take(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) throw new Refused('TRUNCATED');
    const part = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return part;
  }
}

function simple(info: number): boolean | null {
  if (info === SIMPLE.false) return false;
  if (info === SIMPLE.true) return true;
  if (info === SIMPLE.null) return null;
  throw new Refused(info === 31 ? 'INDEFINITE_LENGTH' : 'UNSUPPORTED');
}
