/** The five founding documents: 0 remote assessment, 1 ministry re-review, 2 accreditation, 3 smart supervision, 4 double-random inspection. */
export type DocumentNumber = 0 | 1 | 2 | 3 | 4;

/** One requirement of a founding document, in our own short words. */
export interface Clause {
  /** `R<document>-<clause>`, e.g. `R4-1.0b`. Rules cite the narrower `ClauseId`: the ids that are really catalogued. */
  readonly id: `R${DocumentNumber}-${string}`;
  /** Where it stands in its document, as printed behind the document's name, e.g. 一（二） and §1(2). */
  readonly at: { readonly zh: string; readonly en: string };
  /** True where the document does not say it in so many words, but cannot be followed without it. */
  readonly derived?: true;
  readonly zh: string;
  readonly en: string;
}

/** Where a clause stands in this software. `implemented` names files, from the repository's root; the coverage check opens them. */
export type Coverage =
  | { readonly kind: 'implemented'; readonly rule: string; readonly test: string }
  | { readonly kind: 'planned' }
  | { readonly kind: 'not-modelled'; readonly why: { readonly zh: string; readonly en: string } };

/** A place in an official paper, as a rule, a parameter or a notice cites it. */
export interface Citation {
  /** Official title as cited, e.g. 《行政处罚法》第42条. */
  readonly zh: string;
  readonly en: string;
}
