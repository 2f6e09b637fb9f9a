// Text in a workbook may hold `_xHHHH_` for a UTF-16 unit that XML cannot carry, and `_x005F_` for an underscore
// that would otherwise begin such an escape (ECMA-376 part 1, 22.9.2.19).

const escape = /_x([0-9A-Fa-f]{4})_/g;
// oxlint-disable-next-line no-control-regex -- exactly the characters XML 1.0 cannot carry, and CR, which it would turn to LF
const forbidden = /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g;

/** NUL and lone surrogates come back as U+FFFD: no database or UTF-8 file could hold them. */
export function readEscapedText(text: string): string {
  const decoded = text.includes('_x')
    ? text.replace(escape, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return (decoded.includes('\0') ? decoded.replaceAll('\0', '\ufffd') : decoded).toWellFormed();
}

/** Ready to stand between tags. Lone surrogates become U+FFFD. */
export function writeEscapedText(text: string): string {
  return escapeXml(
    text
      .toWellFormed()
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(forbidden, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
