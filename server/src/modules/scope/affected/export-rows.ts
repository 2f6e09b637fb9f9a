import { certificateFields } from '@hengjian/registry-codes';
import { LIBRARY_STATE_NAMES } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/means.ts';
import type { OutColumn, OutRow } from '../../../platform/tables/index.ts';
import { affectedFrom, type AffectedQuery, isLibraryState } from './affected-rows.ts';
import { comparedRows, explanationsOf } from './library-comparison.ts';
import type { LibraryState } from '@hengjian/regulation-register';

type Locale = 'zh' | 'en';

const CHUNK = 2_000;

/** Where a row stands in the file: unique, so that the next piece begins behind the last row of the one before. */
const PLACE = sql`concat_ws(' ', h.code, c.certificate_id, lpad(c.line::text, 8, '0'), lpad(c.site::text, 4, '0'),
  c.item_id, c.limitation_id) COLLATE "C"`;

/** Every affected row, by institution, read in pieces: nobody waits for a slow line with a transaction open. */
export async function* affectedOutRows(
  means: Platform,
  region: string,
  query: AffectedQuery,
  locale: Locale,
): AsyncGenerator<OutRow> {
  for (let after = ''; ; ) {
    const from = affectedFrom(
      query,
      sql`i.standard_number = ${query.number} AND ${PLACE} > ${after}`,
      sql`JOIN scope.site s ON s.institution_id = c.institution_id AND s.number = c.site
        JOIN scope.limitation l ON l.id = c.limitation_id`,
    );
    const { rows } = await withinJurisdiction(means.db, region, (tx) =>
      sql<AffectedOut>`
        SELECT h.code, h.name, h.region_code AS region, v.number AS certificate, s.name AS site, i.field, i.category,
          i.object, i.parameter, i.standard_number AS number, l.restriction, l.note, i.library_state AS state,
          lower(c.valid)::text AS since, ${PLACE} AS key
        ${from} ORDER BY key LIMIT ${CHUNK}`.execute(tx),
    );
    for (const row of rows) yield affectedOut(row, locale);
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return;
    after = last.key;
  }
}

interface AffectedOut {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly certificate: string;
  readonly site: string | null;
  readonly field: string;
  readonly category: string;
  readonly object: string;
  readonly parameter: string;
  readonly number: string;
  readonly restriction: string;
  readonly note: string;
  readonly state: string | null;
  readonly since: string;
  readonly key: string;
}

function affectedOut(row: AffectedOut, locale: Locale): OutRow {
  return [
    row.code,
    row.name,
    row.region,
    row.certificate,
    row.site,
    fieldName(row.field, locale),
    row.category,
    row.object,
    row.parameter,
    row.number,
    row.restriction,
    row.note,
    stateName(row.state, locale),
    row.since,
  ];
}

export function affectedColumns(locale: Locale): readonly OutColumn[] {
  return columnsOf(
    [
      ['机构编号', 'Institution', 12],
      ['机构名称', 'Name', 34],
      ['地区', 'Region', 10],
      ['证书编号', 'Certificate', 16],
      ['场所', 'Site', 20],
      ['领域', 'Field', 12],
      ['类别', 'Category', 14],
      ['检测对象', 'Object', 18],
      ['参数', 'Parameter', 18],
      ['标准', 'Standard', 22],
      ['限制范围', 'Restriction', 24],
      ['说明', 'Note', 16],
      ['库状态', 'Library state', 14],
      ['起始', 'Since', 12],
    ],
    locale,
  );
}

/** The whole comparison of an institution, the gravest first. */
export async function* comparisonOutRows(
  means: Platform,
  region: string,
  query: { readonly institutionId: string; readonly on: string; readonly state?: LibraryState | undefined },
  locale: Locale,
): AsyncGenerator<OutRow> {
  for (let offset = 0; ; offset += CHUNK) {
    const page = await withinJurisdiction(means.db, region, async (tx) => {
      const rows = await comparedRows(tx, query.institutionId, query.on, { ...query, offset, limit: CHUNK });
      return { rows, why: await explanationsOf(tx, rows, query.on) };
    });
    for (const row of page.rows) {
      const why = page.why.get(row.itemId);
      yield [
        row.certificate,
        row.line,
        row.site,
        fieldName(row.field, locale),
        row.category,
        row.object,
        row.parameter,
        row.standardNumber,
        row.restriction,
        row.note,
        stateName(row.state, locale),
        why?.explanation[locale] ?? null,
        why?.current ?? null,
      ];
    }
    if (page.rows.length < CHUNK) return;
  }
}

export function comparisonColumns(locale: Locale): readonly OutColumn[] {
  return columnsOf(
    [
      ['证书编号', 'Certificate', 16],
      ['序号', 'Line', 8],
      ['场所', 'Site', 8],
      ['领域', 'Field', 12],
      ['类别', 'Category', 14],
      ['检测对象', 'Object', 18],
      ['参数', 'Parameter', 18],
      ['标准', 'Standard', 22],
      ['限制范围', 'Restriction', 24],
      ['说明', 'Note', 16],
      ['库状态', 'Library state', 14],
      ['原因', 'Why', 50],
      ['现行标准', 'In force', 22],
    ],
    locale,
  );
}

function columnsOf(columns: readonly (readonly [string, string, number])[], locale: Locale): readonly OutColumn[] {
  return columns.map(([zh, en, width]) => ({ header: locale === 'zh' ? zh : en, kind: 'text', width }));
}

function stateName(state: string | null, locale: Locale): string | null {
  return isLibraryState(state) ? LIBRARY_STATE_NAMES[state][locale] : null;
}

function fieldName(code: string, locale: Locale): string {
  return certificateFields.find((field) => field.code === code)?.[locale] ?? code;
}
