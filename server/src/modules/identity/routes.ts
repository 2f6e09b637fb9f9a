import type { FastifyInstance } from 'fastify';
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
  app.addHook('onRequest', async (request) => {
    const token = cookies.read(request, 'session');
    if (token !== undefined) request.actor = await findActor(means, token);
  });
  sessionRoutes(app, means, cookies, options);
  singleSignOnRoutes(app, means, cookies, options);
  accountRoutes(app, means, cookies);
  peopleRoutes(app, means, options);
}
