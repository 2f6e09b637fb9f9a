import type { Bilingual, DataOf } from '@hengjian/ui';

type Matrix = DataOf<'getPermissions'>;

/** The words of the relation for every cell that is granted, by `role action`. */
export function grantsOf({ cells, relations }: Matrix): ReadonlyMap<string, Bilingual> {
  const words = new Map(relations.map((relation) => [relation.relation, relation.words]));
  return new Map(
    cells.map(({ role, action, relation }) => [
      `${role} ${action}`,
      words.get(relation) ?? { zh: relation, en: relation },
    ]),
  );
}

/** Actions on the same thing (`plan.read`, `plan.edit`) stand together, in the order they came. */
export function groupsOf(actions: Matrix['actions']): readonly Matrix['actions'][] {
  return [...Map.groupBy(actions, ({ action }) => action.split('.')[0]).values()];
}
