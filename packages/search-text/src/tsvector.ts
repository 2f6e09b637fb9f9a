/** One lexeme as PostgreSQL reads it inside a `tsvector` or a `tsquery`: quoted, so that it can be nothing else. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** The text form of a `tsvector`: sorted, each lexeme once, without positions, which nothing here asks for. */
export function tsvectorLiteral(lexemes: Iterable<string>): string {
  return [...new Set(lexemes)]
    .filter((lexeme) => lexeme !== '')
    .sort()
    .map(quoteLexeme)
    .join(' ');
}
