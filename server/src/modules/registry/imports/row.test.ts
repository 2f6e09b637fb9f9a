import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../platform/tables/index.ts';
import { hasErrors, mapRow } from './row.ts';

const text = (value: string): Cell => ({ kind: 'text', text: value, raw: value });
const number = (value: number, precise = true): Cell => ({ kind: 'number', text: String(value), raw: value, precise });
const formula: Cell = {
  kind: 'formula',
  text: '示例',
  raw: { formula: 'A1&B1', cached: { kind: 'text', text: '示例', raw: '示例' } },
};
const row = (cells: readonly Cell[], hidden = false) => ({ number: 7, hidden, cells });
const codes = (
  cells: readonly Cell[],
  dataMerges = [] as { top: number; bottom: number; left: number; right: number }[],
) => mapRow({ dataMerges }, { name: 0, uscc: 2 }, row(cells)).problems.map(({ code, place }) => `${code} ${place}`);

describe('a row of a table', () => {
  it('is refused for a formula in a column that is used, with the address of the cell', () => {
    expect(codes([formula, text('x'), text('y')])).toEqual(['FORMULA A7']);
  });

  it('does not care for a formula in a column that nobody asked for', () => {
    expect(codes([text('x'), formula, text('y')])).toEqual([]);
  });

  it('is refused where Excel has lost digits of a code, and where a value is an error', () => {
    const error: Cell = { kind: 'error', text: '#N/A', raw: '#N/A' };
    expect(codes([error, text(''), number(91310115000000000000, false)])).toEqual([
      'ERROR_VALUE A7',
      'NUMBER_LOST_DIGITS C7',
    ]);
  });

  it('is refused when a merged region reaches over it', () => {
    expect(codes([text('x')], [{ top: 6, bottom: 7, left: 1, right: 1 }])).toEqual(['MERGED A7']);
  });

  it('is only warned of when it was hidden', () => {
    const { problems } = mapRow({ dataMerges: [] }, { name: 0 }, row([text('x')], true));
    expect([problems.map(({ code }) => code), hasErrors(problems)]).toEqual([['HIDDEN_ROW'], false]);
  });
});
