import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { LicenceStatus } from '@hengjian/regulation-inspection';
import { parseLicenceStatus } from './licence-status.ts';

/** An institution as other modules keep a copy of it. Nothing in it is internal: credit classes never are part of it. */
export interface HolderFacts {
  readonly id: string;
  readonly code: string;
  readonly uscc: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly formerNames: readonly string[];
  readonly kind: string;
  readonly region: string;
  readonly licensedBy: string;
  readonly address: string | null;
  readonly fields: readonly string[];
  readonly synthetic: boolean;
  readonly version: number;
  /** Ordered by number; also those that are closed, because rows of the past stand on them. */
  readonly sites: readonly HolderSite[];
  /** What is said of its licence: by whoever added it, until a decision is known; afterwards what `applyLicence` wrote. */
  readonly statement: LicenceFacts;
}

export interface HolderSite {
  readonly number: number;
  readonly name: string;
  readonly address: string;
  readonly region: string;
  readonly kind: string;
  /** Days, both inclusive. */
  readonly from: string;
  readonly to: string | null;
}

export interface LicenceFacts {
  readonly status: LicenceStatus;
  readonly certificateNumber: string | null;
  /** Last day of validity. */
  readonly certificateExpires: string | null;
}

/** The institutions with these ids, as far as the transaction sees them and they (still) exist; in no order. */
export async function readHolders(tx: Tx, ids: readonly string[]): Promise<readonly HolderFacts[]> {
  const institutions = await tx
    .selectFrom('registry.institution')
    .select(['id', 'code', 'uscc', 'name', 'name_en', 'former_names', 'kind', 'region_code', 'licensed_by'])
    .select(['address', 'fields', 'synthetic', 'version', 'status', 'certificate_number', 'certificate_expires'])
    .where('id', '=', sql<string>`ANY (${ids}::uuid[])`)
    .execute();
  const sites = await tx
    .selectFrom('registry.site')
    .select(['institution_id', 'number', 'name', 'address', 'region_code', 'kind', 'valid_from', 'valid_to'])
    .where('institution_id', '=', sql<string>`ANY (${ids}::uuid[])`)
    .orderBy('number')
    .execute();
  const sitesOf = Map.groupBy(sites, ({ institution_id }) => institution_id);
  return institutions.map((row) => ({
    id: row.id,
    code: row.code,
    uscc: row.uscc,
    name: row.name,
    nameEn: row.name_en,
    formerNames: row.former_names,
    kind: row.kind,
    region: row.region_code,
    licensedBy: row.licensed_by,
    address: row.address,
    fields: row.fields,
    synthetic: row.synthetic,
    version: row.version,
    sites: (sitesOf.get(row.id) ?? []).map((site) => ({
      number: site.number,
      name: site.name,
      address: site.address,
      region: site.region_code,
      kind: site.kind,
      from: site.valid_from,
      to: site.valid_to,
    })),
    statement: {
      status: parseLicenceStatus(row.status),
      certificateNumber: row.certificate_number,
      certificateExpires: row.certificate_expires,
    },
  }));
}

/** Ids in ascending order, for a full copy: pass the last one seen, and stop when fewer than `limit` come back. */
export async function listHolderIds(tx: Tx, after: string | null, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM registry.institution
    WHERE ${after}::uuid IS NULL OR id > ${after}::uuid ORDER BY id LIMIT ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}
