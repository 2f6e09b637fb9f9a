import type { OutSheet, OutValue } from '../write-model.ts';
import { guardFormula } from './formula-guard.ts';

export interface WriteCsvOptions {
  /**
   * Whether text that begins like a formula gets an apostrophe before it (see formula-guard.ts). Leave it on wherever a
   * text may have come from outside; numbers are never touched.
   */
  readonly guardFormulas?: boolean;
}

const batch = 64 * 1024;

/** UTF-8 with a byte order mark, without which Excel garbles Chinese, and CRLF (RFC 4180). Never ends in a half line. */
export async function* writeCsv(
  sheet: Pick<OutSheet, 'columns' | 'rows'>,
  { guardFormulas = true }: WriteCsvOptions = {},
): AsyncGenerator<Uint8Array> {
  const line = (values: readonly OutValue[]) => `${values.map((value) => field(value, guardFormulas)).join(',')}\r\n`;
  let text = `\ufeff${line(sheet.columns.map((column) => column.header))}`;
  for await (const row of sheet.rows) {
    text += line(row);
    if (text.length < batch) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}

function field(value: OutValue, guard: boolean): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  const plain = typeof value === 'string' ? value : value.date;
  const text = guard ? guardFormula(plain) : plain;
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
