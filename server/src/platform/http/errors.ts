import type { FastifyError, FastifyInstance } from 'fastify';
import { HttpRefusal, NOT_FOUND } from './refusal.ts';
import { placeOf } from './validation.ts';

/** Every failure leaves as a refusal with code, words in both languages and the place; a bug tells nothing more. */
export function useErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) =>
    request.url.startsWith('/api/') ? reply.status(404).send({ error: NOT_FOUND }) : reply.callNotFound(),
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

function requestRefusal(status: number, code: string) {
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
        params: { reason: code },
      };
  }
}
