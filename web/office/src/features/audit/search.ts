/** Which part of the trail is asked for: it stands in the address, so that it can be sent and gone back to. */
export interface AuditSearch {
  readonly person?: string;
  readonly action?: string;
  readonly subject?: string;
  readonly outcome?: 'done' | 'refused';
  readonly from?: string;
  readonly to?: string;
  /** Id of the last entry of the page before. */
  readonly before?: string;
}

const TEXTS = ['person', 'action', 'subject'] as const;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an address as somebody may have typed it; what makes no sense is left out. */
export function parseAuditSearch(search: Readonly<Record<string, unknown>>): AuditSearch {
  const texts = TEXTS.flatMap((key) => {
    const value = search[key];
    // An address turns a word of digits into a number.
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text.trim() !== '' ? [[key, text.trim().slice(0, 60)] as const] : [];
  });
  const { outcome, before } = search;
  const from = dayOf(search['from']);
  const to = dayOf(search['to']);
  return {
    ...Object.fromEntries(texts),
    ...(outcome === 'done' || outcome === 'refused' ? { outcome } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(typeof before === 'string' && UUID.test(before) ? { before } : {}),
  };
}

/** A changed filter leads back to the newest entries; an empty one leaves the address. */
export function withFilter(
  search: AuditSearch,
  change: Readonly<Partial<Record<keyof AuditSearch, string | null>>>,
): AuditSearch {
  return parseAuditSearch({ ...search, before: undefined, ...change });
}

/** A date that exists, as text. */
function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : undefined;
}
