import type { Refusal } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { PLAN_RULES } from '@hengjian/regulation-inspection';
import { toDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import { findUnitsDrawnUnder } from '../draws/selected-units.ts';
import { exceptionStepTaken } from '../events.ts';
import type { InspectionMeans } from '../means.ts';
import { missingRefusal, NOT_IN_THIS_STATE } from '../refusals.ts';
import { loadExceptions } from './exceptions.ts';
import { foldPlanState } from './plan-state.ts';
import { loadEvents, lockPlan, type PlanRow } from './store.ts';

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
    const state = foldPlanState(await loadEvents(tx, plan.id));
    if (state === 'closed' || state === 'withdrawn') return refuse(NOT_IN_THIS_STATE);
    if (wish.reason.trim() === '') return refuse(missingRefusal([{ code: 'REASON_MISSING', clause: 'R4-2.0b' }]));
    const pointless = await whyPointless(tx, plan, wish);
    if (pointless !== null) return refuse(pointless);
    const open = (await loadExceptions(tx, plan.id)).find(
      ({ kind, target, decision }) => kind === wish.kind && target === wish.target && decision?.approved !== false,
    );
    if (open !== undefined) return refuse(ALREADY_REQUESTED);
    const id = means.ids.next();
    await tx
      .insertInto('inspection.exception_request')
      .values({
        id,
        plan_id: plan.id,
        kind: wish.kind,
        target: wish.target,
        reason: wish.reason.trim(),
        requested_by: actor.personId,
        requested_at: toDate(means.clock.now()),
      })
      .execute();
    await exceptionStepTaken(tx, means, plan, { action: 'request', requestedBy: actor.personId, approved: false });
    return ok({ id });
  });
}

/** An exception from nothing would stand in the record and mean nothing. */
async function whyPointless(tx: Tx, plan: PlanRow, { kind, target }: ExceptionWish): Promise<Refusal | null> {
  if (kind === 'principle')
    return PLAN_RULES.some(({ code, severity }) => code === target && severity === 'principle')
      ? null
      : NOT_A_PRINCIPLE;
  const drawn = plan.cityPlanId === null ? null : await findUnitsDrawnUnder(tx, plan.cityPlanId);
  return drawn?.has(target) === true ? null : NOT_DRAWN_BY_CITY;
}

const ALREADY_REQUESTED = {
  code: 'ALREADY_REQUESTED',
  clause: 'R4-2.0b',
  message: { zh: '该事项已提出过例外申请。', en: 'An exception for this has been asked for already.' },
};
const NOT_A_PRINCIPLE = {
  code: 'NOT_A_PRINCIPLE',
  clause: 'R4-1.0g',
  message: {
    zh: '这条规则不是“原则上”的要求，不能申请例外。',
    en: 'This rule does not hold merely “in principle”; there is no exception from it.',
  },
};
const NOT_DRAWN_BY_CITY = {
  code: 'NOT_DRAWN_BY_CITY',
  clause: 'R4-2.0b',
  message: {
    zh: '市级没有抽中这家机构，无须申请重复检查。',
    en: 'The city did not draw this institution; no exception is needed to inspect it.',
  },
};
