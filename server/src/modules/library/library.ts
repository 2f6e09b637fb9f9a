import type { FastifyInstance } from 'fastify';
import type { Module } from '../../house.ts';
import { entryRoutes } from './entries/routes.ts';
import type { LibraryMeans } from './means.ts';
import { proposalRoutes } from './proposals/routes.ts';
import { standardRoutes } from './standards/routes.ts';
import { versionRoutes } from './versions/routes.ts';

/** Standards with their editions, and the parameter library with its versions and proposals. */
export function createLibrary(means: LibraryMeans): Module {
  return {
    name: 'library',
    routes(app: FastifyInstance): void {
      standardRoutes(app, means);
      entryRoutes(app, means);
      versionRoutes(app, means);
      proposalRoutes(app, means);
    },
  };
}
