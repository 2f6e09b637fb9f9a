import { RefusedError } from '@hengjian/ui';
import { QueryClient } from '@tanstack/react-query';

/** Only what may pass by itself is tried again: no answer, or a server that is overloaded or restarting. */
export function worthRetrying(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof RefusedError && (error.status === 0 || error.status >= 502);
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 10_000 } },
});
