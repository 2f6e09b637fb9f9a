import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';

export const subscriptionsEntry: NavEntry = {
  id: 'subscriptions',
  character: '订',
  label: { zh: '查询与订阅', en: 'Saved searches' },
  to: '/subscriptions',
  group: 'own',
  order: 15,
  shownTo: ({ permissions }) => permissions.includes('subscription.manage'),
};

/** Notices of new matches link here. */
const subscriptionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/subscriptions',
  component: lazyRouteComponent(() => import('./subscriptions-page.tsx'), 'SubscriptionsPage'),
});

export const subscriptionsRoutes = [subscriptionsRoute] as const;
