export interface PeopleSearch {
  readonly q?: string;
  /** Id of an organisation. */
  readonly organisation?: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an address as somebody may have typed it; what makes no sense is left out. */
export function parsePeopleSearch({ q, organisation }: Readonly<Record<string, unknown>>): PeopleSearch {
  const words = typeof q === 'number' ? String(q) : q;
  return {
    ...(typeof words === 'string' && words.trim() !== '' ? { q: words.trim().slice(0, 100) } : {}),
    ...(typeof organisation === 'string' && UUID.test(organisation) ? { organisation } : {}),
  };
}
