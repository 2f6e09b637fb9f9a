import type { JsonObject } from '@hengjian/canonical-json';
import type { Words } from '@hengjian/contract';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';

/** People and organisations, as inspection needs to name them. */
export interface Directory {
  personNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  getOrganisation(tx: Tx, id: string): Promise<OrganisationFacts>;
  /** Organisations that speak for the departments in the region or above it. */
  organisationsOfDepartments(tx: Tx, region: string, departments: readonly string[]): Promise<readonly string[]>;
  /** Who usually stands for each party of a draw that `organiser` conducts, by the party's id. */
  organisationsOfParties(tx: Tx, region: string, organiser: string): Promise<ReadonlyMap<string, string>>;
}

export interface OrganisationFacts {
  readonly name: Words;
  readonly region: string;
  /** Code of the joint department it is; null for others. */
  readonly department: string | null;
}

/** Where an entry stands in the transparency log, and the first signed head that holds it. */
export interface LogPlace {
  readonly leafIndex: number;
  readonly treeSize: number;
  readonly signedAt: Temporal.Instant;
}

/** An entry with everything that proves it to be in the log: hashes as lower-case hex, from the leaf upwards. */
export interface LogProof {
  readonly leafIndex: number;
  readonly leaf: JsonObject;
  readonly proof: readonly string[];
  readonly checkpoint: string;
  readonly treeSize: number;
}

/** The transparency log, as inspection writes and cites it. */
export interface DecisionLog {
  /** Name of the log, the first line of its checkpoints. */
  readonly origin: string;
  /** Adds an entry in the transaction of the decision; returns its id. */
  append(
    tx: Tx,
    entry: { readonly type: string; readonly subject: string; readonly body: JsonObject },
  ): Promise<string>;
  /** Undefined while the entry waits for the sequencer. */
  findPlaces(tx: Tx, entryIds: readonly string[]): Promise<ReadonlyMap<string, LogPlace>>;
  /** Under the head of `treeSize` leaves, which must hold it. */
  findProof(tx: Tx, entryId: string, treeSize: number): Promise<LogProof | undefined>;
  /** Hashes that show the tree of `newSize` leaves to continue that of `oldSize`. */
  consistency(tx: Tx, oldSize: number, newSize: number): Promise<readonly string[]>;
}

/** What inspection is built with besides the platform. */
export interface InspectionMeans extends Platform {
  readonly directory: Directory;
  readonly log: DecisionLog;
  /** `bytes` of randomness as lower-case hex, for salts. */
  readonly randomHex: (bytes: number) => string;
}
