/**
 * Full-width letters, digits and signs as half-width ones, the ideographic space as a space. Only this block is folded: full
 * compatibility folding (NFKC) would also change names, e.g. ㈱ or the rare variants of Chinese characters.
 * For codes, numbers and dates; a person's or an institution's name stays as it is written.
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (unit) =>
    unit === '\u3000' ? ' ' : String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
  );
}
