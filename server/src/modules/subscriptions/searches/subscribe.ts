import { ok, type Result } from '@hengjian/kernel';
import { sql } from 'kysely';
import { toDate } from '../../../platform/clock.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, missing, refuse, type Refused } from '../../../platform/use-case/index.ts';
import { checkWebhookUrl } from '../delivery/webhook-address.ts';
import type { SubscriptionsMeans } from '../means.ts';
import { MOST_SUBSCRIPTIONS, readSearches } from './store.ts';

type Subscribed = Awaited<ReturnType<typeof readSearches>>[number]['subscriptions'][number];

/** Subscribes the person, or a program of his, to what a search finds from now on. */
export function subscribe(
  means: SubscriptionsMeans,
  actor: Actor,
  searchId: string,
  wanted: { readonly channel: 'notice' | 'webhook'; readonly url?: string },
): Promise<Result<{ readonly subscription: Subscribed; readonly secret: string | null }, Refused>> {
  const id = means.ids.next();
  return decide(means, actor, { action: 'subscription.add', subject: `subscription:${id}` }, async (tx) => {
    const [search] = await readSearches(tx, actor.personId, searchId);
    if (search === undefined) return missing();
    if (search.subscriptions.length >= MOST_SUBSCRIPTIONS) return refuse(TOO_MANY);
    if (wanted.channel === 'notice' && search.subscriptions.some(({ channel }) => channel === 'notice'))
      return refuse(ALREADY);
    const address = wanted.channel === 'webhook' ? checkWebhookUrl(wanted.url ?? '', means.privateWebhooks) : null;
    if (address !== null && !address.ok) return refuse(address.error);
    const secret = address === null ? null : means.randomHex(32);
    const now = means.clock.now();
    await tx
      .insertInto('subscriptions.subscription')
      .values({
        id,
        search_id: searchId,
        channel: wanted.channel,
        url: address === null ? null : address.value.href,
        secret: secret === null ? null : Buffer.from(secret, 'hex'),
        state: 'active',
        seen_until: toDate(now),
        created_at: toDate(now),
      })
      .execute();
    const [after] = await readSearches(tx, actor.personId, searchId);
    const subscription = after?.subscriptions.find((one) => one.id === id);
    return subscription === undefined ? missing() : ok({ subscription, secret });
  });
}

export function unsubscribe(means: SubscriptionsMeans, actor: Actor, id: string): Promise<Result<object, Refused>> {
  return decide(means, actor, { action: 'subscription.end', subject: `subscription:${id}` }, async (tx) => {
    const ended = await sql`
      DELETE FROM subscriptions.subscription u USING subscriptions.saved_search s
      WHERE u.id = ${id}::uuid AND s.id = u.search_id AND s.person_id = ${actor.personId}::uuid`.execute(tx);
    return ended.numAffectedRows === 0n ? missing() : ok({});
  });
}

const TOO_MANY = {
  code: 'TOO_MANY_SUBSCRIPTIONS',
  message: {
    zh: `一个查询最多 ${MOST_SUBSCRIPTIONS} 个订阅。`,
    en: `A search has at most ${MOST_SUBSCRIPTIONS} subscriptions.`,
  },
};
const ALREADY = {
  code: 'ALREADY_SUBSCRIBED',
  message: { zh: '您已订阅这个查询的通知。', en: 'You are told of this search already.' },
};
