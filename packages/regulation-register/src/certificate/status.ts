import type { IsoDate } from '@hengjian/law';
import { holdsOn } from '../days.ts';
import type { CertificateFold } from './fold.ts';

/** `none`: no certificate, or not yet. A merged one is cancelled: it was given up for another. */
export type CertificateStatus = 'active' | 'suspended' | 'expired' | 'revoked' | 'cancelled' | 'none';

/** What a certificate is on a day (R4-A5.2, R4-A5.3). Nobody types this: it follows from decisions and the date. */
export function licenceStatus(fold: CertificateFold | undefined, date: IsoDate): CertificateStatus {
  if (fold === undefined) return 'none';
  if (holdsOn(fold.inForce, date)) return 'active';
  if (holdsOn(fold.suspended, date)) return 'suspended';
  if (fold.endedOn !== null && fold.endedOn <= date) return fold.endedBy === 'revoked' ? 'revoked' : 'cancelled';
  const begins = [...fold.inForce, ...fold.suspended].map(({ from }) => from);
  return begins.some((from) => from <= date) ? 'expired' : 'none';
}
