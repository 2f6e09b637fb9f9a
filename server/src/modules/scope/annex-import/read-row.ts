import type { ImportOptions, Words } from '@hengjian/contract';
import { certificateFields, parseCertificateNumber } from '@hengjian/registry-codes';
import { parseDateText, toHalfWidth, valueRefusalText } from '../../../platform/tables/index.ts';
import type { MappedRow } from '../../registry/index.ts';
import { tidy } from '../wording.ts';
import { memo } from './memo.ts';
import { FIELDS, REPEATED, SPOKEN_REPEATS } from './fields.ts';
import { type LineFinding, problems } from './problems.ts';

/** What a row says, column by column, with what it takes over from the rows above it. */
export type RowTexts = ReadonlyMap<string, string>;

/** Finds something about a column of the row under work. */
export type Find = (severity: 'error' | 'warning', key: string, finding: LineFinding) => void;

const SAME = /^(?:同上|同前|同上行|〃|々|″|"|''|’’|”|--?〃--?|ditto)$/iu;
/** 1 食品, 1.1 乳制品, （2）水 – the number in front of a name, never a part of it like 1,2-二氯乙烷. */
const NUMBERING =
  /^(?:\d{1,3}(?:\.\d{1,3})*[\s、．]+|\d{1,3}\.\s+|[(（]\d{1,3}[)）]\s*|[一二三四五六七八九十]{1,3}、\s*)(?=\S)/u;
const NUMBERED: readonly string[] = ['field', 'category', 'object', 'project'];

/** The longest text of a column; wordings are searched and printed, so a page of text in a cell is a mistake. */
const LONGEST: Readonly<Record<string, number>> = { standard: 2_000, restriction: 2_000, note: 2_000 };
const LONGEST_OTHER = 500;

const LABELS: ReadonlyMap<string, Words> = new Map(FIELDS.map(({ key, labels }) => [key, labels]));

export function labelOf(key: string): Words {
  return LABELS.get(key) ?? { zh: key, en: key };
}

/** Reads rows in their order: what says “as above” gets what the row above had. */
export function createRowReader(options: ImportOptions) {
  const above = new Map<string, string>();
  const tidied = memo(tidy);
  const repeating = new Set<string>(SPOKEN_REPEATS);
  const blankRepeats = new Set<string>(options.blankRepeats === true ? REPEATED : []);
  return (row: MappedRow, find: Find): RowTexts => {
    const texts = new Map<string, string>();
    for (const [key, cell] of row.texts) {
      let text = cell === '' ? '' : tidied(cell);
      if ((text === '' && blankRepeats.has(key)) || (repeating.has(key) && SAME.test(text))) {
        const had = above.get(key);
        if (had === undefined && text !== '') find('error', key, problems.nothingAbove());
        text = had ?? '';
      } else if (NUMBERED.includes(key) && text !== '') {
        text = text.replace(NUMBERING, '');
      }
      const limit = LONGEST[key] ?? LONGEST_OTHER;
      if (text.length > limit) {
        find('error', key, problems.tooLong(labelOf(key), limit));
        text = text.slice(0, limit);
      }
      above.set(key, text);
      // Line breaks part the standards of a cell, and tidying would take them away.
      texts.set(key, key === 'standard' && cell.includes('\n') && !SAME.test(tidy(cell)) ? cell.slice(0, limit) : text);
      if (key === 'standard' && text !== '') above.set(key, texts.get(key) ?? text);
    }
    return texts;
  };
}

export function readDay(texts: RowTexts, key: 'validFrom' | 'validTo', find: Find): string | null {
  const text = texts.get(key) ?? '';
  if (text === '' || (key === 'validTo' && /^(?:长期|长期有效|有效|无|—|-|\/)$/u.test(text))) return null;
  const read = parseDateText(text);
  if (read.ok) return read.value;
  find('error', key, problems.badDay(read.error.code, valueRefusalText(read.error)));
  return null;
}

const FIELD_CODES = new Map(
  certificateFields.flatMap(({ code, zh, en }) => [code, zh, en.toLowerCase()].map((name) => [name, code] as const)),
);

/**
 * The certificate field of a row, 00–21. Annexes call fields what they like; a name that is not in the dictionary goes to
 * the field that the certificate's number names, with a warning.
 */
export function readField(texts: RowTexts, certificateNumber: string, find: Find): string {
  const text = texts.get('field') ?? '';
  const plain = toHalfWidth(text)
    .replace(/(?:检验检测|检测|检验|领域|类)+$/u, '')
    .toLowerCase();
  const code = FIELD_CODES.get(text) ?? FIELD_CODES.get(plain) ?? FIELD_CODES.get(plain.padStart(2, '0'));
  if (code !== undefined) return code;
  const number = parseCertificateNumber(certificateNumber);
  const own = number.ok ? number.value.field : undefined;
  if (own === undefined) {
    find('error', 'field', text === '' ? problems.required(labelOf('field')) : problems.fieldUnknown(text));
    return '';
  }
  if (text !== '') find('warning', 'field', problems.fieldFromCertificate(text, own));
  return own.code;
}
