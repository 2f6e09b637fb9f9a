import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseListSearch } from '../../registry/list-search.ts';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';

export const conflictsEntry: NavEntry = {
  id: 'conflicts',
  character: '避',
  label: { zh: '回避关系', en: 'Conflicts' },
  to: '/conflicts',
  group: 'registry',
  order: 30,
  shownTo: ({ permissions }) => permissions.includes('conflict.read') || permissions.includes('conflict.declare'),
};

const conflictsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/conflicts',
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import('./conflicts-page.tsx'), 'ConflictsPage'),
});

export const conflictsRoutes = [conflictsRoute] as const;
