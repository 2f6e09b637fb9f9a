import { CERTIFICATE_FIELDS } from '../../../registry/certificate-entries.ts';
import type { Addition } from './draft.ts';

/** The columns of pasted rows, in this order; the first six must be there. */
export const COLUMNS = [
  'site',
  'field',
  'category',
  'object',
  'parameter',
  'standardNumber',
  'standardTitle',
  'method',
  'restriction',
  'note',
] as const;

export interface ReadRows {
  readonly rows: readonly Addition[];
  /** Lines, from 1, that cannot be read, each with the column that is wrong. */
  readonly problems: readonly { readonly line: number; readonly column: (typeof COLUMNS)[number] }[];
}

/** Rows as they come out of a spreadsheet: a line each, columns by tabs. Fields by code or by either name. */
export function readRows(text: string): ReadRows {
  const rows: Addition[] = [];
  const problems: ReadRows['problems'][number][] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const cells = line.split('\t').map((cell) => cell.trim());
    const part = (index: number) => cells[index] ?? '';
    const site = Number(part(0));
    const field = fieldOf(part(1));
    const wrong =
      !Number.isInteger(site) || site < 1
        ? 'site'
        : field === undefined
          ? 'field'
          : (['object', 'parameter', 'standardNumber'] as const).find((_, index) => part(index + 3) === '');
    if (wrong !== undefined || field === undefined) {
      problems.push({ line: at + 1, column: wrong ?? 'field' });
      continue;
    }
    rows.push({
      site,
      field,
      category: part(2),
      object: part(3),
      parameter: part(4),
      standardNumber: part(5),
      standardTitle: part(6),
      method: part(7),
      restriction: part(8),
      note: part(9),
    });
  }
  return { rows, problems };
}

function fieldOf(text: string): string | undefined {
  const code = /^\d{1,2}$/.test(text) ? text.padStart(2, '0') : text;
  return CERTIFICATE_FIELDS.find(
    (entry) => entry.code === code || entry.words.zh === text || entry.words.en.toLowerCase() === text.toLowerCase(),
  )?.code;
}
