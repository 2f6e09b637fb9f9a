import type { LibraryStateName, Words } from '@hengjian/contract';
import type { Tx } from '../../../platform/database/index.ts';
import type { ScopeMeans } from '../means.ts';

/** A wording as the library is asked about it. */
export interface AskedItem {
  readonly id: number;
  readonly field: string;
  readonly object: string;
  readonly parameter: string;
  readonly standardNumber: string;
  readonly standardFamily: string;
}

/** What an annex import is built with: the scope's means, and the library's answers (modules/library). */
export interface AnnexMeans extends ScopeMeans {
  readonly library: {
    /** Answers in the order of the items. */
    judgeItems(
      tx: Tx,
      items: readonly AskedItem[],
      on: string,
    ): Promise<readonly { readonly state: LibraryStateName; readonly explanation: Words }[]>;
    /** Standards the library knows by their family, though not in this edition: number → current edition. */
    currentEditions(tx: Tx, numbers: readonly string[], on: string): Promise<ReadonlyMap<string, string>>;
    /** Entries that come near a wording which the library does not have, the nearest first. */
    suggest(tx: Tx, item: AskedItem): Promise<readonly Words[]>;
  };
}
