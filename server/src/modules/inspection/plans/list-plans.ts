import { type Milestone, nextDue, type PlanState } from '@hengjian/regulation-inspection';
import { officialDate } from '../../../platform/clock.ts';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { findDrawsOfPlan } from '../draws/store.ts';
import type { InspectionMeans } from '../means.ts';
import { countDraws } from './draw-counts.ts';
import { foldPlanState } from './plan-state.ts';
import { findPlans, getNewestVersion, loadEvents, type PlanRow } from './store.ts';
import { mayReadPlan } from '../permissions.ts';
import { planSubject, readSubject } from './subject.ts';
import { isTurnOf } from './turn.ts';

export interface PlanOverview {
  readonly plan: PlanRow;
  readonly state: PlanState;
  readonly version: number;
  readonly title: string;
  readonly total: number;
  readonly drawDate: string;
  readonly draws: number;
  readonly drawn: boolean;
  readonly due: Milestone | null;
  readonly myTurn: boolean;
}

/** The plans the actor may see, newest year first, the city before its districts. */
export function listPlans(
  means: InspectionMeans,
  actor: Actor,
  filter: { readonly year?: number; readonly level?: 'city' | 'district' },
): Promise<readonly PlanOverview[]> {
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const seen: PlanOverview[] = [];
    const { department } = await means.directory.getOrganisation(tx, actor.organisationId);
    const today = officialDate(means.clock.now());
    for (const plan of await findPlans(tx, filter)) {
      const version = await getNewestVersion(tx, plan.id);
      const { content } = version;
      const subject = await planSubject(means.directory, tx, plan, content);
      const events = await loadEvents(tx, plan.id);
      const state = foldPlanState(events);
      if (!mayReadPlan(actor, readSubject(subject, content), plan.region, state)) continue;
      const counts = await countDraws(tx, plan.id);
      const drawn = counts.drawn > 0;
      const undrawn = !drawn && counts.open === 0;
      seen.push({
        plan,
        state,
        version: version.version,
        title: content.title,
        total: content.total,
        drawDate: content.deadlines.publicDraw,
        draws: (await findDrawsOfPlan(tx, plan.id)).length,
        drawn,
        due: nextDue(content, state, drawn),
        myTurn: isTurnOf(actor, department, subject, { level: plan.level, state, version, events, undrawn }, today),
      });
    }
    return seen;
  });
}
