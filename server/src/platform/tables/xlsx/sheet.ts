import type { Merges } from '../merges.ts';
import { emptyCell, type TableRow } from '../model.ts';
import { columnLetter, parseAddress } from '../place.ts';
import { type Place, refuse } from '../refusal.ts';
import { cellOf, type RawCell } from './cell.ts';
import type { SheetContext } from './sheet-context.ts';
import { isTrue } from './package.ts';
import { RichText } from './shared-strings.ts';
import type { Attributes, XmlHandlers } from './xml.ts';

const lastRowOfExcel = 1_048_576;

/**
 * Turns the elements of a worksheet into rows. Finished rows that hold anything are in `ready`; the caller takes them away.
 * Rows and cells must come in ascending order, as Excel itself demands: anything else could show one table and import another.
 */
export class SheetParser implements XmlHandlers {
  ready: TableRow[] = [];
  /** Number of the last row element that was opened. */
  row = 0;
  insideRow = false;
  readonly #context: SheetContext;
  readonly #merges: Merges | undefined;
  #column = 0;
  #hidden = false;
  #cells: TableRow['cells'][number][] = [];
  #raw: RawCell | undefined;
  #capture: 'value' | 'formula' | undefined;
  #inline = new RichText();

  constructor(context: SheetContext, merges: Merges | undefined) {
    this.#context = context;
    this.#merges = merges;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#capture = 'value';
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'f') this.#openFormula();
    else if (name === 'mergeCell') this.#merges?.add(attributes['ref'] ?? '');
    else this.#inline.open(name);
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'v' || name === 'f') this.#capture = undefined;
    else if (name === 'row') this.#closeRow();
    else this.#inline.close(name);
  }

  text(text: string): void {
    const raw = this.#raw;
    if (raw === undefined) return;
    if (this.#capture === 'value') raw.value += text;
    else if (this.#capture === 'formula') raw.formula = (raw.formula ?? '') + text;
    else this.#inline.add(text);
    // A value may come in any number of pieces; it is not collected beyond what any cell may hold, escapes included.
    const { cellLength } = this.#context.limits;
    if (raw.value.length + (raw.formula?.length ?? 0) > 8 * cellLength) {
      refuse({ code: 'CELL_TOO_LONG', limit: cellLength, place: this.#place() });
    }
  }

  #openRow(attributes: Attributes): void {
    const number = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']);
    if (this.insideRow || !Number.isInteger(number) || number <= this.row || number > lastRowOfExcel) this.#broken();
    this.row = number;
    this.insideRow = true;
    this.#hidden = isTrue(attributes['hidden']);
    this.#column = 0;
    this.#cells = [];
  }

  #closeRow(): void {
    this.insideRow = false;
    if (this.#cells.length > 0) this.ready.push({ number: this.row, hidden: this.#hidden, cells: this.#cells });
  }

  #openCell(attributes: Attributes): void {
    if (!this.insideRow || this.#raw !== undefined) this.#broken();
    const reference = attributes['r'];
    const address = reference === undefined ? { row: this.row, column: this.#column + 1 } : parseAddress(reference);
    if (address === undefined || address.row !== this.row || address.column <= this.#column) return this.#broken();
    this.#column = address.column;
    this.#raw = { type: attributes['t'] ?? 'n', style: attributes['s'], value: '', formula: undefined };
  }

  #openFormula(): void {
    this.#capture = 'formula';
    // A cell that shares another one's formula has an empty element and is a formula all the same.
    if (this.#raw !== undefined) this.#raw.formula ??= '';
  }

  #closeCell(): void {
    const raw = this.#raw;
    this.#raw = undefined;
    if (raw === undefined) return;
    if (raw.type === 'inlineStr') raw.value = this.#inline.take();
    const cell = cellOf(raw, this.#context, () => this.#place());
    if (cell.kind === 'empty') return;
    const { limits } = this.#context;
    if (this.#column > limits.columns) {
      refuse({ code: 'TOO_MANY_COLUMNS', limit: limits.columns, place: this.#place() });
    }
    while (this.#cells.length < this.#column - 1) this.#cells.push(emptyCell);
    this.#cells.push(cell);
  }

  #place(): Place {
    return { sheet: this.#context.sheet, row: this.row, column: columnLetter(this.#column) };
  }

  #broken(): never {
    const place = this.row === 0 ? { sheet: this.#context.sheet } : { sheet: this.#context.sheet, row: this.row };
    return refuse({ code: 'BAD_XML', reason: 'structure', place });
  }
}
