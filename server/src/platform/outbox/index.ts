import { toDate, toInstant } from '../clock.ts';
import type { Database, Tx } from '../database/connect.ts';
import { addJob } from '../jobs/index.ts';
import type { Means } from '../means.ts';

export interface OutboxEvent {
  /** `<module>.<what-happened>`, e.g. `inspection.draw-published`. */
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Reacts to events of other modules. Delivered at least once, so it must not mind a second time. */
export interface Subscriber {
  readonly name: string;
  readonly topics: readonly string[];
  react(event: OutboxEvent & { readonly id: string; readonly at: Temporal.Instant }): Promise<void>;
}

export const OUTBOX_TASK = 'deliver-outbox-event';

/** Publishes an event in the transaction of the decision that caused it. */
export async function publish(tx: Tx, means: Means, event: OutboxEvent): Promise<void> {
  const id = means.ids.next();
  await tx
    .insertInto('platform.outbox')
    .values({ id, topic: event.topic, payload: JSON.stringify(event.payload), created_at: toDate(means.clock.now()) })
    .execute();
  await addJob(tx, { task: OUTBOX_TASK, payload: { id } });
}

/**
 * The job behind the outbox: hands the event to each subscriber that has not had it yet. One that fails does not
 * keep the others waiting; the job then fails as a whole and is tried again for the rest.
 */
export function outboxDelivery(db: Database, means: Means, subscribers: readonly Subscriber[]) {
  return async (payload: unknown): Promise<void> => {
    const id = parseId(payload);
    const row = await db.selectFrom('platform.outbox').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw new Error(`outbox event ${id} does not exist`);
    const had = await db
      .selectFrom('platform.outbox_delivery')
      .select('subscriber')
      .where('outbox_id', '=', id)
      .execute();
    const names = new Set(had.map(({ subscriber }) => subscriber));
    const failures: unknown[] = [];
    for (const subscriber of subscribers) {
      if (names.has(subscriber.name) || !subscriber.topics.includes(row.topic)) continue;
      try {
        await subscriber.react({
          id,
          topic: row.topic,
          payload: parsePayload(row.payload),
          at: toInstant(row.created_at),
        });
        await db
          .insertInto('platform.outbox_delivery')
          .values({ outbox_id: id, subscriber: subscriber.name, delivered_at: toDate(means.clock.now()) })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `outbox event ${id} was not delivered to everybody`);
  };
}

function parseId(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'id' in payload && typeof payload.id === 'string')
    return payload.id;
  throw new TypeError('an outbox job carries the id of its event');
}

function parsePayload(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new TypeError('an outbox payload is an object');
}
