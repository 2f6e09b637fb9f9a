import { ok, type Result } from '@hengjian/kernel';
import { inJurisdiction } from '@hengjian/permissions';
import { officialDate, toDate } from '../../../platform/clock.ts';
import { lock, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, type Refused, refuse } from '../../../platform/use-case/index.ts';
import type { InspectionMeans } from '../means.ts';
import { mayOpenPlan } from '../permissions.ts';
import { loadGround } from './load-facts.ts';
import { newPlanContent, proposeDistrictQuotas } from './new-content.ts';
import { planCode } from './plan-code.ts';
import { foldPlanState } from './plan-state.ts';
import { findPlan, findPlans, insertVersion, loadEvents, type PlanRow } from './store.ts';

export interface NewPlan {
  readonly year: number;
  readonly level: 'city' | 'district';
  readonly cityPlanId?: string;
  readonly template: 'notice-2023' | 'empty';
}

/**
 * Opens a draft for the year, of the actor's own organisation and region. One plan per region, level and year, besides
 * those that were withdrawn. A district hangs its plan on the published plan of its city for the same year (R4-2.0c).
 */
export function createPlan(means: InspectionMeans, actor: Actor, input: NewPlan): Promise<Result<PlanRow, Refused>> {
  return decide(means, actor, { action: 'plan.create', subject: `region:${actor.region}` }, async (tx) => {
    const { level, year } = input;
    if (!mayOpenPlan(actor, level)) return forbidden();
    const { region } = actor;
    // Two people who open it at once: the second finds the first's plan.
    await lock(tx, `plans:${level}:${region}:${year}`);
    const same = (await findPlans(tx, { year, level })).filter((plan) => plan.region === region);
    for (const { id, code } of same)
      if (foldPlanState(await loadEvents(tx, id)) !== 'withdrawn') return refuse(alreadyThere(code));
    const cityPlan = level === 'city' ? null : await findCityPlan(tx, actor, input);
    if (level === 'district' && cityPlan === null) return refuse(NO_CITY_PLAN);
    const plan: PlanRow = {
      id: means.ids.next(),
      code: planCode(level, region, year, same.length + 1),
      level,
      region,
      year,
      organisationId: actor.organisationId,
      cityPlanId: cityPlan?.id ?? null,
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

/** The plan a district's can hang on: published, of the same year, of the city it lies in. */
async function findCityPlan(tx: Tx, actor: Actor, { cityPlanId, year }: NewPlan): Promise<PlanRow | null> {
  const plan = cityPlanId === undefined ? undefined : await findPlan(tx, cityPlanId);
  if (plan?.level !== 'city' || plan.year !== year || !inJurisdiction(plan.region, actor.region)) return null;
  return foldPlanState(await loadEvents(tx, plan.id)) === 'published' ? plan : null;
}

const NO_CITY_PLAN = {
  code: 'CITY_PLAN_NOT_PUBLISHED',
  clause: 'R4-2.0c',
  message: {
    zh: '区级计划须挂接本市同年度已公开的市级计划。',
    en: 'A district’s plan hangs on the published plan of its city for the same year.',
  },
  wayOut: {
    zh: '请选择同年度已公开的市级计划；市级计划尚未公开的，请待其公开后再建。',
    en: 'Choose the city’s published plan of that year, or wait until the city has published it.',
  },
};

function alreadyThere(code: string) {
  return {
    code: 'PLAN_EXISTS',
    message: { zh: `本级本年度已有计划 ${code}。`, en: `This level has a plan for the year already: ${code}.` },
    wayOut: {
      zh: '请打开已有计划；确需重来的，先撤回它。',
      en: 'Open the existing plan, or have it withdrawn to start anew.',
    },
  };
}
