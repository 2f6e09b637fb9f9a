import { queryOptions } from '@tanstack/react-query';
import { api } from './client.generated.ts';
import type { Answer, CallOptions } from './fetch.ts';
import { type Refused, RefusedError } from './refusal.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: RefusedError;
  }
}

type Api = typeof api;
export type Operation = keyof Api;
type InputOf<Name extends Operation> = NonNullable<Parameters<Api[Name]>[0]>;
/** What an operation answers, e.g. `DataOf<'listPlans'>`. */
export type DataOf<Name extends Operation> = Extract<Awaited<ReturnType<Api[Name]>>, { ok: true }>['data'];

/** The data of an answer; a refusal is thrown as `RefusedError`, the only failure that queries know. */
export function dataOf<Data>(
  answer:
    | { readonly ok: true; readonly data: Data }
    | { readonly ok: false; readonly status: number; readonly error: Refused },
): Data {
  if (!answer.ok) throw new RefusedError(answer.status, answer.error);
  return answer.data;
}

/**
 * Query options for a reading operation: `useQuery(apiQuery('listPlans', { query: { page: 1 } }))`.
 * The key is `[operation, input]`, so `invalidateQueries({ queryKey: ['listPlans'] })` reaches every page of it.
 */
export function apiQuery<Name extends Operation>(name: Name, input: InputOf<Name>) {
  return queryOptions<DataOf<Name>>({
    queryKey: [name, input],
    queryFn: async ({ signal }) => {
      // The compiler cannot see that the input of one operation belongs to that operation when both are generic.
      const operation = api[name] as (
        input: InputOf<Name>,
        options: CallOptions,
      ) => Promise<Answer<{ 200: DataOf<Name> }>>;
      return dataOf(await operation(input, { signal }));
    },
  });
}
