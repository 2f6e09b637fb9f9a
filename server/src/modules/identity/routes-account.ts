import {
  beginTotp,
  changePassword as changePasswordEndpoint,
  confirmTotp as confirmTotpEndpoint,
  getTotp as getTotpEndpoint,
  listOwnSessions,
  removeTotp as removeTotpEndpoint,
  revokeOwnSession as revokeOwnSessionEndpoint,
  setLocale as setLocaleEndpoint,
} from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import { toInstant } from '../../platform/clock.ts';
import { respond, answer, serve } from '../../platform/http/index.ts';
import { changePassword } from './change-password.ts';
import { confirmTotp } from './confirm-totp.ts';
import type { Cookies } from './cookies.ts';
import { getTotp } from './get-totp.ts';
import type { Means } from './options.ts';
import { removeTotp } from './remove-totp.ts';
import { revokeOwnSession } from './revoke-own-session.ts';
import { liveSessions, parseSessionKind } from './session-store.ts';
import { setLocale } from './set-locale.ts';
import { setUpTotp } from './set-up-totp.ts';

/** What everybody may do with his own account. */
export function accountRoutes(app: FastifyInstance, means: Means, cookies: Cookies): void {
  serve(app, listOwnSessions, async ({ actor }) => {
    const rows = await liveSessions(means, actor.personId);
    const sessions = rows.map((row) => ({
      id: row.id,
      kind: parseSessionKind(row.kind),
      createdAt: toInstant(row.created_at).toString(),
      lastSeenAt: toInstant(row.last_seen_at).toString(),
      expiresAt: toInstant(row.expires_at).toString(),
      userAgent: row.user_agent,
      address: row.network,
      current: row.id === actor.sessionId,
    }));
    return respond(200, { sessions });
  });

  serve(app, revokeOwnSessionEndpoint, async ({ actor, params, reply }) => {
    answer(await revokeOwnSession(means, actor, params.sessionId));
    if (params.sessionId === actor.sessionId) cookies.clear(reply, 'session');
    return respond(204, null);
  });

  serve(app, getTotpEndpoint, async ({ actor }) => respond(200, await getTotp(means, actor)));

  serve(app, beginTotp, async ({ actor }) => respond(200, answer(await setUpTotp(means, actor))));

  serve(app, confirmTotpEndpoint, async ({ actor, body }) =>
    respond(200, { recoveryCodes: [...answer(await confirmTotp(means, actor, body.code))] }),
  );

  serve(app, removeTotpEndpoint, async ({ actor, body }) => {
    answer(await removeTotp(means, actor, body.password));
    return respond(204, null);
  });

  serve(app, changePasswordEndpoint, async ({ actor, body }) => {
    answer(await changePassword(means, actor, body));
    return respond(204, null);
  });

  serve(app, setLocaleEndpoint, async ({ actor, body }) => {
    await setLocale(means, actor, body.locale);
    return respond(204, null);
  });
}
