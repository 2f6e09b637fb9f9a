import type { JsonObject } from '@hengjian/canonical-json';

/** One edition of a standard, as it is known now. Dates are `YYYY-MM-DD`. */
export interface StandardRecord {
  /** Canonical, with edition where there is one: GB 5009.12-2023. */
  readonly number: string;
  readonly family: string;
  readonly edition: string | null;
  readonly kind: StandardKind;
  readonly title: { readonly zh: string; readonly en: string | null };
  readonly issued: string | null;
  readonly implemented: string | null;
  /** First day on which it is no longer in force. */
  readonly withdrawn: string | null;
  /** A contract may still agree on it after its withdrawal. */
  readonly citable: boolean;
  /** Last day on which it may still be used although it is withdrawn. */
  readonly transitionUntil: string | null;
  readonly source: string;
  readonly replacedBy: readonly Successor[];
}

export interface Successor {
  readonly number: string;
  /** Which part goes there; empty for the whole. */
  readonly part: string;
}

export const STANDARD_KINDS = [
  'national',
  'industry',
  'local',
  'group',
  'enterprise',
  'international',
  'other',
] as const;
export type StandardKind = (typeof STANDARD_KINDS)[number];

export function isStandardKind(text: string): text is StandardKind {
  return STANDARD_KINDS.some((kind) => kind === text);
}

/** As it stands in `standard_change.facts` and in the transparency log. */
export function toJson({ title, replacedBy, ...plain }: StandardRecord): JsonObject {
  return {
    ...plain,
    title: { zh: title.zh, en: title.en },
    replacedBy: replacedBy.map(({ number, part }) => ({ number, part })),
  };
}

/** What a search looks through: small letters, no blanks, so that `gb5009` finds GB 5009.12. */
export function searchText({ number, title }: Pick<StandardRecord, 'number' | 'title'>): string {
  return foldForSearch([number, title.zh, title.en ?? ''].join('|'));
}

export function foldForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u2010-\u2015]+/g, (run) => (run.trim() === '' ? '' : '-'));
}
