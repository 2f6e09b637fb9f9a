import type { Refusal } from '@hengjian/contract';

/**
 * Why a use case did nothing. `forbidden`: not this person. `missing`: no such thing, or not in his jurisdiction.
 * `stale`: somebody was faster. `refused`: a rule says no.
 */
export interface Refused {
  readonly kind: 'forbidden' | 'missing' | 'stale' | 'refused';
  readonly refusal: Refusal;
}
