import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { officialDate, toDate } from '../../../platform/clock.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import type { InspectionMeans } from '../means.ts';
import { loadGround } from './load-facts.ts';
import { newPlanContent, proposeDistrictQuotas } from './new-content.ts';
import { planCode } from './plan-code.ts';
import { findPlan, findPlans, insertVersion, type PlanRow } from './store.ts';

export interface NewPlan {
  readonly year: number;
  readonly level: 'city' | 'district';
  readonly cityPlanId?: string;
  readonly template: 'notice-2023' | 'empty';
}

/** Opens a draft for the year, of the actor's own organisation and region. One plan per region, level and year. */
export function createPlan(means: InspectionMeans, actor: Actor, input: NewPlan): Promise<Result<PlanRow, Refused>> {
  return decide(means, actor, { action: 'plan.create', subject: `region:${actor.region}` }, async (tx) => {
    if (!may(actor, 'plan.edit', { organisationId: actor.organisationId })) return forbidden();
    const cityPlan = input.cityPlanId === undefined ? undefined : await findPlan(tx, input.cityPlanId);
    if (input.level === 'district' && cityPlan?.level !== 'city') return missing();
    const same = (await findPlans(tx, { year: input.year, level: input.level })).find(
      ({ region }) => region === actor.region,
    );
    if (same !== undefined) return refuse(alreadyThere(same.code));
    const plan: PlanRow = {
      id: means.ids.next(),
      code: planCode(input.level, actor.region, input.year),
      level: input.level,
      region: actor.region,
      year: input.year,
      organisationId: actor.organisationId,
      cityPlanId: input.level === 'district' ? (cityPlan?.id ?? null) : null,
    };
    const now = means.clock.now();
    await tx
      .insertInto('inspection.plan')
      .values({
        id: plan.id,
        code: plan.code,
        level: plan.level,
        region_code: plan.region,
        year: plan.year,
        organisation_id: plan.organisationId,
        city_plan_id: plan.cityPlanId,
        created_by: actor.personId,
        created_at: toDate(now),
      })
      .execute();
    const today = officialDate(now);
    const parties = await means.directory.organisationsOfParties(tx, plan.region, plan.organisationId);
    const blank = newPlanContent(plan, input.template, today, parties);
    const content =
      input.level === 'district' && input.template !== 'empty'
        ? proposeDistrictQuotas(blank, (await loadGround(tx, plan, blank, [], today)).facts)
        : blank;
    await insertVersion(tx, plan.id, { version: 1, content, editedBy: actor.personId, editedAt: now });
    return ok(plan);
  });
}

function alreadyThere(code: string) {
  return {
    code: 'PLAN_EXISTS',
    message: { zh: `本级本年度已有计划 ${code}。`, en: `This level has a plan for the year already: ${code}.` },
    wayOut: { zh: '请打开已有计划；需要重来时先撤回它。', en: 'Open the existing plan, or withdraw it to start anew.' },
  };
}
