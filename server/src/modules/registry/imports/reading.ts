import { createHash } from 'node:crypto';
import { ImportDetail, type Refusal } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';
import { readTable, refusalText, type TableRefusal } from '../../../platform/tables/index.ts';

/** What a file looks like before anybody said what its columns mean. */
export type Reading = Static<typeof ImportDetail.properties.reading> & { readonly rows: number };

const SAMPLE_ROWS = 6;
const ReadingSchema = ImportDetail.properties.reading;

export interface ReadingChoice {
  readonly sheet?: string;
  readonly headerRow?: number;
}

/** Opens a stored file and looks at its head. */
export async function readHead(
  path: string,
  fileName: string,
  choice: ReadingChoice,
): Promise<Result<Reading, Refusal>> {
  const opened = await readTable({ path }, { fileName, ...choice });
  if (!opened.ok) return err(tableRefusal(opened.error));
  await using table = opened.value;
  const sample: { row: number; cells: string[] }[] = [];
  for await (const row of table.rows) {
    if (!row.ok) return err(tableRefusal(row.error));
    sample.push({ row: row.value.number, cells: row.value.cells.map(({ text }) => text) });
    if (sample.length === SAMPLE_ROWS) break;
  }
  if (sample.length === 0) return err(tableRefusal({ code: 'EMPTY', place: {} }));
  return ok({
    kind: table.kind,
    encoding: table.encoding,
    sheets: table.sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: table.sheet,
    headerRow: table.headerRow,
    columns: table.columns.map(({ index, letter, header, group }) => ({ index, letter, header, group })),
    sample,
    rows: Math.max(sample.length, table.lastRow - table.headerRow),
  });
}

/** The same file read again the way the person settled on. */
export function choiceOf({ sheet, headerRow }: Pick<Reading, 'sheet' | 'headerRow'>): ReadingChoice {
  return { headerRow, ...(sheet !== null && { sheet }) };
}

export function parseReading(json: unknown): Static<typeof ReadingSchema> {
  return Value.Parse(ReadingSchema, json);
}

/** The same headings have the same hash, whatever stands above or below them. */
export function headingsHash({ columns }: Pick<Reading, 'columns'>): string {
  return createHash('sha256')
    .update(JSON.stringify(columns.map(({ header, group }) => [group, header])))
    .digest('hex');
}

export function tableRefusal(refusal: TableRefusal): Refusal {
  return { code: `TABLE_${refusal.code}`, message: refusalText(refusal), params: { refusal } };
}
