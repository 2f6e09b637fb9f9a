import type { StandardRecord } from '../standards/record.ts';
import { type StandardState, standardStateOn } from '../standards/state.ts';

/** The five states of a row against the library (domain §2.7), from no finding to the gravest. */
export const LIBRARY_STATES = [
  'in-library',
  'withdrawn-citable',
  'withdrawn',
  'edition-outdated',
  'not-in-library',
] as const;
export type LibraryState = (typeof LIBRARY_STATES)[number];

export function isLibraryState(text: string): text is LibraryState {
  return LIBRARY_STATES.some((state) => state === text);
}

/** Why a row has its state; closed. The words stand in explanations.ts. */
export type Why =
  | 'ADMITTED'
  | 'ADMITTED_UNRECORDED'
  | 'NOT_YET_IMPLEMENTED'
  | 'IN_TRANSITION'
  | 'CITABLE'
  | 'WITHDRAWN'
  | 'REPLACED_BY_OTHER'
  | 'NEWER_EDITION'
  | 'EDITION_NOT_ADMITTED'
  | 'EDITION_UNKNOWN'
  | 'EDITION_MISSING'
  | 'OTHER_STANDARD'
  | 'OTHER_OBJECT'
  | 'NO_ENTRY';

export interface Judged {
  readonly state: LibraryState;
  readonly why: Why;
  /** Number of the standard that holds instead, where another one does. */
  readonly current: string | null;
}

/** What is known of standards: by number, and where a chain of replacements leads. */
export interface KnownStandards {
  readonly byNumber: ReadonlyMap<string, StandardRecord>;
  /** Where the replacements of a number lead on `date`: what is in force now, nearest first. */
  successorsInForce(number: string, date: string): readonly string[];
}

/**
 * The state of one row whose parameter and object are in the library. `admitted` are the numbers of the matched entry. The
 * order of the questions: may this edition be used on the day; if it was withdrawn, may it be cited; was it followed by an
 * edition of its own; by something else; by nothing.
 */
export function judgeStandard(
  item: { readonly standardNumber: string; readonly standardFamily: string },
  admitted: readonly { readonly number: string; readonly family: string }[],
  known: KnownStandards,
  date: string,
): Judged {
  const { standardNumber: number, standardFamily: family } = item;
  const exact = admitted.some((one) => one.number === number);
  const ofFamily = admitted.filter((one) => one.family === family);
  const next = known.successorsInForce(number, date);
  const standard = known.byNumber.get(number);
  const related = exact || ofFamily.length > 0 || next.some((one) => admitted.some((other) => other.number === one));
  if (!related) return { state: 'not-in-library', why: 'OTHER_STANDARD', current: admitted[0]?.number ?? null };
  const current = next[0] ?? ofFamily.find((one) => one.number !== number)?.number ?? null;
  if (standard === undefined) {
    if (exact) return { state: 'in-library', why: 'ADMITTED_UNRECORDED', current: null };
    return { state: 'edition-outdated', why: number === family ? 'EDITION_MISSING' : 'EDITION_UNKNOWN', current };
  }
  const state = standardStateOn(standard, date);
  if (isUsable(state)) {
    if (!exact && state !== 'in-transition') return { state: 'edition-outdated', why: 'EDITION_NOT_ADMITTED', current };
    return { state: 'in-library', why: USABLE_WHY[state], current: state === 'in-transition' ? current : null };
  }
  if (standard.citable) return { state: 'withdrawn-citable', why: 'CITABLE', current };
  if (standard.replacedBy.length === 0) return { state: 'withdrawn', why: 'WITHDRAWN', current: null };
  return standard.replacedBy.some((one) => known.byNumber.get(one.number)?.family === family)
    ? { state: 'edition-outdated', why: 'NEWER_EDITION', current }
    : { state: 'withdrawn', why: 'REPLACED_BY_OTHER', current };
}

const USABLE_WHY = {
  current: 'ADMITTED',
  upcoming: 'NOT_YET_IMPLEMENTED',
  'in-transition': 'IN_TRANSITION',
} as const satisfies Partial<Record<StandardState, Why>>;

function isUsable(state: StandardState): state is keyof typeof USABLE_WHY {
  return Object.hasOwn(USABLE_WHY, state);
}
