import type { JsonObject } from '@hengjian/canonical-json';
import type { Words } from '@hengjian/contract';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';

/** People and organisations, as the library needs to name them. */
export interface LibraryDirectory {
  personNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  getOrganisation(
    tx: Tx,
    id: string,
  ): Promise<{ readonly name: Words; readonly region: string; readonly department: string | null }>;
  /** Organisations that speak for the departments in the region or above it. */
  organisationsOfDepartments(tx: Tx, region: string, departments: readonly string[]): Promise<readonly string[]>;
  /** Who may be asked to review: technical experts in the region or below. */
  experts(tx: Tx, region: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
}

/** The transparency log, as the library writes it. */
export interface LibraryLog {
  /** Adds an entry in the transaction of the decision; returns its id. */
  append(
    tx: Tx,
    entry: { readonly type: string; readonly subject: string; readonly body: JsonObject },
  ): Promise<string>;
  /** Undefined while the entry waits for the sequencer. */
  findPlaces(
    tx: Tx,
    entryIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly leafIndex: number; readonly signedAt: Temporal.Instant }>>;
}

export interface LibraryMeans extends Platform {
  /** Region of the house, whose library this is; 000000 for the nation's. */
  readonly region: string;
  readonly directory: LibraryDirectory;
  readonly log: LibraryLog;
}
