import { certificateFields } from '@hengjian/registry-codes';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { OutColumn, OutRow } from '../../../platform/tables/index.ts';
import type { LibraryMeans } from '../means.ts';
import type { Entry } from './content.ts';
import { type EntryFilter, entriesAfter } from './list-entries.ts';

const CHUNK = 2_000;

/** The columns of the library as a file: what an import of parameters reads again. */
export function entryColumns(locale: 'zh' | 'en'): readonly OutColumn[] {
  return COLUMNS.map(([zh, en, width]) => ({ header: locale === 'zh' ? zh : en, kind: 'text', width }));
}

/** Rows of a version as a file, read in pieces. */
export async function* entryRows(
  means: LibraryMeans,
  region: string,
  version: number,
  filter: EntryFilter,
  locale: 'zh' | 'en',
): AsyncGenerator<OutRow> {
  for (let after = ''; ; ) {
    const chunk = await withinJurisdiction(means.db, region, (tx) => entriesAfter(tx, version, filter, after, CHUNK));
    for (const entry of chunk) yield rowOf(entry, locale);
    const last = chunk.at(-1);
    if (last === undefined || chunk.length < CHUNK) return;
    after = last.code;
  }
}

function rowOf(entry: Entry, locale: 'zh' | 'en'): OutRow {
  const field = certificateFields.find(({ code }) => code === entry.field);
  return [
    entry.code,
    entry.origin === 'national' ? ORIGINS.national[locale] : ORIGINS.province[locale],
    field === undefined ? entry.field : `${field.code} ${field[locale]}`,
    entry.nationalField,
    entry.category,
    entry.object,
    entry.name,
    entry.aliases.join('；'),
    entry.unit,
    entry.standards.join('；'),
    entry.legalBasis,
    entry.ownerDepartment,
    entry.note,
  ];
}

const ORIGINS = {
  national: { zh: '国家库', en: 'National' },
  province: { zh: '省库', en: 'Province' },
} as const;

const COLUMNS = [
  ['参数编码', 'Code', 14],
  ['来源', 'Origin', 10],
  ['领域', 'Field', 14],
  ['国家库领域', 'National field', 18],
  ['类别', 'Category', 16],
  ['检测对象', 'Object', 20],
  ['参数名称', 'Parameter', 24],
  ['别名', 'Aliases', 30],
  ['单位', 'Unit', 10],
  ['标准', 'Standards', 40],
  ['法定依据', 'Legal basis', 40],
  ['主管部门', 'Department', 14],
  ['说明', 'Note', 20],
] as const;
