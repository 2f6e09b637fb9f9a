/** What of the list of plans stands in the address. */
export interface PlansSearch {
  readonly year?: number;
  readonly level?: 'city' | 'district';
  readonly q?: string;
}

export function parsePlansSearch(search: Readonly<Record<string, unknown>>): PlansSearch {
  const year = Number(search['year']);
  const { level, q } = search;
  return {
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {}),
    ...(level === 'city' || level === 'district' ? { level } : {}),
    ...(typeof q === 'string' && q.trim() !== '' ? { q: q.trim() } : {}),
  };
}

export const TABS = ['fields', 'lists', 'sources', 'allocation', 'signatures', 'papers', 'exceptions'] as const;
export type Tab = (typeof TABS)[number];

/** Which part of a plan is open, and with which earlier version it is compared. */
export interface PlanSearch {
  readonly tab?: Tab;
  readonly compare?: number;
}

export function parsePlanSearch(search: Readonly<Record<string, unknown>>): PlanSearch {
  const tab = TABS.find((one) => one === search['tab']);
  const compare = Number(search['compare']);
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(Number.isInteger(compare) && compare > 0 ? { compare } : {}),
  };
}
