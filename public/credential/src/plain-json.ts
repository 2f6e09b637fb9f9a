import {
  canonicalBytes,
  type JsonLimits,
  type JsonObject,
  type JsonValue,
  parseJson,
  toJsonValue,
} from '@hengjian/canonical-json';
import { utf8 } from '@hengjian/sha256';
import { isList, isObject } from './json-reading.ts';

/**
 * JSON of a stranger, `null` where it is none or where two readers could read it differently. Most documents are as the
 * language itself writes them, and then its own reader, which is several times as fast, cannot have read them
 * differently: a member named twice or a number out of range would not come back as it was. All others take the strict way.
 */
export function readDocument(input: Uint8Array | string | JsonValue, limits: JsonLimits): JsonValue | null {
  if (typeof input === 'string') {
    const plain = readPlain(input, limits);
    if (plain !== null) return plain;
  }
  const raw = typeof input === 'string' || input instanceof Uint8Array;
  const read = raw ? parseJson(input, limits) : toJsonValue(input, limits);
  return read.ok ? read.value : null;
}

function readPlain(text: string, limits: JsonLimits): JsonValue | null {
  // An escape may hide half a character; a character may be three bytes.
  if (text.length * 3 > limits.maxBytes || text.includes('\\u') || !text.isWellFormed()) return null;
  try {
    const value = JSON.parse(text) as JsonValue;
    return JSON.stringify(value) === text && isWithin(value, limits.maxDepth) ? value : null;
  } catch {
    return null;
  }
}

/** Whether the value nests no deeper and holds no whole number that a double only comes near; recursion ends at the limit. */
function isWithin(value: JsonValue, depth: number): boolean {
  if (typeof value === 'number') return !Number.isInteger(value) || Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (isList(value)) return value.every((element) => isWithin(element, depth - 1));
  for (const name in value) if (!isWithin(value[name] ?? null, depth - 1)) return false;
  return true;
}

/** UTF-8 of the canonical JSON. Where all members stand in order already, the language writes it so by itself. */
export function canonicalBytesOf(value: JsonObject): Uint8Array {
  return isInOrder(value) ? utf8(JSON.stringify(value)) : canonicalBytes(value);
}

function isInOrder(value: JsonValue): boolean {
  if (isList(value)) return value.every(isInOrder);
  if (!isObject(value)) return true;
  let before = '';
  for (const name in value) {
    // Member names that are numbers are moved to the front by every engine, so they never pass for being in order.
    if (name < before || !isInOrder(value[name] ?? null)) return false;
    before = name;
  }
  return true;
}
