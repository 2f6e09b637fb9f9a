import { evenWriting } from './even-writing.ts';
import { type Scanned, scanCode } from './scan-code.ts';
import { readBareTitle, scanTitle } from './scan-title.ts';
import type { StandardNumber } from './standard-number.ts';

/** Where a standard number stands in a text: `[start, end)` in UTF-16 units, so that `slice` gives it as written. */
export interface FoundStandard {
  readonly start: number;
  readonly end: number;
  readonly number: StandardNumber;
}

/**
 * All standard numbers in a text, in order; none overlap. A title in 《》 counts only with its edition: without one, many
 * a law stands in 《》 too. A code without an edition needs two digits, or `SC 1` and `16 GB 8` would be standards.
 * Linear in the length of the text; never throws.
 */
export function findStandardNumbers(text: string): readonly FoundStandard[] {
  const even = evenWriting(text);
  const titles = /[《农]/.test(text) ? evenTitle(even, text) : '';
  const found: FoundStandard[] = [];
  for (let at = 0; at < even.length; ) {
    const scanned = startsWord(even, at) ? (scanCode(even, at) ?? titled(titles, at)) : undefined;
    if (scanned === undefined || !isPlain(scanned.number)) at += 1;
    else {
      found.push({ start: at, end: scanned.end, number: scanned.number });
      at = scanned.end;
    }
  }
  return found;
}

/** The standard number that the whole text is, blanks around it aside; undefined where it is none, or more than that. */
export function parseStandardNumber(text: string): StandardNumber | undefined {
  if (text.length > 200) return undefined;
  const trimmed = text.trim();
  const even = evenWriting(trimmed);
  const scanned =
    scanCode(even, 0) ?? scanTitle(evenTitle(even, trimmed), 0) ?? readBareTitle(evenTitle(even, trimmed));
  return scanned?.end === even.length ? scanned.number : undefined;
}

function titled(titles: string, at: number): Scanned | undefined {
  const character = titles.charAt(at);
  return character === '《' || character === '农' ? scanTitle(titles, at) : undefined;
}

/** A title keeps its small letters; only what stands in front of its edition must be even. */
function evenTitle(even: string, text: string): string {
  let title = '';
  for (let at = 0; at < even.length; at += 1) {
    const character = text.charAt(at);
    title += character >= 'a' && character <= 'z' ? character : even.charAt(at);
  }
  return title;
}

/** A code begins where no letter, digit or slash goes before it; a title anywhere. */
function startsWord(even: string, at: number): boolean {
  return at === 0 || !/[A-Z0-9/]/.test(even.charAt(at - 1)) || /[《农]/.test(even.charAt(at));
}

function isPlain({ prefix, body, edition }: StandardNumber): boolean {
  return edition !== undefined || (prefix !== '' && body.replaceAll(/\D/g, '').length >= 2);
}
