/** What of the library's lists stands in the address. */
export interface LibrarySearch {
  readonly q?: string;
  readonly kind?: string;
  readonly state?: string;
  readonly field?: string;
  readonly region?: string;
  /** Number of a standard, whose entries are wanted. */
  readonly standard?: string;
  /** Entry that a new proposal is about. */
  readonly entry?: string;
  readonly version?: number;
  readonly mine?: boolean;
  readonly page?: number;
}

const TEXTS = ['q', 'kind', 'state', 'field', 'region', 'standard', 'entry'] as const;

/** Reads an address as somebody may have typed it; what makes no sense is left out. */
export function parseLibrarySearch(search: Readonly<Record<string, unknown>>): LibrarySearch {
  const texts = TEXTS.flatMap((key) => {
    const value = search[key];
    // An address turns a word of digits into a number: region 310115, and field 5 for 05.
    const text = typeof value === 'number' ? String(value).padStart(key === 'field' ? 2 : 0, '0') : value;
    return typeof text === 'string' && text.trim() !== '' ? [[key, text.trim().slice(0, 200)] as const] : [];
  });
  const whole = (key: 'page' | 'version') => {
    const value = Number(search[key]);
    return Number.isInteger(value) && value > 0 ? { [key]: value } : {};
  };
  return {
    ...Object.fromEntries(texts),
    ...(search['mine'] === true ? { mine: true } : {}),
    ...whole('page'),
    ...whole('version'),
  };
}

/** A changed filter leads back to the first page. */
export function withChange(search: LibrarySearch, change: Readonly<Record<string, unknown>>): LibrarySearch {
  return parseLibrarySearch({ ...search, page: undefined, ...change });
}
