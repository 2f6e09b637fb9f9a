/** Who publishes a standard. `other` are technical specifications and announcements that carry no standard code. */
export type StandardKind = 'national' | 'industry' | 'local' | 'group' | 'enterprise' | 'international' | 'other';

/** A standard number in the one way this software writes it. `family` is the number without its edition. */
export interface StandardNumber {
  /** Canonical: `GB/T 5750.6-2023`, `ISO/IEC 17025:2017`, `《化妆品安全技术规范》（2015年版）`. */
  readonly number: string;
  /** `GB/T 5750.6`; for a specification its title. */
  readonly family: string;
  /** `GB/T`, `HJ`, `DB31/T`, `T/CAS`, `ISO/IEC`; empty for a specification. */
  readonly prefix: string;
  /** `5750.6`, `17025`; for a specification its title. */
  readonly body: string;
  /** Four digits of a year, or the words of an edition that has no year (`第四版`); undefined where none is written. */
  readonly edition: string | undefined;
  readonly kind: StandardKind;
}

/** Publications numbered by year and month in their body (`BJS 201801`): they have one edition each. */
export const DATED_SERIES: readonly string[] = ['BJS', 'KJ'];

/** The announcements of the ministry of agriculture that hold test methods: `农业部公告第1025号-18-2008`. */
export const ANNOUNCEMENT = '农业部公告';

/** Puts the parts together. The inverse of parsing: what is composed here parses to the same parts. */
export function composeStandardNumber(
  kind: StandardKind,
  prefix: string,
  body: string,
  edition: string | undefined,
): StandardNumber {
  const family = familyOf(kind, prefix, body);
  return { number: numberOf(kind, prefix, family, edition), family, prefix, body, edition, kind };
}

function familyOf(kind: StandardKind, prefix: string, body: string): string {
  if (prefix === '') return body;
  if (prefix === ANNOUNCEMENT) return `${prefix}${body}`;
  // A mandatory local standard has nothing behind its slash but the number: DB31/199-2018.
  return kind === 'local' && prefix.endsWith('/') ? `${prefix}${body}` : `${prefix} ${body}`;
}

function numberOf(kind: StandardKind, prefix: string, family: string, edition: string | undefined): string {
  if (prefix === '') return edition === undefined ? `《${family}》` : `《${family}》（${editionWords(edition)}）`;
  if (edition === undefined || DATED_SERIES.includes(prefix)) return family;
  if (prefix === 'ASTM') return `${family}-${edition.slice(2)}`;
  return kind === 'international' ? `${family}:${edition}` : `${family}-${edition}`;
}

function editionWords(edition: string): string {
  return /^\d{4}$/.test(edition) ? `${edition}年版` : edition;
}
