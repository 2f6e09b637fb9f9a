import type { getStandard, ReplyOf, Standard } from '@hengjian/contract';
import type { Tx } from '../../../platform/database/index.ts';
import type { LibraryMeans } from '../means.ts';
import { type StandardState, standardStateOn } from './state.ts';
import type { StandardPage } from './standard-page.ts';
import { changesOf, type StoredStandard } from './store.ts';
import { tellingsOf } from './telling.ts';

export function presentStandard(standard: StoredStandard & { readonly state: StandardState }): Standard {
  const { title, replacedBy, ...plain } = standard;
  return {
    ...plain,
    title: { zh: title.zh, en: title.en },
    replacedBy: replacedBy.map(({ number, part }) => ({ number, part })),
  };
}

export function withState(standard: StoredStandard, date: string): StoredStandard & { readonly state: StandardState } {
  return { ...standard, state: standardStateOn(standard, date) };
}

type History = ReplyOf<typeof getStandard>['body']['history'];

/** What was ever said of a standard, with names, places in the log, and whether people were told of it. */
export async function historyOf(tx: Tx, means: LibraryMeans, { standard }: StandardPage): Promise<History> {
  if (standard === undefined) return [];
  const changes = await changesOf(tx, standard.number);
  const names = await means.directory.personNames(
    tx,
    changes.map(({ byPerson }) => byPerson),
  );
  const places = await means.log.findPlaces(
    tx,
    changes.map(({ entryId }) => entryId),
  );
  const tellings = await tellingsOf(
    tx,
    changes.map(({ id }) => id),
  );
  return changes.map((change) => {
    const told = tellings.get(change.id);
    return {
      version: change.version,
      kind: change.kind,
      facts: change.facts,
      reason: change.reason,
      by: names.get(change.byPerson) ?? null,
      at: change.at.toString(),
      leafIndex: places.get(change.entryId)?.leafIndex ?? null,
      told: told === undefined ? null : { ...told, at: told.at.toString() },
    };
  });
}
