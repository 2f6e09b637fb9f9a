import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { parseListSearch } from '../../registry/list-search.ts';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';
import { parseInstitutionSearch } from './search.ts';

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

const doubleEmploymentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/institutions/double-employment',
  component: lazyRouteComponent(() => import('./double-employment-page.tsx'), 'DoubleEmploymentPage'),
});

const institutionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/institutions/$id',
  validateSearch: parseInstitutionSearch,
  component: lazyRouteComponent(() => import('./institution-page.tsx'), 'InstitutionPage'),
});

/** Addresses that notices and time lines know: parts of the page of an institution. */
const fileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/institutions/$id/file',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/institutions/$id', params, search: { tab: 'file' }, replace: true });
  },
});
const certificatesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/institutions/$id/certificates',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/institutions/$id', params, search: { tab: 'certificates' }, replace: true });
  },
});

export const institutionsRoutes = [
  institutionsRoute,
  newInstitutionRoute,
  doubleEmploymentRoute,
  institutionRoute,
  fileRoute,
  certificatesRoute,
] as const;
