import type { ClauseId, IsoDate } from '@hengjian/law';
import { parseStandardNumber } from '@hengjian/standard-codes';
import { withdrawnByContract } from '../open-questions.ts';
import { foldWords } from '../fold-words.ts';
import type { LibraryState } from './state.ts';
import { severityOf } from './state.ts';
import { standardStateOn, type StandardIndex, successorsInForce } from './standards.ts';

/** An item of a capability annex, in its own words. */
export interface LibraryItem {
  readonly object: string;
  readonly parameter: string;
  /** In any writing. */
  readonly standard: string;
}

/** An entry of the parameter library, in the version that holds on the day. */
export interface LibraryEntry {
  readonly id: string;
  /** Empty where the entry holds for every object. */
  readonly object: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Canonical numbers with editions. */
  readonly standards: readonly string[];
}

/** Why an item has its state; closed. */
export const LIBRARY_REASONS = [
  'ADMITTED',
  'ADMITTED_UNRECORDED',
  'NOT_YET_IMPLEMENTED',
  'IN_TRANSITION',
  'CITABLE',
  'WITHDRAWN',
  'REPLACED_BY_OTHER',
  'NEWER_EDITION',
  'EDITION_NOT_ADMITTED',
  'EDITION_UNKNOWN',
  'EDITION_MISSING',
  'OTHER_STANDARD',
  'OTHER_OBJECT',
  'NO_ENTRY',
] as const;
export type LibraryReason = (typeof LIBRARY_REASONS)[number];

export interface LibraryJudgement {
  readonly state: LibraryState;
  /** 0 to 4. */
  readonly severity: number;
  readonly reason: LibraryReason;
  readonly clause: ClauseId;
  /** The entry it was matched to, also where its standard is not one of the entry's. */
  readonly entryId: string | null;
  /** Number as it was read; as written where it could not be. */
  readonly standard: string;
  /** Standards that hold instead, nearest first; empty where the item's own holds or nothing does. */
  readonly current: readonly string[];
  /** First day without the standard, where it is withdrawn by the day asked for. */
  readonly withdrawn: IsoDate | null;
  /** Last day of its transition, where it is in one. */
  readonly transitionUntil: IsoDate | null;
}

type Finding = Pick<LibraryJudgement, 'state' | 'reason'> & Partial<LibraryJudgement>;

/**
 * The state of an item against the library on a day (R3-2b, domain §2.7). The gentlest of the entries that fit tells: an
 * item that one entry admits is admitted. `entries` may be the whole library or those with the parameter's name.
 */
export function libraryStateOf(
  item: LibraryItem,
  entries: readonly LibraryEntry[],
  standards: StandardIndex,
  date: IsoDate,
  citing: (typeof withdrawnByContract.choices)[number] = withdrawnByContract.usual,
): LibraryJudgement {
  const standard = parseStandardNumber(item.standard);
  const number = standard?.number ?? item.standard.trim();
  const family = standard?.family ?? number;
  const named = entries.filter(({ name, aliases }) => isNamed(item.parameter, [name, ...aliases]));
  const fitting = named.filter(({ object }) => object.trim() === '' || sameWords(object, item.object));
  const best = fitting
    .map((entry) => ({ ...judgeStandard(number, family, entry, standards, date, citing), entryId: entry.id }))
    .reduce<Finding | undefined>(
      (gentlest, one) =>
        gentlest === undefined || severityOf(one.state) < severityOf(gentlest.state) ? one : gentlest,
      undefined,
    );
  const finding: Finding =
    best ??
    (named[0] === undefined
      ? { state: 'not-in-library', reason: 'NO_ENTRY' }
      : { state: 'not-in-library', reason: 'OTHER_OBJECT', entryId: named[0].id });
  return {
    severity: severityOf(finding.state),
    clause: finding.state === 'not-in-library' ? 'R3-2b' : 'R4-A15.2',
    entryId: null,
    standard: number,
    current: [],
    withdrawn: null,
    transitionUntil: null,
    ...finding,
  };
}

/** The order of the questions: may this edition be used on the day; may it be cited; what followed it. */
function judgeStandard(
  number: string,
  family: string,
  entry: LibraryEntry,
  standards: StandardIndex,
  date: IsoDate,
  citing: string,
): Finding {
  const exact = entry.standards.includes(number);
  const ofFamily = entry.standards.filter((one) => familyOf(one) === family);
  const next = successorsInForce(standards, number, date);
  if (!exact && ofFamily.length === 0 && !next.some((one) => entry.standards.includes(one)))
    return { state: 'not-in-library', reason: 'OTHER_STANDARD', current: entry.standards };
  const current = next.length > 0 ? next : ofFamily.filter((one) => one !== number);
  const record = standards.find(number);
  if (record === undefined) {
    if (exact) return { state: 'in-library', reason: 'ADMITTED_UNRECORDED' };
    return { state: 'edition-outdated', reason: number === family ? 'EDITION_MISSING' : 'EDITION_UNKNOWN', current };
  }
  const state = standardStateOn(record, date);
  if (state === 'in-transition')
    return { state: 'in-library', reason: 'IN_TRANSITION', current, transitionUntil: record.transitionUntil };
  if (state !== 'withdrawn') {
    if (!exact) return { state: 'edition-outdated', reason: 'EDITION_NOT_ADMITTED', current };
    return { state: 'in-library', reason: state === 'upcoming' ? 'NOT_YET_IMPLEMENTED' : 'ADMITTED' };
  }
  const { withdrawn } = record;
  if (record.citable && citing !== 'never')
    return { state: 'withdrawn-citable', reason: 'CITABLE', current, withdrawn };
  if (record.replacedBy.some((one) => familyOf(one.number) === family))
    return { state: 'edition-outdated', reason: 'NEWER_EDITION', current, withdrawn };
  return {
    state: 'withdrawn',
    reason: record.replacedBy.length > 0 ? 'REPLACED_BY_OTHER' : 'WITHDRAWN',
    current,
    withdrawn,
  };
}

function familyOf(number: string): string {
  return parseStandardNumber(number)?.family ?? number;
}

function isNamed(parameter: string, names: readonly string[]): boolean {
  return names.some((name) => sameWords(name, parameter));
}

function sameWords(a: string, b: string): boolean {
  return foldWords(a) === foldWords(b);
}
