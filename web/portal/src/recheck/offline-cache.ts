/** Name of the cache; raise the number when what is kept changes in kind. */
export const CACHE = 'hengjian-recheck-1';

/** The recheck page in both languages. */
export const PAGES: readonly string[] = ['/verify', '/en/verify'];

export function isPage({ pathname }: URL): boolean {
  return PAGES.includes(pathname);
}

export function isAsset({ pathname }: URL): boolean {
  return pathname.startsWith('/assets/');
}

/** A public draw bundle, `/draws/<code>.json`. */
export function isBundle({ pathname }: URL): boolean {
  return /^\/draws\/[^/]+\.json$/.test(pathname);
}

/** What a device needs to judge certificates without a network; kept by the page itself. */
export const TRUST_LIST = '/api/public/trust-list';
export const STATUS_LISTS = '/api/public/status-lists';
