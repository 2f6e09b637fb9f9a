import type { Tx } from '../../platform/database/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { Platform } from '../../platform/means.ts';

/** What the registry is built with besides the platform. */
export interface RegistryMeans extends Platform {
  readonly files: FileStore;
  /** 32 bytes under which numbers of identity cards are hashed. Lost, the same person is no longer recognised. */
  readonly personKey: Buffer;
  /** Names of people, for histories and for saying who was faster. */
  readonly directory: { personNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> };
}
