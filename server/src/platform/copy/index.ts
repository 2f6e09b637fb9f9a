export * as copyColumn from './column.ts';
export type { CopyColumn, DayRange } from './column.ts';
export { copyInto, type RowFor } from './copy-into.ts';
