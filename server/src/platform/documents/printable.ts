import type { Coverage } from './coverage.ts';

/** Longer runs without a place to break get places: a text that does not fit its cell is printed over its neighbour. */
const LONGEST_RUN = 18;
const BREAK_EVERY = 9;
const ZERO_WIDTH_SPACE = '\u200B';

/** Letters and digits of scripts that break only at spaces. Han breaks anywhere; hyphens and slashes are places to break. */
const UNBREAKABLE_RUN = new RegExp(`[^\\s\\p{sc=Han}\\u3000-\\u303F\\uFF00-\\uFFEF]{${LONGEST_RUN + 1},}`, 'gu');

/**
 * Data as it can be printed. Characters without a shape, and those that only steer (control and format characters, with
 * which a name could be made to read otherwise than it is stored), are printed by their code: 〔U+XXXX〕.
 */
export function toPrintable(data: unknown, has: Coverage): { readonly data: unknown; readonly replaced: string[] } {
  const replaced = new Set<string>();
  const text = (value: string): string => {
    let out = '';
    for (const character of value.normalize('NFC')) out += isPrintable(character, has) ? character : code(character);
    return out.replaceAll(UNBREAKABLE_RUN, breakUp);
  };
  const code = (character: string): string => {
    replaced.add(character);
    return `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;
  };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member)]));
  };
  return { data: walk(data), replaced: [...replaced] };
}

function isPrintable(character: string, has: Coverage): boolean {
  if (character === '\n' || character === '\t') return true;
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(character)) return false;
  return has(character.codePointAt(0) ?? 0);
}

function breakUp(run: string): string {
  const characters = Array.from(run);
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += BREAK_EVERY)
    pieces.push(characters.slice(at, at + BREAK_EVERY).join(''));
  return pieces.join(ZERO_WIDTH_SPACE);
}
