import type { FastifyInstance } from 'fastify';
import { HttpRefusal } from './refusal.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page of another site can make a browser send our cookie, but cannot add a header to the request:
 * whatever changes something must carry `x-hengjian`.
 */
export function useOrigin(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method) || !request.url.startsWith('/api/') || request.headers['x-hengjian'] === '1') return;
    throw new HttpRefusal(403, {
      code: 'FOREIGN_ORIGIN',
      message: {
        zh: '请求缺少本系统的标识头（x-hengjian: 1），已拒绝。',
        en: 'The request lacks the header x-hengjian: 1 and was refused.',
      },
    });
  });
}
