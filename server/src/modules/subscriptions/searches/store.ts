import type { SavedSearch } from '@hengjian/contract';
import { sql } from 'kysely';
import { toInstant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { SavedQuery } from '../means.ts';

export const MOST_SEARCHES = 100;
export const MOST_SUBSCRIPTIONS = 5;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly query: SavedQuery;
  readonly created_at: Date;
  readonly subscriptions: readonly {
    readonly id: string;
    readonly channel: string;
    readonly url: string | null;
    readonly state: string;
    readonly seen_until: string;
    readonly deliveries: readonly {
      readonly at: string;
      readonly matches: number;
      readonly outcome: string;
      readonly attempts: number;
      readonly reply: string | null;
    }[];
  }[];
}

/** A person's searches with their subscriptions, newest first; or the one of that id. */
export async function readSearches(tx: Tx, personId: string, id?: string): Promise<readonly SavedSearch[]> {
  const { rows } = await sql<Row>`
    SELECT s.id, s.name, s.query, s.created_at, coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', u.id, 'channel', u.channel, 'url', u.url, 'state', u.state,
        'seen_until', u.seen_until, 'deliveries', coalesce((
          SELECT jsonb_agg(jsonb_build_object('at', d.created_at, 'matches', d.matches, 'outcome', d.outcome,
            'attempts', d.attempts, 'reply', d.reply) ORDER BY d.created_at DESC)
          FROM (SELECT * FROM subscriptions.delivery WHERE subscription_id = u.id
            ORDER BY created_at DESC LIMIT 5) d), '[]')) ORDER BY u.created_at)
      FROM subscriptions.subscription u WHERE u.search_id = s.id), '[]') AS subscriptions
    FROM subscriptions.saved_search s
    WHERE s.person_id = ${personId}::uuid ${id === undefined ? sql`` : sql`AND s.id = ${id}::uuid`}
    ORDER BY s.created_at DESC, s.id`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    query: row.query,
    link: `/search?${addressOf(row.query)}`,
    feed: `/feeds/search.atom?${addressOf(row.query)}`,
    createdAt: toInstant(row.created_at).toString(),
    subscriptions: row.subscriptions.map((subscription) => ({
      id: subscription.id,
      channel: subscription.channel === 'webhook' ? 'webhook' : 'notice',
      url: subscription.url,
      state: subscription.state === 'failing' ? 'failing' : 'active',
      seenUntil: instantText(subscription.seen_until),
      deliveries: subscription.deliveries.map((delivery) => ({
        at: instantText(delivery.at),
        matches: delivery.matches,
        outcome: parseOutcome(delivery.outcome),
        attempts: delivery.attempts,
        reply: delivery.reply,
      })),
    })),
  }));
}

/** The query part of a search's permanent link. */
export function addressOf({ q, region, field, axis }: SavedQuery): string {
  const pairs = new URLSearchParams({ q });
  if (region !== null) pairs.set('region', region);
  if (field !== null) pairs.set('field', field);
  if (axis !== 'licence') pairs.set('axis', axis);
  return pairs.toString();
}

function instantText(text: string): string {
  return Temporal.Instant.from(text.replace(' ', 'T')).toString();
}

function parseOutcome(text: string): 'waiting' | 'sent' | 'failed' {
  if (text === 'waiting' || text === 'sent' || text === 'failed') return text;
  throw new Error(`unknown outcome of a delivery ${text}`);
}
