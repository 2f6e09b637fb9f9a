import type { Module } from '../../house.ts';
import { conflictRoutes } from './conflicts/routes.ts';
import { fileRoutes, type TimelineSource } from './files/index.ts';
import { acceptJob } from './imports/accept-job.ts';
import { checkJob } from './imports/check-job.ts';
import type { ImportTarget } from './imports/import-target.ts';
import { importRoutes } from './imports/routes.ts';
import { resumeRuns, TASKS } from './imports/run.ts';
import { importMeans } from './imports/targets.ts';
import { undoJob } from './imports/undo-job.ts';
import type { RegistryMeans } from './means.ts';
import { recordRoutes } from './records/routes.ts';

export interface RegistryOptions {
  /** What tables can be brought into besides the registry's own records. */
  readonly importTargets?: readonly ImportTarget[];
  /** What other modules know of an institution's past, for its time line. */
  readonly timelineSources?: readonly TimelineSource[];
}

/** Institutions with their files, inspectors, experts and their conflicts; tables in and out. */
export function createRegistry(
  means: RegistryMeans,
  { importTargets = [], timelineSources = [] }: RegistryOptions = {},
): Module {
  const importing = importMeans(means, importTargets);
  return {
    name: 'registry',
    routes(app) {
      recordRoutes(app, means);
      fileRoutes(app, means, timelineSources);
      conflictRoutes(app, means);
      importRoutes(app, importing);
    },
    start: () => resumeRuns(means),
    jobs: {
      [TASKS.checking]: checkJob(importing),
      [TASKS.importing]: acceptJob(importing),
      [TASKS.undoing]: undoJob(importing),
    },
  };
}
