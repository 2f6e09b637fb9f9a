/** What of a list stands in the address: filters, order and page survive a reload, can be sent, and can be gone back to. */
export interface ListSearch {
  readonly q?: string;
  readonly region?: string;
  readonly field?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly creditClass?: string;
  readonly department?: string;
  readonly warned?: boolean;
  readonly ended?: boolean;
  readonly sort?: string;
  readonly descending?: boolean;
  readonly page?: number;
}

const TEXTS = ['q', 'region', 'field', 'kind', 'status', 'creditClass', 'department', 'sort'] as const;
const SWITCHES = ['warned', 'ended', 'descending'] as const;

/** Reads an address as somebody may have typed it; what makes no sense is left out. */
export function parseListSearch(search: Readonly<Record<string, unknown>>): ListSearch {
  const texts = TEXTS.flatMap((key) => {
    const value = search[key];
    // An address turns a word of digits, e.g. a region, into a number.
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text.trim() !== '' ? [[key, text.trim().slice(0, 100)] as const] : [];
  });
  const switches = SWITCHES.flatMap((key) => (search[key] === true ? [[key, true] as const] : []));
  const page = Number(search['page']);
  return {
    ...Object.fromEntries(texts),
    ...Object.fromEntries(switches),
    ...(Number.isInteger(page) && page > 0 ? { page } : {}),
  };
}

/** A changed filter leads back to the first page; an empty one leaves the address. */
export function withFilter(
  search: ListSearch,
  change: Readonly<Partial<Record<keyof ListSearch, unknown>>>,
): ListSearch {
  return parseListSearch({ ...search, page: undefined, ...change });
}
