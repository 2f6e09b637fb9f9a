import { describe, expect, it } from 'vitest';
import { readRows } from './read-rows.ts';

const line = (...cells: readonly string[]) => cells.join('\t');

describe('pasted rows of an annex', () => {
  it('are read by column, fields by code or by name in either language', () => {
    const { rows, problems } = readRows(
      [
        line('1', '13', '水', '饮用水', '铅', 'GB/T 5750.6-2023', '', '', '只做第一法'),
        '',
        line('2', '食品', '', '大米', '镉', 'GB 5009.15-2023'),
        line('1', 'water quality', '', '地表水', '氨氮', 'HJ 535-2009'),
        line('1', '0', '', '食品', '铅', 'GB 5009.12-2023'),
      ].join('\r\n'),
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ site, field, restriction }) => [site, field, restriction])).toEqual([
      [1, '13', '只做第一法'],
      [2, '00', ''],
      [1, '13', ''],
      [1, '00', ''],
    ]);
  });

  it('say which line and column cannot be read, and the others still are', () => {
    const { rows, problems } = readRows(
      [
        line('0', '13', '', 'a', 'b', 'c'),
        line('1', '22', '', 'a', 'b', 'c'),
        line('1', '13', '', 'a', '', 'c'),
        line('1', '13', '', 'a', 'b'),
        line('1', '13', '', 'a', 'b', 'c'),
      ].join('\n'),
    );
    expect(problems).toEqual([
      { line: 1, column: 'site' },
      { line: 2, column: 'field' },
      { line: 3, column: 'parameter' },
      { line: 4, column: 'standardNumber' },
    ]);
    expect(rows).toHaveLength(1);
  });
});
