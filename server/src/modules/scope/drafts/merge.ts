import { holdsOn, type MergePlan, mergePlan } from '@hengjian/regulation-register';
import type { Tx } from '../../../platform/database/index.ts';
import type { AnnexRow } from '../decisions/new-decision.ts';
import { listCapabilities } from '../read/capabilities.ts';
import type { CertificateView } from '../read/certificates.ts';

type Row = AnnexRow & { readonly key: string };
/** More rows than any annex has. */
const ALL = 100_000;

/** What merging these certificates on a day would make: rows once each, the ends of the old ones (R3-3f, 一家一证). */
export async function planOf(tx: Tx, certificates: readonly CertificateView[], on: string): Promise<MergePlan<Row>> {
  const merging = [];
  for (const { id, number, institutionId, validTo, sites, inForce } of certificates) {
    const { rows } = await listCapabilities(tx, { of: { certificateId: id }, on, page: 0, size: ALL });
    merging.push({
      id,
      number,
      institution: institutionId,
      validTo,
      sites,
      inForce: holdsOn(inForce, on),
      rows: rows.map(
        ({ line, site, itemId, limitationId }): Row => ({
          key: `${itemId} ${limitationId}`,
          line,
          site,
          itemId,
          limitationId,
        }),
      ),
    });
  }
  return mergePlan(merging, on);
}
