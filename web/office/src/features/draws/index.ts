import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../../session/session.ts';
import type { NavEntry } from '../../shell/entry.ts';
import { rootRoute } from '../../shell/root-route.ts';
import { shellRoute } from '../../shell/shell-route.ts';
import { parseDrawSearch, parseDrawsSearch } from './search.ts';

export const drawsEntry: NavEntry = {
  id: 'draws',
  character: '抽',
  label: { zh: '抽取与派员', en: 'Draws' },
  to: '/draws',
  group: 'work',
  order: 30,
  shownTo: (session) => session.permissions.includes('draw.read'),
  find: {
    label: { zh: '在抽取中查找', en: 'Find among draws' },
    open: (navigate, words) => void navigate({ to: '/draws', search: { q: words } }),
  },
};

const drawsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/draws',
  validateSearch: parseDrawsSearch,
  component: lazyRouteComponent(() => import('./draws-page.tsx'), 'DrawsPage'),
});

const drawRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/draws/$drawId',
  validateSearch: parseDrawSearch,
  component: lazyRouteComponent(() => import('./draw-page.tsx'), 'DrawPage'),
});

export const drawsRoutes = [drawsRoute, drawRoute] as const;

/** The projector has no room for the shell: this page hangs beside it, behind the same sign-in. */
export const ceremonyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ceremony/$drawId',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
  component: lazyRouteComponent(() => import('./ceremony/ceremony-page.tsx'), 'CeremonyPage'),
});
