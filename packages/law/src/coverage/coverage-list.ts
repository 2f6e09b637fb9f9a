import type { ClauseId } from '../catalogue/index.ts';
import type { Coverage, DocumentNumber } from '../clause.ts';

/** The clauses of one document that are no longer merely planned. An id left out is planned; a wrong id does not compile. */
export type CoverageList<Document extends DocumentNumber> = {
  readonly [Id in Extract<ClauseId, `R${Document}-${string}`>]?: Coverage;
};
