import { createHash } from 'node:crypto';
import type { Role } from '@hengjian/permissions';
import type { Tx } from '../../platform/database/index.ts';
import { addJob } from '../../platform/jobs/index.ts';
import type { Means } from '../../platform/means.ts';
import { peopleWithRole, type Whereabouts } from '../identity/index.ts';
import { DELIVER_TASK } from './deliver.ts';
import { insertNotifications } from './store.ts';
import type { TemplateName, TemplateParams } from './templates.ts';

/** To named people, or to whoever holds one of the roles at the moment of telling. */
export type Recipients =
  | { readonly personIds: readonly string[] }
  | { readonly roles: readonly Role[]; readonly where: Whereabouts };

interface NoticeOf<Name extends TemplateName> {
  readonly to: Recipients;
  readonly template: Name;
  readonly params: TemplateParams<Name>;
  /** A path within the office, beginning with a slash. */
  readonly link: string;
  /** Id of the event told of. With it, telling the same people of it twice makes one notification. */
  readonly cause?: string;
}

/** What to tell whom: each template with the parameters it needs. */
export type Notice = { [Name in TemplateName]: NoticeOf<Name> }[TemplateName];

/**
 * Tells people something: in the program at once, and by every channel through the job queue. All of it belongs to the
 * given transaction – what is rolled back was never told. Nobody is told twice, even if he holds two of the roles.
 */
export async function notify(
  tx: Tx,
  means: Means & { readonly channelNames: readonly string[] },
  notice: Notice,
): Promise<void> {
  const at = means.clock.now();
  const recipients = [...new Set(await personIdsOf(tx, notice.to))];
  const added = await insertNotifications(
    tx,
    recipients.map((personId) => ({
      id: notice.cause === undefined ? means.ids.next() : idFrom(notice.cause, notice.template, personId),
      personId,
      template: notice.template,
      params: notice.params,
      link: notice.link,
      at,
    })),
  );
  for (const notificationId of added)
    for (const channel of means.channelNames)
      await addJob(tx, {
        task: DELIVER_TASK,
        payload: { notificationId, channel },
        key: `${DELIVER_TASK}:${notificationId}:${channel}`,
      });
}

async function personIdsOf(tx: Tx, to: Recipients): Promise<readonly string[]> {
  if ('personIds' in to) return to.personIds;
  const holders: string[] = [];
  for (const role of to.roles) holders.push(...(await peopleWithRole(tx, role, to.where)).map(({ id }) => id));
  return holders;
}

/**
 * An id that follows from what is told to whom. It begins with the time of the event's own id (UUID version 7), so that
 * notifications still sort by age.
 */
function idFrom(cause: string, template: string, personId: string): string {
  const digest = createHash('sha256').update(`${cause}\0${template}\0${personId}`).digest('hex');
  const variant = ((Number.parseInt(digest.charAt(15), 16) & 0x3) | 0x8).toString(16);
  return `${cause.slice(0, 13)}-8${digest.slice(0, 3)}-${variant}${digest.slice(3, 6)}-${digest.slice(16, 28)}`;
}
