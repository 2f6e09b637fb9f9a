import { randomBytes } from 'node:crypto';
import { findNewMatches } from '../modules/scope/index.ts';
import type { SubscriptionsMeans } from '../modules/subscriptions/index.ts';
import type { Platform } from '../platform/means.ts';

/** What subscriptions need of the register, answered by it. */
export function subscriptionsMeans(
  { db, clock, ids }: Platform,
  settings: { readonly publicUrl: string; readonly privateWebhooks: boolean },
): SubscriptionsMeans {
  return {
    db,
    clock,
    ids,
    publicUrl: settings.publicUrl,
    newMatches: findNewMatches,
    randomHex: (bytes) => randomBytes(bytes).toString('hex'),
    privateWebhooks: settings.privateWebhooks,
  };
}
