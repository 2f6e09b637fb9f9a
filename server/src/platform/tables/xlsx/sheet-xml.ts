import { columnLetter } from '../place.ts';
import type { ColumnKind, OutColumn, OutRow, OutValue } from '../write-model.ts';
import { writeEscapedText } from './escaped-text.ts';
import { textToSerial } from './serial-date.ts';
import { cellStyle } from './fixed-parts.ts';

/** Excel calls a workbook damaged that holds a longer cell. */
const longestText = 32_767;

/** Everything of a worksheet up to its first data row: frozen header, column widths, the header itself. */
export function sheetHead(columns: readonly OutColumn[]): string {
  const cols = columns.map(
    ({ kind, width = kind === 'text' ? 24 : 14 }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${styleOfColumn(kind)}" customWidth="1"/>`,
  );
  const header = columns.map((column, i) => textXml(column.header, `${columnLetter(i + 1)}1`, cellStyle.header));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${cols.join('')}</cols><sheetData><row r="1">${header.join('')}</row>`
  );
}

/** What follows the last row; `lastRow` closes the range of the filter. */
export function sheetTail(columns: readonly OutColumn[], lastRow: number): string {
  return `</sheetData><autoFilter ref="${filterRange(columns, lastRow)}"/></worksheet>`;
}

export function filterRange(columns: readonly OutColumn[], lastRow: number): string {
  return `A1:${columnLetter(columns.length)}${lastRow}`;
}

export function rowXml(row: OutRow, number: number, columns: readonly OutColumn[], letters: readonly string[]): string {
  let xml = `<row r="${number}">`;
  for (let i = 0; i < row.length; i++) {
    const value = row[i];
    if (value !== null && value !== undefined)
      xml += cellXml(value, `${letters[i]}${number}`, columns[i]?.kind ?? 'text');
  }
  return `${xml}</row>`;
}

function cellXml(value: Exclude<OutValue, null>, reference: string, kind: ColumnKind): string {
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${reference}: ${value} is no number that a workbook can hold`);
    return `<c r="${reference}"><v>${value}</v></c>`;
  }
  const text = typeof value === 'string' ? value : value.date;
  const serial = kind === 'date' || text !== value ? textToSerial(text) : undefined;
  if (serial === undefined) return textXml(text, reference, cellStyle.text);
  const style = Number.isInteger(serial) ? cellStyle.date : cellStyle.dateTime;
  return `<c r="${reference}" s="${style}"><v>${serial}</v></c>`;
}

/** Text by type, so that no program ever takes it for a formula, and in text format, so that editing a code keeps its zeros. */
function textXml(text: string, reference: string, style: number): string {
  if (text === '') return '';
  if (text.length > longestText)
    throw new RangeError(`${reference}: text of ${text.length} units, ${longestText} at most`);
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${writeEscapedText(text)}</t></is></c>`;
}

function styleOfColumn(kind: ColumnKind): number {
  return kind === 'text' ? cellStyle.text : kind === 'date' ? cellStyle.date : cellStyle.general;
}
