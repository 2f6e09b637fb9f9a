/** Blanks, soft and zero-width characters and the hyphens people put between the parts of a code. */
const decoration = /[\s\u00ad\u200b-\u200f\u2060\ufeff\-\u2010-\u2015\u2212]/gu;

/**
 * A code as typed or pasted, in the characters the standards use: half-width, upper case, without blanks or hyphens.
 * Only for codes: compatibility folding would change names.
 */
export function codeCharacters(text: string): string {
  return text.normalize('NFKC').replace(decoration, '').toUpperCase();
}
