import { toDate, toInstant } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Param } from './templates.ts';
import { parseParams } from './wording.ts';

export interface NotificationRow {
  readonly id: string;
  readonly personId: string;
  readonly template: string;
  readonly params: Readonly<Record<string, Param>>;
  readonly link: string;
  readonly at: Temporal.Instant;
  readonly readAt: Temporal.Instant | null;
}

/** Adds notifications; returns the ids of those that were not there yet. */
export async function insertNotifications(
  tx: Tx,
  rows: readonly Omit<NotificationRow, 'readAt'>[],
): Promise<readonly string[]> {
  if (rows.length === 0) return [];
  const added = await tx
    .insertInto('notices.notification')
    .values(
      rows.map((row) => ({
        id: row.id,
        person_id: row.personId,
        template: row.template,
        params: JSON.stringify(row.params),
        link: row.link,
        created_at: toDate(row.at),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return added.map(({ id }) => id);
}

export async function findNotification(db: Database, id: string): Promise<NotificationRow | null> {
  const row = await db.selectFrom('notices.notification').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : parseRow(row);
}

/** A page of a person's notifications, the newest first. */
export async function pageOfNotifications(
  db: Database,
  personId: string,
  page: { readonly unread: boolean; readonly before: string | null; readonly limit: number },
): Promise<readonly NotificationRow[]> {
  let query = db.selectFrom('notices.notification').selectAll().where('person_id', '=', personId);
  if (page.unread) query = query.where('read_at', 'is', null);
  if (page.before !== null) query = query.where('id', '<', page.before);
  return (await query.orderBy('id', 'desc').limit(page.limit).execute()).map(parseRow);
}

export async function countUnread(db: Database, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('notices.notification')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Marks one as read, at the first time only; whether the person has such a one. */
export async function setRead(db: Database, personId: string, id: string, at: Temporal.Instant): Promise<boolean> {
  const found = await db
    .updateTable('notices.notification')
    .set((eb) => ({ read_at: eb.fn.coalesce('read_at', eb.val(toDate(at))) }))
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return found.numUpdatedRows === 1n;
}

export async function isDelivered(db: Database, notificationId: string, channel: string): Promise<boolean> {
  const row = await db
    .selectFrom('notices.delivery')
    .select('outcome')
    .where('notification_id', '=', notificationId)
    .where('channel', '=', channel)
    .executeTakeFirst();
  return row !== undefined;
}

export async function recordDelivery(
  db: Database,
  delivery: {
    readonly notificationId: string;
    readonly channel: string;
    readonly outcome: 'sent' | 'refused' | 'no-address';
    readonly at: Temporal.Instant;
  },
): Promise<void> {
  await db
    .insertInto('notices.delivery')
    .values({
      notification_id: delivery.notificationId,
      channel: delivery.channel,
      outcome: delivery.outcome,
      at: toDate(delivery.at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function parseRow(row: {
  readonly id: string;
  readonly person_id: string;
  readonly template: string;
  readonly params: unknown;
  readonly link: string;
  readonly created_at: Date;
  readonly read_at: Date | null;
}): NotificationRow {
  return {
    id: row.id,
    personId: row.person_id,
    template: row.template,
    params: parseParams(row.params),
    link: row.link,
    at: toInstant(row.created_at),
    readAt: row.read_at === null ? null : toInstant(row.read_at),
  };
}
