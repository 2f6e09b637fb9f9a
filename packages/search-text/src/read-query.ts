import { findStandardNumbers, type StandardNumber, standardQueryToken } from '@hengjian/standard-codes';
import { foldText } from './fold-text.ts';
import { LONGEST_ENDING, LONGEST_HAN, standardLexeme } from './lexemes-of.ts';
import { runsOf } from './runs.ts';
import { quoteLexeme } from './tsvector.ts';

/** What a reader typed, as far as it is read; more is cut, so that nobody can ask for much with little. */
export const QUERY_LIMITS = { characters: 200, words: 12 } as const;

export interface Query {
  /** Folded words without the standard numbers; what stood in quotes is one word. */
  readonly words: readonly string[];
  /** Standard numbers in any writing. They are met by their tokens, not by their letters: GB 5009.12 never meets GB 5009.120. */
  readonly standards: readonly StandardNumber[];
  /** Text of a `tsquery`; empty where nothing was asked. */
  readonly tsquery: string;
  /** What must occur letter by letter in the folded text as well, because its lexemes may meet without it. */
  readonly recheck: readonly string[];
  /** Something was cut off by `QUERY_LIMITS`. */
  readonly cut: boolean;
}

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;
/** Between words; dots, hyphens and slashes hold a word together (PM2.5, ICP-MS). */
const BETWEEN = /[\s,，、;；。|｜&＆!！?？"“”„«»]+/u;

/**
 * Reads what was typed into a search field. A text meets it when `lexemesOf(text)` meets `tsquery` and its folded text
 * holds every string of `recheck`: for words that is exactly "the folded text holds every word", as LIKE would say.
 */
export function readQuery(text: string): Query {
  const typed = Array.from(text.toWellFormed());
  const short = typed.slice(0, QUERY_LIMITS.characters).join('');
  const phrases: string[] = [];
  const unquoted = short.replaceAll(QUOTED, (_, phrase: string) => {
    phrases.push(phrase);
    return ' ';
  });
  const found = findStandardNumbers(unquoted);
  const standards = found.map(({ number }) => number).filter(isFirst);
  const rest = found.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, unquoted);
  const words = [...phrases, ...rest.split(BETWEEN)]
    .map(foldText)
    .filter((word) => runsOf(word).length > 0)
    .filter((word, index, all) => all.indexOf(word) === index);
  const kept = words.slice(0, QUERY_LIMITS.words);
  const asked = standards.slice(0, QUERY_LIMITS.words);
  return {
    words: kept,
    standards: asked,
    tsquery: tsqueryOf(kept, asked),
    recheck: kept.filter(needsRecheck),
    cut: typed.length > QUERY_LIMITS.characters || words.length > kept.length || standards.length > asked.length,
  };
}

/** The text of a `tsquery`: all of the words and standards. Only lexemes of ours stand in it, each quoted. */
function tsqueryOf(words: readonly string[], standards: readonly StandardNumber[]): string {
  const terms = [
    ...words.flatMap(termsOf),
    ...standards.map((standard) => quoteLexeme(standardLexeme(standardQueryToken(standard)))),
  ];
  return [...new Set(terms)].join(' & ');
}

function termsOf(word: string): readonly string[] {
  return runsOf(word).flatMap(({ kind, text }) => {
    const characters = Array.from(text);
    if (kind === 'word') return [`${quoteLexeme(characters.slice(0, LONGEST_ENDING).join(''))}:*`];
    if (characters.length <= LONGEST_HAN) return [quoteLexeme(text)];
    return characters
      .slice(LONGEST_HAN - 1)
      .map((_, index) => quoteLexeme(characters.slice(index, index + LONGEST_HAN).join('')));
  });
}

/** Up to three Han characters and one short word are met exactly by their lexeme. */
function needsRecheck(word: string): boolean {
  const [run, ...more] = runsOf(word);
  if (run === undefined || more.length > 0 || run.text !== word) return true;
  return Array.from(word).length > (run.kind === 'han' ? LONGEST_HAN : LONGEST_ENDING);
}

function isFirst(number: StandardNumber, index: number, all: readonly StandardNumber[]): boolean {
  return all.findIndex((other) => other.number === number.number) === index;
}
