import { api, type DataOf, dataOf } from '@hengjian/ui';
import { queryOptions } from '@tanstack/react-query';

export type Session = DataOf<'getSession'>;

/** Who is signed in; null when nobody is. Any other refusal is an error. */
export const sessionQuery = queryOptions({
  queryKey: ['getSession'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    const answer = await api.getSession({}, { signal });
    return !answer.ok && answer.status === 401 ? null : dataOf(answer);
  },
  staleTime: Number.POSITIVE_INFINITY,
});
