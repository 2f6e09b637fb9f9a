import type { FastifyInstance } from 'fastify';
import { officialDate } from '../../platform/clock.ts';
import { repeated } from '../../platform/jobs/index.ts';
import type { Platform } from '../../platform/means.ts';
import type { HeadSigner } from './checkpoint.ts';
import { keepDailyHead } from './heads.ts';
import { hasWaiting, integrate } from './integrate.ts';
import { logRoutes } from './routes.ts';
import { logSummaryRoute } from './summary-route.ts';

/**
 * How often the sequencer looks, and so how long an acknowledged entry waits for its place at most, nearly. Short against
 * the next click of a ceremony; a look finds an empty table and costs a fraction of a millisecond.
 */
const LOOK_EVERY_MS = 50;

/** The log as a module of the house. */
export function createTransparency(platform: Platform, signer: HeadSigner) {
  // Only spares the question: the database keeps one head a day, whoever asks.
  let keptFor = '';
  const keepHeadOfToday = async () => {
    const today = officialDate(platform.clock.now());
    if (today === keptFor) return;
    await keepDailyHead(platform);
    keptFor = today;
  };
  return {
    name: 'transparency',
    routes(app: FastifyInstance) {
      logRoutes(app, platform, signer);
      logSummaryRoute(app, platform, signer);
    },
    jobs: {
      'integrate-log-entries': repeated(LOOK_EVERY_MS, async () => {
        if (await hasWaiting(platform.db)) await integrate(platform, signer);
        await keepHeadOfToday();
      }),
    },
    /** At every start: sign the empty log if there is none, take up what waited, keep the day's head. */
    async start(): Promise<void> {
      await integrate(platform, signer);
      await keepHeadOfToday();
    },
  };
}
