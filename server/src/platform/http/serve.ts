import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '@hengjian/contract';
import { RefusalBody } from '@hengjian/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from './actor.ts';
import { HttpRefusal, NOT_SIGNED_IN } from './refusal.ts';

interface Input<E extends Endpoint, Who> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly actor: Who;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Handler<E extends Endpoint, Who> = (input: Input<E, Who>) => Promise<ReplyOf<E>>;

/** Serves an endpoint to signed-in people. Input is parsed by the schemas before the handler sees it. */
export function serve<E extends Endpoint>(app: FastifyInstance, endpoint: E, handler: Handler<E, Actor>): void {
  register(app, endpoint, async (input) => {
    if (input.actor === null) throw new HttpRefusal(401, NOT_SIGNED_IN);
    return handler({ ...input, actor: input.actor });
  });
}

/** Serves an endpoint to anybody. */
export function servePublic<E extends Endpoint>(
  app: FastifyInstance,
  endpoint: E,
  handler: Handler<E, Actor | null>,
): void {
  register(app, endpoint, handler);
}

function register<E extends Endpoint>(app: FastifyInstance, endpoint: E, handler: Handler<E, Actor | null>): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    schema: {
      operationId: endpoint.operationId,
      summary: endpoint.summary.en,
      description: endpoint.summary.zh,
      tags: [endpoint.path.split('/')[2] ?? 'root'],
      ...(endpoint.params && { params: endpoint.params }),
      ...(endpoint.query && { querystring: endpoint.query }),
      ...(endpoint.body && { body: endpoint.body }),
      response: { ...endpoint.responses, '4xx': RefusalBody },
    },
    handler: async (request, reply) => {
      // The schemas above have been applied by the time this runs: the one place where parsed input gets its type.
      const answer = await handler({
        params: request.params as ParamsOf<E>,
        query: request.query as QueryOf<E>,
        body: request.body as BodyOf<E>,
        actor: request.actor,
        request,
        reply,
      });
      return reply.status(Number(answer.status)).send(answer.body);
    },
  });
}

/** An answer whose status keeps its literal type. */
export function respond<const Status extends number, Body>(status: Status, body: Body) {
  return { status, body };
}
