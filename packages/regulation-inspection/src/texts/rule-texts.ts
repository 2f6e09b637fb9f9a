import type { PlanRuleCode } from '../check-plan.ts';
import { PAPER_TEXTS } from './paper-texts.ts';
import { QUOTA_TEXTS } from './quota-texts.ts';
import type { RuleText } from './rule-text.ts';

/** Every rule in words. The compiler asks for a new rule's texts. */
export const RULE_TEXTS: Readonly<Record<PlanRuleCode, RuleText>> = { ...QUOTA_TEXTS, ...PAPER_TEXTS };
