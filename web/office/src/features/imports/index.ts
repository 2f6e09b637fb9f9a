import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';
import { parseImportsSearch } from './imports-search.ts';

export const importsEntry: NavEntry = {
  id: 'imports',
  character: '入',
  label: { zh: '表格导入', en: 'Imports' },
  to: '/imports',
  group: 'registry',
  order: 40,
  // Whoever decides on certificates takes what others brought, though he brings nothing himself.
  shownTo: ({ permissions }) => permissions.includes('registry.import') || permissions.includes('certificate.decide'),
};

const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports',
  validateSearch: parseImportsSearch,
  component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
});

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
});

export const importsRoutes = [importsRoute, importRoute] as const;
