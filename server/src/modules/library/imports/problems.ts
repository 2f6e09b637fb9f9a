import type { Refusal, Words } from '@hengjian/contract';
import { type ImportMapping, type MappedRow, problemAt, type RowProblem } from '../../registry/index.ts';

/** What is wrong with a row, before it is known in which cell. */
export interface RowFinding {
  readonly code: string;
  readonly message: Words;
  readonly clause: string;
  readonly wayOut: Words;
}

/** Finds something on a row; `key` is the column it stands in. */
export type Find = (severity: RowProblem['severity'], key: string, finding: RowFinding) => void;

export function finderFor(row: MappedRow, mapping: ImportMapping, problems: RowProblem[]): Find {
  return (severity, key, finding) => problems.push(problemAt(severity, row, mapping, key, finding));
}

/** A reason that belongs to the row and to no cell. */
export function rowProblem({ code, message, clause, wayOut }: RowFinding): RowProblem {
  return { severity: 'error', code, place: null, message: { ...message }, clause, wayOut: { ...wayOut } };
}

/** A refusal of the form that records one standard, as a finding of a row: the same rule in the same words. */
export function findingOf({ code, message, clause, wayOut }: Refusal): RowFinding {
  const bare = ({ zh, en }: Words) => ({ zh: zh.replace(/。$/u, ''), en: en.replace(/\.$/u, '') });
  return { code, message: bare(message), clause: clause ?? 'R3-2b', wayOut: wayOut ?? CHECK_CELL };
}

const CHECK_CELL: Words = { zh: '请对照原文改正该单元格', en: 'Correct the cell against its source' };

function finding(code: string, clause: string, message: Words, wayOut: Words = CHECK_CELL): RowFinding {
  return { code, clause, message, wayOut };
}

