import type { Words } from '../words.ts';

export interface RuleText {
  /** Said once where the rule holds. */
  readonly passed: Words;
  /** What is wrong, at the place. */
  readonly failed: Words;
  /** Why it matters, in one sentence. */
  readonly why: Words;
}
