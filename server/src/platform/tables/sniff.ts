import { type Lookalike, refuse } from './refusal.ts';
import { piecesOf, type Source } from './source.ts';

const magics: readonly (readonly [magic: string, looksLike: Lookalike])[] = [
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['%PDF', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['{\\rtf', 'word-document'],
];

/** Compound File Binary: the shell of .xls, .et and of a workbook with a password. */
const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const zipFile = 'PK\x03\x04';
const byteOrderMarks = ['\xef\xbb\xbf', '\xff\xfe', '\xfe\xff'];

/** Whether the content is a package or plain text, whatever the file's name says; refuses everything else. */
export async function sniff(source: Source): Promise<'zip' | 'text'> {
  const head = (await source.read(0, Math.min(source.size, 4096))).toString('latin1');
  if (head.startsWith(zipFile)) return 'zip';
  if (head.startsWith(compoundFile)) return refuseCompoundFile(source);
  for (const [magic, looksLike] of magics) {
    if (head.startsWith(magic)) refuse({ code: 'NOT_A_TABLE', looksLike });
  }
  if (byteOrderMarks.some((mark) => head.startsWith(mark)) || looksLikeUtf16(head)) return 'text';
  // Control characters other than tab, line breaks, form feed and the end-of-file mark of old systems do not occur in text.
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\x00-\x08\x0e-\x19\x1b-\x1f]/.test(head)) refuse({ code: 'NOT_A_TABLE', looksLike: 'binary' });
  if (/^\s*<\?xml[^>]*>[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/i.test(head)) {
    refuse({ code: 'NOT_A_TABLE', looksLike: 'xml-spreadsheet' });
  }
  if (/^\s*<(?:!doctype|html|head|meta|table|\?xml)\b/i.test(head.replace(/^\s*<!--[\s\S]*?-->/, ''))) {
    refuse({ code: 'NOT_A_TABLE', looksLike: 'web-page' });
  }
  return 'text';
}

/** UTF-16 without a mark: ASCII characters leave every other byte zero. */
export function looksLikeUtf16(head: string): boolean {
  const pairs = Math.floor(Math.min(head.length, 512) / 2);
  let zeros = 0;
  for (let i = 0; i < pairs; i++) if (head.charCodeAt(2 * i + 1) === 0 && head.charCodeAt(2 * i) !== 0) zeros++;
  return pairs >= 2 && zeros > pairs * 0.2 && !head.includes('\0\0');
}

async function refuseCompoundFile(source: Source): Promise<never> {
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
  const word = Buffer.from('WordDocument', 'utf16le');
  let carried = Buffer.alloc(0);
  for await (const piece of piecesOf(source)) {
    const window = Buffer.concat([carried, piece]);
    if (window.includes(encrypted)) refuse({ code: 'ENCRYPTED_WORKBOOK' });
    if (window.includes(word)) refuse({ code: 'NOT_A_TABLE', looksLike: 'word-document' });
    carried = window.subarray(-encrypted.length);
  }
  return refuse({ code: 'OLD_EXCEL_FORMAT', format: 'xls' });
}
