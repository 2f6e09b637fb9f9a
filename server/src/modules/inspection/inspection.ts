import type { FastifyInstance } from 'fastify';
import { officialDate } from '../../platform/clock.ts';
import { repeated } from '../../platform/jobs/index.ts';
import { drawRoutes } from './draws/routes.ts';
import type { InspectionMeans } from './means.ts';
import { planRoutes } from './plans/routes.ts';
import { watchDeadlines } from './plans/watch-deadlines.ts';

/** How often the watch looks whether a new day has begun. */
const LOOK_EVERY_MS = 60_000;

/** Double-random inspection as a module of the house. */
export function createInspection(means: InspectionMeans) {
  // Only spares the question: what reminder was given stands in the database, whoever asks.
  let watchedOn = '';
  return {
    name: 'inspection',
    routes(app: FastifyInstance): void {
      planRoutes(app, means);
      drawRoutes(app, means);
    },
    jobs: {
      'watch-inspection-deadlines': repeated(LOOK_EVERY_MS, async () => {
        const today = officialDate(means.clock.now());
        if (today === watchedOn) return;
        await watchDeadlines(means);
        watchedOn = today;
      }),
    },
  };
}
