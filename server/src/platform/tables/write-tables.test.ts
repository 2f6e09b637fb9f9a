import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from './csv/write-csv.ts';
import { returnedFile, returnedHeaders } from './returned-file.ts';
import { bytesOf, read } from './testing/reading.ts';
import { inlineCell, textRow, workbookBytes } from './testing/workbook.ts';
import type { OutColumn, OutRow, OutValue } from './write-model.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

const columns: readonly OutColumn[] = [
  { header: '文本', kind: 'text' },
  { header: '数', kind: 'number' },
  { header: '日期', kind: 'date' },
  { header: '是否', kind: 'boolean' },
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      ',',
      '\n',
      '\r',
      '\t',
      '=',
      '@',
      '+',
      '-',
      '＝',
      '_x000D_',
      '_x',
      '&',
      '<',
      ' ',
      '检',
    ),
  }),
);
const day = fc
  .date({ min: new Date('1900-03-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const cells = fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true }), day, fc.boolean());

/** What any reader must give back: NUL and lone surrogates exist in no file. */
function storable(value: string): string {
  return value.toWellFormed().replaceAll('\0', '\ufffd');
}

describe('a table that is written and read again', () => {
  test('is the same from a workbook: texts to the character, numbers, dates and booleans by type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 8 }), async (rows) => {
        const { rows: found } = await read(await bytesOf(writeXlsx([{ name: '名录', columns, rows }])));
        expect(found.map((row) => row.cells.map((cell) => (cell.kind === 'number' ? cell.raw : cell.text)))).toEqual(
          rows.map(([t, n, d, b]) => [storable(t), n === 0 ? 0 : n, d, b ? 'TRUE' : 'FALSE']),
        );
        expect(found.every((row) => row.cells[2]?.kind === 'date' && row.cells[1]?.kind === 'number')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('is the same from a CSV, with formulas guarded on the way and laid bare again', async () => {
    const rowsOfText = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rowsOfText, async (pairs) => {
        // A control character would make the file no text; every other text must survive.
        // oxlint-disable-next-line no-control-regex -- they are what is left out
        const rows = pairs.map((pair) => ['行', ...pair.map((t) => storable(t).replace(/[\x00-\x08\x0e-\x1f]/g, ''))]);
        const sheet = { columns: ['标', '甲', '乙'].map((header) => ({ header, kind: 'text' as const })), rows };
        const { texts } = await read(await bytesOf(writeCsv(sheet)));
        expect(texts).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  });
});

async function csvOf(rows: readonly OutRow[], guardFormulas = true): Promise<string> {
  const bytes = await bytesOf(writeCsv({ columns: [{ header: '甲', kind: 'text' }], rows }, { guardFormulas }));
  return Buffer.from(bytes).toString('utf8');
}

describe('a CSV file', () => {
  test('begins with a byte order mark and ends every line with CRLF', async () => {
    expect(await csvOf([['一'], [null], ['a"b,c']])).toBe('\ufeff甲\r\n一\r\n\r\n"a""b,c"\r\n');
  });

  test.each(['=1+1', '+86', '-1', '@a', '＝1', "'=1", '\t=1'])('guards the text %j', async (value) => {
    expect(await csvOf([[value]])).toMatch(/^\ufeff甲\r\n"?''?[=+\-@＝\t]/);
  });

  test('never guards numbers, nor text when told that all of it is ours', async () => {
    expect(await csvOf([[-1], ['=A1']], false)).toBe('\ufeff甲\r\n-1\r\n=A1\r\n');
    expect(await csvOf([[-1]])).toBe('\ufeff甲\r\n-1\r\n');
  });
});

describe('a workbook', () => {
  test('has a frozen header, a filter over all rows, widths, and text that no program runs', async () => {
    const rows: OutValue[][] = [['=HYPERLINK("http://x")', 1, '2023-06-01', true]];
    const parts = unzipSync(await bytesOf(writeXlsx([{ name: "甲'乙[1]", columns, rows }])));
    const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString();
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:D2"/>');
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://x&quot;)</t>');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<c r="C2" s="3"><v>45078</v></c>');
    const workbook = Buffer.from(parts['xl/workbook.xml'] ?? []).toString();
    expect(workbook).toContain('<sheet name="甲\'乙 1"');
    expect(workbook).toContain(">'甲''乙 1'!$A$1:$D$2</definedName>");
  });

  test('gives the same bytes for the same sheets', async () => {
    const sheets = [{ name: 'a', columns, rows: [['x', 1, '2023-06-01', false]] }];
    expect(await bytesOf(writeXlsx(sheets))).toEqual(await bytesOf(writeXlsx(sheets)));
  });

  test('names sheets apart that Excel would take for the same', async () => {
    const name = '名'.repeat(40);
    const sheets = [name, name, '', 'History'].map((n) => ({ name: n, columns, rows: [['x']] }));
    const { table } = await read(await bytesOf(writeXlsx(sheets)));
    expect(table.sheets.map((sheet) => sheet.name)).toEqual([
      '名'.repeat(31),
      `${'名'.repeat(27)} (2)`,
      'Sheet',
      'History (2)',
    ]);
  });

  test('a text in a date column that is no date stays the text it is', async () => {
    const { texts, rows } = await read(
      await bytesOf(writeXlsx([{ name: 'a', columns, rows: [['x', null, '2023-02-30']] }])),
    );
    expect([texts[0]?.[2], rows[0]?.cells[2]?.kind]).toEqual(['2023-02-30', 'text']);
  });

  test('a text longer than Excel can hold is a mistake of the caller', async () => {
    const writing = bytesOf(writeXlsx([{ name: 'a', columns, rows: [['x'.repeat(32_768)]] }]));
    await expect(writing).rejects.toThrow(RangeError);
  });
});

describe('the file returned with the rows that were not imported', () => {
  const sheetRows =
    textRow(3, '机构名称', '代码', '日期') +
    `<row r="4">${inlineCell('A4', '=示例甲')}<c r="B4" s="1"><v>7</v></c><c r="C4" s="2"><v>45078</v></c></row>` +
    `<row r="5">${inlineCell('A5', '示例乙')}<c r="B5"><f>1+1</f><v>2</v></c></row>`;
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="0000"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs>';

  test.each(['xlsx', 'csv'] as const)('as %s has the original cells, row numbers and reasons', async (format) => {
    const { table, rows } = await read(workbookBytes({ sheets: [{ rows: sheetRows }], styles }));
    const rejected = rows.map((row) => ({ row, reasons: ['代码有误', '日期缺失'] }));
    const first = await read(await bytesOf(returnedFile({ format, columns: table.columns, rejected })));
    expect(first.table.columns.map((column) => column.header)).toEqual([
      '机构名称',
      '代码',
      '日期',
      returnedHeaders.row,
      returnedHeaders.reason,
    ]);
    expect(first.texts).toEqual([
      ['=示例甲', '0007', '2023-06-01', '4', '代码有误\n日期缺失'],
      ['示例乙', '2', '', '5', '代码有误\n日期缺失'],
    ]);
    if (format === 'xlsx') expect(first.rows[0]?.cells[2]?.kind).toBe('date');

    const again = first.rows.map((row) => ({ row, reasons: ['仍有误'] }));
    const second = await read(await bytesOf(returnedFile({ format, columns: first.table.columns, rejected: again })));
    expect(second.table.columns).toHaveLength(5);
    expect(second.texts[0]).toEqual(['=示例甲', '0007', '2023-06-01', '2', '仍有误']);
  });
});
