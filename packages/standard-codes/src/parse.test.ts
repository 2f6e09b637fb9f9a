import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeStandardNumber, findStandardNumbers, parseStandardNumber } from './index.ts';

const read = (text: string) => parseStandardNumber(text)?.number;

describe('a standard number in any writing', () => {
  it('is read as the same number', () => {
    const writings = [
      'GB/T 5750.6-2023',
      'gb/t 5750.6—2023',
      'GB/T5750.6-2023',
      'GBT5750.6-2023',
      'GBT 5750.6–2023',
      'GB∕T 5750.6－2023',
      'ＧＢ／Ｔ　５７５０．６－２０２３',
      'GB /T 5750. 6-2023',
      'GB-T 5750.6--2023',
      'GB T 5750.6:2023',
      'GB/T 5750.6（2023）',
      'GB\\T 5750.6-2023',
      ' GB/T 5750.6−2023 ',
    ];
    for (const writing of writings) expect(read(writing), writing).toBe('GB/T 5750.6-2023');
    expect(read('GB5009.12')).toBe('GB 5009.12');
  });

  it('keeps its parts apart', () => {
    expect(parseStandardNumber('gb/t 5750.6—2023')).toEqual({
      number: 'GB/T 5750.6-2023',
      family: 'GB/T 5750.6',
      prefix: 'GB/T',
      body: '5750.6',
      edition: '2023',
      kind: 'national',
    });
  });

  it.each([
    ['HJ 828-2017', 'HJ 828-2017', 'industry'],
    ['HJT55-2000', 'HJ/T 55-2000', 'industry'],
    ['JGJ52-2006', 'JGJ 52-2006', 'industry'],
    ['GA/T 842-2019', 'GA/T 842-2019', 'industry'],
    ['RFJ 04-2009', 'RFJ 04-2009', 'industry'],
    ['JTG E42-2005', 'JTG E42-2005', 'industry'],
    ['GBZ/T 160.1-2004', 'GBZ/T 160.1-2004', 'national'],
    ['GBZ2.1-2019', 'GBZ 2.1-2019', 'national'],
    ['JJG（交通）123-2015', 'JJG(交通) 123-2015', 'national'],
    ['DB31/T 310-2021', 'DB31/T 310-2021', 'local'],
    ['DB 31/T310-2021', 'DB31/T 310-2021', 'local'],
    ['DB3211/T 1081—2024', 'DB3211/T 1081-2024', 'local'],
    ['DB31/199-2018', 'DB31/199-2018', 'local'],
    ['T/CAS 1-2020', 'T/CAS 1-2020', 'group'],
    ['t/cecs10-2019', 'T/CECS 10-2019', 'group'],
    ['CECS 01:2004', 'CECS 01-2004', 'group'],
    ['Q/0112ABC 0001S-2020', 'Q/0112ABC 0001S-2020', 'enterprise'],
    ['ISO 17025:2017', 'ISO 17025:2017', 'international'],
    ['ISO/IEC 17025-2017', 'ISO/IEC 17025:2017', 'international'],
    ['iec 60335-2-9:2019', 'IEC 60335-2-9:2019', 'international'],
    ['BS EN 71-1:2014', 'BS EN 71-1:2014', 'international'],
    ['ASTM D4294-16e1', 'ASTM D4294-16E1', 'international'],
    ['ASTM D1298-99', 'ASTM D1298-99', 'international'],
    ['《化妆品安全技术规范》（2015年版）', '《化妆品安全技术规范》（2015年版）', 'other'],
    ['化妆品安全技术规范(2015版)', '《化妆品安全技术规范》（2015年版）', 'other'],
    ['《水和废水监测分析方法》（第四版）', '《水和废水监测分析方法》（第四版）', 'other'],
    ['农业部1025号公告-18-2008', '农业部公告第1025号-18-2008', 'other'],
    ['BJS 201801', 'BJS 201801', 'other'],
  ])('reads %s', (text, number, kind) => {
    expect(parseStandardNumber(text)).toMatchObject({ number, kind });
  });

  it('reads two digits as a year of the last century, and nothing later than that', () => {
    expect(read('GB 3095-96')).toBe('GB 3095-1996');
    expect(read('GB 3095-50')).toBe('GB 3095-1950');
    // 49 may be a part: the year was never written with two digits after 2000.
    expect(read('GB 3095-49')).toBeUndefined();
    expect(findStandardNumbers('GB/T 5750.1-13').map(({ number }) => number.number)).toEqual(['GB/T 5750.1']);
    expect(read('ASTM D4294-49')).toBe('ASTM D4294-49');
    expect(parseStandardNumber('ASTM D4294-49')?.edition).toBe('2049');
    expect(parseStandardNumber('ASTM D4294-50')?.edition).toBe('1950');
  });

  it('is not read into what is none, or more than one', () => {
    for (const text of [
      '',
      'GB',
      '铅',
      '5009.12',
      'GB 5009.12-2023 食品中铅',
      'GB 1-2020 GB 2-2020',
      'ABC 123',
      'GB/T',
    ])
      expect(read(text), text).toBeUndefined();
  });
});

