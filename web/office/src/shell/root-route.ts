import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import type { NavEntry } from './entry.ts';

export interface RouterContext {
  readonly queryClient: QueryClient;
  readonly entries: readonly NavEntry[];
}

export const rootRoute = createRootRouteWithContext<RouterContext>()();
