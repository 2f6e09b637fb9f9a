import { finishSingleSignOn, type Refusal, startSingleSignOn } from '@hengjian/contract';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { respond, NOT_FOUND, servePublic } from '../../platform/http/index.ts';
import { traitsOf } from './client-traits.ts';
import type { Cookies } from './cookies.ts';
import type { IdentityOptions, Means } from './options.ts';
import { DEACTIVATED, SSO_FAILED, SSO_STATE_MISMATCH, SSO_UNKNOWN_PERSON, SSO_UNREACHABLE } from './refusals.ts';
import { refusalPage } from './refusal-page.ts';
import { signInBySingleSignOn } from './sign-in-by-single-sign-on.ts';
import { signOut } from './sign-out.ts';
import { createSingleSignOn } from './single-sign-on.ts';

export const SINGLE_SIGN_ON_START = startSingleSignOn.path;

export function singleSignOnRoutes(
  app: FastifyInstance,
  means: Means,
  cookies: Cookies,
  options: IdentityOptions,
): void {
  const landing = options.landingPath ?? '/office/';
  const redirectUri = new URL(finishSingleSignOn.path, options.publicUrl).href;
  const sso = options.oidc ? createSingleSignOn(means, options.oidc, redirectUri) : null;
  const page = <const Status extends number>(reply: FastifyReply, status: Status, refusal: Refusal) => {
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return respond(status, refusalPage(refusal, landing));
  };

  servePublic(app, startSingleSignOn, async ({ request, reply }) => {
    if (sso === null) return page(reply, 404, NOT_FOUND);
    const begun = await sso.start((fault) => request.log.warn({ fault }, 'single sign-on failed'));
    if (!begun.ok) return page(reply, 503, SSO_UNREACHABLE);
    cookies.set(reply, 'sso', begun.value.ticket);
    void reply.header('location', begun.value.url).header('cache-control', 'no-store');
    return respond(302, null);
  });

  servePublic(app, finishSingleSignOn, async ({ request, reply }) => {
    if (sso === null) return page(reply, 404, NOT_FOUND);
    const callback = new URL(request.url, options.publicUrl);
    const finished = await sso.finish(callback, cookies.read(request, 'sso'), (fault) =>
      request.log.warn({ fault }, 'single sign-on failed'),
    );
    // Whatever came of it, this note has had its one use.
    cookies.clear(reply, 'sso');
    if (!finished.ok) {
      switch (finished.error) {
        case 'SSO_UNREACHABLE':
          return page(reply, 503, SSO_UNREACHABLE);
        case 'SSO_STATE_MISMATCH':
          return page(reply, 403, SSO_STATE_MISMATCH);
        case 'SSO_FAILED':
          return page(reply, 403, SSO_FAILED);
      }
    }
    const traits = traitsOf(request.headers['user-agent'], request.ip);
    const signedIn = await signInBySingleSignOn(means, { claims: finished.value, traits });
    if (!signedIn.ok && signedIn.error === 'DEACTIVATED') return page(reply, 403, DEACTIVATED);
    if (!signedIn.ok) return page(reply, 403, { ...SSO_UNKNOWN_PERSON, params: { subject: finished.value.subject } });
    if (request.actor !== null) await signOut(means, request.actor);
    cookies.set(reply, 'session', signedIn.value.token);
    void reply.header('location', landing).header('cache-control', 'no-store');
    return respond(302, null);
  });
}
