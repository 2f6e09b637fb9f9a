import type { RowCode, RowFinding, RowPlace } from '../rows/facts.ts';
import { type WordingRule, WORDING_RULES } from '../rows/wording.ts';
import type { Words } from '../words.ts';
import { interpolate, type Params } from './interpolate.ts';

/** Columns of an annex, as they stand in its head. */
export const ROW_PLACE_NAMES: Readonly<Record<RowPlace, Words>> = {
  category: { zh: '类别', en: 'category' },
  object: { zh: '检测对象', en: 'object' },
  parameter: { zh: '项目参数', en: 'parameter' },
  standard: { zh: '依据标准', en: 'standard' },
  method: { zh: '方法', en: 'method' },
  restriction: { zh: '限制范围', en: 'restriction' },
  note: { zh: '说明', en: 'note' },
  validity: { zh: '有效期', en: 'validity' },
  site: { zh: '场所', en: 'site' },
  signatory: { zh: '授权签字人', en: 'signatory' },
};

interface RowText {
  readonly text: Words;
  readonly wayOut: Words;
}

export const ROW_TEXTS: Readonly<Record<Exclude<RowCode, 'WORDING'>, RowText>> = {
  INVALID_PERIOD: {
    text: { zh: '有效期止 {to} 早于有效期起 {from}', en: 'Validity ends on {to}, before it begins on {from}' },
    wayOut: { zh: '核对两个日期，可能写反了。', en: 'Check the two dates; they may be swapped.' },
  },
  OVERLAP: {
    text: {
      zh: '同一能力在同一场所已有一行，期间重叠：{periods}',
      en: 'The same capability stands at the same site already, in overlapping time: {periods}',
    },
    wayOut: {
      zh: '删去重复的一行，或把期间错开。',
      en: 'Remove the repeated row, or let one end before the other begins.',
    },
  },
  STANDARD_MISSING: {
    text: { zh: '没有写依据标准', en: 'The standard is missing' },
    wayOut: {
      zh: '写出标准编号和年号，例如 GB 5009.12-2023。',
      en: 'Enter number and edition, such as GB 5009.12-2023.',
    },
  },
  STANDARD_UNREADABLE: {
    text: { zh: '“{standard}”读不出标准编号', en: '“{standard}” cannot be read as a standard number' },
    wayOut: {
      zh: '写作 GB 5009.12-2023 这样的编号；若是没有编号的方法，可以保留。',
      en: 'Write it like GB 5009.12-2023; a method without a number may stay.',
    },
  },
  SEVERAL_STANDARDS: {
    text: { zh: '一行写了几个标准：{numbers}', en: 'One row names several standards: {numbers}' },
    wayOut: { zh: '拆成几行，一行一个标准。', en: 'Split it into rows, one standard each.' },
  },
  EDITION_MISSING: {
    text: { zh: '{standard} 没有写年号', en: '{standard} states no edition' },
    wayOut: { zh: '补上年号。已知年版：{editions}。', en: 'Add the edition. Known ones: {editions}.' },
  },
  UNKNOWN_EDITION: {
    text: { zh: '没有 {standard} 这一年版', en: 'There is no edition {standard}' },
    wayOut: {
      zh: '核对年号。已知年版：{editions}；若是新标准，先登记标准。',
      en: 'Check the year. Known editions: {editions}. A new one must be recorded first.',
    },
  },
  NOT_IN_LIBRARY: {
    text: { zh: '{standard} 未入库', en: '{standard} is not in the library' },
    wayOut: {
      zh: '可以保留；可向参数库提出纳入建议。',
      en: 'The row may stay; the library can be asked to admit the standard.',
    },
  },
  FOREIGN_SITE: {
    text: {
      zh: '场所{site}不是该机构证书上的场所，证书上有场所：{sites}',
      en: 'Site {site} is not on the certificate of this institution, which has: {sites}',
    },
    wayOut: {
      zh: '改为证书上的场所；新场所先办理变更。',
      en: 'Choose a site of the certificate; a new site needs a change first.',
    },
  },
  FOREIGN_SIGNATORY: {
    text: { zh: '“{name}”不是该机构的人员', en: '“{name}” does not work for this institution' },
    wayOut: {
      zh: '核对姓名；如已入职，先登记人员和授权。',
      en: 'Check the name; whoever has joined must be registered and authorised first.',
    },
  },
};

const UNSET: Words = { zh: '（无）', en: '(none)' };

/** What a finding says, and the way out, in whole sentences. `rules` are those `checkRow` was given. */
export function rowFindingText(
  { code, rule, params }: RowFinding,
  rules: readonly WordingRule[] = WORDING_RULES,
): { readonly text: Words; readonly wayOut: Words } {
  const { text, wayOut } = code === 'WORDING' ? wordingText(rules, rule) : ROW_TEXTS[code];
  return { text: filled(text, params, { zh: '。', en: '.' }), wayOut: filled(wayOut, params, { zh: '', en: '' }) };
}

function wordingText(rules: readonly WordingRule[], id: string | null): RowText {
  const rule = rules.find((one) => one.id === id);
  return rule === undefined
    ? {
        text: { zh: '表述不规范', en: 'The wording is not as it should be' },
        wayOut: { zh: '改写。', en: 'Reword it.' },
      }
    : { text: rule.words, wayOut: rule.wayOut };
}

function filled(words: Words, params: Params, end: Words): Words {
  return {
    zh: `${interpolate(words, named(params, 'zh')).zh}${end.zh}`,
    en: `${interpolate(words, named(params, 'en')).en}${end.en}`,
  };
}

/** Columns by name, an empty list by a word for it. */
function named(params: Params, language: 'zh' | 'en'): Params {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (typeof value === 'object' && value.length === 0) return [key, UNSET[language]];
      return [key, key === 'column' && isPlace(value) ? ROW_PLACE_NAMES[value][language] : value];
    }),
  );
}

function isPlace(value: unknown): value is RowPlace {
  return typeof value === 'string' && Object.hasOwn(ROW_PLACE_NAMES, value);
}
