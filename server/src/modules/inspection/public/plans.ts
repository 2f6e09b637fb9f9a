import type { DrawSummaryFacts, PlanFacts, PlanSummaryFacts, PublicPlanState } from '@hengjian/portal';
import { cityOverallRatio, districtMinimumRatio, getCreditTable, getValueOn } from '@hengjian/regulation-inspection';
import { officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findDrawsOfPlan } from '../draws/store.ts';
import type { InspectionMeans } from '../means.ts';
import { foldPlanState } from '../plans/plan-state.ts';
import { getPublishedBase } from '../plans/published-base.ts';
import { eventsOfPlans, findPlans, getVersion, type PlanEvent, type PlanRow } from '../plans/store.ts';
import { summariseDraw } from './draw-summary.ts';
import { planTurn } from './turn.ts';
import { departmentName, fieldName, regionName } from './words.ts';

const PUBLIC: readonly PublicPlanState[] = ['published', 'closed', 'withdrawn'];

interface Published {
  readonly plan: PlanRow;
  readonly events: readonly PlanEvent[];
  readonly state: PublicPlanState;
  /** The step that made it public, with the version that was. */
  readonly step: PlanEvent;
}

/** Plans that were ever published, newest publication first. One under amendment shows its last published wording. */
export async function publishedPlans(tx: Tx): Promise<readonly Published[]> {
  const published: Published[] = [];
  const plans = await findPlans(tx, {});
  const eventsOf = await eventsOfPlans(
    tx,
    plans.map(({ id }) => id),
  );
  for (const plan of plans) {
    const events = eventsOf.get(plan.id) ?? [];
    const step = events.findLast(({ action }) => action === 'publish');
    if (step === undefined) continue;
    const now = foldPlanState(events);
    published.push({ plan, events, step, state: PUBLIC.find((state) => state === now) ?? 'published' });
  }
  return published.sort((a, b) => Temporal.Instant.compare(b.step.at, a.step.at));
}

export async function summarisePlan(tx: Tx, { plan, state, step }: Published): Promise<PlanSummaryFacts> {
  const { content } = await getVersion(tx, plan.id, step.version);
  return {
    code: plan.code,
    title: content.title,
    documentNumber: content.documentNumber,
    level: plan.level,
    region: regionName(plan.region),
    year: plan.year,
    state,
    total: content.total,
    publishedAt: step.at.toString(),
    draws: (await findDrawsOfPlan(tx, plan.id)).length,
  };
}

/** One published plan as anybody may read it. */
export async function describePlan(means: InspectionMeans, tx: Tx, published: Published): Promise<PlanFacts> {
  const { plan, events, step } = published;
  const { content } = await getVersion(tx, plan.id, step.version);
  const today = officialDate(means.clock.now());
  const organiser = (await means.directory.getOrganisation(tx, plan.organisationId)).name;
  // As of the moment it was published: what the public reads does not change with every licence.
  const counts = await getPublishedBase(tx, plan.id, step.seq);
  const weighted = content.fields.some(({ method }) => method === 'weighted');
  return {
    ...(await summarisePlan(tx, published)),
    organiser,
    basis: content.basis,
    base: counts.base,
    requiredRatio:
      plan.level === 'city'
        ? { percent: getValueOn(cityOverallRatio, content.arisesOn).value, kind: 'about', clause: 'R4-1.0a' }
        : { percent: getValueOn(districtMinimumRatio, content.arisesOn).value, kind: 'at-least', clause: 'R4-2.0a' },
    fields: content.fields.map((field) => ({
      name: fieldName(field.field),
      keyField: field.keyField,
      quota: field.quota,
      base: counts.baseByField[field.field] ?? 0,
      method: field.method,
      randomArm: field.randomArm,
      lead: departmentName(field.lead),
      joint: field.joint.map(departmentName),
      team: field.team.map(({ pool, count }) => ({ pool: departmentName(pool), count })),
      experts: field.experts,
    })),
    departments: content.departments.map((id) => ({
      name: departmentName(id),
      signedAt:
        events.findLast(({ action, department }) => action === 'countersign' && department === id)?.at.toString() ??
        null,
    })),
    deadlines: content.deadlines,
    parties: content.parties.map(({ name, kind }) => ({ name, kind })),
    weights: weighted
      ? {
          table: getCreditTable(content.allocation.table).name,
          sizes: content.allocation.sizes,
          violationFactor: content.allocation.violationFactor,
          commitmentFactor: content.allocation.commitmentFactor,
        }
      : null,
    turn: published.state === 'published' ? planTurn(content, organiser, today) : null,
    log: await placeOf(means, tx, step.entryId),
    numbered: await numberedDraws(tx, plan),
  };
}

async function numberedDraws(tx: Tx, plan: PlanRow): Promise<readonly DrawSummaryFacts[]> {
  const draws: DrawSummaryFacts[] = [];
  for (const draw of await findDrawsOfPlan(tx, plan.id)) draws.push(await summariseDraw(tx, draw.id));
  return draws.reverse();
}

export async function placeOf(means: InspectionMeans, tx: Tx, entryId: string | null) {
  if (entryId === null) return null;
  const place = (await means.log.findPlaces(tx, [entryId])).get(entryId);
  if (place === undefined) return null;
  return { leafIndex: place.leafIndex, treeSize: place.treeSize, signedAt: place.signedAt.toString() };
}
