import { readKnown } from '../read/believed.ts';
import type { QueryOf, searchCapabilities } from '@hengjian/contract';
import { officialDate } from '../../../platform/clock.ts';
import type { Means } from '../../../platform/means.ts';
import type { RowFilter } from './search-query.ts';

type Query = QueryOf<typeof searchCapabilities>;

/** The filter that an address names. What it leaves out is today, now, the nation, and licences. */
export function readFilter(
  { clock }: Pick<Means, 'clock'>,
  query: Pick<Query, 'q' | 'region' | 'field' | 'axis' | 'on' | 'known' | 'state' | 'edition'>,
): RowFilter {
  return {
    q: query.q ?? '',
    region: query.region ?? null,
    field: query.field ?? null,
    axis: query.axis ?? 'licence',
    on: query.on ?? officialDate(clock.now()),
    known: query.known === undefined ? null : readKnown(query.known),
    state: query.state ?? null,
    edition: query.edition ?? null,
  };
}
