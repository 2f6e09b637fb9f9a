import type { CertificateFold, DecisionKind } from '@hengjian/regulation-register';

export const AXES = ['licence', 'accreditation', 'designation'] as const;
export type CertificateAxis = (typeof AXES)[number];

/** What a decision says. Days are `YYYY-MM-DD`, last days inclusive. */
export interface DecisionContent {
  readonly kind: DecisionKind;
  readonly decidedOn: string;
  readonly effectiveFrom: string;
  /** Last day of validity (issued, taken-over, renewed) or of a suspension; null where the kind sets none. */
  readonly effectiveTo: string | null;
  /** Of kinds that give one: the certificate's number from now on. */
  readonly number: string | null;
  /** Places the certificate covers from now on; null leaves them as they are. */
  readonly sites: readonly number[] | null;
  readonly documentNumber: string | null;
  readonly reason: string | null;
  /** Provision it rests on, as the document cites it. */
  readonly clause: string | null;
  /** Of a suspension: the rows alone that it names; null suspends the certificate. */
  readonly rows?: readonly RowKey[] | null;
  /** Numbers of the certificates that went into this one, or of the one that this went into (一家一证). */
  readonly mergedFrom?: readonly string[];
  readonly mergedInto?: string;
}

export interface RowKey {
  readonly site: number;
  readonly itemId: number;
  readonly limitationId: number;
}

/** A row to be taken off: from the decision's first day on, or until a last day where it comes back by itself. */
export interface RowRemoval extends RowKey {
  readonly to?: string | null;
}

/** A row to be added. Its own days only where it states them; else it holds from the decision's first day on. */
export interface AnnexRow extends RowKey {
  /** Place in the annex, from 1. */
  readonly line: number;
  readonly from?: string | null;
  /** Last day. */
  readonly to?: string | null;
}

export interface NewDecision {
  /** An existing certificate as the deciding person saw it, or a new one. */
  readonly certificate:
    | { readonly id: string; readonly baseSequence: number }
    | { readonly institutionId: string; readonly axis: CertificateAxis; readonly issuer: string };
  readonly content: DecisionContent;
  /** Read once. A row that is given twice counts once. */
  readonly additions: Iterable<AnnexRow>;
  readonly removals: Iterable<RowRemoval>;
  readonly preparedBy: string;
  readonly decidedBy: string;
  /** The import that brought it. */
  readonly batchId: string | null;
}

/** A decision as it was recorded. */
export interface Recorded {
  readonly decisionId: string;
  readonly certificateId: string;
  readonly institutionId: string;
  readonly axis: CertificateAxis;
  readonly sequence: number;
  readonly annexVersion: number;
  readonly annexRows: number;
  readonly annexSha256: string;
  readonly logEntryId: string;
  readonly fold: CertificateFold;
}

/** Why a list of decisions was not recorded; `at` is the place in the list. The transaction must then be rolled back. */
export type DecisionRefusal =
  | { readonly code: 'STALE'; readonly at: number; readonly newest: number }
  | { readonly code: 'NO_SUCH_CERTIFICATE'; readonly at: number }
  | { readonly code: 'NO_NUMBER'; readonly at: number }
  | { readonly code: 'NUMBER_TAKEN'; readonly at: number; readonly number: string }
  | { readonly code: 'UNKNOWN_SITE'; readonly at: number; readonly site: number };
