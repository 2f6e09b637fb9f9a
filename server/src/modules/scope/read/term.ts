import { type CertificateFold, foldCertificate } from '@hengjian/regulation-register';
import { type PastDecision, toFold } from '../decisions/past-decisions.ts';

/** What a certificate says of itself on one day: which number, until when, where, by which decision. */
export interface Term extends Pick<CertificateFold, 'number' | 'validFrom' | 'validTo' | 'sites'> {
  readonly standing: PastDecision;
}

/**
 * The term a day falls into. A renewal is decided months ahead (R4-A5.3): until its first day the licence in force is
 * still the old one, with its number and its end. Undefined where nothing decided had begun by then.
 */
export function termOn(decisions: readonly PastDecision[], day: string): Term | undefined {
  const begun = decisions.filter(({ effectiveFrom }) => effectiveFrom <= day);
  const standing = begun.at(-1);
  if (standing === undefined) return undefined;
  const { number, validFrom, validTo, sites } = foldCertificate(toFold(begun));
  return number === '' ? undefined : { number, validFrom, validTo, sites, standing };
}
