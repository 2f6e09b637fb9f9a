import { standardStateOn as legalStateOn } from '@hengjian/regulation-register';
import type { StandardRecord } from './record.ts';

export type StandardState = 'upcoming' | 'current' | 'in-transition' | 'replaced' | 'withdrawn';

/** How an edition stands on a day, by the rule; a withdrawn one is told apart by whether something took its place. */
export function standardStateOn(
  standard: Pick<StandardRecord, 'implemented' | 'withdrawn' | 'transitionUntil' | 'replacedBy'>,
  date: string,
): StandardState {
  const state = legalStateOn(standard, date);
  return state === 'withdrawn' && standard.replacedBy.length > 0 ? 'replaced' : state;
}
