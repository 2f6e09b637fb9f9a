import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type OutRow, writeXlsx } from '../../../platform/tables/index.ts';

export interface TitledTable {
  readonly sheet: string;
  /** In one cell merged over the whole width, above the header. */
  readonly title: string;
  /** Who filled it in and when, in the row below. */
  readonly note: string;
  readonly header: readonly string[];
  readonly rows: readonly OutRow[];
  /** Address of a cell → formula that stands in place of its value. */
  readonly formulas: Readonly<Record<string, string>>;
  /** Cells merged among the data, e.g. `A4:A9`. */
  readonly merges?: readonly string[];
}

/** A workbook the way offices make them, which no program of ours would: a merged title, a note, then the header. */
export async function titledWorkbook(table: TitledTable): Promise<Uint8Array> {
  const width = table.header.length;
  const columns = table.header.map((_, index) => ({
    header: index === 0 ? table.title : '',
    kind: 'text' as const,
    width: 20,
  }));
  const rows = [[table.note], table.header, ...table.rows];
  const plain = await buffer(Readable.from(writeXlsx([{ name: table.sheet, columns, rows }])));
  const parts = unzipSync(plain);
  const path = 'xl/worksheets/sheet1.xml';
  const last = String.fromCharCode(64 + width);
  let xml = strFromU8(parts[path] ?? new Uint8Array());
  const merged = [`A1:${last}1`, ...(table.merges ?? [])].map((ref) => `<mergeCell ref="${ref}"/>`);
  xml = xml.replace(/<autoFilter[^>]*\/>/, `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`);
  for (const [address, formula] of Object.entries(table.formulas)) {
    const shown = new RegExp(`<c r="${address}"[^>]*>.*?<t[^>]*>(.*?)</t>.*?</c>`).exec(xml);
    if (shown === null) throw new Error(`no text in ${address}`);
    xml = xml.replace(shown[0], `<c r="${address}" t="str"><f>${formula}</f><v>${shown[1] ?? ''}</v></c>`);
  }
  // A fixed date in every entry, so that the same table is the same file.
  const mtime = new Date(Date.UTC(2023, 3, 17));
  const entries = Object.entries({ ...parts, [path]: strToU8(xml) }).map(
    ([name, bytes]) => [name, [bytes, { mtime }]] as const,
  );
  return zipSync(Object.fromEntries(entries.map(([name, [bytes, options]]) => [name, [bytes, options]])));
}
