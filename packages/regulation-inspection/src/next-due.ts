import { unreachable } from '@hengjian/kernel';
import type { PlanContent, PlanLevel } from './plan.ts';
import type { PlanState } from './procedure-plan.ts';
import { type Milestone, timeline } from './timeline.ts';

/**
 * The date of the year that a plan runs to now; null once it is closed or withdrawn. `drawn` says whether a draw under
 * it was made: until then the public draw is what comes next, for a district first the report to the city (R4-4.5a).
 */
export function nextDue(
  plan: Pick<PlanContent, 'deadlines' | 'level'>,
  state: PlanState,
  drawn: boolean,
): Milestone | null {
  const key = keyOf(plan.level, state, drawn);
  return timeline(plan).find((milestone) => milestone.key === key) ?? null;
}

function keyOf(level: PlanLevel, state: PlanState, drawn: boolean): Milestone['key'] | null {
  switch (state) {
    case 'closed':
    case 'withdrawn':
      return null;
    case 'published':
    case 'approved':
    case 'filed':
      if (drawn) return 'onSite';
      return level === 'district' && state === 'approved' ? 'districtScheme' : 'publicDraw';
    case 'draft':
    case 'countersigning':
      return level === 'district' ? 'districtScheme' : 'publicDraw';
    case 'reported':
      return 'publicDraw';
    default:
      return unreachable(state);
  }
}
