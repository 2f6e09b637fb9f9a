import { type PlanFinding, type PlanRuleCode, STAGES, type Stage } from '@hengjian/regulation-inspection';
import type { PlanDetail } from './read-plan.ts';
import type { Tab } from './search.ts';

export type Finding = PlanFinding<PlanRuleCode>;

export function isBlocking({ passed, severity, excused }: Finding): boolean {
  return !passed && severity !== 'hint' && !excused;
}

/** The stage the plan is on its way to: what stops only a later one is not in the way yet. */
export function stageAhead({ state, mayPrepareDraw }: Pick<PlanDetail, 'state' | 'mayPrepareDraw'>): Stage {
  if (mayPrepareDraw || state === 'published') return 'freeze';
  return state === 'draft' || state === 'countersigning' ? 'submit' : 'publish';
}

/** Whether a finding stands in the way of what comes next. */
export function stopsNow(finding: Finding, stage: Stage): boolean {
  return isBlocking(finding) && STAGES.indexOf(finding.stops) <= STAGES.indexOf(stage);
}

/** One rule with everything it says: passed once, or failed at one or more places. */
export interface Check {
  readonly rule: PlanRuleCode;
  readonly findings: readonly [Finding, ...Finding[]];
}

/** Findings by rule, in the order of the rules. */
export function checksOf(findings: readonly Finding[]): readonly Check[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)].flatMap(([rule, [first, ...rest]]) =>
    first === undefined ? [] : [{ rule, findings: [first, ...rest] as const }],
  );
}

/** What stands in the way at one field of the plan, in the row or anywhere below it. */
export function failuresOfField(findings: readonly Finding[], index: number): readonly Finding[] {
  return findings.filter(({ passed, place }) => !passed && place[0] === 'fields' && place[1] === index);
}

/** What failed at a place of the plan that is no single field. */
export function failuresAt(findings: readonly Finding[], ...places: readonly string[]): readonly Finding[] {
  return findings.filter(
    ({ passed, place }) => !passed && places.includes(String(place[0])) && typeof place[1] !== 'number',
  );
}

/** What failed at one entry of a list of the plan. */
export function failuresOfEntry(findings: readonly Finding[], list: string, index: number): readonly Finding[] {
  return findings.filter(({ passed, place }) => !passed && place[0] === list && place[1] === index);
}

/** The part of the page on which the place is. */
export function tabOf({ place, rule }: Finding): Tab {
  if (rule === 'REPEATS_CITY_DRAW') return 'exceptions';
  switch (place[0]) {
    case 'parties':
      return 'sources';
    case 'allocation':
      return 'allocation';
    case 'departments':
      return 'signatures';
    case 'deadlines':
    case 'documentNumber':
    case 'basis':
    case 'cityPlan':
    case 'title':
      return 'papers';
    default:
      return 'fields';
  }
}

/** A finding among others, as React and the person who jumps to it know it. */
export function keyOf({ rule, place, params }: Finding): string {
  return `${rule} ${place.join('/')} ${JSON.stringify(params)}`;
}