const year = fc.integer({ min: 1950, max: 2049 }).map(String);
const body = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.option(fc.integer({ min: 1, max: 99 })))
  .map(([main, part]) => (part === null ? `${main}` : `${main}.${part}`));
const numbers = fc.oneof(
  fc
    .tuple(fc.constantFrom('GB', 'GB/T', 'GB/Z', 'GBZ', 'GBZ/T'), body, year)
    .map(([p, b, y]) => composeStandardNumber('national', p, b, y)),
  fc
    .tuple(fc.constantFrom('HJ', 'JGJ', 'SN/T', 'NY/T', 'YY'), body, fc.option(year, { nil: undefined }))
    .map(([p, b, y]) => composeStandardNumber('industry', p, b, y)),
  fc
    .tuple(fc.constantFrom('DB31/T', 'DB31/', 'DB3211/T'), body, year)
    .map(([p, b, y]) => composeStandardNumber('local', p, b, y)),
  fc.tuple(fc.constantFrom('T/CAS', 'T/CECS'), body, year).map(([p, b, y]) => composeStandardNumber('group', p, b, y)),
  fc
    .tuple(fc.constantFrom('ISO', 'IEC', 'ISO/IEC', 'BS EN'), fc.integer({ min: 1, max: 99_999 }), year)
    .map(([p, b, y]) => composeStandardNumber('international', p, String(b), y)),
  fc
    .tuple(fc.constant('ASTM'), fc.integer({ min: 1, max: 9999 }), year)
    .map(([p, b, y]) => composeStandardNumber('international', p, `D${b}`, y)),
  fc
    .tuple(fc.constantFrom('化妆品安全技术规范', '中国药典'), year)
    .map(([b, y]) => composeStandardNumber('other', '', b, y)),
);

describe('reading and writing', () => {
  it('are inverse', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseStandardNumber(number.number)).toEqual(number);
      }),
    );
  });

  it('find what stands in a sentence where it stands', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom('依据', '（', '、', '1. '),
        fc.constantFrom('测定铅', '）', '，', ''),
        (number, a, b) => {
          // Without an edition a single digit is no standard in a sentence: `16 GB 8`.
          fc.pre(number.edition !== undefined || number.body.replaceAll(/\D/g, '').length >= 2);
          const text = `${a}${number.number}${b}`;
          const [found, ...more] = findStandardNumbers(text);
          expect(more).toEqual([]);
          expect(found?.number).toEqual(number);
          expect(text.slice(found?.start, found?.end)).toBe(number.number);
        },
      ),
    );
  });
});

describe('texts of annexes', () => {
  it('give up all their numbers', () => {
    const text =
      'GB/T5750.6-2023 生活饮用水标准检验方法 第6部分：金属和类金属指标；GB 5009.12—2023《食品中铅的测定》\nHJ828-2017';
    expect(findStandardNumbers(text).map(({ number }) => number.number)).toEqual([
      'GB/T 5750.6-2023',
      'GB 5009.12-2023',
      'HJ 828-2017',
    ]);
  });

  it('do not take laws, sizes and words for standards', () => {
    for (const text of ['《计量法》', '《食品安全法》规定', '16 GB 8', 'SC 1', 'pH 7', 'NOTGB 5009', '第12号'])
      expect(findStandardNumbers(text), text).toEqual([]);
  });

  it('cost time in proportion to their length, whatever stands in them', { timeout: 60_000 }, () => {
    const hostile = [
      'GB',
      '《',
      '《》',
      'GB 1.',
      'DB31/',
      ' ',
      'Q/A1',
      'GB/T  ',
      '农业部',
      '1.1.',
      'T/',
      '(',
      'GB 1.1 -',
      'ISO/',
      '－',
    ];
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const start = performance.now();
      expect(() => findStandardNumbers(text)).not.toThrow();
      expect(() => parseStandardNumber(text)).not.toThrow();
      // A quadratic reader would need minutes.
      expect(performance.now() - start, piece).toBeLessThan(10_000);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        parseStandardNumber(text);
        for (const { start, end } of findStandardNumbers(text)) expect(start).toBeLessThan(end);
      }),
    );
  });
});
