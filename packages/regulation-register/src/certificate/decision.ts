import type { IsoDate } from '@hengjian/law';

/** Everything that can be decided on a certificate, in the words of `scope.decision.kind`. */
export const DECISION_KINDS = [
  'issued',
  'taken-over',
  'renewed',
  'changed',
  'extended',
  'reduced',
  'suspended',
  'resumed',
  'revoked',
  'cancelled',
  'merged',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What of a decision bears on the days of its certificate. */
export interface CertificateDecision {
  readonly kind: DecisionKind;
  /** First day on which it holds; of an end, the first day without the certificate. */
  readonly effectiveFrom: IsoDate;
  /** Last day, inclusive: of validity (issued, taken-over, renewed) or of a suspension; null where there is none. */
  readonly effectiveTo: IsoDate | null;
  /** The certificate's number from now on; null leaves it. */
  readonly number: string | null;
  /** Places it covers from now on; null leaves them. */
  readonly sites: readonly number[] | null;
}

/** How a certificate came to its end. `merged`: its capabilities went into another one (一家一证, R3-3f). */
export type CertificateEnd = Extract<DecisionKind, 'revoked' | 'cancelled' | 'merged'>;

export function isEnd(kind: DecisionKind): kind is CertificateEnd {
  return kind === 'revoked' || kind === 'cancelled' || kind === 'merged';
}

/** Kinds that give a period of validity. */
export function givesValidity(kind: DecisionKind): boolean {
  return kind === 'issued' || kind === 'taken-over' || kind === 'renewed';
}
