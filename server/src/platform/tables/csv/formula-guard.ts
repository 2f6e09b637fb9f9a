// A spreadsheet program runs a CSV cell that begins like a formula. Text that came from outside is therefore written with
// an apostrophe before it, and the reader takes exactly that apostrophe off again. Workbooks need none of this: their
// text cells are text by type.

/** Half- and full-width beginnings of a formula, and the control characters programs skip before one. */
const risky = /^'*[=+\-@\t\r＝＋－＠]/;

export function guardFormula(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

export function unguardFormula(text: string): string {
  return text.startsWith("'") && risky.test(text) ? text.slice(1) : text;
}
