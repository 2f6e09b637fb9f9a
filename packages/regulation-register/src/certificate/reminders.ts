import type { IsoDate } from '@hengjian/law';
import { addDays } from '../days.ts';
import { expiryReminders, getValueOn } from '../parameters.ts';
import type { CertificateFold } from './fold.ts';
import { licenceStatus } from './status.ts';
import { renewalDue } from './validity.ts';

/** A day on which an institution is told that its certificate ends. */
export interface ExpiryReminder {
  readonly on: IsoDate;
  readonly reason: 'RENEWAL_DUE' | 'EXPIRES_SOON';
  /** Last day of validity. */
  readonly validTo: IsoDate;
  /** Last day on which renewal can be applied for in time (R4-A5.3: three months before the end). */
  readonly renewalDue: IsoDate;
}

/** All days of reminding for a last day of validity, in order; the last day for applying is one of them. */
export function expiryRemindersOf(validTo: IsoDate): readonly ExpiryReminder[] {
  const due = renewalDue(validTo);
  const days = new Set([due, ...getValueOn(expiryReminders, validTo).value.map((before) => addDays(validTo, -before))]);
  return [...days]
    .sort()
    .map((on) => ({ on, reason: on === due ? 'RENEWAL_DUE' : 'EXPIRES_SOON', validTo, renewalDue: due }));
}

/**
 * Whether a certificate's renewal falls due by `date` and it is time to say so: held that day, ending within the time in
 * which renewal must be applied for, and no later validity decided.
 */
export function isRenewalDue(fold: CertificateFold, date: IsoDate): boolean {
  const status = licenceStatus(fold, date);
  if (status !== 'active' && status !== 'suspended') return false;
  if (fold.endedBy !== null) return false;
  return renewalDue(fold.validTo) <= date && date <= fold.validTo;
}
