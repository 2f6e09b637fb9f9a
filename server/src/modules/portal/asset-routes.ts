import type { FastifyInstance } from 'fastify';
import type { PortalAssets } from './assets.ts';
import { FOREVER, respond } from './respond.ts';

/** At the root, because a service worker may answer only for addresses below its own. */
export const SERVICE_WORKER = '/verify-offline.js';

const SCRIPT = 'text/javascript; charset=utf-8';

/** Each file has a route of its own, so that other front ends can put theirs beside them. */
export function assetRoutes(app: FastifyInstance, assets: PortalAssets): void {
  for (const [name, body] of assets.files) {
    const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : SCRIPT;
    app.get(`/assets/${name}`, { schema: { hide: true } }, async (request, reply) =>
      respond(request, reply, { type, body, cache: FOREVER }),
    );
  }
  app.get(SERVICE_WORKER, { schema: { hide: true } }, async (request, reply) =>
    respond(request, reply, { type: SCRIPT, body: assets.serviceWorker }),
  );
}
