import { err, ok, type Result, unreachable } from '@hengjian/kernel';
import { codeCharacters } from './code-characters.ts';
import type { TwoLanguages } from './code-entry.ts';

/** GB 32100-2015: the 31 characters of a code, by value; I, O, S, V and Z are left out because they are misread. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** GB 32100-2015: weights of positions 1 to 17, the powers of 3 modulo 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
/** GB 11714-1997: characters of an organisation code by value, and the weights of its eight positions. */
const organisationCharacters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Where a code stops being one. `position` counts from 1 in the code without blanks and hyphens. */
export type UsccRefusal =
  | { readonly code: 'EMPTY' }
  | { readonly code: 'WRONG_LENGTH'; readonly length: number }
  | { readonly code: 'WRONG_CHARACTER'; readonly position: number; readonly character: string };

/**
 * A check character that does not fit. Codes issued with a wrong check character are known to exist,
 * so a person decides; software never rejects for it.
 */
export interface UsccWarning {
  readonly code: 'CHECK_CHARACTER' | 'ORGANISATION_CHECK_CHARACTER';
  readonly found: string;
  readonly expected: string;
}

export interface CheckedUscc {
  /** 18 characters of a unified social credit code, or 9 of an organisation code from before 2015. */
  readonly value: string;
  readonly kind: 'uscc' | 'organisation-code';
  readonly warnings: readonly UsccWarning[];
}

/** The 18th character for the first 17. Throws when they are not 17 characters of GB 32100. */
export function usccCheckCharacter(first17: string): string {
  // 31 − 0 is 31, which has no character: the second remainder folds it back to 0.
  return characters.charAt((31 - (weightedSum(first17, characters, weights) % 31)) % 31);
}

/** The 9th character of an organisation code (GB 11714) for the first 8: 10 is written X, 11 is written 0. */
export function organisationCheckCharacter(first8: string): string {
  const value = 11 - (weightedSum(first8, organisationCharacters, organisationWeights) % 11);
  return value === 10 ? 'X' : value === 11 ? '0' : String(value);
}

/**
 * A code with both check characters right, for data that is made up.
 * `authority` is 2 characters (registering authority and kind), `region` 6 digits, `body` 8 characters.
 */
export function composeUscc(authority: string, region: string, body: string): string {
  const first17 = `${authority}${region}${body}${organisationCheckCharacter(body)}`;
  return first17 + usccCheckCharacter(first17);
}

/** Accepts blanks, hyphens, lower case and full-width characters; gives back the code as the standard writes it. */
export function checkUscc(text: string): Result<CheckedUscc, UsccRefusal> {
  const value = codeCharacters(text);
  if (value === '') return err({ code: 'EMPTY' });
  const codePoints = Array.from(value);
  if (codePoints.length !== 18 && codePoints.length !== 9) {
    return err({ code: 'WRONG_LENGTH', length: codePoints.length });
  }
  return codePoints.length === 18 ? checkEighteen(value, codePoints) : checkNine(value, codePoints);
}

function checkEighteen(value: string, codePoints: readonly string[]): Result<CheckedUscc, UsccRefusal> {
  // Positions 3 to 8 are the region of registration, digits only.
  const position = codePoints.findIndex((c, i) => !(i >= 2 && i < 8 ? '0123456789' : characters).includes(c));
  if (position >= 0) return wrongCharacter(codePoints, position);
  const organisation = value.slice(8, 17);
  return ok({
    value,
    kind: 'uscc',
    warnings: [
      ...warning(
        'ORGANISATION_CHECK_CHARACTER',
        organisation.charAt(8),
        organisationCheckCharacter(organisation.slice(0, 8)),
      ),
      ...warning('CHECK_CHARACTER', value.charAt(17), usccCheckCharacter(value.slice(0, 17))),
    ],
  });
}

function checkNine(value: string, codePoints: readonly string[]): Result<CheckedUscc, UsccRefusal> {
  const position = codePoints.findIndex((c, i) => !(i < 8 ? organisationCharacters : '0123456789X').includes(c));
  if (position >= 0) return wrongCharacter(codePoints, position);
  const warnings = warning(
    'ORGANISATION_CHECK_CHARACTER',
    value.charAt(8),
    organisationCheckCharacter(value.slice(0, 8)),
  );
  return ok({ value, kind: 'organisation-code', warnings });
}

function warning(code: UsccWarning['code'], found: string, expected: string): readonly UsccWarning[] {
  return found === expected ? [] : [{ code, found, expected }];
}

function wrongCharacter(codePoints: readonly string[], index: number): Result<never, UsccRefusal> {
  return err({ code: 'WRONG_CHARACTER', position: index + 1, character: codePoints[index] ?? '' });
}

function weightedSum(text: string, alphabet: string, by: readonly number[]): number {
  if (text.length !== by.length) throw new RangeError(`expected ${by.length} characters, got ${text.length}`);
  return by.reduce((sum, weight, i) => {
    const value = alphabet.indexOf(text.charAt(i));
    if (value < 0) throw new RangeError(`character ${i + 1} is not one of ${alphabet}`);
    return sum + value * weight;
  }, 0);
}

/** What to tell a person about a refusal or a warning. */
export function usccText(finding: UsccRefusal | UsccWarning): TwoLanguages {
  switch (finding.code) {
    case 'EMPTY':
      return { zh: '未填写统一社会信用代码', en: 'The unified social credit code is missing' };
    case 'WRONG_LENGTH':
      return {
        zh: `代码应为18位（旧组织机构代码为9位），现为${finding.length}位`,
        en: `The code must have 18 characters (an old organisation code 9); this one has ${finding.length}`,
      };
    case 'WRONG_CHARACTER':
      return {
        zh: `第${finding.position}位“${finding.character}”不是该位置允许的字符（代码中没有字母 I、O、S、V、Z）`,
        en: `Character ${finding.position}, “${finding.character}”, cannot stand there (the letters I, O, S, V and Z are not used)`,
      };
    case 'CHECK_CHARACTER':
      return {
        zh: `校验码为“${finding.found}”，按 GB 32100 应为“${finding.expected}”，请核对`,
        en: `The check character is “${finding.found}”; by GB 32100 it should be “${finding.expected}”. Please verify`,
      };
    case 'ORGANISATION_CHECK_CHARACTER':
      return {
        zh: `组织机构代码校验码为“${finding.found}”，按 GB 11714 应为“${finding.expected}”，请核对`,
        en: `The organisation code's check character is “${finding.found}”; by GB 11714 it should be “${finding.expected}”. Please verify`,
      };
    default:
      return unreachable(finding);
  }
}
