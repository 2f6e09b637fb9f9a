import {
  actOnPlan as actOnPlanEndpoint,
  createPlan as createPlanEndpoint,
  decideException as decideExceptionEndpoint,
  getPlan,
  getPlanVersion,
  listPlans as listPlansEndpoint,
  requestException as requestExceptionEndpoint,
  savePlan as savePlanEndpoint,
} from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import { answer, HttpRefusal, NOT_FOUND, respond, serve } from '../../../platform/http/index.ts';
import type { InspectionMeans } from '../means.ts';
import { actOnPlan } from './act-on-plan.ts';
import { createPlan } from './create-plan.ts';
import { decideException } from './decide-exception.ts';
import { findPlanView } from './get-plan.ts';
import { listPlans } from './list-plans.ts';
import { presentContent, presentPlan, presentSummary } from './present.ts';
import { requestException } from './request-exception.ts';
import { savePlan } from './save-plan.ts';
import { getVersion } from './store.ts';

/** Plans over HTTP. */
export function planRoutes(app: FastifyInstance, means: InspectionMeans): void {
  serve(app, listPlansEndpoint, async ({ actor, query }) => {
    const plans = await listPlans(means, actor, query);
    return respond(200, { plans: plans.map(presentSummary) });
  });

  serve(app, createPlanEndpoint, async ({ actor, body }) => {
    const plan = answer(await createPlan(means, actor, body));
    return respond(201, { id: plan.id });
  });

  serve(app, getPlan, async ({ actor, params }) => {
    const view = await findPlanView(means, actor, params.id);
    if (view === undefined) throw new HttpRefusal(404, NOT_FOUND);
    return respond(200, presentPlan(view, means.clock.now()));
  });

  serve(app, getPlanVersion, async ({ actor, params }) => {
    const view = await findPlanView(means, actor, params.id);
    if (view === undefined || params.version > view.version.version || params.version < 1)
      throw new HttpRefusal(404, NOT_FOUND);
    const version = await withinJurisdiction(means.db, actor.region, (tx) => getVersion(tx, params.id, params.version));
    return respond(200, { version: version.version, content: presentContent(version.content) });
  });

  serve(app, savePlanEndpoint, async ({ actor, params, body }) =>
    respond(200, answer(await savePlan(means, actor, { id: params.id, ...body }))),
  );

  serve(app, actOnPlanEndpoint, async ({ actor, params, body }) =>
    respond(200, answer(await actOnPlan(means, actor, { id: params.id, ...body }))),
  );

  serve(app, requestExceptionEndpoint, async ({ actor, params, body }) =>
    respond(201, answer(await requestException(means, actor, { planId: params.id, ...body }))),
  );

  serve(app, decideExceptionEndpoint, async ({ actor, params, body }) =>
    respond(200, answer(await decideException(means, actor, { planId: params.id, id: params.exceptionId, ...body }))),
  );
}
