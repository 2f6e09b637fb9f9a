import type { SiteFacts } from '@hengjian/portal';
import type { Clock } from '../../platform/clock.ts';
import type { PortalAssets } from './assets.ts';
import type { PortalSources } from './sources.ts';

/** What the portal is built with. `site` is fixed for the life of the server. */
export interface PortalDeps {
  readonly clock: Clock;
  readonly site: SiteFacts;
  readonly sources: PortalSources;
  readonly assets: PortalAssets;
}
