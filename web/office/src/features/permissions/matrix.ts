import type { Bilingual, DataOf } from '@hengjian/ui';

type Matrix = DataOf<'getPermissions'>;

/** The words of the relation within which each role may take each action, by `role action`. No entry is a no. */
export function grantsOf({ actions, relations }: Matrix): ReadonlyMap<string, Bilingual> {
  const words = new Map(relations.map(({ id, name }) => [id, name]));
  return new Map(
    actions.flatMap(({ id, grants }) =>
      grants.map(({ role, relation }): [string, Bilingual] => [
        `${role} ${id}`,
        words.get(relation) ?? { zh: relation, en: relation },
      ]),
    ),
  );
}

/** Actions of one group stand together, groups in the order they first came. */
export function groupsOf(actions: Matrix['actions']): readonly Matrix['actions'][] {
  return [...Map.groupBy(actions, ({ group }) => group.zh).values()];
}
