import { sql } from 'kysely';
import { toDate, toInstant } from '../../../platform/clock.ts';
import { lock, type Tx } from '../../../platform/database/index.ts';
import { addJob } from '../../../platform/jobs/index.ts';
import { publish } from '../../../platform/outbox/index.ts';
import { SEARCH_MATCHED, WEBHOOK_TASK } from '../events.ts';
import type { Match, SavedQuery, SubscriptionsMeans } from '../means.ts';
import { addressOf } from '../searches/store.ts';

/** Matches in one message; who wants all follows its link. */
const MOST_MATCHES = 200;

interface Due {
  readonly id: string;
  readonly channel: string;
  readonly seen_until: Date;
  readonly person_id: string;
  readonly name: string;
  readonly query: SavedQuery;
}

/**
 * Looks for every subscription at what was recorded since it last looked. Each in a transaction of its own, which also
 * moves its mark: a server that dies in between neither tells twice nor forgets.
 */
export async function lookForMatches(means: SubscriptionsMeans): Promise<void> {
  const until = await settledUntil(means);
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM subscriptions.subscription WHERE seen_until < ${toDate(until)} ORDER BY id`.execute(means.db);
  for (const { id } of rows) await means.db.transaction().execute((tx) => lookForOne(tx, means, id, until));
}

/** Between taking the time of a decision and writing its first row. */
const MARGIN = { seconds: 15 };

/**
 * Up to when everything recorded can be seen: not past a transaction that still writes. Its rows will bear a time before its
 * commit, and a mark moved beyond them would pass them over for ever.
 */
async function settledUntil({ db, clock }: SubscriptionsMeans): Promise<Temporal.Instant> {
  const calm = clock.now().subtract(MARGIN);
  const { rows } = await sql<{ oldest: Date | null }>`SELECT subscriptions.oldest_work() AS oldest`.execute(db);
  const oldest = rows[0]?.oldest;
  if (oldest === undefined || oldest === null) return calm;
  const working = toInstant(oldest).subtract({ milliseconds: 1 });
  return Temporal.Instant.compare(working, calm) < 0 ? working : calm;
}

async function lookForOne(tx: Tx, means: SubscriptionsMeans, id: string, until: Temporal.Instant): Promise<void> {
  await lock(tx, `subscription:${id}`);
  const { rows } = await sql<Due>`
    SELECT u.id, u.channel, u.seen_until, s.person_id, s.name, s.query
    FROM subscriptions.subscription u JOIN subscriptions.saved_search s ON s.id = u.search_id
    WHERE u.id = ${id}::uuid AND u.seen_until < ${toDate(until)}`.execute(tx);
  const [due] = rows;
  if (due === undefined) return;
  const matches = await means.newMatches(tx, due.query, toInstant(due.seen_until), until, MOST_MATCHES);
  await tx
    .updateTable('subscriptions.subscription')
    .set({ seen_until: toDate(until) })
    .where('id', '=', id)
    .execute();
  if (matches.length > 0) await tell(tx, means, due, matches);
}

async function tell(tx: Tx, means: SubscriptionsMeans, due: Due, matches: readonly Match[]): Promise<void> {
  const deliveryId = means.ids.next();
  const link = `/search?${addressOf(due.query)}`;
  const notice = due.channel === 'notice';
  const now = toDate(means.clock.now());
  await tx
    .insertInto('subscriptions.delivery')
    .values({
      id: deliveryId,
      subscription_id: due.id,
      matches: matches.length,
      body: JSON.stringify(bodyOf(means, due, matches, deliveryId, link)),
      outcome: notice ? 'sent' : 'waiting',
      attempts: notice ? 1 : 0,
      reply: null,
      created_at: now,
      changed_at: now,
    })
    .execute();
  if (notice) {
    const { person_id: personId, name } = due;
    await publish(tx, means, { topic: SEARCH_MATCHED, payload: { personId, name, matches: matches.length, link } });
  } else await addJob(tx, { task: WEBHOOK_TASK, payload: { deliveryId }, key: `webhook:${deliveryId}` });
}

/** What a program gets (docs/specs/webhook.md). */
function bodyOf(
  { publicUrl, clock }: SubscriptionsMeans,
  { id, name, query }: Due,
  matches: readonly Match[],
  deliveryId: string,
  link: string,
) {
  return {
    format: 'hengjian.webhook/v1',
    delivery: deliveryId,
    subscription: id,
    at: clock.now().toString({ smallestUnit: 'second' }),
    search: { name, ...query, link: `${publicUrl}${link}` },
    complete: matches.length < MOST_MATCHES,
    matches: matches.map(({ recordedAt, ...match }) => ({
      ...match,
      recordedAt: recordedAt.toString({ smallestUnit: 'second' }),
    })),
  };
}
