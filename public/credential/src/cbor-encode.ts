import { utf8 } from '@hengjian/sha256';
import { type CborMap, type CborValue, compareBytes, MAJOR, SIMPLE } from './cbor.ts';

/** The one deterministic encoding (RFC 8949, 4.2.1). Throws for a number that is no safe integer: a bug of the writer. */
export function encodeCbor(value: CborValue): Uint8Array {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`not an integer that CBOR and we both hold: ${value}`);
    return value < 0 ? head(MAJOR.negative, -1 - value) : head(MAJOR.unsigned, value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Error('a lone surrogate has no UTF-8');
    const bytes = utf8(value);
    return join([head(MAJOR.text, bytes.length), bytes]);
  }
  if (value === null) return head(MAJOR.simple, SIMPLE.null);
  if (typeof value === 'boolean') return head(MAJOR.simple, value ? SIMPLE.true : SIMPLE.false);
  if (value instanceof Uint8Array) return join([head(MAJOR.bytes, value.length), value]);
  if (isMap(value)) return encodeMap(value);
  if (isArray(value)) return join([head(MAJOR.array, value.length), ...value.map(encodeCbor)]);
  return join([head(MAJOR.tag, value.tag), encodeCbor(value.value)]);
}

function encodeMap(map: CborMap): Uint8Array {
  const pairs = [...map].map(([key, value]) => [encodeCbor(key), encodeCbor(value)] as const);
  pairs.sort(([a], [b]) => compareBytes(a, b));
  return join([head(MAJOR.map, pairs.length), ...pairs.flat()]);
}

function head(major: number, argument: number): Uint8Array {
  const type = major << 5;
  if (argument < 24) return Uint8Array.of(type | argument);
  if (argument < 0x100) return Uint8Array.of(type | 24, argument);
  if (argument < 0x10000) return Uint8Array.of(type | 25, argument >> 8, argument & 255);
  const width = argument < 2 ** 32 ? 4 : 8;
  const bytes = new Uint8Array(1 + width);
  bytes[0] = type | (width === 4 ? 26 : 27);
  for (let at = width, rest = argument; at > 0; at--, rest = Math.floor(rest / 256)) bytes[at] = rest % 256;
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function isMap(value: object): value is CborMap {
  return value instanceof Map;
}

function isArray(value: object): value is readonly CborValue[] {
  return Array.isArray(value);
}
