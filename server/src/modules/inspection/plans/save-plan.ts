import type { PlanContentSchema } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { readPlanContent } from '@hengjian/regulation-inspection';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse, stale } from '../../../platform/use-case/index.ts';
import type { InspectionMeans } from '../means.ts';
import { mayTakePlanStep } from '../permissions.ts';
import { NOT_IN_THIS_STATE, STALE } from '../refusals.ts';
import { foldPlanState } from './plan-state.ts';
import { getNewestVersion, insertVersion, loadEvents, lockPlan } from './store.ts';

/** Saves the wording, complete or not, as a new version. Only a draft can change; only the newest can be built on. */
export function savePlan(
  means: InspectionMeans,
  actor: Actor,
  input: { readonly id: string; readonly baseVersion: number; readonly content: PlanContentSchema },
): Promise<Result<{ readonly version: number }, Refused>> {
  return decide(means, actor, { action: 'plan.save', subject: `plan:${input.id}` }, async (tx) => {
    const plan = await lockPlan(tx, input.id);
    if (plan === undefined) return missing();
    if (!mayTakePlanStep(actor, 'edit', { region: plan.region, organisationId: plan.organisationId }))
      return forbidden();
    if (foldPlanState(await loadEvents(tx, plan.id)) !== 'draft') return refuse(NOT_IN_THIS_STATE);
    const newest = await getNewestVersion(tx, plan.id);
    if (newest.version !== input.baseVersion) return stale({ ...STALE, params: { newest: newest.version } });
    const content = readPlanContent(input.content);
    if (!content.ok) {
      const { at, code } = content.error;
      return refuse({
        code: 'UNKNOWN_CODE',
        at,
        message: { zh: `字典中没有代码“${code}”。`, en: `No dictionary knows the code “${code}”.` },
      });
    }
    const { level, region, year, cityPlanId } = plan;
    const version = newest.version + 1;
    await insertVersion(tx, plan.id, {
      version,
      // What identifies the plan is fixed when it is opened; a saved wording cannot move it elsewhere.
      content: { ...content.value, level, region, year, cityPlan: cityPlanId },
      editedBy: actor.personId,
      editedAt: means.clock.now(),
    });
    return ok({ version });
  });
}
