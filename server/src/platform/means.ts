import type { Clock } from './clock.ts';
import type { Database } from './database/connect.ts';
import type { Ids } from './ids.ts';

/** What a use case may not fetch for itself: time and identifiers. */
export interface Means {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What every module is built with. */
export interface Platform extends Means {
  readonly db: Database;
}
