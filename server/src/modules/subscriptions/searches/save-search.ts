import type { SavedSearch } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { toDate } from '../../../platform/clock.ts';
import { lock } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, missing, refuse, type Refused } from '../../../platform/use-case/index.ts';
import type { SavedQuery, SubscriptionsMeans } from '../means.ts';
import { MOST_SEARCHES, readSearches } from './store.ts';

/** Keeps a search under a name. Own data: nobody else sees it, and no right is needed but to be signed in. */
export function saveSearch(
  means: SubscriptionsMeans,
  actor: Actor,
  wanted: { readonly name: string; readonly query: SavedQuery },
): Promise<Result<SavedSearch, Refused>> {
  const id = means.ids.next();
  return decide(means, actor, { action: 'saved-search.save', subject: `saved-search:${id}` }, async (tx) => {
    const { q, region, field } = wanted.query;
    if (q.trim() === '' && region === null && field === null) return refuse(EMPTY);
    await lock(tx, `saved-searches:${actor.personId}`);
    if ((await readSearches(tx, actor.personId)).length >= MOST_SEARCHES) return refuse(TOO_MANY);
    await tx
      .insertInto('subscriptions.saved_search')
      .values({
        id,
        person_id: actor.personId,
        name: wanted.name.trim(),
        query: JSON.stringify({ ...wanted.query, q: q.trim() }),
        created_at: toDate(means.clock.now()),
      })
      .execute();
    const [saved] = await readSearches(tx, actor.personId, id);
    return saved === undefined ? missing() : ok(saved);
  });
}

/** Takes a search away, and with it whoever was told of it. */
export function deleteSearch(means: SubscriptionsMeans, actor: Actor, id: string): Promise<Result<object, Refused>> {
  return decide(means, actor, { action: 'saved-search.delete', subject: `saved-search:${id}` }, async (tx) => {
    const [there] = await readSearches(tx, actor.personId, id);
    if (there === undefined) return missing();
    await tx.deleteFrom('subscriptions.saved_search').where('id', '=', id).execute();
    return ok({});
  });
}

const EMPTY = {
  code: 'SEARCH_EMPTY',
  message: { zh: '查询是空的：没有词，也没有筛选。', en: 'The search is empty: no words and no filter.' },
  wayOut: {
    zh: '请写要测的对象、参数或标准，或选地区、领域。',
    en: 'Give an object, parameter or standard, or choose a region or field.',
  },
};
const TOO_MANY = {
  code: 'TOO_MANY_SEARCHES',
  message: { zh: `最多保存 ${MOST_SEARCHES} 个查询。`, en: `At most ${MOST_SEARCHES} searches are kept.` },
  wayOut: { zh: '请先删除不用的。', en: 'Take away some you no longer need.' },
};
