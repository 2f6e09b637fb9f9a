import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseDateText } from './normalise/date.ts';
import type { TableRefusal } from './refusal.ts';
import { read, refusalOf } from './testing/reading.ts';
import { inlineCell, textRow, workbookBytes } from './testing/workbook.ts';
import { refusalText } from './texts.ts';

const good = textRow(1, '甲', '乙') + textRow(2, '一', '二');
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

function withSheet(xml: string): Uint8Array {
  return workbookBytes({ sheets: [{ rows: '' }], parts: { 'xl/worksheets/sheet0.xml': xml } });
}

describe('a file that is no table', () => {
  test.each<[string, Uint8Array, Partial<TableRefusal>]>([
    ['a renamed program', Buffer.from('MZ\x90\x00\x03'), { code: 'NOT_A_TABLE', looksLike: 'program' }],
    ['a PDF', Buffer.from('%PDF-1.7\n'), { code: 'NOT_A_TABLE', looksLike: 'pdf' }],
    ['an image', Buffer.from('\x89PNG\r\n', 'latin1'), { code: 'NOT_A_TABLE', looksLike: 'image' }],
    ['a web page named .xls', strToU8('<html><table><tr><td>1'), { code: 'NOT_A_TABLE', looksLike: 'web-page' }],
    [
      'an XML spreadsheet of 2003',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      { code: 'NOT_A_TABLE', looksLike: 'xml-spreadsheet' },
    ],
    ['noise', Buffer.from([1, 2, 3, 4, 5, 6, 7]), { code: 'NOT_A_TABLE', looksLike: 'binary' }],
    ['an old workbook', Buffer.concat([compoundFile, Buffer.alloc(2000)]), { code: 'OLD_EXCEL_FORMAT', format: 'xls' }],
    [
      'a workbook with a password',
      Buffer.concat([compoundFile, Buffer.alloc(65_520), Buffer.from('EncryptedPackage', 'utf16le')]),
      { code: 'ENCRYPTED_WORKBOOK' },
    ],
    ['an archive', zipSync({ 'a.txt': strToU8('a') }), { code: 'NOT_A_TABLE', looksLike: 'archive' }],
    [
      'a Word document',
      zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') }),
      { code: 'NOT_A_TABLE', looksLike: 'word-document' },
    ],
    ['an OpenDocument', zipSync({ mimetype: strToU8('a') }), { code: 'NOT_A_TABLE', looksLike: 'open-document' }],
    ['nothing', new Uint8Array(), { code: 'EMPTY' }],
    ['blank lines', strToU8('\r\n\r\n  \r\n'.replaceAll(' ', '')), { code: 'EMPTY' }],
    ['a workbook without rows', workbookBytes({ sheets: [{ rows: '' }] }), { code: 'EMPTY' }],
    [
      'a workbook with macros',
      workbookBytes({ sheets: [{ rows: good }], parts: { 'xl/vbaProject.bin': 'x' } }),
      { code: 'MACRO' },
    ],
    [
      'a binary workbook',
      zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.bin': strToU8('a') }),
      { code: 'OLD_EXCEL_FORMAT', format: 'xlsb' },
    ],
  ])('%s is refused by its content', async (_, bytes, refusal) => {
    expect(await refusalOf(bytes, { fileName: '名录.xlsx' })).toMatchObject(refusal);
  });
});

