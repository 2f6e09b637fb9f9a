/** Stands before the parts of a spelling, so that no word of a name meets one by chance. */
const MARK = '~';
const LENGTH = 3;

/**
 * What a name's pinyin and initials are found by: every one, two and three letters that stand together. A part of a spelling
 * is then met through all its threes, and one with a wrong letter through those that the letter is not in.
 */
export function spellingLexemes(...spellings: readonly string[]): readonly string[] {
  const lexemes = new Set<string>();
  for (const spelling of spellings.flatMap((one) => one.split(' ')))
    for (let at = 0; at < spelling.length; at++)
      for (let length = 1; length <= LENGTH && at + length <= spelling.length; length++)
        lexemes.add(`${MARK}${spelling.slice(at, at + length)}`);
  return [...lexemes];
}

/** Lexemes that a spelling holds wherever it holds `letters`; without those that the letter at `wrong` is in. */
export function spellingTerms(letters: string, wrong?: number): readonly string[] {
  const length = Math.min(LENGTH, letters.length);
  const terms: string[] = [];
  for (let at = 0; at + length <= letters.length; at++)
    if (wrong === undefined || wrong < at || wrong >= at + length)
      terms.push(`${MARK}${letters.slice(at, at + length)}`);
  return terms;
}
