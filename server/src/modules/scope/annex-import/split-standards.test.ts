import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitStandards } from './split-standards.ts';

const read = (cell: string) =>
  splitStandards(cell).map(({ number, title, method }) => [number, title, method].filter((part) => part !== ''));

describe('the standards in a cell', () => {
  it('are found with their titles before or behind the number', () => {
    expect(read('GB 5009.12-2023')).toEqual([['GB 5009.12-2023']]);
    expect(read('食品安全国家标准 食品中铅的测定 GB5009.12—2023')).toEqual([
      ['GB 5009.12-2023', '食品安全国家标准 食品中铅的测定'],
    ]);
    expect(read('GB 5009.12-2023 《食品安全国家标准 食品中铅的测定》')).toEqual([
      ['GB 5009.12-2023', '食品安全国家标准 食品中铅的测定'],
    ]);
    expect(read('《水质 氨氮的测定 纳氏试剂分光光度法》（HJ 535-2009）')).toEqual([
      ['HJ 535-2009', '水质 氨氮的测定 纳氏试剂分光光度法'],
    ]);
  });

  it('are one line each, whatever stands between them', () => {
    const wanted = [
      ['HJ 535-2009', '水质 氨氮的测定 纳氏试剂分光光度法'],
      ['HJ 536-2009', '水质 氨氮的测定 水杨酸分光光度法'],
    ];
    for (const between of ['；', ';', '\n', '、', '，', '; 2. ', ' 和 '])
      expect(
        read(`水质 氨氮的测定 纳氏试剂分光光度法 HJ 535-2009${between}水质 氨氮的测定 水杨酸分光光度法 HJ 536-2009`),
        between,
      ).toEqual(wanted);
    expect(read('HJ 535-2009、HJ 536-2009')).toEqual([['HJ 535-2009'], ['HJ 536-2009']]);
    expect(read('HJ 535-2009；HJ 535-2009')).toEqual([['HJ 535-2009']]);
  });

  it('keep the method behind the number apart, and the part of a standard in its title', () => {
    expect(read('GB 5009.12-2023 第一法 石墨炉原子吸收光谱法')).toEqual([
      ['GB 5009.12-2023', '第一法 石墨炉原子吸收光谱法'],
    ]);
    expect(read('食品中铅的测定 GB 5009.12-2023（第二法）；食品中镉的测定 GB 5009.15-2023')).toEqual([
      ['GB 5009.12-2023', '食品中铅的测定', '第二法'],
      ['GB 5009.15-2023', '食品中镉的测定'],
    ]);
    expect(read('生活饮用水标准检验方法 第6部分：金属和类金属指标 GB/T 5750.6-2023')[0]?.[1]).toBe(
      '生活饮用水标准检验方法 第6部分:金属和类金属指标',
    );
  });

  it('without a number come back as written, and say so', () => {
    expect(splitStandards('作业指导书 示例-01')).toEqual([
      expect.objectContaining({ number: '作业指导书 示例-01', read: false }),
    ]);
  });

  it('are always at least one, whatever the cell holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        expect(splitStandards(cell).length).toBeGreaterThan(0);
      }),
    );
  });
});
