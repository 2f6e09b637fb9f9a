import type { StandardRecord } from './record.ts';

export type StandardState = 'upcoming' | 'current' | 'in-transition' | 'replaced' | 'withdrawn';

/** How an edition stands on a day. Its day of withdrawal is the first without it, that of its transition the last with it. */
export function standardStateOn(
  standard: Pick<StandardRecord, 'implemented' | 'withdrawn' | 'transitionUntil' | 'replacedBy'>,
  date: string,
): StandardState {
  if (standard.implemented !== null && date < standard.implemented) return 'upcoming';
  if (standard.withdrawn === null || date < standard.withdrawn) return 'current';
  if (standard.transitionUntil !== null && date <= standard.transitionUntil) return 'in-transition';
  return standard.replacedBy.length > 0 ? 'replaced' : 'withdrawn';
}
