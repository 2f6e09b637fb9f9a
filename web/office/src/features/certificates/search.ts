import { isCertificateAction } from '../../registry/standing.ts';
import type { CertificateAction } from '@hengjian/regulation-register';

export const TABS = ['decisions', 'annex', 'papers', 'prepare'] as const;
export type TabId = (typeof TABS)[number];

/** What of the page of a certificate stands in its address. */
export interface CertificateSearch {
  readonly tab?: TabId;
  readonly action?: CertificateAction;
}

/** Reads an address as somebody may have typed it; what makes no sense is left out. */
export function parseCertificateSearch(search: Readonly<Record<string, unknown>>): CertificateSearch {
  const tab = TABS.find((one) => one === search['tab'] && one !== 'decisions');
  return {
    ...(tab !== undefined && { tab }),
    ...(isCertificateAction(search['action']) && { action: search['action'] }),
  };
}
