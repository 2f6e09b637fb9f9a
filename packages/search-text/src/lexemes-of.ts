import { findStandardNumbers, standardTokens } from '@hengjian/standard-codes';
import { foldText } from './fold-text.ts';
import { runsOf } from './runs.ts';

/** Longer endings of a word are cut here, and so is what a query asks for; the recheck compares the rest. */
export const LONGEST_ENDING = 24;

/** Longer words of Han characters are asked for by their threes, and compared. */
export const LONGEST_HAN = 3;

/** Stands before a standard's token, so that no word of a query can meet one by chance. */
export const STANDARD_MARK = '#';

/**
 * The lexemes of a text, sorted, each once.
 * - Han: every character, every pair and every three together, so that queries of one, two, three and more find theirs.
 * - Words: every ending. A part of a word is the beginning of one of its endings: `ead` and `lea` both find `lead`.
 * - Standard numbers, in any writing: their tokens behind a `#`.
 */
export function lexemesOf(text: string): readonly string[] {
  const lexemes = new Set<string>();
  for (const { kind, text: run } of runsOf(foldText(text))) {
    const characters = Array.from(run);
    for (let at = 0; at < characters.length; at += 1) {
      if (kind === 'word') lexemes.add(characters.slice(at, at + LONGEST_ENDING).join(''));
      else {
        for (let length = 1; length <= LONGEST_HAN && at + length <= characters.length; length += 1)
          lexemes.add(characters.slice(at, at + length).join(''));
      }
    }
  }
  for (const { number } of findStandardNumbers(text))
    for (const token of standardTokens(number)) lexemes.add(standardLexeme(token));
  return [...lexemes].sort();
}

export function standardLexeme(token: string): string {
  return `${STANDARD_MARK}${foldText(token)}`;
}
