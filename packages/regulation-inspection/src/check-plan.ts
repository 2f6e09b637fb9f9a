import { isApproved } from './exceptions.ts';
import type { PlanFacts } from './facts.ts';
import type { PlanFinding, PlanRule } from './finding.ts';
import type { PlanContent } from './plan.ts';
import { districtRules } from './rules/district.ts';
import { drawRules } from './rules/draw.ts';
import { paperRules } from './rules/papers.ts';
import { quotaRules } from './rules/quotas.ts';
import { ratioRules } from './rules/ratios.ts';
import { teamRules } from './rules/teams.ts';

const RULES = [...quotaRules, ...ratioRules, ...teamRules, ...drawRules, ...paperRules, ...districtRules] as const;

export type PlanRuleCode = (typeof RULES)[number]['code'];

/** Every rule a plan is checked against, in the order in which they are shown. */
export const PLAN_RULES: readonly PlanRule<PlanRuleCode>[] = RULES;

/**
 * What every rule in force on the day the plan arises says about it: passed or not, where, and the ways out. The same
 * function runs in the browser while somebody types and on the server before anything is decided.
 */
export function checkPlan(content: PlanContent, facts: PlanFacts): readonly PlanFinding<PlanRuleCode>[] {
  const date = content.arisesOn;
  return PLAN_RULES.filter(({ from }) => from <= date).flatMap((rule) => {
    const excused =
      rule.severity === 'principle' &&
      facts.exceptions.some((exception) => exception.rule === rule.code && isApproved(exception));
    return rule.check(content, facts, date).map((outcome) => ({
      ...outcome,
      rule: rule.code,
      clause: rule.clause,
      citation: rule.citation?.(date) ?? null,
      severity: rule.severity,
      stops: rule.stops,
      excused: excused && !outcome.passed,
    }));
  });
}
