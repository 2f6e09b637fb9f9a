/** A stretch of one script: `han` for scripts written without blanks between words, `word` for letters and digits. */
export interface Run {
  readonly kind: 'han' | 'word';
  readonly text: string;
}

const HAN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}]';
const WORD = `(?:(?!${HAN})[\\p{L}\\p{N}\\p{M}])`;
const RUN = new RegExp(`(${HAN}+)|${WORD}+`, 'gu');

/** The runs of a folded text, in order. What is neither (blanks, punctuation, symbols) only parts them. */
export function runsOf(folded: string): readonly Run[] {
  return Array.from(folded.matchAll(RUN), (match) => ({
    kind: match[1] === undefined ? 'word' : 'han',
    text: match[0],
  }));
}
