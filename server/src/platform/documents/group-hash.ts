/** A hash as it is printed: groups of four digits. The ends are what a person compares, so the template sets them off. */
export function groupHash(hex: string): readonly string[] {
  return hex.match(/.{1,4}/g) ?? [];
}
