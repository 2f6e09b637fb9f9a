import type { Module } from '../../house.ts';
import type { PortalDeps } from './deps.ts';
import { portalRoutes } from './routes.ts';

export { loadPortalAssets, type PortalAssets } from './assets.ts';
export type { PortalDeps } from './deps.ts';
export type { InstitutionQuestion, RegisterSources } from './register-sources.ts';
export type { PortalSources, Stretch } from './sources.ts';

/**
 * The public portal: `/`, `/plans`, `/draws`, `/log`, `/verify`, the same below `/en`, and a page for every address that
 * nothing else answers. Other modules keep to `/api`, `/office` and `/log/…`.
 */
export function createPortal(deps: PortalDeps): Module {
  return { name: 'portal', routes: (app) => portalRoutes(app, deps) };
}
