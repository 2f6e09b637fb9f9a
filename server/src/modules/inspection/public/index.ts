import { canonicalJson } from '@hengjian/canonical-json';
import type { DrawFacts, DrawSummaryFacts, Listing, PlanFacts, PlanSummaryFacts } from '@hengjian/portal';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import { bundleWithLog } from '../draws/bundle-with-log.ts';
import { toJson } from '../draws/json.ts';
import { type LoadedDraw, loadDraw } from '../draws/load-draw.ts';
import { findDrawsOfPlan } from '../draws/store.ts';
import type { InspectionMeans } from '../means.ts';
import { drawCode } from '../plans/plan-code.ts';
import { describeDraw } from './draws.ts';
import { isResultPublic, summariseDraw } from './draw-summary.ts';
import { describePlan, publishedPlans, summarisePlan } from './plans.ts';
import { publicDraws } from './public-draws.ts';

export { inspectionTimeline } from './timeline.ts';

interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

/** What anybody may read of plans and draws. */
export interface PublicInspection {
  listPlans(stretch: Stretch): Promise<Listing<PlanSummaryFacts>>;
  findPlan(code: string): Promise<PlanFacts | undefined>;
  listDraws(stretch: Stretch): Promise<Listing<DrawSummaryFacts>>;
  findDraw(code: string): Promise<DrawFacts | undefined>;
  findBundle(code: string): Promise<string | undefined>;
}

/** The public has no jurisdiction of its own: what is public is public everywhere. */
const NATION = '000000';

export function publicInspection(means: InspectionMeans): PublicInspection {
  const reading = <Value>(read: (tx: Tx) => Promise<Value>) => withinJurisdiction(means.db, NATION, read);
  return {
    listPlans: ({ offset, limit }) =>
      reading(async (tx) => {
        const plans = await publishedPlans(tx);
        const items: PlanSummaryFacts[] = [];
        for (const plan of plans.slice(offset, offset + limit)) items.push(await summarisePlan(tx, plan));
        return { items, total: plans.length };
      }),
    findPlan: (code) =>
      reading(async (tx) => {
        const published = (await publishedPlans(tx)).find(({ plan }) => plan.code === code);
        return published && describePlan(means, tx, published);
      }),
    listDraws: ({ offset, limit }) =>
      reading(async (tx) => {
        const draws = await publicDraws(tx);
        const items: DrawSummaryFacts[] = [];
        for (const { id } of draws.slice(offset, offset + limit)) items.push(await summariseDraw(tx, id));
        return { items, total: draws.length };
      }),
    findDraw: (code) =>
      reading(async (tx) => {
        const loaded = await findPublicDraw(tx, code);
        return loaded && describeDraw(means, tx, loaded);
      }),
    findBundle: (code) =>
      reading(async (tx) => {
        const loaded = await findPublicDraw(tx, code);
        if (loaded === undefined || !isResultPublic(loaded)) return undefined;
        const bundle = await bundleWithLog(means, tx, loaded);
        return bundle && canonicalJson(toJson(bundle));
      }),
  };
}

async function findPublicDraw(tx: Tx, code: string): Promise<LoadedDraw | undefined> {
  const published = (await publishedPlans(tx)).find(({ plan }) => code.startsWith(`${plan.code}-`));
  if (published === undefined) return undefined;
  const row = (await findDrawsOfPlan(tx, published.plan.id)).find(
    ({ number }) => drawCode(published.plan.code, number) === code,
  );
  return row && loadDraw(tx, row.id);
}
