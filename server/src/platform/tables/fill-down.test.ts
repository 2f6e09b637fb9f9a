import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFillDown, defaultLimits } from './index.ts';
import { RowRegions } from './row-regions.ts';
import { read } from './testing/reading.ts';
import { textRow, workbookBytes } from './testing/workbook.ts';

async function filled(rows: string, merges: readonly string[]) {
  const { table, rows: data } = await read(workbookBytes({ sheets: [{ rows, merges }] }));
  const fill = createFillDown(table);
  return data
    .map(fill)
    .map(({ row, heading }) => [...row.cells.map(({ text }) => text), ...(heading ? ['heading'] : [])]);
}

describe('cells merged downwards', () => {
  test('give every row under them their value, each column for itself', async () => {
    const rows =
      textRow(1, '类别', '对象', '参数', '依据') +
      textRow(2, '食品', '乳制品', '铅', 'A') +
      textRow(3, '', '', '镉', 'B') +
      textRow(4, '', '肉制品', '铅', 'C') +
      textRow(5, '水', '', '氨氮', 'D');
    expect(await filled(rows, ['A2:A4', 'B2:B3'])).toEqual([
      ['食品', '乳制品', '铅', 'A'],
      ['食品', '乳制品', '镉', 'B'],
      ['食品', '肉制品', '铅', 'C'],
      ['水', '', '氨氮', 'D'],
    ]);
  });

  test('over a whole row are a heading; sideways over two columns only the first is filled', async () => {
    const rows =
      textRow(1, '类别', '对象', '参数', '依据') +
      textRow(2, '场所一：示例路1号') +
      textRow(3, '食品', '', '铅', 'A') +
      textRow(4, '', '', '镉', 'B');
    expect(await filled(rows, ['A2:D2', 'A3:B4'])).toEqual([
      ['场所一：示例路1号', '', '', '', 'heading'],
      ['食品', '', '铅', 'A'],
      ['食品', '', '镉', 'B'],
    ]);
  });
});

describe('merged regions by row', () => {
  const region = fc
    .tuple(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([top, height, left, width]) => ({ top, bottom: top + height, left, right: left + width }));

  test('are those a search through all would find, as long as none overlap, in whatever order rows are asked for', () => {
    fc.assert(
      fc.property(fc.array(region, { maxLength: 20 }), fc.array(fc.integer({ min: 1, max: 45 })), (drawn, rows) => {
        const regions = drawn.filter((one, at) => drawn.slice(0, at).every((other) => apart(one, other)));
        const byRow = new RowRegions(regions);
        for (const row of rows) {
          const all = regions.filter(({ top, bottom }) => top <= row && row <= bottom).sort((a, b) => a.left - b.left);
          expect(byRow.in(row)).toEqual(all);
        }
      }),
    );
  });

  test('never hold a cell twice, and none beyond the widest table', () => {
    fc.assert(
      fc.property(fc.array(region), (regions) => {
        const byRow = new RowRegions([...regions, { top: 1, bottom: 99, left: defaultLimits.columns + 1, right: 999 }]);
        for (let row = 1; row < 45; row++) {
          const columns = byRow
            .in(row)
            .flatMap(({ left, right }) => Array.from({ length: right - left + 1 }, (_, n) => left + n));
          expect(new Set(columns).size).toBe(columns.length);
          expect(Math.max(0, ...columns)).toBeLessThan(defaultLimits.columns);
        }
      }),
    );
  });
});

type Box = { top: number; bottom: number; left: number; right: number };
function apart(a: Box, b: Box): boolean {
  return a.bottom < b.top || b.bottom < a.top || a.right < b.left || b.right < a.left;
}
