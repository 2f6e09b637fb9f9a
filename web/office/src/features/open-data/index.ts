import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';
import { parseOpenDataSearch } from './search.ts';

export const openDataEntry: NavEntry = {
  id: 'open-data',
  character: '开',
  label: { zh: '开放数据', en: 'Open data' },
  to: '/open-data',
  group: 'record',
  order: 30,
  shownTo: ({ permissions }) => permissions.includes('directory.edit') || permissions.includes('api-key.manage'),
};

const openDataRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/open-data',
  validateSearch: parseOpenDataSearch,
  component: lazyRouteComponent(() => import('./open-data-page.tsx'), 'OpenDataPage'),
});

export const openDataRoutes = [openDataRoute] as const;
