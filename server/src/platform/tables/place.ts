import type { Place } from './refusal.ts';

/** A, B, …, Z, AA for 1, 2, …, 26, 27. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row and column, 1-based, of an address such as `AB12`; undefined where it is none that Excel can have. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | undefined {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const digits = address.slice(at);
  if (column < 1 || column > 16_384 || !/^[1-9][0-9]{0,6}$/.test(digits)) return undefined;
  const row = Number(digits);
  return row > 1_048_576 ? undefined : { row, column };
}

/** A place in words, for the end of a sentence; empty when nothing is known. */
export function placeText(place: Place): { readonly zh: string; readonly en: string } {
  const zh: string[] = [];
  const en: string[] = [];
  if (place.sheet !== undefined) {
    zh.push(`工作表“${place.sheet}”`);
    en.push(`sheet “${place.sheet}”`);
  }
  if (place.row !== undefined) {
    zh.push(`第${place.row}行`);
    en.push(`row ${place.row}`);
  }
  if (place.column !== undefined) {
    zh.push(`${place.column}列`);
    en.push(`column ${place.column}`);
  }
  if (place.line !== undefined) {
    zh.push(`文件第${place.line}行`);
    en.push(`line ${place.line} of the file`);
  }
  if (place.part !== undefined) {
    zh.push(`文件内部 ${place.part}`);
    en.push(`${place.part} inside the file`);
  }
  return { zh: zh.join(''), en: en.join(', ') };
}
