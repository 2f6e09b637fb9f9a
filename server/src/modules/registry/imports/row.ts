import type { ImportRow } from '@hengjian/contract';
import {
  cellProblems,
  cellProblemText,
  columnLetter,
  createFillDown,
  type Table,
  type TableRow,
} from '../../../platform/tables/index.ts';
import type { Draft, Finding } from '../records/value.ts';
import type { Mapping } from './batch.ts';

export type RowProblem = ImportRow['problems'][number];

/** What cells merged downwards mean: nothing in a list of records, the value of every row under them in an annex. */
export type MergedCells = 'refused' | 'filled-down';

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

/** Maps the rows of a table one after the other; where merged cells mean something, each row gets what stands above it. */
export function createRowMapper(
  table: Pick<Table, 'dataMerges'>,
  mapping: Mapping,
  mergedCells: MergedCells,
): (row: TableRow) => MappedRow {
  if (mergedCells === 'refused') return (row) => mapRow(table, mapping, row);
  const fill = createFillDown(table);
  return (row) => {
    const filled = fill(row);
    const mapped = mapRow(UNMERGED, mapping, filled.row);
    return filled.heading ? { ...mapped, problems: [...mapped.problems, HEADING] } : mapped;
  };
}

const UNMERGED = { dataMerges: [] };
const HEADING: RowProblem = {
  severity: 'error',
  code: 'HEADING_ROW',
  place: null,
  message: {
    zh: '该行是合并的标题行，不是能力。如它写明场所、领域或类别，请在表中加一列逐行填写',
    en: 'A heading merged over the row, not a capability. If it names a site, field or category, put that into a column of its own',
  },
};

export function mapRow(table: Pick<Table, 'dataMerges'>, mapping: Mapping, row: TableRow): MappedRow {
  const letters = new Set(Object.values(mapping).map((index) => columnLetter(index + 1)));
  const problems: RowProblem[] = cellProblems(table, row)
    // A merged region spans columns; any other cell matters only where its column does.
    .filter(({ code, column }) => code === 'MERGED' || letters.has(column))
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
  { code, message, clause, wayOut }: Finding & Pick<RowProblem, 'clause' | 'wayOut'>,
): RowProblem {
  const index = mapping[key];
  const place = index === undefined ? null : `${columnLetter(index + 1)}${row.number}`;
  return {
    severity,
    code,
    place,
    message: { zh: message.zh, en: message.en },
    ...(clause !== undefined && { clause }),
    ...(wayOut !== undefined && { wayOut: { zh: wayOut.zh, en: wayOut.en } }),
  };
}

export function hasErrors(problems: readonly RowProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
