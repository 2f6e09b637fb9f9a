import { type ClauseId, type IsoDate, valueOn } from '@hengjian/law';
import { getValueOn, reminders, type YearlyDates, yearlyDates } from './parameters.ts';
import type { PlanContent, PlanDeadlines, PlanLevel } from './plan.ts';

export type MilestoneOwner = 'bureau' | 'institutions' | 'districts' | 'teams';

export interface Milestone {
  readonly key: keyof PlanDeadlines;
  readonly date: IsoDate;
  readonly owner: MilestoneOwner;
  readonly clause: ClauseId;
  /** The date holds “as a rule”: later is possible with a reason. */
  readonly asARule: boolean;
}

const KINDS: readonly (Omit<Milestone, 'date'> & { readonly levels: readonly PlanLevel[] })[] = [
  { key: 'publicDraw', owner: 'bureau', clause: 'R4-2.1a', asARule: false, levels: ['city', 'district'] },
  { key: 'selfCheck', owner: 'institutions', clause: 'R4-3.0c', asARule: false, levels: ['city', 'district'] },
  { key: 'districtScheme', owner: 'districts', clause: 'R4-4.5a', asARule: false, levels: ['city', 'district'] },
  { key: 'onSite', owner: 'teams', clause: 'R4-1.0g', asARule: true, levels: ['city', 'district'] },
  { key: 'summary', owner: 'bureau', clause: 'R4-1.0h', asARule: false, levels: ['city'] },
  { key: 'summary', owner: 'districts', clause: 'R4-4.5b', asARule: false, levels: ['city', 'district'] },
];

/** The dates of a plan in order of time; changing a date of the plan changes the line (R4-4.6). */
export function timeline({ deadlines, level }: Pick<PlanContent, 'deadlines' | 'level'>): readonly Milestone[] {
  return KINDS.filter(({ levels }) => levels.includes(level))
    .map(({ key, owner, clause, asARule }) => ({ key, date: deadlines[key], owner, clause, asARule }))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

/** The dates a plan of `year` usually has, by the notice in force on `date`. The day of the draw is set by each plan. */
export function usualDates(year: number, date: IsoDate): YearlyDates {
  const { selfCheck, districtScheme, onSite, summary } = getValueOn(yearlyDates, date).value;
  return {
    selfCheck: `${year}-${selfCheck}`,
    districtScheme: `${year}-${districtScheme}`,
    onSite: `${year}-${onSite}`,
    summary: `${year}-${summary}`,
  };
}

/** Calendar days from `today` to `due`; negative once it is overdue. */
export function daysLeft(today: IsoDate, due: IsoDate): number {
  return Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** Whether the owner of `due` is reminded on `today` (30, 15, 7 and 1 days before; R4-1.0g). */
export function isReminderDay(today: IsoDate, due: IsoDate): boolean {
  const days: readonly number[] = valueOn(reminders, due)?.value ?? [];
  return days.includes(daysLeft(today, due));
}

/** The clocks that the procedures name, and the date of the plan that each runs to. */
const CLOCKS = {
  'inspection.public-draw': 'publicDraw',
  'inspection.district-scheme': 'districtScheme',
  'inspection.on-site': 'onSite',
} as const satisfies Readonly<Record<string, keyof PlanDeadlines>>;

export type InspectionClock = keyof typeof CLOCKS;

/** The day on which the clock of a state runs out under a plan. */
export function dueOf(clock: InspectionClock, { deadlines }: PlanContent): IsoDate {
  return deadlines[CLOCKS[clock]];
}

export function isInspectionClock(clock: string): clock is InspectionClock {
  return clock in CLOCKS;
}
