import { type Cell, emptyCell, type PlainCell, textCell } from '../model.ts';
import { type Place, refuse } from '../refusal.ts';
import { readEscapedText } from './escaped-text.ts';
import { formatNumber } from './number-format.ts';
import { serialToText } from './serial-date.ts';
import type { SheetContext } from './sheet-context.ts';

/** A cell element before it is understood; `formula` is undefined where there is none. */
export interface RawCell {
  readonly type: string;
  readonly style: string | undefined;
  value: string;
  formula: string | undefined;
}

const numeral = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;
/** Integers up to here survive fifteen significant digits. */
const largestPrecise = 1e15;

/** `place` is asked for only when something has to be refused. */
export function cellOf(raw: RawCell, context: SheetContext, place: () => Place): Cell {
  const { limits } = context;
  const cached = plainCellOf(raw, context, place);
  if (cached.text.length > limits.cellLength || (raw.formula?.length ?? 0) > limits.cellLength) {
    refuse({ code: 'CELL_TOO_LONG', limit: limits.cellLength, place: place() });
  }
  if (raw.formula === undefined) return cached;
  return { kind: 'formula', text: cached.text, raw: { formula: raw.formula, cached } };
}

function plainCellOf(raw: RawCell, context: SheetContext, place: () => Place): PlainCell {
  switch (raw.type) {
    case 's':
      return raw.value === '' ? emptyCell : textCell(sharedText(raw.value, context, place));
    case 'inlineStr':
      return textCell(raw.value);
    case 'str':
      return textCell(readEscapedText(raw.value));
    case 'b':
      return raw.value === '' ? emptyCell : booleanCell(raw.value === '1' || raw.value === 'true');
    case 'e':
      return { kind: 'error', text: raw.value, raw: raw.value };
    case 'd':
      return isoCell(raw.value);
    case 'n':
      return raw.value === '' ? emptyCell : numberCell(raw, context, place);
    default:
      return refuse({ code: 'BAD_XML', reason: 'structure', place: place() });
  }
}

function sharedText(index: string, context: SheetContext, place: () => Place): string {
  const text = context.texts.find(Number(index));
  if (text === undefined) return refuse({ code: 'BAD_XML', reason: 'structure', place: place() });
  // One long text named by a million cells is a bomb that no inflater sees.
  context.budget.left -= text.length;
  if (context.budget.left < 0) refuse({ code: 'ZIP_BOMB', place: place() });
  return text;
}

function numberCell(raw: RawCell, context: SheetContext, place: () => Place): PlainCell {
  const value = numeral.test(raw.value.trim()) ? Number(raw.value) : Number.NaN;
  if (!Number.isFinite(value)) return refuse({ code: 'BAD_XML', reason: 'structure', place: place() });
  const format = context.styles.formatOf(raw.style);
  const date = format.kind === 'date' ? serialToText(value, context.dateSystem) : undefined;
  if (date !== undefined) return { kind: 'date', text: date, raw: value };
  return { kind: 'number', text: formatNumber(value, format), raw: value, precise: Math.abs(value) < largestPrecise };
}

function booleanCell(value: boolean): PlainCell {
  return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE', raw: value };
}

/** A date written out, as strict workbooks may; the time of midnight says nothing. */
function isoCell(value: string): PlainCell {
  return textCell(value.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace(/T(\d{2}:\d{2}:\d{2}).*$/, ' $1'));
}
