import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { toDate } from '../../../platform/clock.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import type { InspectionMeans } from '../means.ts';
import { loadExceptions } from './exceptions.ts';
import { lockPlan } from './store.ts';

export interface ExceptionWish {
  readonly planId: string;
  readonly kind: 'repeat' | 'principle';
  readonly target: string;
  readonly reason: string;
}

/** Asks to depart from what holds “in principle”. Whoever asks cannot decide it. */
export function requestException(
  means: InspectionMeans,
  actor: Actor,
  wish: ExceptionWish,
): Promise<Result<{ readonly id: string }, Refused>> {
  return decide(means, actor, { action: 'exception.request', subject: `plan:${wish.planId}` }, async (tx) => {
    const plan = await lockPlan(tx, wish.planId);
    if (plan === undefined) return missing();
    if (!may(actor, 'exception.request', { region: plan.region, organisationId: plan.organisationId }))
      return forbidden();
    const open = (await loadExceptions(tx, plan.id)).find(
      ({ kind, target, decision }) => kind === wish.kind && target === wish.target && decision?.approved !== false,
    );
    if (open !== undefined)
      return refuse({
        code: 'ALREADY_REQUESTED',
        clause: 'R4-2.0b',
        message: { zh: '该事项已提出过例外申请。', en: 'An exception for this has been asked for already.' },
      });
    const id = means.ids.next();
    await tx
      .insertInto('inspection.exception_request')
      .values({
        id,
        plan_id: plan.id,
        kind: wish.kind,
        target: wish.target,
        reason: wish.reason,
        requested_by: actor.personId,
        requested_at: toDate(means.clock.now()),
      })
      .execute();
    return ok({ id });
  });
}
