import type { FastifyInstance } from 'fastify';
import type { PortalAssets } from './assets.ts';
import { FOREVER, respond } from './respond.ts';

const SERVICE_WORKER = 'service-worker.js';

/** Each file has a route of its own, so that other front ends can put theirs beside them. */
export function assetRoutes(app: FastifyInstance, assets: PortalAssets): void {
  for (const [name, body] of assets.files) {
    const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
    app.get(`/assets/${name}`, { schema: { hide: true } }, async (request, reply) => {
      if (name !== SERVICE_WORKER) return respond(request, reply, { type, body, cache: FOREVER });
      // It answers for `/verify`, which lies above its own address.
      reply.header('service-worker-allowed', '/');
      return respond(request, reply, { type, body });
    });
  }
}
