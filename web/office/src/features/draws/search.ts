const DRAW_TABS = ['sources', 'lists', 'result', 'probabilities', 'events'] as const;
export type DrawTab = (typeof DRAW_TABS)[number];

/** Words looked for in the list. */
export function parseDrawsSearch({ q }: Readonly<Record<string, unknown>>): { q?: string } {
  return typeof q === 'string' && q.trim() !== '' ? { q } : {};
}

/** The tab that is open; the page of probabilities and their stratum. */
export function parseDrawSearch(search: Readonly<Record<string, unknown>>): {
  tab?: DrawTab;
  page?: number;
  stratum?: string;
} {
  const tab = DRAW_TABS.find((one) => one === search['tab']);
  const page = Number(search['page']);
  const { stratum } = search;
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(Number.isSafeInteger(page) && page > 0 ? { page } : {}),
    ...(typeof stratum === 'string' && stratum !== '' ? { stratum } : {}),
  };
}
