import type { LibraryState } from '@hengjian/regulation-register';
import type { CertificateAxis } from '../decisions/new-decision.ts';

/** How institutions follow each other. `relevance`: whose rows are named exactly so, then who has the most of them. */
export type SearchOrder = 'relevance' | 'region' | 'code';

/** Which rows are meant: the whole of it makes the address of a result, today and in a year. */
export interface RowFilter {
  /** Words and standard numbers, in any writing; empty for everything. */
  readonly q: string;
  /** GB/T 2260, any level; null for the nation. */
  readonly region: string | null;
  /** Certificate field 00–21. */
  readonly field: string | null;
  readonly axis: CertificateAxis;
  /** The day on which rows and their certificates hold. */
  readonly on: string;
  /** As known at a moment; null is now. */
  readonly known: Temporal.Instant | null;
  readonly state: LibraryState | null;
  /** A standard with its edition, as it is written in the register. */
  readonly edition: string | null;
}

export interface CapabilitySearch extends RowFilter {
  readonly order: SearchOrder;
  /** Institutions on a page, from page 1. */
  readonly page: number;
  readonly size: number;
  /** So many rows of each institution are shown; the rest is only counted. */
  readonly rowsEach: number;
  /** Counts to the last row, however long it takes, up to `MOST_COUNTED`. */
  readonly exact: boolean;
}

/** Nobody leafs further; the whole result is there as a file. */
export const MOST_PAGED = 10_000;
/** More rows than this are never counted one by one. */
export const MOST_COUNTED = 100_000;
/** Everything, today. */
export function everything(on: string): RowFilter {
  return { q: '', region: null, field: null, axis: 'licence', on, known: null, state: null, edition: null };
}
