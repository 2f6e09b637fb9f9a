import type { ImportTarget } from '../../registry/index.ts';
import type { LibraryImportMeans } from './means.ts';
import { parameterTarget } from './parameter-target.ts';
import { standardTarget } from './standard-target.ts';

export type { LibraryImportMeans } from './means.ts';

/** What of the library can be brought in as a table: standards, and lists of parameters. */
export function createLibraryImports(means: LibraryImportMeans): readonly ImportTarget[] {
  return [standardTarget(means), parameterTarget(means)];
}
