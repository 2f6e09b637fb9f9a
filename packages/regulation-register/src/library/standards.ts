import type { IsoDate } from '@hengjian/law';

/** One edition of a standard, as far as rules ask for it. */
export interface StandardFacts {
  /** Canonical, with its edition. */
  readonly number: string;
  readonly family: string;
  /** First day on which it is in force; null where nobody recorded it. */
  readonly implemented: IsoDate | null;
  /** First day on which it no longer is. */
  readonly withdrawn: IsoDate | null;
  /** A contract may agree on it after its withdrawal. */
  readonly citable: boolean;
  /** Last day on which it may be used although it is withdrawn. */
  readonly transitionUntil: IsoDate | null;
  readonly replacedBy: readonly { readonly number: string }[];
}

/** What is known of standards. */
export interface StandardIndex {
  /** By canonical number with its edition. */
  find(number: string): StandardFacts | undefined;
}

export type StandardState = 'upcoming' | 'current' | 'in-transition' | 'withdrawn';

/** How an edition stands on a day: its day of withdrawal is the first without it, that of its transition the last with it. */
export function standardStateOn(
  { implemented, withdrawn, transitionUntil }: Pick<StandardFacts, 'implemented' | 'withdrawn' | 'transitionUntil'>,
  date: IsoDate,
): StandardState {
  if (implemented !== null && date < implemented) return 'upcoming';
  if (withdrawn === null || date < withdrawn) return 'current';
  return transitionUntil !== null && date <= transitionUntil ? 'in-transition' : 'withdrawn';
}

/** A chain of replacements that is longer than this is a mistake in the records, not a history. */
const LONGEST_CHAIN = 100;

/** Where the replacements of a number lead: what is in force on the day, nearest first. Circles in the records end. */
export function successorsInForce(standards: StandardIndex, number: string, date: IsoDate): readonly string[] {
  const seen = new Set([number]);
  const inForce: string[] = [];
  // Grows while it is iterated: a Set visits what is added during the walk.
  for (const next of seen) {
    if (seen.size > LONGEST_CHAIN) break;
    const standard = standards.find(next);
    if (standard === undefined) continue;
    if (next !== number && standardStateOn(standard, date) === 'current') inForce.push(next);
    else for (const { number: successor } of standard.replacedBy) seen.add(successor);
  }
  return inForce;
}
