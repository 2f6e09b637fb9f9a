import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Pages may be kept, but are asked for again each time: what is published or declared void must show at once. */
const REVALIDATE = 'no-cache';
/** Names of assets change with their content. */
export const FOREVER = 'public, max-age=31536000, immutable';

interface Content {
  readonly type: string;
  readonly body: string | Buffer;
  readonly status?: number;
  readonly cache?: string;
}

/** Sends a page or file with an ETag of its content, or nothing but 304 to whoever has it already. */
export function respond(request: FastifyRequest, reply: FastifyReply, content: Content): FastifyReply {
  const { type, body, status = 200, cache = REVALIDATE } = content;
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', etag).header('cache-control', cache);
  if (status === 200 && names(request.headers['if-none-match'], etag)) return reply.status(304).send();
  return reply.status(status).type(type).send(body);
}

/** Proxies that compress turn an ETag into a weak one. */
function names(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((given) => given.trim().replace(/^W\//, '') === etag) ?? false;
}