export const found = {
  required: ({ zh, en }: Words, clause: string) =>
    finding(
      'REQUIRED',
      clause,
      { zh: `缺少${zh}`, en: `${en} is missing` },
      { zh: '请填写该单元格', en: 'Fill in the cell' },
    ),
  tooLong: ({ zh, en }: Words, most: number, clause: string) =>
    finding('TEXT_TOO_LONG', clause, { zh: `${zh}超过${most}个字符`, en: `${en} is longer than ${most} characters` }),
  wrongDate: (code: string, message: Words) =>
    finding(code, 'R3-2b', message, { zh: '请写成 2023-09-06 这样的日期', en: 'Write the day like 2023-09-06' }),
  notYesOrNo: (text: string) =>
    finding(
      'NOT_YES_OR_NO',
      'R3-2b',
      { zh: `“${text}”不是“是”或“否”`, en: `“${text}” is neither yes nor no` },
      { zh: '请填“是”或“否”', en: 'Write 是 or 否' },
    ),
  repeated: (row: number, clause: string) =>
    finding(
      'REPEATED_IN_FILE',
      clause,
      { zh: `与第${row}行重复`, en: `The same as row ${row}` },
      { zh: '请只保留一行', en: 'Keep one of the two' },
    ),
  standardKnown: (number: string) =>
    finding(
      'KNOWN_ALREADY',
      'R3-2b',
      { zh: `标准 ${number} 已经登记过`, en: `The standard ${number} is recorded already` },
      { zh: '如需修改，请打开它用“更正”或“废止”', en: 'To change it, open it and use “Correct” or “Withdraw”' },
    ),
  successorUnreadable: (text: string) =>
    finding(
      'SUCCESSOR_UNREADABLE',
      'R3-2b',
      { zh: `“${text}”中认不出标准编号`, en: `No standard number can be read in “${text}”` },
      { zh: '请写标准编号，多个用分号隔开', en: 'Write numbers of standards, with semicolons between them' },
    ),
  successorUnknown: (number: string) =>
    finding(
      'UNKNOWN_SUCCESSOR',
      'R3-2b',
      {
        zh: `代替它的标准 ${number} 没有登记，也不在本表可用的行中`,
        en: `The standard ${number} that replaces it is neither recorded nor among the good rows of this table`,
      },
      { zh: '请把它也列入本表，或先行登记', en: 'Put it into this table too, or record it first' },
    ),
  circle: (number: string) =>
    finding(
      'SUCCESSOR_CIRCLE',
      'R3-2b',
      {
        zh: `代替关系绕成一圈，又回到 ${number}`,
        en: `The replacements run in a circle, back to ${number}`,
      },
      {
        zh: '请核对“代替标准”和“被代替”，可能写反了',
        en: 'Check “replaces” and “replaced by”; they may have been exchanged',
      },
    ),
  oldUntouched: (number: string) =>
    finding(
      'REPLACED_NOT_TOUCHED',
      'R3-2b',
      {
        zh: `被它代替的 ${number} 已登记，但没有写明由它代替；导入只新增标准，不改动它`,
        en: `${number}, which it replaces, is recorded without this successor; an import only adds and leaves it as it is`,
      },
      {
        zh: '请打开该标准登记废止，写上代替标准',
        en: 'Open that standard and record its withdrawal with this successor',
      },
    ),
  oldUnknown: (number: string) =>
    finding(
      'REPLACED_UNKNOWN',
      'R3-2b',
      { zh: `被它代替的 ${number} 没有登记`, en: `${number}, which it replaces, is not recorded` },
      { zh: '需要时请把旧版也列入本表', en: 'Where it matters put the old edition into the table too' },
    ),
  withdrawalTaken: (day: string, by: string) =>
    finding(
      'WITHDRAWAL_FOLLOWS',
      'R3-2b',
      {
        zh: `没有废止日期，取代替它的 ${by} 的实施日期 ${day}`,
        en: `No day of withdrawal; taken from ${by}, which comes into force on ${day}`,
      },
      { zh: '如另有废止日期，请填写', en: 'Fill it in where another day holds' },
    ),
  fieldUnknown: (text: string, names: readonly string[]) =>
    finding(
      'FIELD_UNKNOWN',
      'R3-2a',
      { zh: `没有“${text}”这个领域`, en: `There is no field “${text}”` },
      { zh: `可填：${names.join('、')}`, en: `One of: ${names.join(', ')}` },
    ),
  sourceUnknown: (text: string) =>
    finding(
      'SOURCE_UNKNOWN',
      'R3-2a',
      { zh: `看不懂来源“${text}”`, en: `The source “${text}” is not understood` },
      { zh: '请填“国家能力项目库”或“省级项目参数库”', en: 'Write 国家能力项目库 or 省级项目参数库' },
    ),
  departmentUnknown: (text: string, names: readonly string[]) =>
    finding(
      'DEPARTMENT_UNKNOWN',
      'R3-2a',
      { zh: `没有“${text}”这个主管部门`, en: `There is no department “${text}”` },
      { zh: `可填：${names.join('、')}；不明的留空`, en: `One of: ${names.join(', ')}; leave empty if unknown` },
    ),
  standardUnreadable: (text: string) =>
    finding(
      'STANDARD_UNREADABLE',
      'R3-2a',
      { zh: `“${text}”中认不出标准编号`, en: `No standard number can be read in “${text}”` },
      { zh: '请写带年号的标准编号，例如 GB 5009.12-2023', en: 'Write numbers with their year, like GB 5009.12-2023' },
    ),
  standardUnknown: (number: string) =>
    finding(
      'STANDARD_UNKNOWN',
      'R3-2a',
      { zh: `标准 ${number} 没有登记`, en: `The standard ${number} is not recorded` },
      { zh: '请核对编号和年号，或先导入标准', en: 'Check number and year, or import the standard first' },
    ),
  standardWithdrawn: (number: string) =>
    finding(
      'STANDARD_WITHDRAWN',
      'R3-2a',
      { zh: `标准 ${number} 已废止`, en: `The standard ${number} is withdrawn` },
      { zh: '请改用代替它的标准', en: 'Use the standard that replaces it' },
    ),
  codeWrong: (text: string) =>
    finding(
      'CODE_WRONG',
      'R3-2a',
      { zh: `编号“${text}”不合规则`, en: `The code “${text}” does not fit` },
      {
        zh: '只用字母、数字、点、横线，至多64位；留空则自动编号',
        en: 'Letters, digits, dots and dashes, at most 64; left empty one is given',
      },
    ),
  codeReserved: (code: string) =>
    finding(
      'CODE_RESERVED',
      'R3-2a',
      {
        zh: `${code} 是发布时顺序给出的编号，不能预先占用`,
        en: `${code} is of the series that releases give; it cannot be taken beforehand`,
      },
      { zh: '请留空，由系统编号', en: 'Leave it empty and one is given' },
    ),
  codeUnknown: (code: string) =>
    finding(
      'CODE_UNKNOWN',
      'R3-2a',
      { zh: `库中没有编号 ${code} 的参数`, en: `The library has no entry ${code}` },
      { zh: '请核对编号；新参数请用“新增”导入', en: 'Check the code; bring new entries in with “add”' },
    ),
  entryKnown: (code: string) =>
    finding(
      'KNOWN_ALREADY',
      'R3-2a',
      { zh: `库中已有编号 ${code}`, en: `The library has ${code} already` },
      { zh: '如要修改，请用“更新”导入', en: 'To change it, import with “update”' },
    ),
  twin: (name: string, code: string) =>
    finding(
      'ENTRY_EXISTS',
      'R3-2a',
      { zh: `库中已有同名参数“${name}”（${code}）`, en: `The library has “${name}” (${code}) by one of these names` },
      {
        zh: '请以“更新”改写它，或把新写法加为别名',
        en: 'Change that one with “update”, or add the new writing as an alias',
      },
    ),
  waiting: (code: string) =>
    finding(
      'WAITING_ALREADY',
      'R3-2a',
      { zh: `编号 ${code} 已在待发布的清单中`, en: `${code} stands in a list that waits to be released` },
      { zh: '请先发布那份清单，或撤销那次导入', en: 'Release that list first, or undo its import' },
    ),
};
