import type { IsoDate } from '@hengjian/law';
import { valueOn } from '@hengjian/law';
import { nextDue } from './next-due.ts';
import { reminders } from './parameters.ts';
import type { PlanContent } from './plan.ts';
import type { PlanState } from './procedure-plan.ts';
import { daysLeft, type Milestone, timeline } from './timeline.ts';

/** One reminder: of which date, and which of the warnings before it (30, 15, 7 or 1 days; R4-1.0g) it is. */
export interface Reminder {
  readonly milestone: Milestone;
  readonly daysBefore: number;
  /** Calendar days that are really left: fewer than `daysBefore` where nobody was awake on the day itself. */
  readonly daysLeft: number;
}

/**
 * What the owners of a plan are to be reminded of on `today`, given what they were told before: the date the plan runs to
 * now, and under a published plan always the end of the visits. Each warning is given once, on its day or, if that was
 * missed, on the first day after it; a later warning replaces the ones before it. A date that moves is warned of anew.
 */
export function remindersDue(
  plan: Pick<PlanContent, 'deadlines' | 'level'>,
  standing: { readonly state: PlanState; readonly drawn: boolean },
  today: IsoDate,
  wasGiven: (milestone: Milestone, daysBefore: number) => boolean,
): readonly Reminder[] {
  return watched(plan, standing).flatMap((milestone) => {
    const left = daysLeft(today, milestone.date);
    const daysBefore = warningAt(left, milestone.date);
    return daysBefore === null || wasGiven(milestone, daysBefore) ? [] : [{ milestone, daysBefore, daysLeft: left }];
  });
}

function watched(
  plan: Pick<PlanContent, 'deadlines' | 'level'>,
  { state, drawn }: { readonly state: PlanState; readonly drawn: boolean },
): readonly Milestone[] {
  const next = nextDue(plan, state, drawn);
  const visits = timeline(plan).filter(
    ({ key }) => key === 'onSite' && state === 'published' && next?.key !== 'onSite',
  );
  return next === null ? [] : [next, ...visits];
}

/** The nearest warning that has begun with so many days left; null before the first and after the date. */
function warningAt(left: number, due: IsoDate): number | null {
  const begun = (valueOn(reminders, due)?.value ?? []).filter((days) => left >= 0 && left <= days);
  return begun.length === 0 ? null : Math.min(...begun);
}
