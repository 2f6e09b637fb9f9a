import { type Milestone, nextDue, type PlanState } from '@hengjian/regulation-inspection';
import { officialDate } from '../../../platform/clock.ts';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { countDraws, drawsOfPlans } from '../draws/draws-of-plans.ts';
import type { Directory, InspectionMeans } from '../means.ts';
import { mayReadPlan } from '../permissions.ts';
import { foldPlanState } from './plan-state.ts';
import { eventsOfPlans, findPlans, newestVersions, type PlanRow } from './store.ts';
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
    const plans = await findPlans(tx, filter);
    const ids = plans.map(({ id }) => id);
    const [versions, events, draws] = [
      await newestVersions(tx, ids),
      await eventsOfPlans(tx, ids),
      await drawsOfPlans(tx, ids),
    ];
    const directory = rememberingSigners(means.directory);
    for (const plan of plans) {
      const version = versions.get(plan.id);
      if (version === undefined) throw new Error(`plan ${plan.code} has no wording`);
      const { content } = version;
      const past = events.get(plan.id) ?? [];
      const state = foldPlanState(past);
      const subject = await planSubject(directory, tx, plan, content);
      if (!mayReadPlan(actor, readSubject(subject, content), plan.region, state)) continue;
      const numbered = draws.get(plan.id) ?? [];
      const counts = countDraws(numbered);
      const drawn = counts.drawn > 0;
      const undrawn = !drawn && counts.open === 0;
      seen.push({
        plan,
        state,
        version: version.version,
        title: content.title,
        total: content.total,
        drawDate: content.deadlines.publicDraw,
        draws: numbered.length,
        drawn,
        due: nextDue(content, state, drawn),
        myTurn: isTurnOf(
          actor,
          department,
          subject,
          { level: plan.level, state, version, events: past, undrawn },
          today,
        ),
      });
    }
    return seen;
  });
}

/** Most plans ask the same departments of the same region; they are looked up once. */
function rememberingSigners(directory: Directory): Pick<Directory, 'organisationsOfDepartments'> {
  const known = new Map<string, Promise<readonly string[]>>();
  return {
    organisationsOfDepartments(tx, region, departments) {
      const key = `${region} ${departments.join(' ')}`;
      const found = known.get(key) ?? directory.organisationsOfDepartments(tx, region, departments);
      known.set(key, found);
      return found;
    },
  };
}
