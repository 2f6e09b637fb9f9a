/** What this subset of CBOR (RFC 8949) holds: no floating point, no indefinite lengths, no simple values but three. */
export type CborValue = number | string | boolean | null | Uint8Array | readonly CborValue[] | CborMap | CborTagged;

/** Keys are integers or texts. */
export type CborMap = ReadonlyMap<number | string, CborValue>;

export interface CborTagged {
  readonly tag: number;
  readonly value: CborValue;
}

/**
 * Why bytes are not taken.
 * - `TRUNCATED`, `TRAILING_BYTES`: the item ends behind, or before, the end of the bytes
 * - `TOO_LARGE`, `TOO_DEEP`: beyond the limits below
 * - `INDEFINITE_LENGTH`, `NOT_SHORTEST`, `NOT_SORTED`: not the deterministic encoding (RFC 8949, 4.2.1)
 * - `DUPLICATE_KEY`: two readers could see two documents
 * - `INVALID_UTF8`, `INTEGER_TOO_LARGE`, `UNSUPPORTED`: a text, number or type that this subset does not hold
 */
export type CborCode =
  | 'TRUNCATED'
  | 'TRAILING_BYTES'
  | 'TOO_LARGE'
  | 'TOO_DEEP'
  | 'INDEFINITE_LENGTH'
  | 'NOT_SHORTEST'
  | 'NOT_SORTED'
  | 'DUPLICATE_KEY'
  | 'INVALID_UTF8'
  | 'INTEGER_TOO_LARGE'
  | 'UNSUPPORTED';

/** A certificate takes some 400 bytes and nests three deep. */
export const CBOR_LIMITS = { maxBytes: 4096, maxDepth: 8, maxItems: 256 } as const;

export const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6, simple: 7 } as const;
export const SIMPLE = { false: 20, true: 21, null: 22 } as const;

/** Bytewise order of encoded keys, the order of RFC 8949, 4.2.1. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
