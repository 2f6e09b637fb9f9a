import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';

export const permissionsEntry: NavEntry = {
  id: 'permissions',
  character: '权',
  label: { zh: '权限', en: 'Permissions' },
  to: '/permissions',
  group: 'own',
  order: 10,
};

const permissionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/permissions',
  component: lazyRouteComponent(() => import('./permissions-page.tsx'), 'PermissionsPage'),
});

export const permissionsRoutes = [permissionsRoute] as const;
