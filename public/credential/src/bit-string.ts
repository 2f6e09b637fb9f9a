import { err, ok, type Result } from '@hengjian/result';
import { fromBase64url, toBase64url } from './base64url.ts';
import { gunzip, gzipStored } from './gzip.ts';
import type { InflateCode } from './inflate.ts';

/** The least number of entries (W3C Bitstring Status List 1.0, 3.2): whose bit was read cannot be told from the length. */
export const MIN_ENTRIES = 131_072;
/** 2^22 entries. A stranger's list that unpacks to more is refused while it unpacks. */
export const MAX_BYTES = 2 ** 19;

/** A list of at least `entries` bits with those at `indexes` set; the first bit is the highest of the first byte. */
export function writeBits(entries: number, indexes: Iterable<number>): Uint8Array {
  const bits = new Uint8Array(Math.ceil(Math.max(entries, MIN_ENTRIES) / 8));
  for (const index of indexes) {
    const byte = bits[index >> 3];
    if (byte === undefined || index < 0) throw new Error(`no place ${index} in a list of ${bits.length * 8}`);
    bits[index >> 3] = byte | (0x80 >> (index & 7));
  }
  return bits;
}

/** One bit, `null` outside the list. */
export function readBit(bits: Uint8Array, index: number): boolean | null {
  if (!Number.isSafeInteger(index) || index < 0) return null;
  const byte = bits[Math.floor(index / 8)];
  return byte === undefined ? null : (byte & (0x80 >> (index % 8))) !== 0;
}

/** `encodedList`: multibase `u`, gzip. @param compressed the same bits, packed by a real compressor. */
export function encodeList(bits: Uint8Array, compressed: Uint8Array = gzipStored(bits)): string {
  return `u${toBase64url(compressed)}`;
}

/** Total. */
export function decodeList(text: string): Result<Uint8Array, InflateCode> {
  const packed = text.startsWith('u') ? fromBase64url(text.slice(1)) : null;
  if (packed === null) return err('MALFORMED');
  const bits = gunzip(packed, MAX_BYTES);
  if (!bits.ok) return bits;
  return bits.value.length * 8 >= MIN_ENTRIES ? ok(bits.value) : err('MALFORMED');
}
