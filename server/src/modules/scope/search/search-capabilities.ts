import type { Tx } from '../../../platform/database/index.ts';
import type { Standing } from '../../library/index.ts';
import { type Asked, readAsked } from './asked.ts';
import { collectUpTo, type Estimate, estimateRows } from './estimate.ts';
import { type HitRow, hitRows } from './hit-rows.ts';
import { collectPage, type FoundInstitution, walkPage } from './page-of-institutions.ts';
import { type CapabilitySearch, MOST_COUNTED, type SearchOrder } from './search-query.ts';
import { withIndexes } from './with-indexes.ts';
import { type StandardAsked, standardsAsked, standingsOf } from './standards-asked.ts';

export interface CapabilityHit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /** How many of its rows are meant; `rows` are the first of them. */
  readonly matching: number;
  readonly rows: readonly (HitRow & { readonly standard: Pick<Standing, 'state' | 'current'> })[];
}

export interface SearchTotal {
  /** Null where rows were not counted one by one. */
  readonly institutions: number | null;
  readonly rows: number;
  readonly exact: boolean;
  /** When they were counted, where that was not just now. */
  readonly countedAt: Temporal.Instant | null;
}

export interface CapabilityResult {
  readonly asked: Asked;
  readonly standards: readonly StandardAsked[];
  readonly hits: readonly CapabilityHit[];
  readonly total: SearchTotal;
  /** The order that was kept: of very many, nobody can say at once which are the most relevant. */
  readonly order: SearchOrder;
  readonly more: boolean;
}

/**
 * Institutions that may test what is asked, on a day, as known at a moment. Items first, then rows: few rows are all
 * collected and counted; of many, institutions are walked through until a page is full, and the total is what was counted
 * beforehand. Writes nothing.
 */
export function searchCapabilities(tx: Tx, search: CapabilitySearch): Promise<CapabilityResult> {
  return withIndexes(tx, () => searched(tx, search));
}

async function searched(tx: Tx, search: CapabilitySearch): Promise<CapabilityResult> {
  const asked = readAsked(search.q);
  const estimate = await estimateRows(tx, asked, search);
  const standards = await standardsAsked(tx, asked, search.on);
  if (estimate.items === 0) return { asked, standards, hits: [], total: NOTHING, order: search.order, more: false };
  // One more than is shown tells whether there is another page.
  const wanted = { ...search, size: search.size + 1 };
  const { found, total, order } = isFew(estimate, search)
    ? await collected(tx, asked, search, estimate)
    : await walked(tx, asked, search, wanted, estimate);
  const shown = found.slice(0, search.size);
  const rows = await hitRows(tx, shown, search);
  const numbers = rows.flatMap((list) => list.map(({ standardNumber }) => standardNumber));
  const standings = await standingsOf(tx, numbers, search.on);
  const hits = shown.map(({ id, code, name, region, matching }, at) => ({
    id,
    code,
    name,
    region,
    matching,
    rows: (rows[at] ?? []).map((row) => ({ ...row, standard: standingOf(standings.get(row.standardNumber)) })),
  }));
  const more =
    total.institutions === null ? found.length > search.size : search.page * search.size < total.institutions;
  return { asked, standards, hits, total, order, more };
}

const NOTHING: SearchTotal = { institutions: 0, rows: 0, exact: true, countedAt: null };

function standingOf(standing: Standing | undefined): Pick<Standing, 'state' | 'current'> {
  return { state: standing?.state ?? 'unknown', current: standing?.current ?? null };
}

/** Only licences in force are counted beforehand; of the other axes there are so few that estimates are far too high. */
function isFew(estimate: Estimate, { exact }: CapabilitySearch): boolean {
  return estimate.rows <= (exact ? MOST_COUNTED : collectUpTo(estimate));
}

interface Part {
  readonly found: readonly FoundInstitution[];
  readonly total: SearchTotal;
  readonly order: SearchOrder;
}

async function collected(tx: Tx, asked: Asked, search: CapabilitySearch, { ids }: Estimate): Promise<Part> {
  const { found, institutions, rows } = await collectPage(tx, asked, search, ids);
  return { found, total: { institutions, rows, exact: true, countedAt: null }, order: search.order };
}

async function walked(
  tx: Tx,
  asked: Asked,
  search: CapabilitySearch,
  wanted: CapabilitySearch,
  { rows, countedAt, ids }: Estimate,
): Promise<Part> {
  const order = search.order === 'relevance' ? 'code' : search.order;
  // The offset is that of the pages as they are shown.
  const found = await walkPage(tx, asked, { ...wanted, order }, (search.page - 1) * search.size, ids);
  return { found, total: { institutions: null, rows, exact: false, countedAt }, order };
}
