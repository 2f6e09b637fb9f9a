import type { ClauseId } from '@hengjian/law';

/** A branch elsewhere needs a licence of its own; further sites go into the institution's (R4-A2.1). */
export const SITE_CLAUSE: ClauseId = 'R4-A2.1';

export interface SiteFacts {
  /** `branch`: a branch with its own staff and business; every other kind is a place of the institution itself. */
  readonly kind: string;
  /** GB/T 2260. */
  readonly region: string;
}

/** Provinces that are one city: their districts are not elsewhere. */
const MUNICIPALITIES = ['11', '12', '31', '50'];

/** Whether a site is a branch in another city or province, which must be licensed itself. */
export function siteNeedsOwnApproval({ kind, region }: SiteFacts, holderRegion: string): boolean {
  return kind === 'branch' && cityOf(region) !== cityOf(holderRegion);
}

/** The sites that must be licensed themselves, and are not: `approved` tells of which it is known that they are. */
export function sitesNeedingApproval<Site extends SiteFacts>(
  sites: readonly Site[],
  holderRegion: string,
  approved: (site: Site) => boolean = () => false,
): readonly Site[] {
  return sites.filter((site) => siteNeedsOwnApproval(site, holderRegion) && !approved(site));
}

/** Sites in use that the certificate does not cover (R4-A2.1: 分场所应纳入资质认定范围). */
export function sitesNotCovered<Site extends SiteFacts & { readonly number: number }>(
  sites: readonly Site[],
  covered: readonly number[],
  holderRegion: string,
): readonly Site[] {
  return sites.filter((site) => !covered.includes(site.number) && !siteNeedsOwnApproval(site, holderRegion));
}

function cityOf(region: string): string {
  const province = region.slice(0, 2);
  return MUNICIPALITIES.includes(province) ? province : region.slice(0, 4);
}
