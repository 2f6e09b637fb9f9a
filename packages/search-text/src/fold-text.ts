/**
 * The text as it is compared: compatibility forms made plain (full width, ligatures, circled digits), small letters, every
 * stretch of blanks and control characters one blank. Folding twice changes nothing. What PostgreSQL cannot store (NUL,
 * halves of surrogate pairs) is gone.
 */
export function foldText(text: string): string {
  return plain(plain(text.toWellFormed()).toLowerCase())
    .replaceAll(/[\s\p{Cc}\p{Cf}\uFFFD]+/gu, ' ')
    .trim();
}

/** Once is not enough: small letters may compose anew, and some capitals (`ϓ`) appear only when plain. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC');
}
