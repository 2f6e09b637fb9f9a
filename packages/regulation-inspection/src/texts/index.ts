import type { PlanRuleCode } from '../check-plan.ts';
import type { PlanFinding } from '../finding.ts';
import type { WayOut } from '../way-out.ts';
import type { Language } from '../words.ts';
import { interpolate } from './interpolate.ts';
import { RULE_TEXTS } from './rule-texts.ts';
import { WAY_OUT_TEXTS } from './way-out-texts.ts';

/** What the finding says at its place. */
export function findingText({ rule, passed, params }: PlanFinding<PlanRuleCode>, language: Language): string {
  return interpolate(passed ? RULE_TEXTS[rule].passed : RULE_TEXTS[rule].failed, params, language);
}

/** Why the rule matters, in one sentence. */
export function findingReason({ rule, params }: PlanFinding<PlanRuleCode>, language: Language): string {
  return interpolate(RULE_TEXTS[rule].why, params, language);
}

/** A way out and its cost; the cost is empty where there is none worth saying. */
export function wayOutText(
  { code, params }: WayOut,
  language: Language,
): { readonly action: string; readonly cost: string } {
  const { action, cost } = WAY_OUT_TEXTS[code];
  return { action: interpolate(action, params, language), cost: interpolate(cost, params, language) };
}

export { DEADLINE_NAMES, interpolate } from './interpolate.ts';
export {
  DRAW_ACTION_NAMES,
  DRAW_STATE_NAMES,
  INSPECTION_ROLE_NAMES,
  NEED_TEXTS,
  PLAN_ACTION_NAMES,
  PLAN_STATE_NAMES,
} from './procedure-texts.ts';
export {
  CREDIT_CLASS_NAMES,
  EXCEPTION_REFUSALS,
  FRAME_REFUSALS,
  INSPECTOR_LEFT_OUT,
  INSTITUTION_LEFT_OUT,
  REPLACEMENT_REASON_NAMES,
  REPLACEMENT_REFUSALS,
} from './reason-texts.ts';
export type { RuleText } from './rule-text.ts';
export { RULE_TEXTS } from './rule-texts.ts';
export { WAY_OUT_TEXTS, type WayOutText } from './way-out-texts.ts';
