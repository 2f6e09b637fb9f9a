import type { FastifyInstance } from 'fastify';
import { repeated } from '../../../platform/jobs/index.ts';
import { affectedRoutes } from './routes.ts';
import { judgeDay, libraryWatch } from './watch.ts';
import type { Platform } from '../../../platform/means.ts';

export { countAffected } from './affected-rows.ts';
export { judgeStoredItems } from './judge-stored-items.ts';

/** How often it is looked whether something has not been judged yet, or a new day has begun. */
const LOOK_EVERY_MS = 60_000;

/** Rows against the library, as a part of the module: its routes, its ear at the outbox, its daily work. */
export function affectedHouse(means: Platform) {
  let judgedFor: string | null = null;
  return {
    routes: (app: FastifyInstance): void => affectedRoutes(app, means),
    subscribers: [libraryWatch(means)],
    jobs: {
      'judge-library-states': repeated(LOOK_EVERY_MS, async () => {
        judgedFor = await judgeDay(means, judgedFor);
      }),
    },
  };
}
