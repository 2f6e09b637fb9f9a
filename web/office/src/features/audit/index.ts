import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';
import { parseAuditSearch } from './search.ts';

export const auditEntry: NavEntry = {
  id: 'audit',
  character: '审',
  label: { zh: '操作留痕', en: 'Audit trail' },
  to: '/audit',
  group: 'record',
  order: 20,
  shownTo: ({ permissions }) => permissions.includes('audit.read'),
};

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});

export const auditRoutes = [auditRoute] as const;
