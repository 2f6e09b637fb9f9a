import {
  ACTION_WORDS,
  ACTIONS,
  groupWordsOf,
  MATRIX,
  RELATION_WORDS,
  type Relation,
  ROLE_WORDS,
  ROLES,
} from '@hengjian/permissions';
import type { getPermissions, ReplyOf } from '@hengjian/contract';

const RELATIONS: readonly Relation[] = ['any', 'jurisdiction', 'organisation', 'own'];

/** The matrix as it is enforced, worded: what the permissions page shows is what decides. */
export function permissionTable(): ReplyOf<typeof getPermissions>['body'] {
  return {
    roles: ROLES.map((id) => ({ id, name: ROLE_WORDS[id] })),
    relations: RELATIONS.map((id) => ({ id, name: RELATION_WORDS[id] })),
    actions: ACTIONS.map((action) => ({
      id: action,
      name: ACTION_WORDS[action],
      group: { ...groupWordsOf(action) },
      grants: ROLES.flatMap((role) => {
        const relation = MATRIX[role][action];
        return relation === undefined ? [] : [{ role, relation }];
      }),
    })),
  };
}
