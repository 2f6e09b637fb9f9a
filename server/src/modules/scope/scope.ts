import type { Module } from '../../house.ts';
import { officialDate } from '../../platform/clock.ts';
import { repeated } from '../../platform/jobs/index.ts';
import { affectedHouse } from './affected/index.ts';
import { passDay } from './daily.ts';
import { draftRoutes } from './drafts/routes.ts';
import type { ScopeMeans } from './means.ts';
import { copyAll, registrySubscriber } from './react.ts';
import { scopeRoutes } from './routes.ts';
import { keepCounted } from './search/count-items.ts';
import { searchRoutes } from './search/routes.ts';

/** How often the watch looks whether a new day has begun. */
const LOOK_EVERY_MS = 60_000;

/** Certificates and what they cover: who may test what, since when, until when. */
export function createScope(means: ScopeMeans): Module {
  const affected = affectedHouse(means);
  // Only spares the work: done twice on one day it changes nothing.
  let passed = '';
  return {
    name: 'scope',
    routes(app) {
      scopeRoutes(app, means);
      searchRoutes(app, means);
      draftRoutes(app, means);
      affected.routes(app);
    },
    subscribers: [registrySubscriber(means), ...affected.subscribers],
    jobs: {
      ...affected.jobs,
      'count-items': repeated(LOOK_EVERY_MS, async () => {
        await means.db.transaction().execute((tx) => keepCounted(tx, means));
      }),
      'pass-certificate-day': repeated(LOOK_EVERY_MS, async () => {
        const today = officialDate(means.clock.now());
        if (today === passed) return;
        await passDay(means);
        passed = today;
      }),
    },
    start: () => copyAll(means),
  };
}
