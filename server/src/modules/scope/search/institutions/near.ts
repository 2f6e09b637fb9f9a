import { editDistanceAtMostOne } from '@hengjian/search-text';

/**
 * The part of `text` that is `typed` but for one character more, less or other; undefined where there is none, and where
 * `typed` itself stands there. One error leaves one half of what was typed as it was, so only those places are looked at.
 */
export function findNear(text: string, typed: string): string | undefined {
  const parts = [...partsNear(text, typed)].filter((part) => part !== typed && editDistanceAtMostOne(part, typed));
  // Where two parts would do, the one that begins and ends as it was typed is what was meant.
  return parts.find((part) => part[0] === typed[0] && part.at(-1) === typed.at(-1)) ?? parts[0];
}

function* partsNear(text: string, typed: string): Generator<string> {
  const middle = Math.floor(typed.length / 2);
  const [left, right] = [typed.slice(0, middle), typed.slice(middle)];
  const sizes = [typed.length, typed.length - 1, typed.length + 1];
  for (const at of placesOf(text, left))
    for (const size of sizes) if (at + size <= text.length) yield text.slice(at, at + size);
  for (const at of placesOf(text, right))
    for (const size of sizes) {
      const end = at + right.length;
      if (end >= size) yield text.slice(end - size, end);
    }
}

function* placesOf(text: string, part: string): Generator<number> {
  if (part === '') return;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}
