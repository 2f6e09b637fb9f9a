/// <reference lib="webworker" />
import { isAsset, isBundle, isPage } from './offline-cache.ts';

/*
 * Lets the recheck page open with the network off. It stores nothing: the page keeps
 * what it needs; pages
 * and bundles come from the network while there is one, so that a cached page never hides a newer one.
 */
declare const self: ServiceWorkerGlobalScope;

/** A network that takes longer is treated as absent. */
const PATIENCE = 4_000;

self.addEventListener('install', () => {
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (isAsset(url)) event.respondWith(cachedFirst(request));
  else if (isPage(url) || isBundle(url)) event.respondWith(networkFirst(request));
});

/** Names of assets change with their content, so what is kept is never stale. */
async function cachedFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function networkFirst(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept !== undefined) return kept;
    throw error;
  }
}
