import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { approveException } from '@hengjian/regulation-inspection';
import { toDate } from '../../../platform/clock.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import { exceptionStepTaken } from '../events.ts';
import type { InspectionMeans } from '../means.ts';
import { missingRefusal, NOT_IN_THIS_STATE } from '../refusals.ts';
import { factsOf, loadExceptions } from './exceptions.ts';
import { foldPlanState } from './plan-state.ts';
import { loadEvents, lockPlan } from './store.ts';

/** Consents to an exception or declines it: by somebody else than the one who asked, once, with a reason, in the log. */
export function decideException(
  means: InspectionMeans,
  actor: Actor,
  input: { readonly planId: string; readonly id: string; readonly approved: boolean; readonly reason: string },
): Promise<Result<{ readonly approved: boolean }, Refused>> {
  return decide(means, actor, { action: 'exception.decide', subject: `plan:${input.planId}` }, async (tx) => {
    const plan = await lockPlan(tx, input.planId);
    const record = plan && (await loadExceptions(tx, plan.id)).find(({ id }) => id === input.id);
    if (plan === undefined || record === undefined) return missing();
    if (!may(actor, 'exception.approve', { region: plan.region, organisationId: plan.organisationId }))
      return forbidden();
    const state = foldPlanState(await loadEvents(tx, plan.id));
    if (state === 'closed' || state === 'withdrawn') return refuse(NOT_IN_THIS_STATE);
    if (record.decision !== null) return refuse(REFUSALS.ALREADY_DECIDED);
    if (input.reason.trim() === '') return refuse(REFUSALS.REASON_MISSING);
    // Whoever asked neither grants nor buries his own request.
    const consent = approveException({ ...factsOf(record), rule: record.target }, actor.personId);
    if (!consent.ok) return refuse(REFUSALS[consent.error]);
    const entryId = await means.log.append(tx, {
      type: 'plan.exception',
      subject: plan.code,
      body: { kind: record.kind, target: record.target, approved: input.approved },
    });
    await tx
      .insertInto('inspection.exception_decision')
      .values({
        request_id: record.id,
        approved: input.approved,
        reason: input.reason.trim(),
        decided_by: actor.personId,
        decided_at: toDate(means.clock.now()),
        entry_id: entryId,
      })
      .execute();
    const { approved } = input;
    await exceptionStepTaken(tx, means, plan, { action: 'decide', requestedBy: record.requestedBy, approved });
    return ok({ approved });
  });
}

const REFUSALS = {
  ALREADY_DECIDED: {
    code: 'ALREADY_DECIDED',
    clause: 'R4-2.0b',
    message: { zh: '该例外已有决定。', en: 'This exception has been decided already.' },
  },
  APPROVER_IS_REQUESTER: {
    code: 'APPROVER_IS_REQUESTER',
    clause: 'R4-2.0b',
    message: { zh: '申请人不能批准自己的申请。', en: 'Whoever asked cannot approve it.' },
  },
  REASON_MISSING: missingRefusal([{ code: 'REASON_MISSING', clause: 'R4-2.0b' }]),
} as const;
