import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';
import { parsePeopleSearch } from './search.ts';

export const peopleEntry: NavEntry = {
  id: 'people',
  character: '人',
  label: { zh: '人员与授权', en: 'People and roles' },
  to: '/people',
  group: 'own',
  order: 5,
  shownTo: ({ permissions }) => permissions.includes('people.read'),
  find: {
    label: { zh: '在人员中查找', en: 'Find among people' },
    open: (navigate, words) => void navigate({ to: '/people', search: { q: words } }),
  },
};

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people',
  validateSearch: parsePeopleSearch,
  component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
});

export const peopleRoutes = [peopleRoute] as const;
