import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../shell/entry.ts';
import { shellRoute } from '../../shell/shell-route.ts';
import { parseCertificateSearch } from './search.ts';

export const certificatesEntry: NavEntry = {
  id: 'certificates',
  character: '证',
  label: { zh: '证书决定', en: 'Decisions' },
  to: '/decision-drafts',
  group: 'work',
  order: 40,
  shownTo: ({ permissions }) =>
    permissions.includes('certificate.prepare') || permissions.includes('certificate.decide'),
};

const draftsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/decision-drafts',
  component: lazyRouteComponent(() => import('./drafts-page.tsx'), 'DraftsPage'),
});

const draftRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/decision-drafts/$id',
  component: lazyRouteComponent(() => import('./draft-page.tsx'), 'DraftPage'),
});

const certificateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/certificates/$id',
  validateSearch: parseCertificateSearch,
  component: lazyRouteComponent(() => import('./certificate-page.tsx'), 'CertificatePage'),
});

const prepareRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/institutions/$id/prepare',
  validateSearch: parseCertificateSearch,
  component: lazyRouteComponent(() => import('./new-certificate-page.tsx'), 'NewCertificatePage'),
});

const matchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/institutions/$id/scope-match',
  component: lazyRouteComponent(() => import('./scope-match-page.tsx'), 'ScopeMatchPage'),
});

export const certificatesRoutes = [draftsRoute, draftRoute, certificateRoute, prepareRoute, matchRoute] as const;
