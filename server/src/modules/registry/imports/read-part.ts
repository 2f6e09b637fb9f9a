import { err, ok, type Result } from '@hengjian/kernel';
import { parseDateText, singleLine, toHalfWidth, valueRefusalText } from '../../../platform/tables/index.ts';
import type { PartColumn, PartValue } from '../files/index.ts';
import type { Finding } from '../records/value.ts';

const SEPARATORS = /[、,，;；/／|\n]+/u;
const LONGEST = 500;

/** What offices write besides the names of the dictionary. */
const ALSO: Readonly<Record<string, string>> = {
  总经理: 'top-manager',
  主任: 'top-manager',
  技术管理者: 'technical-manager',
  质量管理者: 'quality-manager',
  质量主管: 'quality-manager',
  签字人: 'authorised-signatory',
  检验员: 'tester',
  检测人员: 'tester',
  检验人员: 'tester',
  内部审核员: 'internal-auditor',
  大学: 'bachelor',
  大学本科: 'bachelor',
  本科学历: 'bachelor',
  研究生: 'master',
  硕士研究生: 'master',
  博士研究生: 'doctor',
  专科: 'college',
  大学专科: 'college',
  中专: 'secondary',
  高中: 'secondary',
  送检: 'verification',
  自校: 'check',
  期间核查: 'check',
};

/** A value of a part out of the text of a cell, which is trimmed and never empty. */
export function readPartValue(column: PartColumn, text: string): Result<PartValue, Finding> {
  if (column.type === 'date') {
    const read = parseDateText(text);
    return read.ok ? read : err({ code: read.error.code, message: valueRefusalText(read.error) });
  }
  if (column.type === 'smallint' || column.type === 'bigint') return readNumber(column, text);
  if (column.type === 'text[]') return readAll(column, text);
  const plain = singleLine(text);
  if (plain.length <= LONGEST) return column.names === undefined ? ok(plain) : readName(column, plain);
  return err({
    code: 'TEXT_TOO_LONG',
    message: { zh: `超过${LONGEST}个字符`, en: `Longer than ${LONGEST} characters` },
  });
}

/** 12, 12个月, 1年, 一年, 半年; of a site 2, 场所二, 第2场所. */
function readNumber(column: PartColumn, text: string): Result<PartValue, Finding> {
  const plain = toHalfWidth(singleLine(text))
    .replace(/^(?:场所|第)/u, '')
    .replace(/(?:号?场所|个)$/u, '')
    .replaceAll(/[一二两三四五六七八九]/gu, (numeral) =>
      String('一二三四五六七八九'.indexOf(numeral === '两' ? '二' : numeral) + 1),
    );
  if (column.key === 'cycleMonths' && plain === '半年') return ok(6);
  const read = /^(\d{1,4})\s*(个月|月|年|months?|years?)?$/iu.exec(plain);
  const number = Number(read?.[1]) * (/年|year/iu.test(read?.[2] ?? '') ? 12 : 1);
  if (read !== null && number >= 1 && number <= (column.key === 'cycleMonths' ? 240 : 9_999)) return ok(number);
  return err({
    code: 'NOT_A_NUMBER',
    message: {
      zh: `“${text}”不是${column.words.zh}应有的数`,
      en: `“${text}” is no number that fits ${column.words.en}`,
    },
  });
}

function readName(column: PartColumn, text: string): Result<PartValue, Finding> {
  const names = Object.entries(column.names ?? {});
  const plain = toHalfWidth(text).replaceAll(/\s/g, '').toLowerCase();
  const found = names.find(([code, { zh, en }]) => [code, zh, en.replaceAll(/\s/g, '').toLowerCase()].includes(plain));
  const also = ALSO[plain];
  const code = found?.[0] ?? (also !== undefined && column.names?.[also] !== undefined ? also : undefined);
  if (code !== undefined) return ok(code);
  return err({
    code: 'NOT_IN_DICTIONARY',
    message: {
      zh: `“${text}”不在${column.words.zh}字典中（${names.map(([, { zh }]) => zh).join('、')}）`,
      en: `“${text}” is not in the dictionary of ${column.words.en} (${names.map(([, { en }]) => en).join(', ')})`,
    },
  });
}

function readAll(column: PartColumn, text: string): Result<PartValue, Finding> {
  const values = new Set<string>();
  for (const part of text.split(SEPARATORS)) {
    if (part.trim() === '') continue;
    const read = readName(column, singleLine(part));
    if (!read.ok) return read;
    values.add(String(read.value));
  }
  return ok([...values]);
}
