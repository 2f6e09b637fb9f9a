import { createRouter } from '@tanstack/react-router';
import { bareRoutes, entries, featureRoutes } from './features.ts';
import { queryClient } from './session/query-client.ts';
import { signInRoute } from './session/sign-in-route.ts';
import { rootRoute } from './shell/root-route.ts';
import { homeRoute, shellRoute } from './shell/shell-route.ts';
import { NotFound, Pending, Trouble } from './shell/states.tsx';

const routeTree = rootRoute.addChildren([
  signInRoute,
  ...bareRoutes,
  shellRoute.addChildren([homeRoute, ...featureRoutes]),
]);

export const router = createRouter({
  routeTree,
  basepath: '/office',
  context: { queryClient, entries },
  defaultPreload: 'intent',
  // TanStack Query holds the data; the router asks it each time.
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: Trouble,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: Pending,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
