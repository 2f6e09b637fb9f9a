export { ACTIONS, type Action, MATRIX, ROLES, type Relation, type Role } from './matrix.ts';
export { type Holder, inJurisdiction, jurisdictionPrefix, may, mayAnywhere, type Subject } from './may.ts';
export { type Scope, scopeOf } from './scope.ts';
export {
  ACTION_GROUP_WORDS,
  ACTION_WORDS,
  type ActionGroup,
  groupWordsOf,
  RELATION_WORDS,
  ROLE_WORDS,
} from './words.ts';
