import type { IsoDate } from '@hengjian/law';

/** What the procedure needs to know of a decision and of the certificate it is made on. */
export interface CertificateFacts {
  readonly decidedOn: IsoDate;
  readonly effectiveFrom: IsoDate;
  /** Last day of the validity or suspension it sets; null where it sets none. */
  readonly effectiveTo: IsoDate | null;
  /** First day of the newest decision; null on a new certificate. */
  readonly lastEffectiveFrom: IsoDate | null;
  /** It mends an earlier decision that was recorded wrongly, and says so. */
  readonly correction: boolean;
  /** Last day of validity so far; null on a new certificate. */
  readonly validTo: IsoDate | null;
  /** Last day a full term from `effectiveFrom` would have (`lastDayOf`); null where the axis knows no term. */
  readonly termEnds: IsoDate | null;
  /** Last day a suspension from `effectiveFrom` may have; null where nothing limits it. */
  readonly suspensionEnds: IsoDate | null;
  readonly number: string | null;
  /** No other certificate has, or ever had, the number. */
  readonly numberFree: boolean;
  /** Places the certificate covers after the decision. */
  readonly sites: number;
  readonly additions: number;
  readonly removals: number;
  readonly reason: string;
  readonly preparedBy: string;
  readonly decidedBy: string;
  /** Certificates that go into this one; empty where it is no merger. */
  readonly mergedFrom: number;
  /** The certificate this one goes into; null where it does not. */
  readonly mergedInto: string | null;
}
