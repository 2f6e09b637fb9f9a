import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseListSearch } from '../../registry/list-search.ts';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';

export const institutionsEntry: NavEntry = {
  id: 'institutions',
  character: '档',
  label: { zh: '机构档案', en: 'Institutions' },
  to: '/institutions',
  group: 'registry',
  order: 10,
  shownTo: (session) => session.permissions.includes('registry.read'),
  find: {
    label: { zh: '在机构档案中查找', en: 'Find among institutions' },
    open: (navigate, words) => void navigate({ to: '/institutions', search: { q: words } }),
  },
};

const institutionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/institutions',
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import('./institutions-page.tsx'), 'InstitutionsPage'),
});

const newInstitutionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/institutions/new',
  component: lazyRouteComponent(() => import('./new-institution-page.tsx'), 'NewInstitutionPage'),
});

const institutionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/institutions/$id',
  component: lazyRouteComponent(() => import('./institution-page.tsx'), 'InstitutionPage'),
});

export const institutionsRoutes = [institutionsRoute, newInstitutionRoute, institutionRoute] as const;
