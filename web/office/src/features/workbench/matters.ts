import { type Calendar, workingDaysLeft } from '@hengjian/working-days';
import type { DataOf } from '@hengjian/ui';

export type Plan = DataOf<'listPlans'>['plans'][number];
export type Draw = DataOf<'listDraws'>['draws'][number];

/** Something that goes on and waits for somebody. */
export interface Matter {
  readonly id: string;
  readonly kind: 'plan' | 'draw';
  readonly title: string;
  readonly code: string;
  readonly state: string;
  /** Path within the office. */
  readonly to: string;
  readonly mine: boolean;
  readonly due: { readonly date: string; readonly clause: string; readonly key: string; readonly days: number } | null;
}

const DRAW_ENDS: ReadonlySet<string> = new Set(['published', 'void']);

/** The plan a draw belongs to, by its public code: `SJ2026-SH-1` is the first draw of `SJ2026-SH`. */
export function planOf(draw: Pick<Draw, 'code'>, plans: readonly Plan[]): Plan | undefined {
  return plans.find(({ code }) => code === draw.code.replace(/-\d+$/, ''));
}

/**
 * What waits, most urgent first. A plan that is public and in nobody's hands is no matter of its own: its draw is, or
 * the visits are.
 */
export function mattersOf(
  plans: readonly Plan[],
  draws: readonly Draw[],
  today: string,
  calendar: Calendar,
): readonly Matter[] {
  const withDays = (due: Plan['due'] | undefined): Matter['due'] =>
    due ? { ...due, days: workingDaysLeft(calendar, today, due.date).days } : null;
  const ofPlans = plans
    .filter(({ due, myTurn, state }) => myTurn || (due !== null && state !== 'published'))
    .map((plan): Matter => {
      const { id, title, code, state, myTurn, due } = plan;
      return { id, kind: 'plan', title, code, state, to: `/plans/${id}`, mine: myTurn, due: withDays(due) };
    });
  const ofDraws = draws
    .filter(({ state }) => !DRAW_ENDS.has(state))
    .map((draw): Matter => {
      const { id, planTitle: title, code, state, myTurn } = draw;
      return {
        id,
        kind: 'draw',
        title,
        code,
        state,
        to: `/draws/${id}`,
        mine: myTurn,
        due: withDays(planOf(draw, plans)?.due),
      };
    });
  return [...ofPlans, ...ofDraws].toSorted(
    (a, b) => (a.due?.days ?? Number.POSITIVE_INFINITY) - (b.due?.days ?? Number.POSITIVE_INFINITY),
  );
}

export interface Funnel {
  readonly planned: number;
  readonly drawn: number;
  readonly published: number;
}

/** How far the plans of a year have come, in institutions. A void draw never counts. */
export function funnelOf(plans: readonly Plan[], draws: readonly Draw[]): Funnel {
  const standing = plans.filter(({ state }) => state !== 'withdrawn');
  const quota = (...states: readonly string[]): number =>
    draws
      .filter((draw) => states.includes(draw.state) && planOf(draw, standing) !== undefined)
      .reduce((sum, draw) => sum + draw.quota, 0);
  return {
    planned: standing.reduce((sum, { total }) => sum + total, 0),
    drawn: quota('drawn', 'published'),
    published: quota('published'),
  };
}

/** The year people work on: this one, or the newest for which there is a plan. */
export function workingYear(plans: readonly Plan[], today: string): number {
  const now = Number(today.slice(0, 4));
  const years = plans.map(({ year }) => year);
  return years.length === 0 || years.includes(now) ? now : Math.max(...years);
}
