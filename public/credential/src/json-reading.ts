import type { JsonObject, JsonValue } from '@hengjian/canonical-json';

/** Readers of single members: what is not there in its one form is `null`, and the caller refuses the whole. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Whether the object has these members and, besides `optional`, no other. */
export function hasExactly(object: JsonObject, names: readonly string[], optional: readonly string[] = []): boolean {
  const there = Object.keys(object);
  return (
    names.every((name) => Object.hasOwn(object, name)) &&
    there.every((name) => names.includes(name) || optional.includes(name))
  );
}

export function textOf(value: JsonValue | undefined, form: RegExp = /^[^\p{Cc}]{1,2000}$/u): string | null {
  return typeof value === 'string' && form.test(value) ? value : null;
}

export function countOf(value: JsonValue | undefined, max: number = Number.MAX_SAFE_INTEGER): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= max ? value : null;
}

/** A list of which every element can be read, or `null`. */
export function listOf<Item>(
  value: JsonValue | undefined,
  max: number,
  read: (element: JsonValue) => Item | null,
): readonly Item[] | null {
  if (!isList(value) || value.length > max) return null;
  const items: Item[] = [];
  for (const element of value) {
    const item = read(element);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

/** A text in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export function wordsOf(value: JsonValue | undefined): Words | null {
  if (!isObject(value)) return null;
  const [zh, en] = [textOf(value['zh']), textOf(value['en'])];
  return zh === null || en === null ? null : { zh, en };
}
