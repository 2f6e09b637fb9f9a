import type { Region, Table, TableRow } from './model.ts';
import { columnLetter } from './place.ts';
import { RowRegions } from './row-regions.ts';
import type { TwoLanguages } from './texts.ts';

export type CellProblemCode = 'FORMULA' | 'ERROR_VALUE' | 'NUMBER_LOST_DIGITS' | 'MERGED';

/** Something about a cell, not about its meaning, that an importer has to decide on. */
export interface CellProblem {
  readonly code: CellProblemCode;
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** The problems of one row, left to right, each with its place. */
export function cellProblems(table: Pick<Table, 'dataMerges'>, row: TableRow): readonly CellProblem[] {
  const found: CellProblem[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const at = { row: row.number, column: columnLetter(index + 1), text: cell.text };
    const plain = cell.kind === 'formula' ? cell.raw.cached : cell;
    if (cell.kind === 'formula') found.push({ code: 'FORMULA', ...at });
    if (plain.kind === 'error') found.push({ code: 'ERROR_VALUE', ...at });
    if (plain.kind === 'number' && !plain.precise) found.push({ code: 'NUMBER_LOST_DIGITS', ...at });
  }
  for (const region of regionsIn(table.dataMerges, row.number)) {
    const last = `${columnLetter(region.right)}${region.bottom}`;
    const column = columnLetter(region.left);
    found.push({ code: 'MERGED', row: row.number, column, text: `${column}${region.top}:${last}` });
  }
  return found;
}

/** Of each table the regions in the order of its rows, so that a table of many merged cells is not searched anew by each row. */
const inOrder = new WeakMap<readonly Region[], RowRegions>();

function regionsIn(merges: readonly Region[], row: number): readonly Region[] {
  if (merges.length === 0) return merges;
  const known = inOrder.get(merges) ?? new RowRegions(merges);
  inOrder.set(merges, known);
  return known.in(row);
}

const texts: Readonly<Record<CellProblemCode, (problem: CellProblem, address: string) => TwoLanguages>> = {
  FORMULA: ({ text }, address) => ({
    zh: `单元格 ${address} 是公式（当前显示“${text}”），请改为数值`,
    en: `Cell ${address} holds a formula (now showing “${text}”); replace it by its value`,
  }),
  ERROR_VALUE: ({ text }, address) => ({
    zh: `单元格 ${address} 是错误值 ${text}`,
    en: `Cell ${address} holds the error value ${text}`,
  }),
  NUMBER_LOST_DIGITS: (_, address) => ({
    zh: `单元格 ${address} 按数字存储，超过15位的部分已丢失，请改为文本后重新填写`,
    en: `Cell ${address} is stored as a number and has lost its digits beyond the 15th; set it to text and enter it anew`,
  }),
  MERGED: ({ text }) => ({
    zh: `${text} 是合并单元格，数据区内请取消合并并逐行填写`,
    en: `${text} is a merged cell; split it and fill in every row`,
  }),
};

export function cellProblemText(problem: CellProblem): TwoLanguages {
  return texts[problem.code](problem, `${problem.column}${problem.row}`);
}
