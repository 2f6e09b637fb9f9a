import type { Module } from '../../house.ts';
import { conflictRoutes } from './conflicts/routes.ts';
import { acceptJob } from './imports/accept-job.ts';
import { checkJob } from './imports/check-job.ts';
import { importRoutes } from './imports/routes.ts';
import { resumeRuns, TASKS } from './imports/run.ts';
import { undoJob } from './imports/undo-job.ts';
import type { RegistryMeans } from './means.ts';
import { recordRoutes } from './records/routes.ts';

/** Institutions, inspectors, experts and their conflicts; tables in and out. */
export function createRegistry(means: RegistryMeans): Module {
  return {
    name: 'registry',
    routes(app) {
      recordRoutes(app, means);
      conflictRoutes(app, means);
      importRoutes(app, means);
    },
    start: () => resumeRuns(means),
    jobs: {
      [TASKS.checking]: checkJob(means),
      [TASKS.importing]: acceptJob(means),
      [TASKS.undoing]: undoJob(means),
    },
  };
}
