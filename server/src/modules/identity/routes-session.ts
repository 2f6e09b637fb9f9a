import {
  completeSession,
  createDemoSession,
  createSession,
  deleteSession,
  getSession,
  getSessionOptions,
} from '@hengjian/contract';
import { ROLE_WORDS } from '@hengjian/permissions';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { respond, HttpRefusal, NOT_FOUND, NOT_SIGNED_IN, serve, servePublic } from '../../platform/http/index.ts';
import { traitsOf } from './client-traits.ts';
import type { Cookies } from './cookies.ts';
import { DEMO_ORGANISATIONS } from './demo-organisations.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import { getSession as loadSession } from './get-session.ts';
import type { IdentityOptions, Means } from './options.ts';
import { DEACTIVATED, LOCKED, STEP_EXPIRED, WRONG_CODE, WRONG_CREDENTIALS } from './refusals.ts';
import { findActor, type NewSession } from './session-store.ts';
import { signInAsDemoPerson } from './sign-in-as-demo-person.ts';
import { signInWithTotp } from './sign-in-with-totp.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { SINGLE_SIGN_ON_START } from './routes-single-sign-on.ts';

const REFUSED = {
  WRONG_CREDENTIALS: { status: 401, refusal: WRONG_CREDENTIALS },
  WRONG_CODE: { status: 401, refusal: WRONG_CODE },
  STEP_EXPIRED: { status: 401, refusal: STEP_EXPIRED },
  LOCKED: { status: 423, refusal: LOCKED },
  DEACTIVATED: { status: 403, refusal: DEACTIVATED },
  NOT_FOUND: { status: 404, refusal: NOT_FOUND },
} as const;

export function sessionRoutes(app: FastifyInstance, means: Means, cookies: Cookies, options: IdentityOptions): void {
  const refusalOf = (code: keyof typeof REFUSED): HttpRefusal => {
    const { status, refusal } = REFUSED[code];
    if (code !== 'LOCKED') return new HttpRefusal(status, refusal);
    return new HttpRefusal(status, { ...refusal, params: { minutes: means.limits.lockMinutes } });
  };

  /** Puts the new session in place of the one the browser had. */
  const enter = async (request: FastifyRequest, reply: FastifyReply, session: NewSession) => {
    if (request.actor !== null) await signOut(means, request.actor);
    cookies.set(reply, 'session', session.token);
    cookies.clear(reply, 'step');
    const actor = await findActor(means, session.token);
    if (actor === null) throw new Error('a session just begun is not there');
    return loadSession(means, actor, options.demo);
  };

  serve(app, getSession, async ({ actor }) => respond(200, await loadSession(means, actor, options.demo)));

  servePublic(app, createSession, async ({ body, request, reply }) => {
    const result = await signIn(means, { ...body, traits: traitsOf(request.headers['user-agent'], request.ip) });
    if (!result.ok) throw refusalOf(result.error);
    if (result.value.kind === 'signed-in') return respond(200, await enter(request, reply, result.value.session));
    cookies.set(reply, 'step', result.value.ticket);
    return respond(202, { totpRequired: true as const });
  });

  servePublic(app, completeSession, async ({ body, request, reply }) => {
    const result = await signInWithTotp(means, {
      ticket: cookies.read(request, 'step'),
      code: body.code,
      traits: traitsOf(request.headers['user-agent'], request.ip),
    });
    if (!result.ok) throw refusalOf(result.error);
    return respond(200, await enter(request, reply, result.value));
  });

  servePublic(app, deleteSession, async ({ request, reply }) => {
    cookies.clear(reply, 'session');
    cookies.clear(reply, 'step');
    if (request.actor === null) throw new HttpRefusal(401, NOT_SIGNED_IN);
    await signOut(means, request.actor);
    return respond(204, null);
  });

  servePublic(app, getSessionOptions, async () =>
    respond(200, {
      demo: options.demo,
      demoPeople: options.demo ? demoPeople() : [],
      oidc: options.oidc ? { label: { ...options.oidc.label }, url: SINGLE_SIGN_ON_START } : null,
    }),
  );

  servePublic(app, createDemoSession, async ({ body, request, reply }) => {
    if (!options.demo) throw refusalOf('NOT_FOUND');
    const traits = traitsOf(request.headers['user-agent'], request.ip);
    const result = await signInAsDemoPerson(means, { login: body.login, traits });
    if (!result.ok) throw refusalOf(result.error);
    return respond(200, await enter(request, reply, result.value));
  });
}

function demoPeople() {
  const names = new Map(DEMO_ORGANISATIONS.map(({ key, name }) => [key, name]));
  return DEMO_PEOPLE.map(({ login, name, organisation, roles }) => ({
    login,
    name,
    role: { ...ROLE_WORDS[roles[0]] },
    organisation: { zh: names.get(organisation)?.zh ?? '', en: names.get(organisation)?.en ?? '' },
  }));
}
