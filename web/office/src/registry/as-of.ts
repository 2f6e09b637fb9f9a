/** The day asked about, and by the end of which day something had been recorded; absent means today and now. */
export interface AsOf {
  readonly on?: string;
  readonly known?: string;
}

/** Reads both days out of an address; what is no day is left out. */
export function parseAsOf(search: Readonly<Record<string, unknown>>): AsOf {
  const on = dayOf(search['on']);
  const known = dayOf(search['known']);
  return { ...(on !== undefined && { on }), ...(known !== undefined && { known }) };
}

function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(value)) return undefined;
  const read = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== value ? undefined : value;
}
