import type { Citation, Clause, DocumentNumber } from '../clause.ts';
import { DOCUMENTS } from './documents.ts';
import { remoteAssessment } from './s0.ts';
import { reReview } from './s1.ts';
import { accreditation } from './s2.ts';
import { smartSupervision } from './s3.ts';
import { doubleRandomInspection } from './s4.ts';

export { DOCUMENTS, type FoundingDocument } from './documents.ts';

const entries = [
  ...remoteAssessment,
  ...reReview,
  ...accreditation,
  ...smartSupervision,
  ...doubleRandomInspection,
] as const;

/** The id of a catalogued clause. A rule that cites one that does not exist does not compile. */
export type ClauseId = (typeof entries)[number]['id'];

/** A clause of the catalogue, its id known to the compiler. */
export interface CataloguedClause extends Clause {
  readonly id: ClauseId;
}

/** Every clause of the five documents, in the order of the documents. */
export const CATALOGUE: readonly CataloguedClause[] = entries;

const byId: ReadonlyMap<string, CataloguedClause> = new Map(CATALOGUE.map((clause) => [clause.id, clause]));

/** The clause of an id that came from outside: a record, a bundle, an address. Undefined where none is catalogued. */
export function findClause(id: string): CataloguedClause | undefined {
  return byId.get(id);
}

export function clauseById(id: ClauseId): CataloguedClause {
  const clause = findClause(id);
  if (!clause) throw new Error(`clause ${id} is a ClauseId, yet not in the catalogue`);
  return clause;
}

const numbers: readonly DocumentNumber[] = [0, 1, 2, 3, 4];

/** Which founding document a clause belongs to. */
export function documentOf(id: Clause['id']): DocumentNumber {
  const number = numbers.find((one) => id.startsWith(`R${one}-`));
  if (number === undefined) throw new Error(`clause ${id} does not say which document it belongs to`);
  return number;
}

/** Document and place, to be set in 〔〕 or []: `沪市监认检〔2023〕246号 一（二）`, `Notice 246 §1(2)`. */
export function citation(id: ClauseId): Citation {
  const { at } = clauseById(id);
  const { short } = DOCUMENTS[documentOf(id)];
  return { zh: `${short.zh} ${at.zh}`, en: `${short.en} ${at.en}` };
}
