import { inJurisdiction } from '@hengjian/permissions';
import { codeCharacters } from '@hengjian/registry-codes';
import { sql } from 'kysely';
import { toHalfWidth, trimText } from '../../../platform/tables/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { parseAxis } from '../axis.ts';
import { regionOf } from '../drafts/ground.ts';

/** What the rows of a file are checked against, of one certificate. */
export interface KnownCertificate {
  readonly id: string;
  readonly axis: string;
  readonly number: string;
  readonly sequence: number;
  readonly institutionId: string;
  readonly institution: string;
  /** Whose business its annex is: as for decisions on it. */
  readonly region: string;
  /** Of the institution, in the writings a file may use. */
  readonly institutionKeys: readonly string[];
  readonly validFrom: string;
  /** Last day. */
  readonly validTo: string;
  /** First day without. */
  readonly endedOn: string | null;
  /** Every site of the institution. */
  readonly sites: readonly { readonly number: number; readonly name: string }[];
  readonly emptyAnnex: boolean;
}

/** Certificates by what a file calls them or their institution; remembers what it has found. */
export class CertificateFinder {
  readonly #byNumber = new Map<string, readonly KnownCertificate[]>();
  readonly #byInstitution = new Map<string, readonly KnownCertificate[]>();
  readonly #region: string;

  constructor(region: string) {
    this.#region = region;
  }

  /** Looks up everything that a piece of a file names, in one query. */
  async learn(tx: Tx, numbers: Iterable<string>, institutions: Iterable<string>): Promise<void> {
    const newNumbers = [...new Set([...numbers].flatMap(spellings))].filter((text) => !this.#byNumber.has(text));
    const newKeys = [...new Set([...institutions].flatMap(spellings))].filter((text) => !this.#byInstitution.has(text));
    if (newNumbers.length === 0 && newKeys.length === 0) return;
    const found = await findCertificates(tx, newNumbers, newKeys);
    for (const number of newNumbers)
      this.#byNumber.set(
        number,
        found.filter(({ numbers: had }) => had.includes(number)).map(({ certificate }) => certificate),
      );
    for (const key of newKeys)
      this.#byInstitution.set(
        key,
        found
          .filter(({ certificate }) => certificate.institutionKeys.includes(key))
          .map(({ certificate }) => certificate),
      );
  }

  /** Those of a number; a licence before others. Also by a number it had before it was renewed. */
  byNumber(text: string): readonly KnownCertificate[] {
    return firstFound(this.#byNumber, text);
  }

  byInstitution(text: string): readonly KnownCertificate[] {
    return firstFound(this.#byInstitution, text);
  }

  /** Whether the office may write to it. */
  covers({ region }: KnownCertificate): boolean {
    return inJurisdiction(this.#region, region);
  }
}

function firstFound(
  known: ReadonlyMap<string, readonly KnownCertificate[]>,
  text: string,
): readonly KnownCertificate[] {
  for (const spelling of spellings(text)) {
    const found = known.get(spelling) ?? [];
    if (found.length > 0) return found;
  }
  return [];
}

/** As typed, and folded as codes are. */
export function spellings(text: string): readonly string[] {
  const plain = toHalfWidth(trimText(text));
  if (plain === '') return [];
  const folded = codeCharacters(text);
  return plain === folded ? [plain] : [plain, folded];
}

interface Row {
  readonly id: string;
  readonly axis: string;
  readonly issuer: string;
  readonly number: string;
  readonly numbers: readonly string[];
  readonly sequence: number;
  readonly institution_id: string;
  readonly code: string;
  readonly uscc: string | null;
  readonly name: string;
  readonly region_code: string;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly ended_on: string | null;
  readonly sites: readonly { readonly number: number; readonly name: string }[];
  readonly empty_annex: boolean;
}

async function findCertificates(tx: Tx, numbers: readonly string[], institutions: readonly string[]) {
  const { rows } = await sql<Row>`
    WITH wanted AS (
      SELECT n.certificate_id AS id FROM scope.certificate_number n WHERE n.number = ANY (${numbers}::text[])
      UNION
      SELECT c.id FROM scope.holder h JOIN scope.certificate c ON c.institution_id = h.institution_id
      WHERE h.code = ANY (${institutions}::text[]) OR h.uscc = ANY (${institutions}::text[]))
    SELECT c.id, c.axis, c.issuer, c.number, c.sequence, c.institution_id, h.code, h.uscc, h.name, h.region_code,
      v.valid_from, v.valid_to, v.ended_on,
      ARRAY(SELECT n.number FROM scope.certificate_number n WHERE n.certificate_id = c.id) AS numbers,
      (SELECT coalesce(json_agg(json_build_object('number', s.number, 'name', s.name) ORDER BY s.number), '[]')
        FROM scope.site s WHERE s.institution_id = c.institution_id) AS sites,
      NOT EXISTS (SELECT FROM scope.capability r WHERE r.certificate_id = c.id AND r.recorded_to IS NULL) AS empty_annex
    FROM wanted JOIN scope.certificate c ON c.id = wanted.id
    JOIN scope.holder h ON h.institution_id = c.institution_id
    JOIN scope.certificate_version v ON v.certificate_id = c.id AND v.recorded_to IS NULL
    ORDER BY c.axis <> 'licence', v.valid_to DESC, c.id`.execute(tx);
  return rows.map((row) => ({
    numbers: row.numbers,
    certificate: {
      id: row.id,
      axis: row.axis,
      number: row.number,
      sequence: row.sequence,
      institutionId: row.institution_id,
      institution: row.name,
      region: regionOf(parseAxis(row.axis), row.issuer, row.region_code),
      institutionKeys: [row.code, ...(row.uscc === null ? [] : [row.uscc])],
      validFrom: row.valid_from,
      validTo: row.valid_to,
      endedOn: row.ended_on,
      sites: row.sites,
      emptyAnnex: row.empty_annex,
    } satisfies KnownCertificate,
  }));
}
