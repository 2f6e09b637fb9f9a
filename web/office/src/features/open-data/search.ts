export const TABS = ['directories', 'keys', 'files'] as const;
export type TabId = (typeof TABS)[number];

export interface OpenDataSearch {
  readonly tab?: TabId;
}

export function parseOpenDataSearch(search: Readonly<Record<string, unknown>>): OpenDataSearch {
  const tab = TABS.find((one) => one === search['tab']);
  return tab === undefined ? {} : { tab };
}
