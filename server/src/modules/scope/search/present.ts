import type { CapabilityResultBody } from '@hengjian/contract';
import type { Facets } from './facets.ts';
import { fieldName, regionName, stateName } from './names.ts';
import type { CapabilityResult } from './search-capabilities.ts';
import type { CapabilitySearch } from './search-query.ts';

/** A result as it goes out. Copied field by field: what is not named here stays inside. */
export function presentResult(
  search: CapabilitySearch,
  { asked, standards, hits, total, order, more }: CapabilityResult,
  facets: Facets | null,
): CapabilityResultBody {
  return {
    asked: {
      on: search.on,
      known: search.known?.toString() ?? null,
      words: [...asked.query.words],
      simplified: asked.simplified === null ? null : asked.simplified.words.join(' '),
      cut: asked.query.cut,
      unreadable: asked.unreadable,
      standards: standards.map(({ number, family, title, state, current, transitionUntil, editions }) => ({
        number,
        family,
        title,
        state,
        current,
        transitionUntil,
        editions: editions.map((edition) => ({ ...edition })),
      })),
    },
    hits: hits.map(({ code, name, region, matching, rows }) => ({
      code,
      name,
      region,
      regionName: regionName(region),
      matching,
      rows: rows.map(({ itemId: _itemId, standard, ...row }) => ({
        ...row,
        standardState: standard.state,
        currentStandard: standard.current === row.standardNumber ? null : standard.current,
      })),
    })),
    total: { ...total, countedAt: total.countedAt?.toString() ?? null },
    order,
    page: search.page,
    size: search.size,
    more,
    facets: facets === null ? null : presentFacets(facets),
  };
}

function presentFacets({
  unit,
  regions,
  fields,
  editions,
  states,
}: Facets): NonNullable<CapabilityResultBody['facets']> {
  return {
    unit,
    regions: regions.map((one) => ({ ...one, label: regionName(one.value) })),
    fields: fields.map((one) => ({ ...one, label: fieldName(one.value) })),
    editions: editions.map((one) => ({ ...one, label: { zh: one.value, en: one.value } })),
    states: states.map((one) => ({ ...one, label: stateName(one.value) })),
  };
}
