import type { JsonValue } from '@hengjian/canonical-json';
import type { Path } from '@hengjian/draw/reading';

/** Where two JSON values first differ, in the order of the first one's members; null when they are the same. */
export function firstDifference(expected: JsonValue, given: JsonValue, path: Path): Path | null {
  if (typeof expected !== 'object' || expected === null || typeof given !== 'object' || given === null)
    return expected === given ? null : path;
  if (Array.isArray(expected) !== Array.isArray(given)) return path;
  const [a, b] = [new Map(Object.entries(expected)), new Map(Object.entries(given))];
  for (const [name, value] of a) {
    const step = Array.isArray(expected) ? Number(name) : name;
    const other = b.get(name);
    if (other === undefined) return [...path, step];
    const inside = firstDifference(value, other, [...path, step]);
    if (inside !== null) return inside;
  }
  for (const name of b.keys()) if (!a.has(name)) return [...path, Array.isArray(given) ? Number(name) : name];
  return null;
}
