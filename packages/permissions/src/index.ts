export { ACTIONS, type Action, MATRIX, ROLES, type Relation, type Role } from './matrix.ts';
export { type Holder, inJurisdiction, jurisdictionPrefix, may, mayAnywhere, type Subject } from './may.ts';
