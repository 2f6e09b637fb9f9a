import { describe, expect, test } from 'vitest';
import { cellProblems, cellProblemText } from '../cell-problems.ts';
import { read, refusalOf } from '../testing/reading.ts';
import { inlineCell, textRow, workbookBytes } from '../testing/workbook.ts';

const styles =
  '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>' +
  '<numFmt numFmtId="177" formatCode="000000000000"/><numFmt numFmtId="178" formatCode="[$-804]e/m/d"/>' +
  '<numFmt numFmtId="179" formatCode="0.00&quot; dm&quot;"/><numFmt numFmtId="180" formatCode="[h]:mm"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  `<cellXfs>${[0, 14, 176, 177, 31, 10, 3, 179, 180, 22].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;

function oneRow(cells: string, extra: { date1904?: boolean; sharedStrings?: string } = {}) {
  const rows = textRow(1, '甲', '乙') + `<row r="2">${inlineCell('A2', '一')}${cells}</row>`;
  return read(workbookBytes({ sheets: [{ rows }], styles, ...extra }));
}

async function cellB2(cell: string, extra: { date1904?: boolean; sharedStrings?: string } = {}) {
  return (await oneRow(cell, extra)).rows[0]?.cells[1];
}

describe('cells of a workbook', () => {
  test.each([
    ['<c r="B2" s="1"><v>45078</v></c>', '2023-06-01'],
    ['<c r="B2" s="2"><v>45078</v></c>', '2023-06-01'],
    ['<c r="B2" s="4"><v>45078</v></c>', '2023-06-01'],
    ['<c r="B2" s="9"><v>45078.5</v></c>', '2023-06-01 12:00:00'],
    ['<c r="B2" s="1"><v>1</v></c>', '1900-01-01'],
    ['<c r="B2" s="1"><v>59</v></c>', '1900-02-28'],
    ['<c r="B2" s="1"><v>61</v></c>', '1900-03-01'],
    ['<c r="B2" s="1"><v>0.25</v></c>', '06:00:00'],
    ['<c r="B2" s="1"><v>2958465</v></c>', '9999-12-31'],
  ])('%s is shown as the date %s', async (cell, text) => {
    expect(await cellB2(cell)).toMatchObject({ kind: 'date', text });
  });

  test.each(['60', '-1', '2958466'])('%s in a date format is no date and stays a number', async (value) => {
    expect(await cellB2(`<c r="B2" s="1"><v>${value}</v></c>`)).toMatchObject({ kind: 'number', text: value });
  });

  test('a workbook of the 1904 system counts its days from 1904', async () => {
    const { table, rows } = await oneRow('<c r="B2" s="1"><v>43616</v></c>', { date1904: true });
    expect(table.dateSystem).toBe(1904);
    expect(rows[0]?.cells[1]).toMatchObject({ kind: 'date', text: '2023-06-01' });
  });

  test.each([
    ['<c r="B2" s="3"><v>90912050123</v></c>', '090912050123'],
    ['<c r="B2"><v>210912050123</v></c>', '210912050123'],
    ['<c r="B2" s="5"><v>0.125</v></c>', '12.50%'],
    ['<c r="B2" s="6"><v>-1234567.4</v></c>', '-1,234,567'],
    ['<c r="B2" s="7"><v>1.005</v></c>', '1.00'],
    ['<c r="B2"><v>0.30000000000000004</v></c>', '0.3'],
    ['<c r="B2"><v>1E3</v></c>', '1000'],
    ['<c r="B2" s="8"><v>1.5</v></c>', '1.5'],
  ])('%s is a number shown as %s', async (cell, text) => {
    expect(await cellB2(cell)).toMatchObject({ kind: 'number', text, precise: true });
  });

  test('a code of 18 digits typed as a number is known to have lost digits', async () => {
    const { table, rows } = await oneRow('<c r="B2"><v>1.23101014250001E+17</v></c>');
    expect(rows[0]?.cells[1]).toMatchObject({ kind: 'number', text: '123101014250001000', precise: false });
    expect(rows.flatMap((row) => cellProblems(table, row))).toMatchObject([
      { code: 'NUMBER_LOST_DIGITS', row: 2, column: 'B' },
    ]);
  });

  test('rich text is joined and the reading aid above it is left out', async () => {
    const sharedStrings =
      '<si><t>unused</t></si><si><r><t xml:space="preserve">上海 </t></r><r><rPr/><t>检测_x000D_&amp;</t></r>' +
      '<rPh sb="0" eb="2"><t>シャンハイ</t></rPh><phoneticPr fontId="1"/></si>';
    expect(await cellB2('<c r="B2" t="s"><v>1</v></c>', { sharedStrings })).toMatchObject({
      kind: 'text',
      text: '上海 检测\r&',
    });
  });

  test('booleans and error values are told from texts', async () => {
    expect(await cellB2('<c r="B2" t="b"><v>1</v></c>')).toEqual({ kind: 'boolean', text: 'TRUE', raw: true });
    expect(await cellB2('<c r="B2" t="e"><v>#N/A</v></c>')).toEqual({ kind: 'error', text: '#N/A', raw: '#N/A' });
  });

  test('a formula keeps its last value and is reported with its place', async () => {
    const { table, rows } = await oneRow('<c r="B2" t="str"><f>A1&amp;"x"</f><v>一x</v></c>');
    expect(rows[0]?.cells[1]).toEqual({
      kind: 'formula',
      text: '一x',
      raw: { formula: 'A1&"x"', cached: { kind: 'text', text: '一x', raw: '一x' } },
    });
    const problems = rows.flatMap((row) => cellProblems(table, row));
    expect(problems.map(cellProblemText)).toEqual([
      {
        zh: '单元格 B2 是公式（当前显示“一x”），请改为数值',
        en: 'Cell B2 holds a formula (now showing “一x”); replace it by its value',
      },
    ]);
    expect(await cellB2('<c r="B2"><f t="shared" si="0"/><v>3</v></c>')).toMatchObject({ kind: 'formula', text: '3' });
  });

  test('NUL and lone surrogates, which no database holds, come back as the replacement character', async () => {
    expect(await cellB2('<c r="B2" t="inlineStr"><is><t>a_x0000_b_xD800_c_x005F_x0041_</t></is></c>')).toMatchObject({
      text: 'a\ufffdb\ufffdc_x0041_',
    });
  });
});

