import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';
import { parsePlanSearch, parsePlansSearch } from './search.ts';

export const plansEntry: NavEntry = {
  id: 'plans',
  character: '划',
  label: { zh: '抽查计划', en: 'Inspection plans' },
  to: '/plans',
  group: 'work',
  order: 20,
  shownTo: (session) => session.permissions.includes('plan.read'),
  find: {
    label: { zh: '在抽查计划中查找', en: 'Find among plans' },
    open: (navigate, words) => void navigate({ to: '/plans', search: { q: words } }),
  },
};

const plansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans',
  validateSearch: parsePlansSearch,
  component: lazyRouteComponent(() => import('./plans-page.tsx'), 'PlansPage'),
});

const planRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId',
  validateSearch: parsePlanSearch,
  component: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
});

export const plansRoutes = [plansRoute, planRoute] as const;
