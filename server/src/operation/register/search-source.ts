import {
  type CapabilityHit,
  type Facet,
  HITS_SIZE,
  type InstitutionHit,
  type SearchFacts,
  type SearchQuery,
} from '@hengjian/portal';
import {
  type CapabilityResult,
  type CapabilitySearch,
  facetsOf,
  type FoundBy,
  searchCapabilities,
  searchInstitutions,
} from '../../modules/scope/index.ts';
import { officialDate } from '../../platform/clock.ts';
import { readPublic } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';
import { capabilityOf, endOf } from './institution-source.ts';
import { fieldName, regionName } from './names.ts';

/** Institutions named on the page besides those found by what they test. */
const NAMED = 5;
/** Rows shown of each institution; more are only counted. */
const ROWS_EACH = 3;

/** What somebody typed into the one field: by what can be tested, and by whose name it is. */
export function searchPage({ db, clock }: Platform, query: SearchQuery): Promise<SearchFacts> {
  const on = query.on ?? officialDate(clock.now());
  const search: CapabilitySearch = {
    q: query.q,
    region: query.region,
    field: query.field,
    axis: query.axis,
    on,
    known: query.known === null ? null : endOf(query.known),
    state: null,
    edition: null,
    order: 'relevance',
    page: query.page,
    size: HITS_SIZE,
    rowsEach: ROWS_EACH,
    exact: false,
  };
  return readPublic(db, async (tx) => {
    const found = await searchCapabilities(tx, search);
    const facets = await facetsOf(tx, search);
    const named =
      query.page === 1 && query.q !== ''
        ? await searchInstitutions(tx, { q: query.q, region: query.region, page: 1, size: NAMED })
        : undefined;
    // A name that is only near says something where nothing else was found, and disturbs otherwise.
    const names = named !== undefined && (!named.near || found.hits.length === 0) ? named.hits : [];
    const [near] = names;
    return {
      query,
      corrected: named?.near === true && near !== undefined ? near.corrected : null,
      standards: found.standards.map(({ number, title, state, current, transitionUntil }) => ({
        number,
        title: title?.zh ?? null,
        state,
        current,
        transitionUntil,
      })),
      institutions: names.map(({ code, name, region, foundBy, formerNames, uscc }) => ({
        code,
        name,
        region: regionName(region),
        foundBy: wayOf(foundBy, formerNames, uscc),
      })),
      hits: found.hits.map(hitOf),
      total: {
        institutions: found.total.institutions,
        rows: found.total.rows,
        countedAt: found.total.countedAt?.toString() ?? null,
      },
      regions: listed(facets.regions, regionName),
      fields: listed(facets.fields, fieldName),
      editions: listed(facets.editions.slice(0, 12), (number) => ({ zh: number, en: number })),
      more: found.more,
      usccHint: named?.hint?.didYouMean ?? null,
    };
  });
}

function hitOf({ code, name, region, matching, rows }: CapabilityResult['hits'][number]): CapabilityHit {
  return {
    code,
    name,
    region: regionName(region),
    foundBy: null,
    matching,
    inForce: true,
    rows: rows.map(capabilityOf),
  };
}

/** Says why something is found whose name does not show it. */
function wayOf(by: FoundBy, formerNames: readonly string[], uscc: string | null): InstitutionHit['foundBy'] {
  if (by === 'former-name') return formerNames.join('；');
  return by === 'uscc' ? uscc : null;
}

function listed(
  facets: readonly { readonly value: string; readonly count: number }[],
  label: (value: string) => Facet['label'],
): readonly Facet[] {
  return facets.map(({ value, count }) => ({ value, label: label(value), count }));
}
