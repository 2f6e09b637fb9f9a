import { isLibraryState } from '../../registry/library-marks.ts';
import { type AsOf, parseAsOf } from '../../registry/as-of.ts';

export const TABS = ['overview', 'file', 'certificates', 'history', 'conflicts'] as const;
export type TabId = (typeof TABS)[number];
export const PARTS = [
  'summary',
  'sites',
  'staff',
  'authorisations',
  'instruments',
  'documents',
  'insurance',
  'commitments',
  'contacts',
] as const;
export type PartId = (typeof PARTS)[number];

/** What of the page of an institution stands in its address. */
export interface InstitutionSearch extends AsOf {
  readonly tab?: TabId;
  readonly part?: PartId;
  readonly q?: string;
  readonly field?: string;
  readonly site?: number;
  readonly axis?: 'accreditation' | 'designation';
  readonly state?: string;
  readonly order?: 'severity';
  readonly lane?: string;
  readonly page?: number;
}

/** The same address with something changed; what becomes undefined leaves it. */
export function withSearch(
  search: InstitutionSearch,
  change: Readonly<Partial<Record<keyof InstitutionSearch, unknown>>>,
): InstitutionSearch {
  return parseInstitutionSearch({ ...search, ...change });
}

/** Reads an address as somebody may have typed it; what makes no sense is left out. */
export function parseInstitutionSearch(search: Readonly<Record<string, unknown>>): InstitutionSearch {
  const tab = TABS.find((one) => one === search['tab'] && one !== 'overview');
  const part = PARTS.find((one) => one === search['part'] && one !== 'summary');
  const axis = (['accreditation', 'designation'] as const).find((one) => one === search['axis']);
  const q = typeof search['q'] === 'string' ? search['q'].trim().slice(0, 200) : '';
  // An address turns the code of a field, which is all digits, into a number.
  const code = search['field'];
  const field = typeof code === 'string' || typeof code === 'number' ? String(code).padStart(2, '0') : '';
  const site = Number(search['site']);
  const page = Number(search['page']);
  return {
    ...parseAsOf(search),
    ...(tab !== undefined && { tab }),
    ...(part !== undefined && { part }),
    ...(axis !== undefined && { axis }),
    ...(q !== '' && { q }),
    ...(/^\d\d$/.test(field) && { field }),
    ...(Number.isInteger(site) && site > 0 && { site }),
    ...(isLibraryState(search['state']) && { state: search['state'] }),
    ...(search['order'] === 'severity' && { order: 'severity' as const }),
    ...(typeof search['lane'] === 'string' && { lane: search['lane'] }),
    ...(Number.isInteger(page) && page > 0 && { page }),
  };
}
