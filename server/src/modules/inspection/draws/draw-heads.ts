import type { DrawState, PlanContent } from '@hengjian/regulation-inspection';
import type { Tx } from '../../../platform/database/index.ts';
import { parsePlanContent } from '../plans/content.ts';
import { findPlans, type PlanRow } from '../plans/store.ts';
import { drawsOfPlans } from './draws-of-plans.ts';
import type { DrawRow } from './store.ts';

/** What a list shows of a draw: neither frame nor bundle are read. */
export interface DrawHead {
  readonly draw: DrawRow;
  readonly plan: PlanRow;
  /** The wording the draw was prepared under. */
  readonly content: PlanContent;
  readonly state: DrawState;
}

/** The draws of one plan or of all, newest first, in a handful of queries however many there are. */
export async function listDrawHeads(tx: Tx, planId?: string): Promise<readonly DrawHead[]> {
  const plans = (await findPlans(tx, {})).filter(({ id }) => planId === undefined || id === planId);
  const ids = plans.map(({ id }) => id);
  const draws = await drawsOfPlans(tx, ids);
  const wordings = await wordingsOfDraws(tx, ids);
  return plans
    .flatMap((plan) =>
      (draws.get(plan.id) ?? []).map(({ draw, state }) => {
        const content = wordings.get(`${plan.id} ${draw.planVersion}`);
        if (content === undefined) throw new Error(`draw ${draw.id} has no wording`);
        return { draw, plan, content, state };
      }),
    )
    .sort((a, b) => Temporal.Instant.compare(b.draw.createdAt, a.draw.createdAt) || b.draw.number - a.draw.number);
}

/** The wordings under which draws were prepared, by plan and version. */
async function wordingsOfDraws(tx: Tx, planIds: readonly string[]): Promise<ReadonlyMap<string, PlanContent>> {
  if (planIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('inspection.plan_version as v')
    .select(['v.plan_id', 'v.version', 'v.content'])
    .where('v.plan_id', 'in', [...planIds])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('inspection.draw as d')
          .select('d.id')
          .whereRef('d.plan_id', '=', 'v.plan_id')
          .whereRef('d.plan_version', '=', 'v.version'),
      ),
    )
    .execute();
  return new Map(rows.map((row) => [`${row.plan_id} ${row.version}`, parsePlanContent(row.content)]));
}
