import { api, type DataOf, dataOf, type RefusedError } from '@hengjian/ui';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import type { PeopleSearch } from './search.ts';

export type Person = DataOf<'listPeople'>['people'][number];
type Page = DataOf<'listPeople'>;

/** People page after page, as the list goes on where its last page ended. */
export function usePeople({ q, organisation }: PeopleSearch) {
  return useInfiniteQuery<Page, RefusedError, InfiniteData<Page>, readonly unknown[], string | undefined>({
    queryKey: ['listPeople', 'pages', q, organisation],
    initialPageParam: undefined,
    queryFn: async ({ pageParam, signal }) =>
      dataOf(
        await api.listPeople({ query: { search: q, organisationId: organisation, after: pageParam } }, { signal }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });
}
