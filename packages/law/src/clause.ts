/**
 * A clause as catalogued, at the version of the law that is meant: `R<document>-<clause>`,
 * e.g. `R4-1.0b`. The five documents are 0 remote assessment, 1 ministry re-review, 2 accreditation,
 * 3 smart supervision, 4 double-random inspection.
 */
export type ClauseId = `R${0 | 1 | 2 | 3 | 4}-${string}`;

/** One requirement of a founding document, in our own short words. */
export interface Clause {
  readonly id: ClauseId;
  readonly zh: string;
  readonly en: string;
}

/** Where a clause stands in this software. `implemented` names the files; the coverage check opens them. */
export type Coverage =
  | { readonly kind: 'implemented'; readonly rule: string; readonly test: string }
  | { readonly kind: 'planned' }
  | { readonly kind: 'not-modelled'; readonly why: { readonly zh: string; readonly en: string } };

/** A statute or official paper outside the five documents that a rule or parameter cites. */
export interface Citation {
  /** Official title as cited, e.g. 《行政处罚法》第42条. */
  readonly zh: string;
  readonly en: string;
}
