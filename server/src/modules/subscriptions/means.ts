import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';

/** A search as its permanent link holds it. */
export interface SavedQuery {
  readonly q: string;
  readonly region: string | null;
  readonly field: string | null;
  readonly axis: 'licence' | 'accreditation';
}

/** Something new that a search found: a capability that some institution has from a decision recorded lately. */
export interface Match {
  readonly institution: string;
  readonly name: string;
  readonly object: string;
  readonly parameter: string;
  readonly standard: string;
  readonly restriction: string;
  readonly site: number;
  readonly certificate: string;
  readonly recordedAt: Temporal.Instant;
}

/** What subscriptions are made with besides the platform. */
export interface SubscriptionsMeans extends Platform {
  readonly publicUrl: string;
  /** What a search finds that was recorded after `since` and not after `until`: the newest `limit`, oldest first. */
  readonly newMatches: (
    tx: Tx,
    query: SavedQuery,
    since: Temporal.Instant,
    until: Temporal.Instant,
    limit: number,
  ) => Promise<readonly Match[]>;
  readonly randomHex: (bytes: number) => string;
  /** Webhooks may lead to addresses of the own network; off unless the operator says so. */
  readonly privateWebhooks: boolean;
}
