import type { FastifyInstance } from 'fastify';
import type { Platform } from '../../platform/means.ts';
import type { HeadSigner } from './checkpoint.ts';
import { keepDailyHead } from './heads.ts';
import { INTEGRATE_TASK, integrate } from './integrate.ts';
import { logRoutes } from './routes.ts';

/** The log as a module of the house. */
export function createTransparency(platform: Platform, signer: HeadSigner) {
  return {
    name: 'transparency',
    routes: (app: FastifyInstance) => logRoutes(app, platform, signer),
    jobs: {
      [INTEGRATE_TASK]: async () => {
        await integrate(platform, signer);
        await keepDailyHead(platform);
      },
    },
    /** At every start: sign the empty log if there is none, take up what waited, keep the day's head. */
    async start(): Promise<void> {
      await integrate(platform, signer);
      await keepDailyHead(platform);
    },
  };
}
