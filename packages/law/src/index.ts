export {
  CATALOGUE,
  type CataloguedClause,
  type ClauseId,
  citation,
  clauseById,
  DOCUMENTS,
  documentOf,
  type FoundingDocument,
  findClause,
} from './catalogue/index.ts';
export type { Citation, Clause, Coverage, DocumentNumber } from './clause.ts';
export { coverageOf } from './coverage/index.ts';
export { type DecideRefusal, decide } from './decide.ts';
export { diagram } from './diagram.ts';
export { type DatedValue, type IsoDate, type Parameter, valueOn } from './parameter.ts';
export { type Choice, choices, type Missing, type Procedure, type Requirement, type Transition } from './procedure.ts';
export { type Flaws, findFlaws } from './walk.ts';
