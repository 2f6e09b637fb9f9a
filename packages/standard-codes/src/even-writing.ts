const DASHES = '‐‑‒–—―−﹘﹣－─';
const SLASHES = '／∕⁄\\＼';
const BLANKS = /\s/u;

/**
 * The text in one writing, character by character, so that places in it are places in `text`: full-width forms become
 * plain ones, every dash one dash, every slash one slash, blanks one blank, small letters capitals.
 */
export function evenWriting(text: string): string {
  let even = '';
  for (let at = 0; at < text.length; at += 1) even += evenCharacter(text.charAt(at));
  return even;
}

function evenCharacter(character: string): string {
  if (DASHES.includes(character)) return '-';
  if (SLASHES.includes(character)) return '/';
  const code = character.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7a) return String.fromCharCode(code - 0x20);
  if (code < 0x80) return BLANKS.test(character) ? ' ' : character;
  if (code >= 0xff01 && code <= 0xff5e) return evenCharacter(String.fromCharCode(code - 0xfee0));
  return BLANKS.test(character) ? ' ' : character;
}