describe('rows and sheets of a workbook', () => {
  test('title, note and blank rows above the header are skipped; row numbers are those of Excel', async () => {
    const rows =
      textRow(1, '2023年检验检测机构名录（示例）') +
      textRow(2, '填报单位：演示局', '', '', '填报日期：2023-6-1') +
      textRow(4, '序号', '机构名称', '代码', '区', '备注') +
      textRow(5, '1', '示例甲', 'X', '浦东') +
      '<row r="6"><c r="A6" s="1"/></row>' +
      `<row r="9" hidden="1">${inlineCell('B9', '示例乙')}</row><row r="10"/><row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    const { table, rows: data } = await read(workbookBytes({ sheets: [{ rows, merges: ['A1:E1'] }] }));
    expect(table.headerRow).toBe(4);
    expect(table.columns.map((column) => column.header)).toEqual(['序号', '机构名称', '代码', '区', '备注']);
    expect(data.map(({ number, hidden }) => [number, hidden])).toEqual([
      [5, false],
      [9, true],
    ]);
    expect(data.every((row) => row.cells.length === 5)).toBe(true);
    expect(table.dataMerges).toEqual([]);
  });

  test('a header of two levels gives each column its own name and the heading above it', async () => {
    const rows =
      textRow(1, '机构自查汇总') +
      textRow(2, '序号', '基本信息', '', '资质', '', '备注') +
      textRow(3, '', '名称', '联系电话', '证书编号', '联系电话', '') +
      textRow(4, '1', '示例甲', '021-55500001', '210912050123', '021-55500002', '无');
    const merges = ['A1:F1', 'A2:A3', 'B2:C2', 'D2:E2', 'F2:F3'];
    const { table, texts } = await read(workbookBytes({ sheets: [{ rows, merges }] }));
    expect(table.headerRow).toBe(3);
    expect(table.columns.map(({ header, group }) => [group, header])).toEqual([
      ['', '序号'],
      ['基本信息', '名称'],
      ['基本信息', '联系电话'],
      ['资质', '证书编号'],
      ['资质', '联系电话'],
      ['', '备注'],
    ]);
    expect(texts).toHaveLength(1);
  });

  test('a merged cell among the data counts once and is reported for every row it covers', async () => {
    const rows = textRow(1, '甲', '乙') + textRow(2, '一', 'x') + textRow(3, '二', '藏') + textRow(4, '三', 'z');
    const { table, rows: data, texts } = await read(workbookBytes({ sheets: [{ rows, merges: ['B2:B3'] }] }));
    expect(texts).toEqual([
      ['一', 'x'],
      ['二', ''],
      ['三', 'z'],
    ]);
    expect(table.dataMerges).toEqual([{ top: 2, bottom: 3, left: 2, right: 2 }]);
    expect(data.flatMap((row) => cellProblems(table, row)).map(({ row, text }) => [row, text])).toEqual([
      [2, 'B2:B3'],
      [3, 'B2:B3'],
    ]);
  });

  test('merged regions are found behind more rows than the survey parses', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => textRow(i + 1, i === 0 ? '甲' : `a${i}`, '乙')).join('');
    const { table, texts } = await read(workbookBytes({ sheets: [{ rows, merges: ['A4000:A4001'] }] }));
    expect([table.lastRow, texts.length]).toEqual([5000, 4999]);
    expect(table.dataMerges).toEqual([{ top: 4000, bottom: 4001, left: 1, right: 1 }]);
    expect(texts[3999]).toEqual(['', '乙']);
  });

  test('the first visible sheet that holds anything is read; another may be asked for, hidden or not', async () => {
    const bytes = workbookBytes({
      sheets: [
        { name: '隐藏', state: 'veryHidden', rows: textRow(1, '甲', '乙') + textRow(2, '1', '2') },
        { name: '空', rows: '<row r="1"/>' },
        { name: '名录', rows: textRow(1, '丙', '丁') + textRow(2, '3', '4') },
      ],
    });
    const { table, texts } = await read(bytes);
    expect([table.sheet, texts]).toEqual(['名录', [['3', '4']]]);
    expect(table.sheets).toEqual([
      { name: '隐藏', hidden: true },
      { name: '空', hidden: false },
      { name: '名录', hidden: false },
    ]);
    expect((await read(bytes, { sheet: '隐藏' })).texts).toEqual([['1', '2']]);
    expect(await refusalOf(bytes, { sheet: '没有' })).toEqual({ code: 'NO_SUCH_SHEET', sheet: '没有' });
    expect(await refusalOf(bytes, { sheet: '空' })).toEqual({ code: 'EMPTY', place: { sheet: '空' } });
  });

  test('a prefix on every element, and rows and cells without numbers, are read as they count', async () => {
    const sheet =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c>' +
      '<x:c t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>' +
      '</x:sheetData></x:worksheet>';
    const bytes = workbookBytes({ sheets: [{ rows: '' }], parts: { 'xl/worksheets/sheet0.xml': sheet } });
    const { rows, texts } = await read(bytes);
    expect([rows[0]?.number, texts]).toEqual([2, [['1', '2']]]);
  });

  test('data without a header is refused unless the row is named', async () => {
    const rows = textRow(1, '示例甲', '1') + textRow(2, '示例乙', '2');
    const bytes = workbookBytes({ sheets: [{ rows }] });
    expect(await refusalOf(bytes)).toEqual({ code: 'NO_HEADER', place: { sheet: 'Sheet1', row: 1 } });
    expect((await read(bytes, { headerRow: 1 })).texts).toEqual([['示例乙', '2']]);
    expect(await refusalOf(bytes, { headerRow: 7 })).toEqual({ code: 'NO_HEADER', place: { sheet: 'Sheet1', row: 7 } });
  });

  test('rows can be read again from the start', async () => {
    const { table } = await oneRow('<c r="B2"><v>5</v></c>');
    const numbers: number[] = [];
    for (let pass = 0; pass < 2; pass++) {
      for await (const row of table.rows) if (row.ok) numbers.push(row.value.number);
    }
    expect(numbers).toEqual([2, 2]);
  });
});
