import type { Holder } from '@hengjian/permissions';
import type { Tx } from '../../../platform/database/index.ts';
import type { LibraryMeans } from '../means.ts';

/** What imports into the library need besides the library's own means. */
export interface LibraryImportMeans extends LibraryMeans {
  /** Who brought a file, with the roles he has now; null where he is no longer there. */
  findHolder(tx: Tx, personId: string): Promise<Holder | null>;
  /** Those of the standards by which an annex has lines, which stand in another module. */
  standardsInAnnexes(tx: Tx, numbers: readonly string[]): Promise<ReadonlySet<string>>;
}
