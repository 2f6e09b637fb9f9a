import { describe, expect, test } from 'vitest';
import { read, refusalOf } from '../testing/reading.ts';

/** 机构名称,区⏎示例检测,浦东⏎ in GBK, as Chinese Excel saves a CSV by default. */
const gbk = Buffer.from('bbfab9b9c3fbb3c62cc7f80d0acabec0fdbcecb2e22cc6d6b6ab0d0a', 'hex');
const chinese = '机构名称,区\r\n示例检测,浦东\r\n';

describe('the encoding of a CSV file', () => {
  test.each<[string, Uint8Array]>([
    ['utf-8', Buffer.from(chinese)],
    ['utf-8-bom', Buffer.from(`\ufeff${chinese}`)],
    ['gb18030', gbk],
    ['utf-16le', Buffer.from(`\ufeff${chinese}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${chinese}`, 'utf16le').swap16()],
    ['utf-16le', Buffer.from('name,region\r\n示例检测,Pudong\r\n', 'utf16le')],
  ])('%s is recognised', async (encoding, bytes) => {
    const { table, texts } = await read(bytes);
    expect([table.kind, table.encoding]).toEqual(['csv', encoding]);
    expect(texts[0]?.[0]).toBe('示例检测');
  });

  test('a character outside GBK in four bytes of GB 18030 is read', async () => {
    const bytes = Buffer.concat([gbk, Buffer.from('8139ee39', 'hex'), Buffer.from(',x\r\n')]);
    expect((await read(bytes)).texts[1]?.[0]).toBe('㐀');
  });

  test('UTF-8 with a fault is not mistaken for GBK; the line of the fault is told', async () => {
    const bytes = Buffer.concat([Buffer.from(`${chinese}好的,行\r\n坏`), Buffer.from([0xff, 0x2c, 0x78])]);
    expect(await refusalOf(bytes)).toEqual({ code: 'BAD_ENCODING', tried: 'UTF-8', place: { line: 4 } });
  });

  test('what is valid in no encoding is refused with its line', async () => {
    const bytes = Buffer.concat([gbk, Buffer.from([0xff, 0xff, 0x0a])]);
    expect(await refusalOf(bytes)).toEqual({ code: 'BAD_ENCODING', tried: 'GB18030', place: { line: 3 } });
    const cutOff = Buffer.concat([gbk, Buffer.from([0xbb])]);
    expect(await refusalOf(cutOff)).toMatchObject({ code: 'BAD_ENCODING', place: { line: 3 } });
  });

  test('a character cut in two by the end of a piece is read whole', async () => {
    const long = Buffer.from(`甲,乙\n${'x'.repeat(20_000)},${'字'.repeat(20_000)}\n`.repeat(3));
    const { texts } = await read(long);
    expect(texts.every(([, cell]) => cell === '字'.repeat(20_000) || cell === '乙')).toBe(true);
  });
});

describe('the rows of a CSV file', () => {
  test.each([
    ['甲;乙\n1,5;2\n', ['1,5', '2']],
    ['甲\t乙\n1,5\t2\n', ['1,5', '2']],
    ['sep=|\n甲|乙\n1,5|2\n', ['1,5', '2']],
    ['甲,乙\r1,2\r', ['1', '2']],
    ['"甲\n(必填)",乙\n"1 ""一""\n二",2', ['1 "一"\n二', '2']],
  ])('%j is split as it was meant', async (text, cells) => {
    expect((await read(Buffer.from(text))).texts).toEqual([cells]);
  });

  test('rows are numbered as Excel numbers them: blank lines count, line breaks within quotes do not', async () => {
    const { table, rows, texts } = await read(Buffer.from('机构名录\n\n甲,乙\n"a\nb",2\n\n,\nc,4\n\n\n'));
    expect([table.headerRow, rows.map((row) => row.number)]).toEqual([3, [4, 7]]);
    expect(texts).toEqual([
      ['a\nb', '2'],
      ['c', '4'],
    ]);
  });

  test('short rows are filled up to the header and long ones keep what they have', async () => {
    expect((await read(Buffer.from('甲,乙,丙\n1\n1,2,3,4\n'))).texts).toEqual([
      ['1', '', ''],
      ['1', '2', '3', '4'],
    ]);
  });

  test('codes keep their zeros and digits: nothing is taken for a number', async () => {
    const { rows } = await read(Buffer.from('甲,乙\n090912050123,123101014250001091\n'));
    expect(rows[0]?.cells.map((cell) => cell.kind)).toEqual(['text', 'text']);
    expect(rows[0]?.cells.map((cell) => cell.text)).toEqual(['090912050123', '123101014250001091']);
  });

  test('a quotation mark out of place or never closed is refused with its row', async () => {
    expect(await refusalOf(Buffer.from('甲,乙\n1,2\n"a"b,2\n'))).toMatchObject({
      code: 'BAD_CSV',
      reason: 'quote',
      place: { row: 3 },
    });
    const unclosed = { code: 'BAD_CSV', reason: 'unclosed-quote', place: { row: 3 } };
    expect(await refusalOf(Buffer.from('甲,乙\n1,2\n"a,2\n3,4\n'))).toEqual(unclosed);
    expect(await refusalOf(Buffer.from(`甲,乙\n1,2\n"a,2\n${'3,4\n'.repeat(100_000)}`))).toEqual(unclosed);
  });

  test('limits hold with the place', async () => {
    const bytes = Buffer.from('甲,乙\n1,2\n\n3,4\n');
    expect(await refusalOf(bytes, { limits: { rows: 2, columns: 2 } })).toBeUndefined();
    expect(await refusalOf(bytes, { limits: { rows: 1 } })).toMatchObject({ code: 'TOO_MANY_ROWS', place: { row: 4 } });
    expect(await refusalOf(bytes, { limits: { columns: 1 } })).toMatchObject({
      code: 'TOO_MANY_COLUMNS',
      place: { row: 1, column: 'B' },
    });
    expect(await refusalOf(Buffer.from(`甲,乙\n${'x'.repeat(32_768)},1`))).toMatchObject({
      code: 'CELL_TOO_LONG',
      place: { row: 2, column: 'A' },
    });
    expect(await refusalOf(Buffer.from(`甲,乙\n${'x'.repeat(200_000)},1`))).toMatchObject({ code: 'CELL_TOO_LONG' });
  });
});
