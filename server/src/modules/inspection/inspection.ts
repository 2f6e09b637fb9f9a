import type { FastifyInstance } from 'fastify';
import { drawRoutes } from './draws/routes.ts';
import type { InspectionMeans } from './means.ts';
import { planRoutes } from './plans/routes.ts';

/** Double-random inspection as a module of the house. */
export function createInspection(means: InspectionMeans) {
  return {
    name: 'inspection',
    routes(app: FastifyInstance): void {
      planRoutes(app, means);
      drawRoutes(app, means);
    },
  };
}
