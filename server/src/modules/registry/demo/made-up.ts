import type { Draft } from '../records/value.ts';

/** A record of the demo province, before it has an id. */
export interface MadeUp {
  readonly code: string;
  readonly draft: Draft;
}
