/**
 * `none` is a certificate that is only prepared. Expiry is no state: it comes by itself with the date, and an expired
 * certificate can still be renewed by a decision made in time, or cancelled (行政许可法第70条).
 */
export type CertificateState = 'none' | 'in-force' | 'suspended' | 'revoked' | 'cancelled' | 'merged';

export type CertificateAction =
  | 'issue'
  | 'take-over'
  | 'renew'
  | 'change'
  | 'extend'
  | 'reduce'
  | 'suspend'
  | 'resume'
  | 'revoke'
  | 'cancel'
  | 'merge';

/** A clerk prepares every decision (`decisionProcedure`); a division head takes it, never the one who prepared it. */
export type CertificateRole = 'clerk' | 'division-head' | 'institution' | 'system-administrator';
