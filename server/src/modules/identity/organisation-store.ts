import {
  ORGANISATION_KINDS,
  ORGANISATION_LEVELS,
  type Organisation,
  type OrganisationKind,
  type OrganisationLevel,
} from '@hengjian/contract';
import { inJurisdiction, jurisdictionPrefix } from '@hengjian/permissions';
import type { Database, Tx } from '../../platform/database/index.ts';

export interface OrganisationFilter {
  readonly kind?: OrganisationKind;
  /** GB/T 2260: organisations of this region and of all below it. */
  readonly region?: string;
  readonly department?: string;
}

const COLUMNS = ['id', 'kind', 'level', 'region_code', 'department', 'parent_id', 'name_zh', 'name_en'] as const;

interface OrganisationRow {
  readonly id: string;
  readonly kind: string;
  readonly level: string | null;
  readonly region_code: string;
  readonly department: string | null;
  readonly parent_id: string | null;
  readonly name_zh: string;
  readonly name_en: string;
}

export async function findOrganisation(db: Database | Tx, id: string): Promise<Organisation | null> {
  const row = await db.selectFrom('identity.organisation').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : parseOrganisation(row);
}

/** Organisations from the city downwards: by region, then by name. */
export async function listOrganisations(
  db: Database | Tx,
  filter: OrganisationFilter = {},
): Promise<readonly Organisation[]> {
  let query = db.selectFrom('identity.organisation').select(COLUMNS);
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
  if (filter.department !== undefined) query = query.where('department', '=', filter.department);
  if (filter.region !== undefined) query = query.where('region_code', 'like', `${jurisdictionPrefix(filter.region)}%`);
  return (await query.orderBy('region_code').orderBy('name_en').execute()).map(parseOrganisation);
}

/** The region, its city, its province and the nation: nearest first, each once. */
export function regionAndAbove(region: string): readonly string[] {
  const above = [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`, '000000'];
  return [...new Set(above)].filter((code) => inJurisdiction(code, region));
}

/** A row as an organisation; a kind or level the code does not know throws, since the database checks both. */
export function parseOrganisation(row: OrganisationRow): Organisation {
  return {
    id: row.id,
    name: { zh: row.name_zh, en: row.name_en },
    kind: parseKind(row.kind),
    level: row.level === null ? null : parseLevel(row.level),
    region: row.region_code,
    department: row.department,
    parentId: row.parent_id,
  };
}

function parseKind(text: string): OrganisationKind {
  const kind = ORGANISATION_KINDS.find((known) => known === text);
  if (kind === undefined) throw new Error(`no kind of organisation is called ${text}`);
  return kind;
}

function parseLevel(text: string): OrganisationLevel {
  const level = ORGANISATION_LEVELS.find((known) => known === text);
  if (level === undefined) throw new Error(`no level of organisation is called ${text}`);
  return level;
}
