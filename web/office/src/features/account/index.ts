import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';

export const accountEntry: NavEntry = {
  id: 'account',
  character: '户',
  label: { zh: '账户与会话', en: 'Account and sessions' },
  to: '/account',
  group: 'own',
  order: 20,
};

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
});

export const accountRoutes = [accountRoute] as const;
