import { type RawBuilder, sql } from 'kysely';
import { type Database, streamRows } from '../../../platform/database/index.ts';

/** Which part of the register leaves: a region and below, a field, and the day on which it holds. */
export interface ExportFilter {
  /** GB/T 2260; null for the nation. */
  readonly region: string | null;
  /** Certificate field 00–21; null for all. */
  readonly field: string | null;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

export interface InstitutionOut {
  readonly code: string;
  readonly uscc: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly formerNames: string;
  readonly kind: string;
  readonly region: string;
  readonly address: string | null;
  readonly licensed: boolean;
  readonly synthetic: boolean;
}

export interface CertificateOut {
  readonly number: string;
  readonly axis: string;
  readonly institution: string;
  readonly uscc: string | null;
  readonly name: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly inForce: boolean;
  readonly suspended: boolean;
  readonly ended: string | null;
  readonly endedBy: string | null;
  readonly annexVersion: number;
  readonly annexRows: number;
  readonly annexSha256: string;
}

export interface CapabilityOut {
  readonly institution: string;
  readonly name: string;
  readonly region: string;
  readonly certificate: string;
  readonly axis: string;
  readonly site: number;
  readonly line: number;
  readonly field: string;
  readonly category: string;
  readonly object: string;
  readonly parameter: string;
  readonly standard: string;
  readonly standardTitle: string;
  readonly method: string;
  readonly restriction: string;
  readonly note: string;
  readonly libraryState: string | null;
}

/** Every institution, by code; one whose import was undone is none. */
export function streamInstitutions(db: Database, filter: ExportFilter): AsyncGenerator<readonly InstitutionOut[]> {
  return streamRows(
    db,
    sql<InstitutionOut>`
      SELECT h.code, h.uscc, h.name, h.name_en AS "nameEn", array_to_string(h.former_names, '；') AS "formerNames",
        h.kind, h.region_code AS region, h.address,
        EXISTS (SELECT FROM scope.certificate k JOIN scope.certificate_version v ON v.certificate_id = k.id
          AND v.recorded_to IS NULL AND v.in_force @> ${filter.on}::date
          WHERE k.institution_id = h.institution_id AND k.axis = 'licence') AS licensed,
        h.synthetic
      FROM scope.holder h WHERE NOT h.gone AND ${within(filter)} ORDER BY h.code`,
  );
}

/** Every certificate, ended ones too, by axis and number. */
export function streamCertificates(db: Database, filter: ExportFilter): AsyncGenerator<readonly CertificateOut[]> {
  return streamRows(
    db,
    sql<CertificateOut>`
      SELECT v.number, k.axis, h.code AS institution, h.uscc, h.name, k.issuer, v.valid_from::text AS "validFrom",
        v.valid_to::text AS "validTo", v.in_force @> ${filter.on}::date AS "inForce",
        v.suspended @> ${filter.on}::date AS suspended, v.ended_on::text AS ended, v.ended_by AS "endedBy",
        d.annex_version AS "annexVersion", d.annex_rows AS "annexRows", d.annex_sha256 AS "annexSha256"
      FROM scope.certificate k
      JOIN scope.certificate_version v ON v.certificate_id = k.id AND v.recorded_to IS NULL
      JOIN scope.decision d ON d.certificate_id = k.id AND d.sequence = v.sequence
      JOIN scope.holder h ON h.institution_id = k.institution_id
      WHERE ${within(filter)} ORDER BY k.axis DESC, v.number`,
  );
}

/** Every capability that may be used on the day, certificate by certificate, in the order of its annex. */
export function streamCapabilities(db: Database, filter: ExportFilter): AsyncGenerator<readonly CapabilityOut[]> {
  return streamRows(
    db,
    sql<CapabilityOut>`
      SELECT h.code AS institution, h.name, h.region_code AS region, v.number AS certificate, k.axis, c.site, c.line,
        i.field, i.category, i.object, i.parameter, i.standard_number AS standard,
        i.standard_title AS "standardTitle", i.method, l.restriction, l.note, i.library_state AS "libraryState"
      FROM scope.holder h
      JOIN scope.certificate k ON k.institution_id = h.institution_id
      JOIN scope.certificate_version v ON v.certificate_id = k.id AND v.recorded_to IS NULL
        AND v.in_force @> ${filter.on}::date
      JOIN scope.capability c ON c.certificate_id = k.id AND c.recorded_to IS NULL AND c.valid @> ${filter.on}::date
      JOIN scope.item i ON i.id = c.item_id
      JOIN scope.limitation l ON l.id = c.limitation_id
      WHERE ${within(filter)} ${filter.field === null ? sql`` : sql`AND i.field = ${filter.field}`}`,
  );
}

function within({ region }: ExportFilter): RawBuilder<boolean> {
  if (region === null) return sql`true`;
  return sql`h.region_code LIKE ${`${region.replace(/(?:00)+$/, '')}%`}`;
}
