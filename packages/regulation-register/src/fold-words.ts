/** Two writings are the same words when they fold to the same: full width, capitals and blanks aside. */
export function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}
