import type { Words } from '@hengjian/contract';
import { type Clock, OFFICIAL_ZONE } from '../../platform/clock.ts';
import { type OutColumn, type OutRow, writeCsv, writeXlsx } from '../../platform/tables/index.ts';

export type TableFormat = 'xlsx' | 'csv';

/** A table on its way out. */
export interface OutFile {
  readonly name: string;
  readonly format: TableFormat;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A table as Excel or CSV, named after what it holds and when. */
export function outFile(
  title: Words,
  clock: Clock,
  { format, locale }: { readonly format: TableFormat; readonly locale: 'zh' | 'en' },
  columns: readonly OutColumn[],
  rows: AsyncIterable<OutRow>,
): OutFile {
  const now = clock.now().toZonedDateTimeISO(OFFICIAL_ZONE);
  const stamp = `${now.toPlainDate().toString().replaceAll('-', '')}-${now.toPlainTime().toString().slice(0, 5).replace(':', '')}`;
  const bytes = format === 'xlsx' ? writeXlsx([{ name: title[locale], columns, rows }]) : writeCsv({ columns, rows });
  return { name: `${title[locale]}-${stamp}.${format}`, format, bytes };
}
