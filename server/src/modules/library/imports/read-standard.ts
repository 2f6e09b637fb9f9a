import { findStandardNumbers, parseStandardNumber } from '@hengjian/standard-codes';
import { parseDateText, parseYesOrNo, singleLine, valueRefusalText } from '../../../platform/tables/index.ts';
import type { MappedRow } from '../../registry/index.ts';
import type { StandardDraft } from '../standards/check-standard.ts';
import type { Successor } from '../standards/record.ts';
import { labelOf, STANDARD_FIELDS } from './fields.ts';
import { type Find, found } from './problems.ts';

const CLAUSE = 'R3-2b';
const LONGEST = 500;
const LONGEST_SOURCE = 2_000;
/** What people write into a cell that stands for nothing. */
const NOTHING = /^(?:无|没有|\/|／|[-—–]+|n\/?a)?$/iu;
/** （第1部分）, (部分代替) behind a number: which part of the standard goes there. */
const PART = /^\s*[（(]([^（）()]{1,100})[）)]/u;

/** A row as it says itself, before it is held against others. */
export interface ReadStandard {
  readonly draft: StandardDraft;
  /** Numbers this one says it replaces, in the library's writing. */
  readonly replaces: readonly Successor[];
}

/** Reads a row of a list of standards; what cannot be read is found and left out. */
export function readStandardRow({ texts }: MappedRow, fileName: string, find: Find): ReadStandard {
  const says = (key: string) => singleLine(texts.get(key) ?? '');
  const text = (key: string, most = LONGEST): string => {
    const plain = says(key);
    if (plain.length <= most) return plain;
    find('error', key, found.tooLong(labelOf(STANDARD_FIELDS, key), most, CLAUSE));
    return plain.slice(0, most);
  };
  const day = (key: string): string | null => {
    const plain = says(key);
    if (NOTHING.test(plain)) return null;
    const read = parseDateText(plain);
    if (read.ok) return read.value;
    find('error', key, found.wrongDate(read.error.code, valueRefusalText(read.error)));
    return null;
  };
  for (const key of ['number', 'title'])
    if (says(key) === '') find('error', key, found.required(labelOf(STANDARD_FIELDS, key), CLAUSE));
  const source = [text('source', LONGEST_SOURCE), text('note', LONGEST_SOURCE)]
    .filter((part) => part !== '')
    .join('；');
  return {
    draft: {
      number: text('number', 200),
      title: { zh: text('title'), en: text('titleEn') || null },
      issued: day('issued'),
      implemented: day('implemented'),
      withdrawn: day('withdrawn'),
      transitionUntil: day('transitionUntil'),
      citable: readCitable(says('citable'), find),
      source: source === '' ? fileName : source,
      replacedBy: readNumbers('replacedBy', says('replacedBy'), find),
    },
    replaces: readNumbers('replaces', says('replaces'), find),
  };
}

function readCitable(text: string, find: Find): boolean {
  if (NOTHING.test(text)) return false;
  const read = parseYesOrNo(text);
  if (!read.ok) find('error', 'citable', found.notYesOrNo(text));
  return read.ok && read.value;
}

/** The standards that a cell names, each with the part that goes there; the same one twice is one. */
function readNumbers(key: string, text: string, find: Find): readonly Successor[] {
  if (NOTHING.test(text)) return [];
  const whole = parseStandardNumber(text);
  if (whole !== undefined) return [{ number: whole.number, part: '' }];
  const numbers = findStandardNumbers(text);
  if (numbers.length === 0) find('error', key, found.successorUnreadable(text.slice(0, 100)));
  const named = numbers.map(({ end, number }) => ({
    number: number.number,
    part: PART.exec(text.slice(end))?.[1]?.trim() ?? '',
  }));
  return named.filter((one, at) => named.findIndex(({ number }) => number === one.number) === at);
}
