import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';

export const logEntry: NavEntry = {
  id: 'log',
  character: '志',
  label: { zh: '透明日志', en: 'Transparency log' },
  to: '/log',
  group: 'record',
  order: 10,
};

const logRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/log',
  component: lazyRouteComponent(() => import('./log-page.tsx'), 'LogPage'),
});

export const logRoutes = [logRoute] as const;
