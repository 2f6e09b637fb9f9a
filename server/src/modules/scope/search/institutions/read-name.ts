import { checkUscc, codeCharacters, usccCheckCharacter, usccText } from '@hengjian/registry-codes';
import { foldText, lexemesOf, type Query, readQuery } from '@hengjian/search-text';
import type { Words } from '@hengjian/contract';
import { toSimplified } from '../../../../platform/chinese/index.ts';
import { spellingTerms } from './spelling-lexemes.ts';

/** A credit code that was typed whole: what is wrong with it, and what it would be with the right check character. */
export interface CodeHint {
  readonly found: string;
  readonly expected: string;
  readonly didYouMean: string;
  readonly message: Words;
}

/** What was typed into a search for an institution, in every way it may be meant. */
export interface NameAsked {
  /** Folded, in simplified characters, without blanks at its ends. */
  readonly text: string;
  readonly query: Query;
  /** Letters of pinyin or initials; empty where other characters stand in the text. */
  readonly letters: string;
  /** As codes are written: capitals and digits; empty where it can be none. */
  readonly code: string;
  readonly hint: CodeHint | null;
}

const LONGEST = 100;

export function readName(typed: string): NameAsked {
  const text = toSimplified(foldText(typed.slice(0, 4 * LONGEST)))
    .slice(0, LONGEST)
    .toWellFormed();
  const joined = text.replaceAll(/[\s'’-]/g, '');
  const code = codeCharacters(text);
  return {
    text,
    query: readQuery(text),
    letters: /^[a-z0-9]+$/.test(joined) ? joined : '',
    code: /^[0-9A-Z]{3,20}$/.test(code) ? code : '',
    hint: hintOf(code),
  };
}

/** A wrong check character is told, never refused: such codes were issued (GB 32100). */
function hintOf(code: string): CodeHint | null {
  if (code.length !== 18) return null;
  const checked = checkUscc(code);
  if (!checked.ok) return null;
  const warning = checked.value.warnings.find((one) => one.code === 'CHECK_CHARACTER');
  if (warning === undefined) return null;
  const { found, expected } = warning;
  return {
    found,
    expected,
    didYouMean: `${code.slice(0, 17)}${usccCheckCharacter(code.slice(0, 17))}`,
    message: usccText(warning),
  };
}

/** Shorter names with an error in them could be anything. */
const SHORTEST_NEAR = 3;
const LONGEST_NEAR = 40;

/** A `tsquery` of the names that hold the text but for one character; empty where none is looked for. */
export function nearNameQuery({ text }: NameAsked): string {
  const typed = text.replaceAll(/\s/g, '');
  const characters = Array.from(typed);
  if (!/^\p{Script=Han}+$/u.test(typed) || characters.length < SHORTEST_NEAR || characters.length > LONGEST_NEAR)
    return '';
  return anyOf(
    characters.map((_, wrong) => {
      const [before, after] = [characters.slice(0, wrong).join(''), characters.slice(wrong + 1).join('')];
      return [...new Set([...lexemesOf(before), ...lexemesOf(after)])];
    }),
  );
}

/** The same for pinyin and initials; one letter is wrong, missing or too many. */
export function nearSpellingQuery({ letters }: NameAsked): string {
  if (letters.length < 4 || letters.length > LONGEST_NEAR) return '';
  return anyOf(Array.from(letters, (_, wrong) => spellingTerms(letters, wrong)));
}

export function spellingQuery(letters: string): string {
  return allOf(spellingTerms(letters));
}

function anyOf(alternatives: readonly (readonly string[])[]): string {
  return alternatives
    .filter((terms) => terms.length > 0)
    .map((terms) => `(${allOf(terms)})`)
    .join(' | ');
}

/** Only lexemes made of letters, digits and Han characters stand here, so quoting them is enough. */
function allOf(terms: readonly string[]): string {
  return terms.map((term) => `'${term}'`).join(' & ');
}
