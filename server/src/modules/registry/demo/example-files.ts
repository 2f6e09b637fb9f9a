import type { OutRow } from '../../../platform/tables/index.ts';
import { EXPERT } from '../records/expert.ts';
import { INSPECTOR } from '../records/inspector.ts';
import { INSTITUTION } from '../records/institution.ts';
import { getColumn, type RecordKind } from '../records/kind.ts';
import { choiceCodec } from '../records/codecs.ts';
import { CONFLICT_REASON_ENTRIES } from '../records/dictionaries.ts';
import type { Draft } from '../records/value.ts';
import { makeLaboratoryFiles } from './file-example-files.ts';
import { encodeGbk } from './gbk.ts';
import { MAIN_INSTITUTION } from './main-institution.ts';
import { describeProvince, type Province } from './province.ts';
import { titledWorkbook } from './titled-workbook.ts';

/** Dates in the files count from this day, far enough ahead that most certificates hold for years. */
const AS_OF = '2026-07-01';

/** The bureau's own tables for the journey: file name → bytes. The same every time. */
export async function makeExampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const province = describeProvince(AS_OF);
  return new Map([
    ['机构名录-2023.xlsx', await institutionFile(province)],
    ['检查人员-2023.csv', inspectorFile(province)],
    ['专家.xlsx', await expertFile(province)],
    ['回避.xlsx', await conflictFile(province)],
    ...(await makeLaboratoryFiles(usccOf(province))),
  ]);
}

/** Of the laboratory that the screens show. */
function usccOf({ institutions }: Province): string {
  return String(institutions.find(({ code }) => code === MAIN_INSTITUTION.code)?.draft['uscc'] ?? '');
}

const FIRST_ROW = 4;

/** The base of 1,203, with thirteen rows spoilt the way people spoil them and four that only look it. */
async function institutionFile({ institutions }: Province): Promise<Uint8Array> {
  const columns = [
    'name',
    'uscc',
    'certificateNumber',
    'region',
    'fields',
    'address',
    'certificateExpires',
    'creditClass',
    'kind',
  ];
  const base = institutions.filter(({ draft }) => draft['status'] === 'active' && draft['licensedBy'] === '310000');
  const rows = base.map(({ draft }, index): (string | number)[] => [
    index + 1,
    ...columns.map((key) => print(INSTITUTION, draft, key)),
  ]);
  const spoil = (row: number, column: number, change: (text: string) => string) => {
    const cells = rows[row - FIRST_ROW];
    if (cells !== undefined) cells[column] = change(String(cells[column]));
  };
  spoil(20, 2, (text) => text.slice(0, 17));
  spoil(45, 2, (text) => `${text.slice(0, 10)}O${text.slice(11)}`);
  spoil(77, 4, () => '浦西区');
  spoil(102, 4, () => '杭州市');
  spoil(150, 2, () => String(rows[149 - FIRST_ROW]?.[2]));
  spoil(233, 1, () => '');
  spoil(310, 5, () => '核能');
  spoil(365, 7, () => '2027年13月1日');
  spoil(402, 8, () => 'E');
  spoil(518, 5, () => '');
  spoil(640, 7, () => '27.6.1');
  spoil(777, 3, (text) => text.slice(0, 10));
  // These four are fine: full-width digits, dates as people type them, a check character that only warns.
  spoil(60, 2, (text) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)));
  spoil(61, 7, (text) => text.replaceAll('-', '.'));
  spoil(62, 7, (text) => text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'));
  spoil(63, 2, (text) => `${text.slice(0, 17)}${text.endsWith('A') ? 'B' : 'A'}`);
  return titledWorkbook({
    sheet: '机构名录',
    title: '2023年度检验检测机构名录（演示数据）',
    note: '填报单位：示例市市场监督管理局    填报日期：2023年4月17日',
    header: [
      '序号',
      '单位名称',
      '统一社会信用代码/组织机构代码',
      '证书编号',
      '所属区',
      '检测领域',
      '单位地址',
      '有效期至',
      '信用等级',
      '单位性质',
    ],
    rows,
    formulas: { B900: 'CONCATENATE(&quot;示例&quot;,A900)' },
  });
}

/** City and districts, in GBK as Excel in China saves CSV; three rows spoilt. */
function inspectorFile({ inspectors }: Province): Uint8Array {
  const columns = ['name', 'department', 'employer', 'certificateNumber', 'certificateExpires', 'region'];
  const rows = inspectors
    .filter(({ draft }) => draft['status'] === 'active')
    .map(({ draft }) => columns.map((key) => print(INSPECTOR, draft, key)));
  const spoil = (row: number, column: number, text: string) => {
    const cells = rows[row - 2];
    if (cells !== undefined) cells[column] = text;
  };
  spoil(12, 4, '长期');
  spoil(30, 1, '卫健');
  spoil(58, 3, rows[57 - 2]?.[3] ?? '');
  const header = ['姓名', '所属部门', '工作单位', '执法证号', '有效期至', '所在区'];
  return encodeGbk([header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join(''));
}

async function expertFile({ experts }: Province): Promise<Uint8Array> {
  const columns = ['name', 'employer', 'fields', 'region'];
  return titledWorkbook({
    sheet: '专家',
    title: '检验检测技术专家库（演示数据）',
    note: '填报日期：2023年4月17日',
    header: ['专家姓名', '所在单位', '擅长领域', '地区'],
    rows: experts.map(({ draft }): OutRow => columns.map((key) => print(EXPERT, draft, key))),
    formulas: {},
  });
}

/** Both sides by what offices write: certificate and credit code. One row names an inspector nobody knows. */
async function conflictFile({ institutions, inspectors, conflicts }: Province): Promise<Uint8Array> {
  const reason = choiceCodec(CONFLICT_REASON_ENTRIES, '回避事由', 'reasons');
  const spoilt = new Set(
    [20, 45, 77, 102, 150, 233, 310, 365, 402, 518, 640, 777, 900, 60, 63].map((row) => row - FIRST_ROW),
  );
  const usable = new Map(institutions.filter((_, index) => !spoilt.has(index)).map(({ code, draft }) => [code, draft]));
  const spoiltPeople = new Set([12, 30, 58].map((row) => row - 2));
  const people = new Map(
    inspectors
      .filter(({ draft }) => draft['status'] === 'active')
      .filter((_, index) => !spoiltPeople.has(index))
      .map(({ code, draft }) => [code, draft]),
  );
  const rows = conflicts.flatMap((conflict): OutRow[] => {
    const [inspector, institution] = [people.get(conflict.inspector), usable.get(conflict.institution)];
    if (inspector === undefined || institution === undefined) return [];
    return [
      [
        String(inspector['name']),
        String(inspector['certificateNumber']),
        String(institution['name']),
        String(institution['uscc']),
        reason.print(conflict.reason, 'zh'),
        conflict.note,
      ],
    ];
  });
  return titledWorkbook({
    sheet: '回避',
    title: '检查人员回避登记表（演示数据）',
    note: '填报日期：2023年4月17日',
    header: ['姓名', '执法证号', '回避机构', '统一社会信用代码', '回避事由', '备注'],
    rows: [...rows, ['查无此人', 'SHZF9999', '浦江示例检测技术有限公司', '91310115MAX00001XX', '亲属', '演示数据']],
    formulas: {},
  });
}

function print(kind: RecordKind, draft: Draft, key: string): string {
  return getColumn(kind, key).codec.print(draft[key] ?? null, 'zh');
}
