import { placeText } from './place.ts';
import type { Lookalike, Place, TableRefusal, TableRefusalCode } from './refusal.ts';

export interface TwoLanguages {
  readonly zh: string;
  readonly en: string;
}

type Of<Code extends TableRefusalCode> = Extract<TableRefusal, { readonly code: Code }>;

const lookalikes: Readonly<Record<Lookalike, TwoLanguages>> = {
  program: { zh: '程序文件', en: 'a program' },
  pdf: { zh: 'PDF 文件', en: 'a PDF' },
  image: { zh: '图片', en: 'an image' },
  'word-document': { zh: 'Word 文档', en: 'a Word document' },
  presentation: { zh: '演示文稿', en: 'a presentation' },
  'open-document': { zh: 'OpenDocument 文件', en: 'an OpenDocument file' },
  'web-page': {
    zh: '网页（有的系统导出时把网页命名为 .xls）',
    en: 'a web page (some systems export one under the name .xls)',
  },
  'xml-spreadsheet': { zh: '“XML 表格 2003”文件', en: 'an “XML Spreadsheet 2003”' },
  archive: { zh: '压缩包', en: 'an archive' },
  binary: { zh: '无法识别的二进制文件', en: 'a binary file of unknown kind' },
};

const saveAsXlsx: TwoLanguages = {
  zh: '请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”再上传。',
  en: 'Open it in Excel or WPS, save it as “Excel Workbook (.xlsx)” and upload that.',
};

const texts: { readonly [Code in TableRefusalCode]: (refusal: Of<Code>) => TwoLanguages } = {
  NOT_A_TABLE: ({ looksLike }) => ({
    zh: `这不是 .xlsx 或 CSV 表格，内容看上去是${lookalikes[looksLike].zh}。${saveAsXlsx.zh}`,
    en: `This is not an .xlsx or CSV table; its content looks like ${lookalikes[looksLike].en}. ${saveAsXlsx.en}`,
  }),
  OLD_EXCEL_FORMAT: ({ format }) => ({
    zh: `这是旧的二进制格式（.${format}），不能读取。${saveAsXlsx.zh}`,
    en: `This is an older binary format (.${format}) that cannot be read. ${saveAsXlsx.en}`,
  }),
  ENCRYPTED_WORKBOOK: () => ({
    zh: '文件设有打开密码。请在 Excel 或 WPS 中取消密码后再上传。',
    en: 'The file is protected by a password. Remove it in Excel or WPS and upload the file again.',
  }),
  MACRO: () => ({
    zh: `文件含有宏，为安全起见不予读取。${saveAsXlsx.zh}另存后宏会被去掉，数据不受影响。`,
    en: `The file contains macros and is not read, for safety. ${saveAsXlsx.en} That leaves the macros out and keeps the data.`,
  }),
  DAMAGED_FILE: ({ place }) => ({
    zh: `文件已损坏或未传完整${at(place).zh}。请重新保存后上传。`,
    en: `The file is damaged or incomplete${at(place).en}. Save it anew and upload it again.`,
  }),
  TOO_LARGE: ({ bytes, limit }) => ({
    zh: `文件大小为${mebibytes(bytes)} MB，超过上限${mebibytes(limit)} MB。请拆分后分次上传。`,
    en: `The file has ${mebibytes(bytes)} MB; the limit is ${mebibytes(limit)} MB. Split it and upload the pieces.`,
  }),
  ZIP_BOMB: ({ place }) => ({
    zh: `文件解压后异常巨大${at(place).zh}，已停止读取。请删除多余的格式和空白行列，另存后再上传。`,
    en: `The file unpacks to an abnormal size${at(place).en}; reading has stopped. Remove surplus formatting and blank rows and columns, save it anew and upload it again.`,
  }),
  TOO_MANY_ROWS: ({ limit, place }) => ({
    zh: `数据超过${limit}行的上限${at(place).zh}。请拆分后分次上传。`,
    en: `There are more than ${limit} rows of data${at(place).en}. Split the file and upload the pieces.`,
  }),
  TOO_MANY_COLUMNS: ({ limit, place }) => ({
    zh: `列数超过${limit}列的上限${at(place).zh}。请删除不需要的列后再上传。`,
    en: `There are more than ${limit} columns${at(place).en}. Remove those that are not needed and upload the file again.`,
  }),
  TOO_MANY_SHEETS: ({ limit }) => ({
    zh: `工作簿中的工作表超过${limit}个的上限。请只保留需要的工作表。`,
    en: `The workbook has more than ${limit} sheets. Keep only those that are needed.`,
  }),
  CELL_TOO_LONG: ({ limit, place }) => ({
    zh: `单元格内容超过${limit}个字符的上限${at(place).zh}。请缩短后再上传。`,
    en: `A cell is longer than ${limit} characters${at(place).en}. Shorten it and upload the file again.`,
  }),
  BAD_XML: ({ reason, place }) => ({
    zh: `工作簿内部结构${{ doctype: '含有不允许的 DTD 声明', syntax: '有语法错误', structure: '不合规范' }[reason]}${at(place).zh}。${saveAsXlsx.zh}`,
    en: `The workbook ${{ doctype: 'contains a forbidden DTD declaration', syntax: 'has a syntax error inside', structure: 'breaks the rules of its format' }[reason]}${at(place).en}. ${saveAsXlsx.en}`,
  }),
  BAD_ENCODING: ({ tried, place }) => ({
    zh: `文字编码有误（按 ${tried} 读取失败）${at(place).zh}。请另存为“CSV UTF-8”或 .xlsx 再上传。`,
    en: `The text encoding is broken (read as ${tried})${at(place).en}. Save the file as “CSV UTF-8” or .xlsx and upload it again.`,
  }),
  BAD_CSV: ({ reason, place }) => ({
    zh: `${reason === 'quote' ? '引号使用有误' : '引号没有成对'}${at(place).zh}。请改正该行，或另存为 .xlsx 再上传。`,
    en: `${reason === 'quote' ? 'A quotation mark is out of place' : 'A quotation mark is never closed'}${at(place).en}. Correct it, or save the table as .xlsx and upload that.`,
  }),
  NO_SUCH_SHEET: ({ sheet }) => ({
    zh: `工作簿中没有名为“${sheet}”的工作表。请重新选择。`,
    en: `The workbook has no sheet named “${sheet}”. Choose another one.`,
  }),
  NO_HEADER: ({ place }) => ({
    zh: `没有找到表头行${at(place).zh}。请在数据上方加一行列名，或指定表头所在的行。`,
    en: `No header row was found${at(place).en}. Add a row of column names above the data, or say which row it is.`,
  }),
  EMPTY: ({ place }) => ({
    zh: `表格中没有数据${at(place).zh}。`,
    en: `The table holds no data${at(place).en}.`,
  }),
};

/** The message for a person: what is wrong, where, and what would make it pass. */
export function refusalText(refusal: TableRefusal): TwoLanguages {
  // The table is keyed by the very code, which the compiler cannot see through an index of a union.
  return (texts[refusal.code] as (refusal: TableRefusal) => TwoLanguages)(refusal);
}

function at(place: Place): TwoLanguages {
  const { zh, en } = placeText(place);
  return zh === '' ? { zh: '', en: '' } : { zh: `（${zh}）`, en: ` (${en})` };
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
