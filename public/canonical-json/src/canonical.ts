import { Sha256, toHex, utf8 } from '@hengjian/sha256';
import type { JsonObject, JsonValue } from './json.ts';

/** About 64 KiB of text at a time goes to the hash, so that the frame of a nation never exists twice in memory. */
const CHUNK = 65_536;

/**
 * Canonical JSON (RFC 8785): members sorted by UTF-16 units, numbers and strings as ECMAScript writes them.
 * Throws for what has no canonical form (NaN, a lone surrogate); `parseJson` and `toJsonValue` never let it in.
 */
export function canonicalJson(value: JsonValue): string {
  const pieces: string[] = [];
  write(value, (piece) => pieces.push(piece));
  return pieces.join('');
}

/** UTF-8 of the canonical JSON. */
export function canonicalBytes(value: JsonValue): Uint8Array {
  return utf8(canonicalJson(value));
}

/** SHA-256 of the canonical JSON, as 64 lower-case hex digits. */
export function canonicalHash(value: JsonValue): string {
  const hash = new Sha256();
  let pending = '';
  write(value, (piece) => {
    pending += piece;
    if (pending.length < CHUNK) return;
    hash.update(utf8(pending));
    pending = '';
  });
  return toHex(hash.update(utf8(pending)).digest());
}

function write(value: JsonValue, put: (piece: string) => void): void {
  if (typeof value === 'string') put(quote(value));
  else if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`no canonical form: ${value}`);
    put(String(value));
  } else if (value === null || typeof value === 'boolean') put(String(value));
  else if (isArray(value)) {
    put('[');
    value.forEach((element, i) => {
      if (i > 0) put(',');
      write(element, put);
    });
    put(']');
  } else writeObject(value, put);
}

function writeObject(object: JsonObject, put: (piece: string) => void): void {
  // The default order of `sort` is by UTF-16 units, which is the one RFC 8785 asks for.
  const names = Object.keys(object).sort();
  let separator = '{';
  for (const name of names) {
    const member = object[name];
    if (member === undefined) throw new Error(`no canonical form: member ${name} is undefined`);
    put(`${separator}${quote(name)}:`);
    write(member, put);
    separator = ',';
  }
  put(names.length === 0 ? '{}' : '}');
}

function quote(text: string): string {
  if (!text.isWellFormed()) throw new Error('no canonical form: lone surrogate');
  return JSON.stringify(text);
}

function isArray(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}
