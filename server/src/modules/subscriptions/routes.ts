import {
  deleteSavedSearch,
  listSavedSearches,
  saveSearch as saveEndpoint,
  subscribe as subscribeEndpoint,
  unsubscribe as unsubscribeEndpoint,
} from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import { withinJurisdiction } from '../../platform/database/index.ts';
import { answer, serve } from '../../platform/http/index.ts';
import type { SubscriptionsMeans } from './means.ts';
import { deleteSearch, saveSearch } from './searches/save-search.ts';
import { readSearches } from './searches/store.ts';
import { subscribe, unsubscribe } from './searches/subscribe.ts';

export function subscriptionRoutes(app: FastifyInstance, means: SubscriptionsMeans): void {
  serve(app, listSavedSearches, async ({ actor }) => {
    const searches = await withinJurisdiction(means.db, actor.region, (tx) => readSearches(tx, actor.personId));
    return { status: 200 as const, body: { searches: [...searches] } };
  });
  serve(app, saveEndpoint, async ({ actor, body }) => ({
    status: 201 as const,
    body: answer(await saveSearch(means, actor, body)),
  }));
  serve(app, deleteSavedSearch, async ({ actor, params }) => ({
    status: 200 as const,
    body: answer(await deleteSearch(means, actor, params.id)),
  }));
  serve(app, subscribeEndpoint, async ({ actor, params, body }) => ({
    status: 201 as const,
    body: answer(await subscribe(means, actor, params.id, body)),
  }));
  serve(app, unsubscribeEndpoint, async ({ actor, params }) => ({
    status: 200 as const,
    body: answer(await unsubscribe(means, actor, params.id)),
  }));
}
