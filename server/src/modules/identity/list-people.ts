import { ok, type Result } from '@hengjian/kernel';
import { mayAnywhere, scopeOf } from '@hengjian/permissions';
import type { Actor } from '../../platform/http/index.ts';
import { decide, forbidden, type Refused } from '../../platform/use-case/index.ts';
import type { Means } from './options.ts';
import { countPeople, type PeopleFilter, type PersonRecord, pageOfPeople } from './person-store.ts';

export interface PeoplePage {
  readonly people: readonly PersonRecord[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  /** On all pages. */
  readonly total: number;
}

/** The people the actor may see, page by page. Reading is not audited, being refused is. */
export async function listPeople(
  means: Means,
  actor: Actor,
  filter: PeopleFilter,
): Promise<Result<PeoplePage, Refused>> {
  if (!mayAnywhere(actor, 'people.read'))
    return decide(means, actor, { action: 'people.read', subject: 'people' }, async () => forbidden());
  const scope = scopeOf(actor, 'people.read');
  const found = await pageOfPeople(means.db, scope, { ...filter, limit: filter.limit + 1 });
  const people = found.slice(0, filter.limit);
  const next = found.length > filter.limit ? (people.at(-1)?.login ?? null) : null;
  return ok({ people, next, total: await countPeople(means.db, scope, filter) });
}
