export type { Citation, Clause, ClauseId, Coverage } from './clause.ts';
export { type DatedValue, type IsoDate, type Parameter, valueOn } from './parameter.ts';
export { type Choice, choices, type Missing, type Procedure, type Requirement, type Transition } from './procedure.ts';
