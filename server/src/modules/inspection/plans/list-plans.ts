import { may } from '@hengjian/permissions';
import type { PlanState } from '@hengjian/regulation-inspection';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { findDrawsOfPlan } from '../draws/store.ts';
import type { InspectionMeans } from '../means.ts';
import { foldPlanState } from './plan-state.ts';
import { findPlans, getNewestVersion, loadEvents, type PlanRow } from './store.ts';
import { planSubject } from './subject.ts';

export interface PlanOverview {
  readonly plan: PlanRow;
  readonly state: PlanState;
  readonly version: number;
  readonly title: string;
  readonly total: number;
  readonly drawDate: string;
  readonly draws: number;
}

/** The plans the actor may see, newest year first, the city before its districts. */
export function listPlans(
  means: InspectionMeans,
  actor: Actor,
  filter: { readonly year?: number; readonly level?: 'city' | 'district' },
): Promise<readonly PlanOverview[]> {
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const seen: PlanOverview[] = [];
    for (const plan of await findPlans(tx, filter)) {
      const { version, content } = await getNewestVersion(tx, plan.id);
      if (!may(actor, 'plan.read', await planSubject(means, tx, plan, content))) continue;
      seen.push({
        plan,
        state: foldPlanState(await loadEvents(tx, plan.id)),
        version,
        title: content.title,
        total: content.total,
        drawDate: content.deadlines.publicDraw,
        draws: (await findDrawsOfPlan(tx, plan.id)).length,
      });
    }
    return seen;
  });
}