describe('a hostile workbook', () => {
  test('a zip bomb is stopped while it inflates', async () => {
    const bomb = withSheet(`<worksheet><sheetData>${'<x/>'.repeat(10 * 2 ** 20)}</sheetData></worksheet>`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf(bomb)).toEqual({ code: 'ZIP_BOMB', place: { part: 'xl/worksheets/sheet0.xml' } });
  });

  test('the sum over all parts is bounded too, whatever the directory claims', async () => {
    const rows = good + Array.from({ length: 3000 }, (_, i) => textRow(i + 3, `示例${i * 7919}`, `${i}`)).join('');
    const honest = workbookBytes({ sheets: [{ rows }] });
    expect(await refusalOf(honest, { limits: { inflatedBytes: 100_000 } })).toMatchObject({ code: 'ZIP_BOMB' });
    const lying = withDirectoryField(honest, 'xl/worksheets/sheet0.xml', 24, 10);
    expect(await refusalOf(lying, { limits: { inflatedBytes: 100_000 } })).toMatchObject({ code: 'ZIP_BOMB' });
    expect(await refusalOf(lying)).toMatchObject({ code: 'DAMAGED_FILE' });
  });

  test('one long text named by many cells is a bomb as well', async () => {
    const sharedStrings = `<si><t>${'长'.repeat(30_000)}</t></si>`;
    const many = Array.from({ length: 200 }, (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" t="s"><v>0</v></c></row>`);
    const bytes = workbookBytes({ sheets: [{ rows: good + many.join('') }], sharedStrings });
    expect(await refusalOf(bytes, { limits: { inflatedBytes: 2_000_000 } })).toMatchObject({ code: 'ZIP_BOMB' });
    expect(await refusalOf(bytes)).toBeUndefined();
  });

  test.each([
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>',
      'doctype',
    ],
    [
      'a billion laughs',
      '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>',
      'doctype',
    ],
    ['an unknown entity', '<worksheet>&x;</worksheet>', 'syntax'],
    ['an element never closed', '<worksheet><sheetData>', 'syntax'],
    ['deep nesting', `<worksheet>${'<a>'.repeat(200)}`, 'structure'],
    ['an endless tag', `<worksheet a="${'x'.repeat(5_000_000)}"/>`, 'structure'],
    [
      'rows out of order',
      `<worksheet><sheetData>${textRow(5, 'a')}${textRow(4, 'b')}</sheetData></worksheet>`,
      'structure',
    ],
    [
      'cells out of order',
      `<worksheet><sheetData><row r="1">${inlineCell('B1', 'x')}${inlineCell('A1', 'y')}</row></sheetData></worksheet>`,
      'structure',
    ],
    [
      'a cell that belongs to another row',
      `<worksheet><sheetData><row r="1">${inlineCell('A2', 'x')}</row></sheetData></worksheet>`,
      'structure',
    ],
    [
      'a shared text that is not there',
      '<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>',
      'structure',
    ],
    [
      'a number that is none',
      '<worksheet><sheetData><row><c><v>0x1F</v></c></row></sheetData></worksheet>',
      'structure',
    ],
    ['a row beyond the last', '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>', 'structure'],
  ])('%s is refused', async (_, xml, reason) => {
    expect(await refusalOf(withSheet(xml))).toMatchObject({ code: 'BAD_XML', reason });
  });

  test('a document type is refused in every part, not only in sheets', async () => {
    const xml = '<!DOCTYPE a><a/>';
    for (const part of [
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
    ]) {
      const bytes = workbookBytes({ sheets: [{ rows: good }], parts: { [part]: xml } });
      expect(await refusalOf(bytes)).toEqual({ code: 'BAD_XML', reason: 'doctype', place: { part } });
    }
  });

  test('each limit holds above it and not at it, with the place', async () => {
    const rows = good + textRow(3, '三', '四');
    const bytes = workbookBytes({ sheets: [{ rows }, { rows }] });
    const place = { sheet: 'Sheet1', row: 3 };
    expect(await refusalOf(bytes, { limits: { rows: 2, columns: 2, sheets: 2, bytes: bytes.length } })).toBeUndefined();
    expect(await refusalOf(bytes, { limits: { rows: 1 } })).toEqual({ code: 'TOO_MANY_ROWS', limit: 1, place });
    expect(await refusalOf(bytes, { limits: { columns: 1 } })).toMatchObject({
      code: 'TOO_MANY_COLUMNS',
      place: { sheet: 'Sheet1', row: 1, column: 'B' },
    });
    expect(await refusalOf(bytes, { limits: { sheets: 1 } })).toEqual({ code: 'TOO_MANY_SHEETS', limit: 1 });
    expect(await refusalOf(bytes, { limits: { bytes: bytes.length - 1 } })).toMatchObject({ code: 'TOO_LARGE' });
    const long = workbookBytes({ sheets: [{ rows: good + textRow(3, 'x'.repeat(32_767), 'y'.repeat(32_768)) }] });
    expect(await refusalOf(long)).toMatchObject({ code: 'CELL_TOO_LONG', place: { row: 3, column: 'B' } });
  });

  test('a text in countless runs or pieces is not collected beyond what a cell may hold', async () => {
    const runs = `<si>${`<r><t>${'x'.repeat(9_000)}</t></r>`.repeat(100)}</si>`;
    const tooLong = { code: 'CELL_TOO_LONG', limit: 32_767 };
    expect(await refusalOf(workbookBytes({ sheets: [{ rows: good }], sharedStrings: runs }))).toMatchObject(tooLong);
    const pieces = `<row r="3"><c r="A3" t="str"><v>${`${'x'.repeat(9_000)}<a/>`.repeat(100)}</v></c></row>`;
    expect(await refusalOf(workbookBytes({ sheets: [{ rows: good + pieces }] }))).toMatchObject(tooLong);
  });

  test('patterns are never run over a format or a date as long as an attacker likes', async () => {
    const code = '['.repeat(3_000_000);
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`;
    const rows = `${good}<row r="3"><c r="A3" s="0"><v>5</v></c></row>`;
    expect((await read(workbookBytes({ sheets: [{ rows }], styles }))).texts).toEqual([
      ['一', '二'],
      ['5', ''],
    ]);
    expect(parseDateText(`2023${' '.repeat(32_000)}x`)).toMatchObject({ ok: false });
  }, 5_000);

  test('styled but empty cells at the far end do not count as columns or rows', async () => {
    const far = '<row r="1048576"><c r="XFD1048576" s="0"/></row>';
    expect((await read(workbookBytes({ sheets: [{ rows: good + far }] }))).texts).toEqual([['一', '二']]);
  });

  test('wherever the file is cut off or one byte is changed, it is refused or read, and never breaks the reader', async () => {
    const bytes = workbookBytes({ sheets: [{ rows: good }] });
    for (let at = 4; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      await refusalOf(changed);
      expect((await refusalOf(bytes.subarray(0, at)))?.code).toBe('DAMAGED_FILE');
    }
  });

  test('two parts of one name are refused: what is checked must be what is read', async () => {
    const bytes = workbookBytes({ sheets: [{ rows: good }], parts: { 'xl/worksheets/SHEET0.xml': '<worksheet/>' } });
    expect(await refusalOf(bytes)).toMatchObject({ code: 'DAMAGED_FILE' });
  });

  test('every refusal says in both languages what is wrong and where', async () => {
    const refusal = await refusalOf(workbookBytes({ sheets: [{ name: '名录', rows: good }] }), {
      limits: { columns: 1 },
    });
    expect(refusal && refusalText(refusal)).toEqual({
      zh: '列数超过1列的上限（工作表“名录”第1行B列）。请删除不需要的列后再上传。',
      en: 'There are more than 1 columns (sheet “名录”, row 1, column B). Remove those that are not needed and upload the file again.',
    });
  });
});

/** The archive with another 32-bit number at `offset` of the central directory's header of one part. */
function withDirectoryField(bytes: Uint8Array, name: string, offset: number, value: number): Uint8Array {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(value, changed.lastIndexOf(name) - 46 + offset);
  return changed;
}
