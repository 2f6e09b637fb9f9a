import { may, mayAnywhere } from '@hengjian/permissions';
import {
  type CertificateAxis,
  certificateChoices,
  certificateState,
  lastDayOf,
  suspensionEnds,
} from '@hengjian/regulation-register';
import type { Actor } from '../../../platform/http/index.ts';
import type { CertificateView, Holder } from '../read/certificates.ts';
import { regionOf } from './ground.ts';
import type { DraftRow } from './store.ts';

/**
 * What could be prepared on a certificate (or for a new one) today, with what stands against the rest. What is typed with
 * the draft – reason, days, rows, number – is not held against it beforehand.
 */
export function offeredActions(
  actor: Actor,
  holder: Holder,
  axis: CertificateAxis,
  certificate: CertificateView | null,
  today: string,
) {
  const region = regionOf(axis, certificate?.issuer ?? holder.licensedBy, holder.region);
  if (!may(actor, 'certificate.prepare', { region })) return [];
  const termEnds = lastDayOf(axis, today);
  const later = certificate !== null && termEnds !== null && certificate.validTo >= termEnds ? null : termEnds;
  return certificateChoices(axis, certificateState(certificate ?? undefined, today), ['division-head'], {
    decidedOn: today,
    effectiveFrom: today,
    effectiveTo: later,
    lastEffectiveFrom: certificate?.newest.effectiveFrom ?? null,
    correction: true,
    validTo: certificate?.validTo ?? null,
    termEnds: later,
    suspensionEnds: suspensionEnds(axis, today) === null ? null : later,
    number: certificate?.number ?? 'typed with the draft',
    numberFree: true,
    sites: 1,
    additions: 0,
    removals: 0,
    reason: 'typed with the draft',
    preparedBy: actor.personId,
    decidedBy: '',
    mergedFrom: 0,
    mergedInto: 'typed with the draft',
  }).map(({ action, to, missing }) => {
    const kept = missing.filter(({ code }) => !TYPED.has(code));
    return { action, to, allowed: kept.length === 0, missing: kept };
  });
}

/** Said of what a person has yet to type. */
const TYPED: ReadonlySet<string> = new Set([
  'ADDITIONS_MISSING',
  'REMOVALS_MISSING',
  'REDUCTION_ADDS',
  'LAST_DAY_MISSING',
  'NOT_A_FULL_TERM',
  'END_NOT_LATER',
  'ENDS_BEFORE_IT_BEGINS',
  'SUSPENSION_TOO_LONG',
]);

export function mayReadDrafts(actor: Actor): boolean {
  return mayAnywhere(actor, 'certificate.prepare') || mayAnywhere(actor, 'certificate.decide');
}

/** Whether it waits for the asking person: for a second hand that is not the first, or back with whoever prepared it. */
export function isTurnOf(actor: Actor, { state, region, preparedBy }: DraftRow): boolean {
  if (state === 'prepared') return preparedBy !== actor.personId && may(actor, 'certificate.decide', { region });
  return state === 'returned' && preparedBy === actor.personId;
}
