import { api, apiQuery, useAction } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { checkFrame, recompute } from './ceremony/recompute.ts';

/** A draw as it stands, read anew as often as the others may change it. */
export function useDraw(id: string, every: { readonly live: number; readonly settled: number }) {
  return useQuery({
    ...apiQuery('getDraw', { params: { id } }),
    refetchInterval: ({ state }) => {
      const { data } = state;
      const settled = data?.state === 'void' || (data?.state === 'published' && data.resultLog !== null);
      return settled ? every.settled : every.live;
    },
  });
}

/** The sealed frame, hashed here. It never changes once it is sealed. */
export function useFrame(id: string, shownHash: string | null) {
  const query = useQuery({
    ...apiQuery('getDrawFrame', { params: { id } }),
    enabled: shownHash !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data } = query;
  const checked = useMemo(
    () => (data === undefined ? undefined : checkFrame(data.frame, shownHash)),
    [data, shownHash],
  );
  return { checked, names: data?.names ?? {}, error: query.error, read: data !== undefined };
}

/** The result, drawn again here from the public bundle. */
export function useRecomputed(id: string, drawn: boolean) {
  const query = useQuery({
    ...apiQuery('getDrawBundle', { params: { id } }),
    enabled: drawn,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data } = query;
  const verdict = useMemo(() => (data === undefined ? undefined : recompute(data)), [data]);
  return { verdict, error: query.error };
}

type Step = NonNullable<Parameters<typeof api.actOnDraw>[0]>['body'];

/** Takes a step of the procedure and reads anew what it changed. */
export function useDrawStep(id: string, onDone?: () => void) {
  return useAction((step: Step) => api.actOnDraw({ params: { id }, body: step }), {
    refresh: ['getDraw', 'listDraws', 'listSelected'],
    ...(onDone === undefined ? {} : { onDone }),
  });
}
