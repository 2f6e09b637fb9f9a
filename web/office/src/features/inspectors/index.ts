import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseListSearch } from '../../registry/list-search.ts';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';

export const inspectorsEntry: NavEntry = {
  id: 'inspectors',
  character: '员',
  label: { zh: '检查人员与专家', en: 'Inspectors and experts' },
  to: '/inspectors',
  group: 'registry',
  order: 20,
  shownTo: (session) => session.permissions.includes('registry.read'),
  find: {
    label: { zh: '在检查人员中查找', en: 'Find among inspectors' },
    open: (navigate, words) => void navigate({ to: '/inspectors', search: { q: words } }),
  },
};

const inspectorsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inspectors',
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import('./inspectors-page.tsx'), 'InspectorsPage'),
});

const inspectorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inspectors/$id',
  component: lazyRouteComponent(() => import('./inspector-page.tsx'), 'InspectorPage'),
});

const expertsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/experts',
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import('./experts-page.tsx'), 'ExpertsPage'),
});

const expertRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/experts/$id',
  component: lazyRouteComponent(() => import('./expert-page.tsx'), 'ExpertPage'),
});

export const inspectorsRoutes = [inspectorsRoute, inspectorRoute, expertsRoute, expertRoute] as const;
