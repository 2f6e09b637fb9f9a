import type { Module } from '../../house.ts';
import { directoryRoutes } from './directories/routes.ts';
import { registerDatasets } from './downloads/datasets.ts';
import { downloadRoutes } from './downloads/routes.ts';
import { useApiKeys } from './keys/key-gate.ts';
import { keyRoutes } from './keys/routes.ts';
import type { OpenDataMeans } from './means.ts';

/** Downloads, directories, and keys for programs. */
export function createOpenData(means: OpenDataMeans): Module {
  return {
    name: 'open-data',
    routes(app) {
      useApiKeys(app, means);
      keyRoutes(app, means);
      app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
      directoryRoutes(app, means);
      downloadRoutes(app, means, registerDatasets(means.db));
    },
  };
}
