import type { Module } from '../../house.ts';
import { addJob } from '../../platform/jobs/index.ts';
import { DECIDED, TAKEN_OVER } from '../scope/index.ts';
import { lookForMatches } from './delivery/look-for-matches.ts';
import { webhookJob } from './delivery/webhook-job.ts';
import { LOOK_TASK, WEBHOOK_TASK } from './events.ts';
import { feedRoutes } from './feeds/routes.ts';
import type { SubscriptionsMeans } from './means.ts';
import { subscriptionRoutes } from './routes.ts';

/** Decisions come in bursts; one look after a burst is enough. */
const AFTER_A_BURST = { seconds: 20 };

/** Saved searches, and word of what changed in them. */
export function createSubscriptions(means: SubscriptionsMeans): Module {
  return {
    name: 'subscriptions',
    routes(app) {
      subscriptionRoutes(app, means);
      feedRoutes(app, means);
    },
    subscribers: [
      {
        name: 'subscriptions',
        topics: [DECIDED, TAKEN_OVER],
        react: () =>
          addJob(means.db, {
            task: LOOK_TASK,
            payload: {},
            key: LOOK_TASK,
            runAt: means.clock.now().add(AFTER_A_BURST),
          }),
      },
    ],
    jobs: { [LOOK_TASK]: () => lookForMatches(means), [WEBHOOK_TASK]: webhookJob(means) },
  };
}
