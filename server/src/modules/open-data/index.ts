import type { Database } from '../../platform/database/index.ts';
import { registerDatasets } from './downloads/datasets.ts';
import { describe } from './downloads/routes.ts';

export { listPublished, type PublicDirectory, readDirectory } from './directories/read-directory.ts';
export type { OpenDataMeans } from './means.ts';
export { createOpenData } from './open-data.ts';

/** What there is to take along, for the public page. */
export function describeDatasets(db: Database) {
  return describe(registerDatasets(db));
}
