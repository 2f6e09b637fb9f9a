import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';
import { parseLibrarySearch } from './search.ts';

export const libraryEntry: NavEntry = {
  id: 'library',
  character: '库',
  label: { zh: '标准与参数库', en: 'Standards and parameters' },
  to: '/library/standards',
  group: 'registry',
  order: 35,
  shownTo: ({ permissions }) => permissions.includes('library.read'),
  find: {
    label: { zh: '在标准中查找', en: 'Find among standards' },
    open: (navigate, words) => void navigate({ to: '/library/standards', search: { q: words } }),
  },
};

const standardsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/standards',
  validateSearch: parseLibrarySearch,
  component: lazyRouteComponent(() => import('./standards-page.tsx'), 'StandardsPage'),
});

const standardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/standards/$number',
  validateSearch: parseLibrarySearch,
  component: lazyRouteComponent(() => import('./standard-page.tsx'), 'StandardPage'),
});

const parametersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/parameters',
  validateSearch: parseLibrarySearch,
  component: lazyRouteComponent(() => import('./parameters-page.tsx'), 'ParametersPage'),
});

const parameterRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/parameters/$id',
  component: lazyRouteComponent(() => import('./parameter-page.tsx'), 'ParameterPage'),
});

const versionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/versions',
  validateSearch: parseLibrarySearch,
  component: lazyRouteComponent(() => import('./versions-page.tsx'), 'VersionsPage'),
});

const proposalsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/proposals',
  validateSearch: parseLibrarySearch,
  component: lazyRouteComponent(() => import('./proposals-page.tsx'), 'ProposalsPage'),
});

const proposalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/proposals/$id',
  validateSearch: parseLibrarySearch,
  component: lazyRouteComponent(() => import('./proposal-page.tsx'), 'ProposalPage'),
});

export const libraryRoutes = [
  standardsRoute,
  standardRoute,
  parametersRoute,
  parameterRoute,
  versionsRoute,
  proposalsRoute,
  proposalRoute,
] as const;
