export { type CellProblem, type CellProblemCode, cellProblems, cellProblemText } from './cell-problems.ts';
export { type WriteCsvOptions, writeCsv } from './csv/write-csv.ts';
export { createFillDown, type FilledRow } from './fill-down.ts';
export {
  type ColumnMatch,
  type MappingSuggestion,
  type MatchedBy,
  suggestMapping,
  type TargetField,
} from './mapping.ts';
export {
  type Cell,
  type Column,
  type DateSystem,
  defaultLimits,
  type Encoding,
  type FormulaCell,
  type PlainCell,
  type Region,
  type SheetInfo,
  type Table,
  type TableLimits,
  type TableRow,
} from './model.ts';
export { parseDateText } from './normalise/date.ts';
export { singleLine, trimText } from './normalise/trim.ts';
export { type ValueRefusal, type ValueRefusalCode, valueRefusalText } from './normalise/value-refusal.ts';
export { toHalfWidth } from './normalise/width.ts';
export { parseYesOrNo } from './normalise/yes-or-no.ts';
export { columnLetter } from './place.ts';
export { readTable, type ReadTableOptions } from './read-table.ts';
export type { Lookalike, Place, TableRefusal, TableRefusalCode } from './refusal.ts';
export { type RejectedRow, returnedFile, type ReturnedFileOptions } from './returned-file.ts';
export type { SourceInput } from './source.ts';
export { refusalText, type TwoLanguages } from './texts.ts';
export {
  type ColumnKind,
  type OutColumn,
  type OutDate,
  type OutRow,
  type OutSheet,
  type OutValue,
} from './write-model.ts';
export { writeXlsx } from './xlsx/write-xlsx.ts';
