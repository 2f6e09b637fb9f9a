import { Zip, ZipDeflate } from 'fflate';
import { columnLetter } from '../place.ts';
import type { OutSheet } from '../write-model.ts';
import {
  contentTypesXml,
  rootRelationsXml,
  stylesXml,
  workbookRelationsXml,
  workbookXml,
  type WrittenSheet,
} from './fixed-parts.ts';
import { filterRange, rowXml, sheetHead, sheetTail } from './sheet-xml.ts';

const lastRowOfExcel = 1_048_576;
const batch = 64 * 1024;

/**
 * Writes a workbook piece by piece, in memory that does not grow with the rows. A sheet with more rows than Excel can hold goes on
 * in a further one. The same sheets give the same bytes.
 */
export async function* writeXlsx(sheets: readonly OutSheet[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipPieces();
  const written: WrittenSheet[] = [];
  const names = new SheetNames();
  for (const sheet of sheets) {
    if (sheet.columns.length === 0) throw new RangeError(`sheet ${sheet.name} has no columns`);
    for await (const piece of sheetPieces(zip, sheet, written, names)) yield piece;
  }
  if (written.length === 0) throw new RangeError('a workbook needs a sheet');
  zip.add('xl/workbook.xml', workbookXml(written));
  zip.add('xl/_rels/workbook.xml.rels', workbookRelationsXml(written.length));
  zip.add('xl/styles.xml', stylesXml());
  zip.add('_rels/.rels', rootRelationsXml());
  zip.add('[Content_Types].xml', contentTypesXml(written.length));
  zip.end();
  yield* zip.take();
}

async function* sheetPieces(
  zip: ZipPieces,
  { name, columns, rows }: OutSheet,
  written: WrittenSheet[],
  names: SheetNames,
): AsyncGenerator<Uint8Array> {
  const letters = columns.map((_, i) => columnLetter(i + 1));
  let file = zip.open(`xl/worksheets/sheet${written.length + 1}.xml`);
  let xml = sheetHead(columns);
  let number = 1;
  const finish = () => {
    file.push(Buffer.from(xml + sheetTail(columns, number), 'utf8'), true);
    written.push({ name: names.take(name), range: filterRange(columns, number) });
  };
  for await (const row of rows) {
    if (number === lastRowOfExcel) {
      finish();
      file = zip.open(`xl/worksheets/sheet${written.length + 1}.xml`);
      xml = sheetHead(columns);
      number = 1;
    }
    xml += rowXml(row, ++number, columns, letters);
    if (xml.length < batch) continue;
    file.push(Buffer.from(xml, 'utf8'));
    xml = '';
    yield* zip.take();
  }
  finish();
  yield* zip.take();
}

/** Collects what the packer hands out, which it does while it is fed. */
class ZipPieces {
  #pieces: Uint8Array[] = [];
  readonly #zip = new Zip((failure, piece) => {
    if (failure !== null) throw failure;
    this.#pieces.push(piece);
  });

  open(name: string): ZipDeflate {
    const file = new ZipDeflate(name, { level: 3 });
    // A fixed day in local fields, which is what a zip stores: no clock, the same bytes everywhere.
    file.mtime = new Date(2000, 0, 1);
    this.#zip.add(file);
    return file;
  }

  add(name: string, text: string): void {
    this.open(name).push(Buffer.from(text, 'utf8'), true);
  }

  end(): void {
    this.#zip.end();
  }

  take(): readonly Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }
}

/** Names Excel accepts: at most 31 units, no control character, none of []:*?/\, no apostrophe at either end, unique without regard to case. */
class SheetNames {
  readonly #taken = new Set<string>(['history']);

  take(wanted: string): string {
    const base = wanted.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^[\s']+|[\s']+$/g, '') || 'Sheet';
    for (let n = 1; ; n++) {
      const suffix = n === 1 ? '' : ` (${n})`;
      const name = base.slice(0, 31 - suffix.length).toWellFormed() + suffix;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}
