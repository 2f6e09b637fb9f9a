import type { Database } from '../../platform/database/index.ts';
import type { JobHandler } from '../../platform/jobs/index.ts';
import type { Means } from '../../platform/means.ts';
import { findPerson } from '../identity/index.ts';
import type { Channel } from './channel.ts';
import { findNotification, isDelivered, recordDelivery } from './store.ts';
import { wordingOf } from './wording.ts';

export const DELIVER_TASK = 'deliver-notification';

/**
 * The job that carries one notification out by one channel. A job may run again after a server died between the sending
 * and the note of it; the delivery record makes every other repeat harmless, and this last one carries the same message
 * id.
 */
export function notificationDelivery(
  means: Means & { readonly db: Database },
  channels: readonly Channel[],
  officeUrl: string,
): JobHandler {
  return async (payload) => {
    const { notificationId, channel: name } = parsePayload(payload);
    const channel = channels.find((known) => known.name === name);
    // Taken out of service since: the notification is still in the program.
    if (channel === undefined || (await isDelivered(means.db, notificationId, name))) return;
    const notification = await findNotification(means.db, notificationId);
    const person = notification && (await findPerson(means.db, notification.personId));
    if (notification === null || person === null) throw new Error(`notification ${notificationId} has no recipient`);
    const { email, locale } = person;
    const address = channel.addressOf({ personId: person.id, email, locale });
    const outcome =
      address === null
        ? 'no-address'
        : await channel.deliver({
            id: notificationId,
            address,
            locale,
            ...wordingOf(notification.template, notification.params),
            url: `${officeUrl}${notification.link}`,
          });
    await recordDelivery(means.db, { notificationId, channel: name, outcome, at: means.clock.now() });
  };
}

function parsePayload(payload: unknown): { readonly notificationId: string; readonly channel: string } {
  if (typeof payload === 'object' && payload !== null && 'notificationId' in payload && 'channel' in payload) {
    const { notificationId, channel } = payload;
    if (typeof notificationId === 'string' && typeof channel === 'string') return { notificationId, channel };
  }
  throw new TypeError('a delivery job names its notification and its channel');
}
