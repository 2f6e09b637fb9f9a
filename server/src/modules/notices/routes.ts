import { listNotifications, markNotificationRead } from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../../platform/means.ts';
import { HttpRefusal, NOT_FOUND, respond, serve } from '../../platform/http/index.ts';
import { countUnread, pageOfNotifications, setRead } from './store.ts';
import { wordingOf } from './wording.ts';

const PAGE = 30;

/** What somebody was told. Everybody reads his own and nobody else's, so no permission is asked. */
export function noticesRoutes(app: FastifyInstance, platform: Platform): void {
  serve(app, listNotifications, async ({ actor, query }) => {
    const rows = await pageOfNotifications(platform.db, actor.personId, {
      unread: query.unread ?? false,
      before: query.before ?? null,
      limit: query.limit ?? PAGE,
    });
    const items = rows.map((row) => ({
      id: row.id,
      template: row.template,
      ...wordingOf(row.template, row.params),
      link: row.link,
      at: row.at.toString(),
      readAt: row.readAt?.toString() ?? null,
    }));
    return respond(200, { items, unread: await countUnread(platform.db, actor.personId) });
  });

  serve(app, markNotificationRead, async ({ actor, params }) => {
    const found = await setRead(platform.db, actor.personId, params.notificationId, platform.clock.now());
    if (!found) throw new HttpRefusal(404, NOT_FOUND);
    return respond(204, null);
  });
}
