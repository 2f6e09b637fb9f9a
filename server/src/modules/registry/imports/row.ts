import type { ImportRow } from '@hengjian/contract';
import {
  cellProblems,
  cellProblemText,
  columnLetter,
  type Table,
  type TableRow,
} from '../../../platform/tables/index.ts';
import type { Draft, Finding } from '../records/value.ts';
import type { Mapping } from './batch.ts';

export type RowProblem = ImportRow['problems'][number];

/** A row of the file, its cells assigned to the fields of the registry. */
export interface MappedRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  /** What is wrong with cells as such: formulas, merged cells, lost digits. */
  readonly problems: readonly RowProblem[];
}

/** A row with its verdict, as it is staged. */
export interface JudgedRow {
  readonly number: number;
  readonly cells: readonly string[];
  /** Null for a row that cannot be taken. */
  readonly draft: Draft | null;
  readonly code: string | null;
  readonly problems: readonly RowProblem[];
  /** Id the record gets, or of the record it changes. */
  readonly subjectId: string | null;
  readonly subjectVersion: number | null;
}

export function mapRow(table: Pick<Table, 'dataMerges'>, mapping: Mapping, row: TableRow): MappedRow {
  const mapped = new Set(Object.values(mapping).map((index) => columnLetter(index + 1)));
  const problems: RowProblem[] = cellProblems(table, row)
    // A merged region spans columns; any other cell matters only where its column does.
    .filter(({ code, column }) => code === 'MERGED' || mapped.has(column))
    .map((problem) => ({
      severity: 'error',
      code: problem.code,
      place: `${problem.column}${problem.row}`,
      message: cellProblemText(problem),
    }));
  if (row.hidden) {
    problems.push({
      severity: 'warning',
      code: 'HIDDEN_ROW',
      place: null,
      message: {
        zh: '该行在表格中被隐藏，仍会导入',
        en: 'The row is hidden in the table and will be imported all the same',
      },
    });
  }
  return {
    number: row.number,
    cells: row.cells.map(({ text }) => text),
    texts: new Map(Object.entries(mapping).map(([key, index]) => [key, row.cells[index]?.text ?? ''])),
    problems,
  };
}

/** A finding about a field, with the address of the cell it came from. */
export function problemAt(
  severity: RowProblem['severity'],
  row: MappedRow,
  mapping: Mapping,
  key: string,
  { code, message }: Finding,
): RowProblem {
  const index = mapping[key];
  const place = index === undefined ? null : `${columnLetter(index + 1)}${row.number}`;
  return { severity, code, place, message: { zh: message.zh, en: message.en } };
}

export function hasErrors(problems: readonly RowProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
