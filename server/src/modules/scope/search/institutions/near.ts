import { editDistanceAtMostOne } from '@hengjian/search-text';

/**
 * The part of `text` that is `typed` but for one character more, less or other; undefined where there is none, and where
 * `typed` itself stands there. One error leaves one half of what was typed as it was, so only those places are looked at.
 */
export function findNear(text: string, typed: string): string | undefined {
  const length = typed.length;
  const middle = Math.floor(length / 2);
  const [left, right] = [typed.slice(0, middle), typed.slice(middle)];
  for (const at of placesOf(text, left))
    for (const size of [length, length - 1, length + 1]) {
      const part = text.slice(at, at + size);
      if (part.length === size && part !== typed && editDistanceAtMostOne(part, typed)) return part;
    }
  for (const at of placesOf(text, right))
    for (const size of [length, length - 1, length + 1]) {
      const from = at + right.length - size;
      const part = from < 0 ? '' : text.slice(from, from + size);
      if (part !== '' && part !== typed && editDistanceAtMostOne(part, typed)) return part;
    }
  return undefined;
}

function* placesOf(text: string, part: string): Generator<number> {
  if (part === '') return;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}
