import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';

export const workbenchEntry: NavEntry = {
  id: 'workbench',
  character: '今',
  label: { zh: '今日工作', en: 'Today' },
  to: '/today',
  group: 'work',
  order: 10,
  shownTo: ({ permissions }) => permissions.includes('plan.read') || permissions.includes('draw.read'),
};

const workbenchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/today',
  component: lazyRouteComponent(() => import('./workbench-page.tsx'), 'WorkbenchPage'),
});

export const workbenchRoutes = [workbenchRoute] as const;
