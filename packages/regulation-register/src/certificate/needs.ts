import type { ClauseId, Requirement } from '@hengjian/law';
import type { CertificateFacts } from './facts.ts';

type Need = Requirement<CertificateFacts>;

/** What decisions on certificates need. The axis brings the clause; the codes and texts are the same for all. */
export function needsOf(clause: ClauseId) {
  const need = (code: string, holds: Need['holds'], own: ClauseId = clause): Need => ({ code, clause: own, holds });
  return {
    /** Two hands (ARCHITECTURE: prepared by one person, decided by another). */
    otherHand: need('SAME_HAND', ({ preparedBy, decidedBy }) => preparedBy !== decidedBy, 'R4-A0.2'),
    reason: need('REASON_MISSING', ({ reason }) => reason.trim() !== ''),
    inOrder: need(
      'EFFECTIVE_BEFORE_LAST',
      ({ effectiveFrom, lastEffectiveFrom, correction }) =>
        correction || lastEffectiveFrom === null || lastEffectiveFrom <= effectiveFrom,
    ),
    number: need('NUMBER_MISSING', ({ number }) => number !== null && number.trim() !== '', 'R4-A0.2'),
    numberFree: need('NUMBER_TAKEN', ({ number, numberFree }) => number === null || numberFree, 'R4-A0.2'),
    site: need('SITE_MISSING', ({ sites }) => sites > 0, 'R4-A2.1'),
    lastDay: need('LAST_DAY_MISSING', ({ effectiveTo, termEnds }) => effectiveTo !== null || termEnds === null),
    lastDayInOrder: need('ENDS_BEFORE_IT_BEGINS', ({ effectiveFrom, effectiveTo }) =>
      effectiveTo === null ? true : effectiveFrom <= effectiveTo,
    ),
    /** Neither shorter nor longer; only a merger may be shorter, because it gives no capability more time (R3-3f). */
    fullTerm: need('NOT_A_FULL_TERM', ({ effectiveTo, termEnds, mergedFrom }) => {
      if (effectiveTo === null || termEnds === null) return true;
      return mergedFrom > 0 ? effectiveTo <= termEnds : effectiveTo === termEnds;
    }),
    laterEnd: need('END_NOT_LATER', ({ effectiveTo, validTo }) => {
      if (effectiveTo === null || validTo === null) return true;
      return validTo < effectiveTo;
    }),
    notExpired: need('EXPIRED', ({ effectiveFrom, validTo }) => validTo === null || effectiveFrom <= validTo),
    suspensionTerm: need(
      'SUSPENSION_TOO_LONG',
      ({ effectiveTo, suspensionEnds }) =>
        suspensionEnds === null || (effectiveTo !== null && effectiveTo <= suspensionEnds),
    ),
    additions: need('ADDITIONS_MISSING', ({ additions }) => additions > 0),
    removals: need('REMOVALS_MISSING', ({ removals }) => removals > 0),
    noAdditions: need('REDUCTION_ADDS', ({ additions }) => additions === 0),
    mergedInto: need('MERGED_INTO_MISSING', ({ mergedInto }) => (mergedInto ?? '').trim() !== '', 'R3-3f'),
  } as const;
}
