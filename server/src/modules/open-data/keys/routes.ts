import { issueApiKey, listApiKeys, revokeApiKey } from '@hengjian/contract';
import { may } from '@hengjian/permissions';
import type { FastifyInstance } from 'fastify';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import { answer, HttpRefusal, NOT_PERMITTED, serve } from '../../../platform/http/index.ts';
import type { OpenDataMeans } from '../means.ts';
import { issueKey } from './issue-key.ts';
import { readKeys } from './key-store.ts';
import { revokeKey } from './revoke-key.ts';

export function keyRoutes(app: FastifyInstance, means: OpenDataMeans): void {
  serve(app, listApiKeys, async ({ actor }) => {
    if (!may(actor, 'api-key.manage', { region: actor.region })) throw new HttpRefusal(403, NOT_PERMITTED);
    const now = means.clock.now();
    const keys = await withinJurisdiction(means.db, actor.region, (tx) => readKeys(tx, { region: actor.region, now }));
    return { status: 200 as const, body: { keys: [...keys] } };
  });
  serve(app, issueApiKey, async ({ actor, body }) => ({
    status: 201 as const,
    body: answer(await issueKey(means, actor, body)),
  }));
  serve(app, revokeApiKey, async ({ actor, params, body }) => ({
    status: 200 as const,
    body: answer(await revokeKey(means, actor, params.id, body.reason)),
  }));
}
