import type { Words } from '@hengjian/contract';

/** What a certificate says, as the register holds it at one decision. Dates are `YYYY-MM-DD`. */
export interface CertificateFacts {
  readonly certificateId: string;
  readonly number: string;
  readonly holder: {
    readonly name: string;
    readonly nameEn: string | null;
    readonly uscc: string | null;
    readonly address: string | null;
    readonly synthetic: boolean;
  };
  readonly sites: readonly SiteFacts[];
  readonly authority: Words;
  readonly validFrom: string;
  /** Last day of validity. */
  readonly validTo: string;
  /** The decision that this state of the certificate comes from. */
  readonly decision: {
    readonly id: string;
    readonly sequence: number;
    readonly kind: string;
    readonly decidedOn: string;
    /** When the register learnt of it: the document's date, so that rendering anew gives the same bytes. */
    readonly recordedAt: Temporal.Instant;
  };
  readonly annex: { readonly version: number; readonly rows: number; readonly sha256: string };
  readonly signatories: readonly SignatoryFacts[];
  /** The signed certificate as QR text (docs/specs/credential). */
  readonly qr: string;
  /** Where the decision stands in the transparency log, and a signed head that covers it; null until it has a place. */
  readonly log: {
    readonly leafIndex: number;
    readonly treeSize: number;
    /** 64 hex digits. */
    readonly root: string;
    readonly signedAt: Temporal.Instant;
  } | null;
}

export interface SiteFacts {
  readonly number: number;
  readonly name: string;
  readonly address: string;
}

export interface SignatoryFacts {
  readonly name: string;
  readonly post: string;
  readonly field: string;
  readonly remark: string;
}

/** A row of the annex in the order of its line. */
export interface AnnexRowFacts {
  readonly field: string;
  readonly category: string;
  readonly object: string;
  readonly parameter: string;
  readonly standardTitle: string;
  readonly standardNumber: string;
  readonly restriction: string;
  readonly note: string;
  readonly site: number;
}
