import type { ClauseId, IsoDate } from '@hengjian/law';

/** Columns of a row that a finding can stand at. */
export type RowPlace =
  | 'category'
  | 'object'
  | 'parameter'
  | 'standard'
  | 'method'
  | 'restriction'
  | 'note'
  | 'validity'
  | 'site'
  | 'signatory';

/** A row of a capability annex as it was read from a file, in its own words. */
export interface AnnexRowWords {
  readonly category: string;
  readonly object: string;
  readonly parameter: string;
  readonly standard: string;
  readonly method: string;
  readonly restriction: string;
  readonly note: string;
}

export interface Validity {
  readonly from: IsoDate | null;
  /** Last day, inclusive; null is open. */
  readonly to: IsoDate | null;
}

export interface RowFacts {
  readonly words: AnnexRowWords;
  readonly validity: Validity;
  readonly site: number;
  /** Sites of the certificate's institution; null where no certificate is known. */
  readonly sites: readonly number[] | null;
  /** Rows of the same certificate with the same wording, site and limitation. `line` is the row in the file; null in the register. */
  readonly twins: readonly (Validity & { readonly line: number | null })[];
  /**
   * Editions of the row's standard family that the library knows; null where it does not know the family. Meant for the
   * first number in `words.standard`.
   */
  readonly knownEditions: readonly string[] | null;
  /** A signatory the row names, and the institution he works for; null where the row names none. */
  readonly signatory: { readonly name: string; readonly institution: string | null } | null;
  readonly institution: string | null;
}

export const ROW_CODES = [
  'INVALID_PERIOD',
  'OVERLAP',
  'STANDARD_MISSING',
  'STANDARD_UNREADABLE',
  'SEVERAL_STANDARDS',
  'EDITION_MISSING',
  'UNKNOWN_EDITION',
  'NOT_IN_LIBRARY',
  'FOREIGN_SITE',
  'FOREIGN_SIGNATORY',
  'WORDING',
] as const;
export type RowCode = (typeof ROW_CODES)[number];

/** An error keeps the row out; a warning lets it in and is shown. */
export type RowSeverity = 'error' | 'warning';

export interface RowFinding {
  readonly code: RowCode;
  /** Which wording rule, where `code` is `WORDING`. */
  readonly rule: string | null;
  readonly severity: RowSeverity;
  readonly clause: ClauseId;
  readonly place: RowPlace;
  readonly params: Readonly<Record<string, string | readonly string[]>>;
}
