import type { IsoDate } from '@hengjian/law';
import { before, daysOf, difference, intersection } from '../date-ranges.ts';
import { type DateRange, halfOpen, LAST_DAY } from '../days.ts';
import { type CertificateDecision, type CertificateEnd, givesValidity, isEnd } from './decision.ts';

/** What all decisions on a certificate amount to. Which status it has follows from the date alone (`licenceStatus`). */
export interface CertificateFold {
  /** The newest number; empty where no decision gave one. */
  readonly number: string;
  /** First day of the newest period of validity. */
  readonly validFrom: IsoDate;
  /** Last day of it, inclusive; `9999-12-31` where it has no end. */
  readonly validTo: IsoDate;
  /** Days on which it may be used: validity, less suspensions, before its end. Sorted, apart from each other. */
  readonly inForce: readonly DateRange[];
  /** Days of validity on which it is suspended; never one of `inForce`. */
  readonly suspended: readonly DateRange[];
  /** First day without it, by decision. */
  readonly endedOn: IsoDate | null;
  readonly endedBy: CertificateEnd | null;
  readonly sites: readonly number[];
}

/** Of a certificate on which nothing was decided: no day, no number. Its validity ends before it begins. */
const NOTHING: CertificateFold = {
  number: '',
  validFrom: LAST_DAY,
  validTo: '0001-01-01',
  inForce: [],
  suspended: [],
  endedOn: null,
  endedBy: null,
  sites: [],
};

/**
 * Folds the decisions on one certificate, in the order in which they were made (R4-A5.2, R4-A5.3). Total: what the
 * procedure would have refused still folds to something sound.
 * - A period of validity holds from its first day on and replaces what an earlier one said about those days.
 * - A suspension lasts until its last day, or until it is lifted; a new one replaces an older from its first day on.
 * - The end that comes first ends everything; nothing decided on later days matters.
 */
export function foldCertificate(decisions: readonly CertificateDecision[]): CertificateFold {
  const end = firstEnd(decisions);
  const endedOn = end?.effectiveFrom ?? null;
  let fold = NOTHING;
  let validity: readonly DateRange[] = [];
  let suspensions: readonly DateRange[] = [];
  for (const decision of decisions) {
    const { kind, effectiveFrom: from, effectiveTo: to } = decision;
    // What would begin after the end changes nothing, except that a certificate must have begun to be described.
    if (endedOn !== null && from >= endedOn && fold !== NOTHING) continue;
    fold = { ...fold, number: decision.number ?? fold.number, sites: decision.sites ?? fold.sites };
    if (givesValidity(kind)) {
      validity = daysOf([...before(validity, from), halfOpen({ from, to })]);
      fold = { ...fold, validFrom: from, validTo: to ?? LAST_DAY };
    } else if (kind === 'suspended') suspensions = daysOf([...before(suspensions, from), halfOpen({ from, to })]);
    else if (kind === 'resumed') suspensions = before(suspensions, from);
  }
  const held = before(validity, endedOn);
  return {
    ...fold,
    inForce: difference(held, suspensions),
    suspended: intersection(held, suspensions),
    endedOn,
    endedBy: end !== undefined && isEnd(end.kind) ? end.kind : null,
  };
}

/** The end that comes first; of two on one day the one decided first. */
function firstEnd(decisions: readonly CertificateDecision[]): CertificateDecision | undefined {
  return decisions
    .filter(({ kind }) => isEnd(kind))
    .reduce<CertificateDecision | undefined>(
      (first, end) => (first === undefined || end.effectiveFrom < first.effectiveFrom ? end : first),
      undefined,
    );
}
