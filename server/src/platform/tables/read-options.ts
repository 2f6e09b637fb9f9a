import type { TableLimits } from './model.ts';

export interface ReadOptions {
  /** As the user knows the file; what the file is, is told by its content alone. */
  readonly fileName: string;
  readonly limits: TableLimits;
  /** Name of the sheet to read; by default the first visible one that holds anything. */
  readonly sheet?: string;
  /** Row number of the header, where the user has corrected the search. */
  readonly headerRow?: number;
}
