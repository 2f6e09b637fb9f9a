import type { FastifyReply, FastifyRequest } from 'fastify';

type Kind = 'session' | 'step' | 'sso';

/**
 * The three cookies of the house. None is readable by scripts and none is sent by another site's pages – but for the
 * note of a single sign-on under way, since the browser comes back from the provider by a link of the provider's.
 */
export interface Cookies {
  read(request: FastifyRequest, kind: Kind): string | undefined;
  set(reply: FastifyReply, kind: Kind, value: string): void;
  clear(reply: FastifyReply, kind: Kind): void;
}

const NAMES: Readonly<Record<Kind, string>> = {
  session: 'hengjian_session',
  step: 'hengjian_sign_in_step',
  sso: 'hengjian_single_sign_on',
};

/**
 * Behind HTTPS the names carry the prefix `__Host-`: then no other host of the domain can plant such a cookie. On plain
 * HTTP (one's own machine) browsers refuse that prefix.
 */
export function createCookies(publicUrl: string): Cookies {
  const secure = new URL(publicUrl).protocol === 'https:';
  const name = (kind: Kind) => `${secure ? '__Host-' : ''}${NAMES[kind]}`;
  const attributes = (kind: Kind) => ({
    path: '/',
    httpOnly: true,
    secure,
    sameSite: kind === 'sso' ? ('lax' as const) : ('strict' as const),
  });
  return {
    read: (request, kind) => request.cookies[name(kind)],
    // No expiry: it ends with the browser at the latest. When it ends on the server stands in the session's row.
    set: (reply, kind, value) => void reply.setCookie(name(kind), value, attributes(kind)),
    clear: (reply, kind) => void reply.clearCookie(name(kind), attributes(kind)),
  };
}
