import type { OutColumn, OutRow } from '../../../platform/tables/index.ts';
import type { Database } from '../../../platform/database/index.ts';
import { MOST_EXPORTED, streamMeantRows } from './all-rows.ts';
import { fieldName, regionName, stateName } from './names.ts';
import type { RowFilter } from './search-query.ts';

type Locale = 'zh' | 'en';

const HEADERS: readonly (readonly [zh: string, en: string, width: number])[] = [
  ['机构编号', 'Code', 12],
  ['机构名称', 'Institution', 36],
  ['地区', 'Region', 14],
  ['证书编号', 'Certificate', 16],
  ['场所', 'Site', 6],
  ['领域', 'Field', 14],
  ['类别', 'Category', 16],
  ['对象', 'Object', 20],
  ['参数', 'Parameter', 20],
  ['标准编号', 'Standard', 20],
  ['标准名称', 'Title of the standard', 36],
  ['方法', 'Method', 14],
  ['限制范围', 'Restriction', 24],
  ['说明', 'Note', 20],
  ['能力库状态', 'State in the library', 14],
];

export function exportColumns(locale: Locale): readonly OutColumn[] {
  return HEADERS.map(([zh, en, width]) => ({ header: locale === 'zh' ? zh : en, kind: 'text', width }));
}

/** The rows of a search as a table. Where the table had to end, its last line says so. */
export async function* exportRows(db: Database, filter: RowFilter, locale: Locale): AsyncGenerator<OutRow> {
  let written = 0;
  for await (const piece of streamMeantRows(db, filter))
    for (const row of piece) {
      if (written === MOST_EXPORTED) {
        yield [CAP[locale], ...HEADERS.slice(1).map(() => null)];
        return;
      }
      written += 1;
      yield [
        row.code,
        row.name,
        regionName(row.region)[locale],
        row.certificateNumber,
        String(row.site),
        fieldName(row.field)[locale],
        row.category,
        row.object,
        row.parameter,
        row.standardNumber,
        row.standardTitle,
        row.method,
        row.restriction,
        row.note,
        stateName(row.libraryState)[locale],
      ];
    }
}

const CAP = {
  zh: `结果多于 ${MOST_EXPORTED} 行，本文件到此为止；请缩小查询范围，或使用开放数据下载全部。`,
  en: `More than ${MOST_EXPORTED} rows were found and this file ends here; narrow the search, or take the open data.`,
} as const;
