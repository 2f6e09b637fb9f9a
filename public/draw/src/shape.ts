import { type JsonObject, type JsonValue, toJsonValue } from '@hengjian/canonical-json';
import { type Path, Refused, type RefusalCode } from './refusal.ts';

const ID = /^[A-Za-z0-9._-]{1,64}$/;
const HASH = /^[0-9a-f]{64}$/;

/** The input as plain data that nobody can change any more while it is checked. */
export function plain(value: unknown, path: Path): JsonValue {
  const copy = toJsonValue(value);
  if (copy.ok) return copy.value;
  const inner = copy.error.at.split('/').slice(1);
  throw new Refused(copy.error.code, [
    ...path,
    ...inner.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
  ]);
}

/**
 * An object with exactly these members. An unknown one is refused rather than ignored: it would be hashed and published
 * with the rest, and could carry what must not be public.
 */
export function members(value: JsonValue | undefined, path: Path, required: readonly string[]): JsonObject {
  const object = objectAt(value, path);
  for (const name of required) if (!Object.hasOwn(object, name)) throw new Refused('MEMBER_MISSING', [...path, name]);
  if (Object.keys(object).length > required.length) {
    const extra = Object.keys(object).find((name) => !required.includes(name));
    throw new Refused('MEMBER_UNKNOWN', [...path, extra ?? '']);
  }
  return object;
}

export function objectAt(value: JsonValue | undefined, path: Path): JsonObject {
  if (!isObject(value)) throw new Refused('WRONG_TYPE', path);
  return value;
}

export function listAt(value: JsonValue | undefined, path: Path): readonly JsonValue[] {
  if (!isList(value)) throw new Refused('WRONG_TYPE', path);
  return value;
}

export function textAt(object: JsonObject, name: string, path: Path): string {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  if (typeof value !== 'string')
    throw new Refused(value === undefined ? 'MEMBER_MISSING' : 'WRONG_TYPE', [...path, name]);
  return value;
}

export function idAt(object: JsonObject, name: string, path: Path): string {
  return idValue(object[name], [...path, name]);
}

export function idValue(value: JsonValue | undefined, path: Path): string {
  if (typeof value !== 'string' || !ID.test(value)) throw new Refused('ID_INVALID', path);
  return value;
}

export function hashAt(object: JsonObject, name: string, path: Path, code: RefusalCode): string {
  const value = object[name];
  if (!isHash(value)) throw new Refused(code, [...path, name]);
  return value;
}

export function integerAt(
  object: JsonObject,
  name: string,
  path: Path,
  rule: { readonly min: number; readonly max: number; readonly code: RefusalCode },
): number {
  const value = object[name];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < rule.min || value > rule.max)
    throw new Refused(rule.code, [...path, name]);
  return value;
}

/** SHA-256 as 64 lower-case hex digits. */
export function isHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
