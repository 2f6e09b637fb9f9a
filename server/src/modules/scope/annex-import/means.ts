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

export interface AnnexLibrary {
  /** Answers in the order of the items; undefined where no library holds on the day. */
  judgeItems(
    tx: Tx,
    items: Iterable<AskedItem>,
    on: string,
  ): Promise<readonly { readonly state: LibraryStateName; readonly explanation: Words }[] | undefined>;
  /** Numbers in no edition that the library knows, though it knows their family: number → edition in force. */
  currentEditions(tx: Tx, numbers: readonly string[], on: string): Promise<ReadonlyMap<string, string>>;
  /** For each wording the entry that comes nearest. */
  suggest(
    tx: Tx,
    wanted: readonly Pick<AskedItem, 'field' | 'object' | 'parameter' | 'standardNumber'>[],
    on: string,
  ): Promise<readonly (Words | null)[]>;
}

/** What an annex import is built with: the scope's means, and the library's answers. */
export interface AnnexMeans extends ScopeMeans {
  readonly library: AnnexLibrary;
}
