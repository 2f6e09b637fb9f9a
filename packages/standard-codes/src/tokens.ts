import type { StandardNumber } from './standard-number.ts';

/**
 * Every word by which the number is searched, small letters without blanks and slashes: with and without edition, the
 * series above its part, with and without its code, and `gb` for `gb/t`, whose `/T` people leave out. A token is met
 * whole: `gb5009.12` never meets `gb5009.120`.
 */
export function standardTokens(number: StandardNumber): readonly string[] {
  const { prefix, body, edition } = number;
  if (prefix === '') return [withEdition(compact(body), edition), compact(body)].filter(unique);
  const parts = body.split('.');
  // 5750.6 → 5750.6, 5750; the edition belongs to the whole number only.
  const series = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
  const codes = [compact(prefix), compact(prefix.replace(/\/[TZ]$/, '')), ''].filter(unique);
  return codes
    .flatMap((code) => [
      withEdition(`${code}${compact(body)}`, edition),
      ...series.map((part) => `${code}${compact(part)}`),
    ])
    .filter(unique);
}

/** The one token that a search for this number asks for: with its edition where it has one. */
export function standardQueryToken({ prefix, body, edition }: StandardNumber): string {
  return withEdition(`${compact(prefix)}${compact(body)}`, edition);
}

/** The token of all editions of the number. */
export function standardFamilyToken({ prefix, body }: StandardNumber): string {
  return `${compact(prefix)}${compact(body)}`;
}

function withEdition(code: string, edition: string | undefined): string {
  return edition === undefined ? code : `${code}-${edition.toLowerCase()}`;
}

function compact(text: string): string {
  return text.toLowerCase().replaceAll(/[\s/]/g, '');
}

function unique(token: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(token) === index;
}
