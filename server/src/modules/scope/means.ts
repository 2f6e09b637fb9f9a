import type { JsonObject } from '@hengjian/canonical-json';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';

/** Where an entry stands in the transparency log. */
export interface LeafPlace {
  readonly leafIndex: number;
}

/** What scope is built with besides the platform. */
export interface ScopeMeans extends Platform {
  readonly directory: {
    /** Names of people, for saying who prepared and who decided. */
    personNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  };
  readonly log: {
    /** Adds an entry in the transaction of the decision; returns its id. */
    append(
      tx: Tx,
      entry: { readonly type: string; readonly subject: string; readonly body: JsonObject },
    ): Promise<string>;
    /** Undefined while the entry waits for the sequencer. */
    findPlaces(tx: Tx, entryIds: readonly string[]): Promise<ReadonlyMap<string, LeafPlace>>;
  };
}
