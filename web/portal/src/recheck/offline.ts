import { CACHE, isAsset, PAGES } from './offline-cache.ts';

/** Keeps a bundle that was fetched, so that its address can be opened again without the network. */
export async function keepBundle(address: string, response: Response): Promise<void> {
  if (!('caches' in window)) return;
  try {
    const cache = await caches.open(CACHE);
    await cache.put(address, response);
  } catch {
    // Storage refused or full; the bundle at hand is rechecked all the same.
  }
}

/**
 * Keeps the page, its style, scripts and worker on the device and registers the service worker that serves them when
 * the network is off. False where the browser or an address without HTTPS does not allow it; the page then still
 * rechecks without the network as long as it stays open.
 */
export async function keepForOffline(serviceWorker: string, assets: readonly string[]): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return false;
  try {
    await Promise.all(
      PAGES.map((scope) => navigator.serviceWorker.register(serviceWorker, { scope, updateViaCache: 'none' })),
    );
    const cache = await caches.open(CACHE);
    await cache.addAll([...PAGES, ...assets]);
    for (const request of await cache.keys()) {
      const url = new URL(request.url);
      // Assets of an earlier version of the page.
      if (isAsset(url) && !assets.includes(url.pathname)) await cache.delete(request);
    }
    return true;
  } catch {
    // Storage refused or full, or the network went away halfway: nothing the recheck itself depends on.
    return false;
  }
}
