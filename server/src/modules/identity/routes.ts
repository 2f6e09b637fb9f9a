import type { FastifyInstance } from 'fastify';
import { auditRoutes } from './routes-audit.ts';
import { createCookies } from './cookies.ts';
import type { IdentityOptions, Means } from './options.ts';
import { accountRoutes } from './routes-account.ts';
import { peopleRoutes } from './routes-people.ts';
import { sessionRoutes } from './routes-session.ts';
import { singleSignOnRoutes } from './routes-single-sign-on.ts';
import { findActor } from './session-store.ts';

/** Tells every request who sends it, and serves what identity offers. */
export function identityRoutes(app: FastifyInstance, means: Means, options: IdentityOptions): void {
  const cookies = createCookies(options.publicUrl);
  app.addHook('onRequest', async (request, reply) => {
    // Everything else – the public site, the log, the files of the office – is the same for everybody.
    if (!request.url.startsWith('/api/')) return;
    const token = cookies.read(request, 'session');
    if (token === undefined) return;
    request.actor = await findActor(means, token);
    // What one person was answered must not be shown to the next at the same screen.
    reply.header('cache-control', 'no-store');
  });
  sessionRoutes(app, means, cookies, options);
  singleSignOnRoutes(app, means, cookies, options);
  accountRoutes(app, means, cookies);
  peopleRoutes(app, means, options);
  auditRoutes(app, means);
}
