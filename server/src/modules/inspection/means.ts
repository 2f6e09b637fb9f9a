import type { Words } from '@hengjian/contract';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';

/** People and organisations, as inspection needs to name them. */
export interface Directory {
  personNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  organisationName(tx: Tx, id: string): Promise<Words>;
}

/** Where an entry stands in the transparency log, and the first signed head that holds it. */
export interface LogPlace {
  readonly leafIndex: number;
  readonly treeSize: number;
  readonly signedAt: Temporal.Instant;
}

/** An entry with everything that proves it to be in the log. */
export interface LogProof {
  readonly leafIndex: number;
  readonly leaf: unknown;
  readonly proof: readonly string[];
  readonly checkpoint: string;
}

/** The transparency log, as inspection writes and cites it. */
export interface DecisionLog {
  /** Name of the log, the first line of its checkpoints. */
  readonly origin: string;
  /** Adds an entry in the transaction of the decision; returns its id. */
  append(tx: Tx, entry: { readonly type: string; readonly subject: string; readonly body: LogBody }): Promise<string>;
  /** Undefined while the entry waits for the sequencer. */
  findPlaces(tx: Tx, entryIds: readonly string[]): Promise<ReadonlyMap<string, LogPlace>>;
  findProof(tx: Tx, entryId: string): Promise<LogProof | undefined>;
}

export type LogBody = Readonly<Record<string, string | number | boolean | null>>;

/** What inspection is built with besides the platform. */
export interface InspectionMeans extends Platform {
  readonly directory: Directory;
  readonly log: DecisionLog;
  /** `bytes` of randomness as lower-case hex, for salts. */
  readonly randomHex: (bytes: number) => string;
}
