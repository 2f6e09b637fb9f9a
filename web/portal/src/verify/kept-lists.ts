import {
  openStatusList,
  openTrustList,
  parseLogKey,
  type StatusLists,
  type Trust,
  type SignatureVerifier,
} from '@hengjian/credential';
import { CACHE, STATUS_LISTS, TRUST_LIST } from '../recheck/offline-cache.ts';

/** Whom this device believes, and what it knows of revocations and suspensions. */
export interface Lists {
  readonly trust: Trust | null;
  readonly statusLists: StatusLists;
}

const NONE: Lists = { trust: null, statusLists: { revocation: null, suspension: null } };

/**
 * The lists this device goes by: fresh ones while there is a network, otherwise those kept. A newer list replaces an older
 * one only; the trust list must bear the signature of the log whose key stands on the page.
 */
export async function loadLists(logKey: string, verifySignature?: SignatureVerifier): Promise<Lists> {
  const kept = await openLists(await keptText(TRUST_LIST), await keptText(STATUS_LISTS), logKey, NONE, verifySignature);
  // Where there is no network for certain, nobody is asked: it would only be an error in the console.
  if (!navigator.onLine) return kept;
  const [trust, status] = await Promise.all([fetchText(TRUST_LIST), fetchText(STATUS_LISTS)]);
  if (trust === null || status === null) return kept;
  const fresh = await openLists(trust, status, logKey, kept, verifySignature);
  if (fresh.trust !== null && fresh.statusLists.revocation !== null) await keep(trust, status);
  return fresh.trust === null ? kept : fresh;
}

async function openLists(
  trustText: string | null,
  statusText: string | null,
  logKey: string,
  previous: Lists,
  verifySignature?: SignatureVerifier,
): Promise<Lists> {
  const key = parseLogKey(logKey);
  if (trustText === null || !key.ok) return NONE;
  const trust = openTrustList(trustText, {
    logKeys: [key.value],
    ...(previous.trust !== null && { previous: previous.trust }),
  });
  if (!trust.ok) return previous;
  const { revocation, suspension } = readStatus(statusText);
  const open = async (jws: string | null, before: StatusLists['revocation']) => {
    if (jws === null) return before;
    const list = await openStatusList(jws, { trust: trust.value, previous: before ?? undefined, verifySignature });
    return list.ok ? list.value : before;
  };
  return {
    trust: trust.value,
    statusLists: {
      revocation: await open(revocation, previous.statusLists.revocation),
      suspension: await open(suspension, previous.statusLists.suspension),
    },
  };
}

function readStatus(text: string | null): { readonly revocation: string | null; readonly suspension: string | null } {
  const nothing = { revocation: null, suspension: null };
  if (text === null) return nothing;
  try {
    const given: unknown = JSON.parse(text);
    if (typeof given !== 'object' || given === null) return nothing;
    const [revocation, suspension] = ['revocation', 'suspension'].map((name) => {
      const value: unknown = Reflect.get(given, name);
      return typeof value === 'string' ? value : null;
    });
    return { revocation: revocation ?? null, suspension: suspension ?? null };
  } catch {
    return nothing;
  }
}

async function fetchText(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

async function keptText(address: string): Promise<string | null> {
  if (!('caches' in globalThis)) return null;
  const response = await caches.match(address, { cacheName: CACHE }).catch(() => undefined);
  return response === undefined ? null : response.text();
}

async function keep(trust: string, status: string): Promise<void> {
  if (!('caches' in globalThis)) return;
  try {
    const cache = await caches.open(CACHE);
    const json = { headers: { 'content-type': 'application/json' } };
    await cache.put(TRUST_LIST, new Response(trust, json));
    await cache.put(STATUS_LISTS, new Response(status, json));
  } catch {
    // Storage refused or full: this visit goes on with what it has.
  }
}
