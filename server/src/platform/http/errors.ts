import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isConnectionLoss } from '../database/index.ts';
import { HttpRefusal, NOT_FOUND } from './refusal.ts';
import { placeOf } from './validation.ts';

/** Every failure leaves as a refusal with code, words in both languages and the place; a bug tells nothing more. */
export function useErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) =>
    request.url.startsWith('/api/')
      ? reply.status(404).send({ error: NOT_FOUND })
      : reply.status(404).type('text/plain; charset=utf-8').send(`${NOT_FOUND.message.zh}\n${NOT_FOUND.message.en}\n`),
  );
  app.setErrorHandler((error: FastifyError | HttpRefusal, request, reply) => {
    if (error instanceof HttpRefusal) return reply.status(error.status).send({ error: error.refusal });
    if (error.validation) {
      const { at, expected } = placeOf(error.validation);
      return reply.status(400).send({
        error: {
          code: 'MALFORMED_REQUEST',
          message: { zh: '提交的内容有一处不合要求。', en: 'One part of the input is not as required.' },
          at,
          params: { expected },
        },
      });
    }
    if (isConnectionLoss(error)) {
      request.log.warn({ err: error }, 'the database connection was lost during a request');
      return reply.status(503).header('retry-after', '2').send({ error: DATABASE_UNAVAILABLE });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.status(status).send({ error: requestRefusal(status, error.code) });
    request.log.error({ err: error }, 'request failed');
    return reply.status(500).send({
      error: {
        code: 'INTERNAL',
        message: {
          zh: '系统内部出错，未保存任何更改；请稍后再试。',
          en: 'Something failed inside; nothing was changed. Please try again later.',
        },
        params: { requestId: request.id },
      },
    });
  });
}

/** A connection may break after the database has committed and before it could say so: nobody here knows. */
const DATABASE_UNAVAILABLE = {
  code: 'DATABASE_UNAVAILABLE',
  message: {
    zh: '与数据库的连接中断。这一步可能已记录，也可能没有。',
    en: 'The connection to the database broke. This step may or may not have been recorded.',
  },
  wayOut: {
    zh: '请稍候刷新页面，看到当前状态后再决定是否重做；已记录的步骤不会被重复记录。',
    en: 'Wait a moment and reload to see where things stand; a step that was recorded is not recorded twice.',
  },
};

/** Refuses what Fastify cannot even route: an address that is no address. */
export function refuseUnreadable(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 400;
  void reply.status(status).send({ error: requestRefusal(status, error.code) });
}

function requestRefusal(status: number, code: string | undefined) {
  switch (status) {
    case 413:
      return { code: 'TOO_LARGE', message: { zh: '内容过大。', en: 'The content is too large.' } };
    case 415:
      return { code: 'WRONG_MEDIA_TYPE', message: { zh: '不支持这种格式。', en: 'This format is not accepted here.' } };
    case 429:
      return {
        code: 'TOO_MANY_REQUESTS',
        message: { zh: '请求过于频繁，请稍候再试。', en: 'Too many requests; please wait a moment.' },
      };
    default:
      return {
        code: 'BAD_REQUEST',
        message: { zh: '请求无法读取。', en: 'The request cannot be read.' },
        params: { reason: code ?? 'SYNTAX' },
      };
  }
}
