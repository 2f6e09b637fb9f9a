import { type Milestone, remindersDue } from '@hengjian/regulation-inspection';
import { officialDate, toDate } from '../../../platform/clock.ts';
import { lock, type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import { countDraws, drawsOfPlans } from '../draws/draws-of-plans.ts';
import { deadlineIsNear } from '../events.ts';
import type { InspectionMeans } from '../means.ts';
import { foldPlanState } from './plan-state.ts';
import { eventsOfPlans, findPlans, newestVersions } from './store.ts';

/** The watch answers for the plans of every region. */
const NATION = '000000';

/**
 * Reminds the bureaus of the dates their plans run to (R4-1.0g). May run as often as it likes and on several servers: what
 * was given stands in a table, in the transaction that gives it. Returns how many reminders were given.
 */
export function watchDeadlines(means: InspectionMeans): Promise<number> {
  const now = means.clock.now();
  const today = officialDate(now);
  return withinJurisdiction(means.db, NATION, async (tx) => {
    await lock(tx, 'inspection-deadlines');
    const plans = await findPlans(tx, {});
    const ids = plans.map(({ id }) => id);
    const events = await eventsOfPlans(tx, ids);
    const open = plans
      .map((plan) => ({ plan, state: foldPlanState(events.get(plan.id) ?? []) }))
      .filter(({ state }) => state !== 'closed' && state !== 'withdrawn');
    const openIds = open.map(({ plan }) => plan.id);
    const versions = await newestVersions(tx, openIds);
    const draws = await drawsOfPlans(tx, openIds);
    const given = await givenReminders(tx, openIds);
    let count = 0;
    for (const { plan, state } of open) {
      const version = versions.get(plan.id);
      if (version === undefined) throw new Error(`plan ${plan.code} has no wording`);
      const drawn = countDraws(draws.get(plan.id) ?? []).drawn > 0;
      const due = remindersDue(version.content, { state, drawn }, today, (milestone, days) =>
        given.has(keyOf(plan.id, milestone, days)),
      );
      for (const { milestone, daysBefore, daysLeft } of due) {
        await tx
          .insertInto('inspection.deadline_reminder')
          .values({
            plan_id: plan.id,
            deadline: milestone.key,
            due: milestone.date,
            days_before: daysBefore,
            at: toDate(now),
          })
          .execute();
        await deadlineIsNear(tx, means, plan, { key: milestone.key, date: milestone.date, daysLeft });
        count += 1;
      }
    }
    return count;
  });
}

async function givenReminders(tx: Tx, planIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (planIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('inspection.deadline_reminder')
    .select(['plan_id', 'deadline', 'due', 'days_before'])
    .where('plan_id', 'in', [...planIds])
    .execute();
  return new Set(rows.map((row) => keyOf(row.plan_id, { key: row.deadline, date: row.due }, row.days_before)));
}

function keyOf(planId: string, { key, date }: Pick<Milestone, 'date'> & { readonly key: string }, days: number) {
  return `${planId} ${key} ${date} ${days}`;
}
