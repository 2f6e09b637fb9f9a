import type { ClauseId } from '@hengjian/law';
import type { Words } from '../words.ts';
import type { AnnexRowWords, RowFinding, RowSeverity } from './facts.ts';

type Column = keyof AnnexRowWords;

/** A rule of how capabilities are worded (R3-3g). The table is data: whoever runs the register may change it. */
export interface WordingRule {
  readonly id: string;
  readonly columns: readonly Column[];
  readonly severity: RowSeverity;
  /** Broken where the text matches. */
  readonly breaks: RegExp;
  /** Not broken after all where this matches too. */
  readonly unless?: RegExp;
  readonly words: Words;
  readonly wayOut: Words;
}

/** Texts are read this far: no cell of an annex is longer, and a pattern stays quick. */
const LONGEST = 1_000;
const NAMES = ['object', 'parameter'] as const;

export const WORDING_RULES: readonly WordingRule[] = [
  {
    id: 'EMPTY_NAME',
    columns: NAMES,
    severity: 'error',
    breaks: /^\s*$/,
    words: { zh: '“{column}”没有填写', en: 'The {column} is missing' },
    wayOut: { zh: '填写{column}。', en: 'Enter the {column}.' },
  },
  {
    id: 'OPEN_LIST',
    columns: NAMES,
    severity: 'warning',
    breaks: /等$|等(?:项目|参数|指标)?[)）]?$|及其他|包括但不限于/,
    words: { zh: '“{column}”写作“{text}”，范围不确定', en: 'The {column} “{text}” is open-ended' },
    wayOut: { zh: '逐项列出，一行一个参数。', en: 'List each one, a parameter per row.' },
  },
  {
    id: 'SEVERAL_PARAMETERS',
    columns: ['parameter'],
    severity: 'warning',
    breaks: /[、；;]/,
    unless: /[(（][^)）]*[、；;][^)）]*[)）]/,
    words: { zh: '“{text}”写了不止一个参数', en: '“{text}” names more than one parameter' },
    wayOut: { zh: '拆成几行，一行一个参数。', en: 'Split it into rows, one parameter each.' },
  },
  {
    id: 'VAGUE_SCOPE',
    columns: NAMES,
    severity: 'warning',
    breaks: /^(?:全部|部分|所有|相关|常规|有关)(?:项目|参数|指标|产品|样品)$|^(?:全项|全项目|全参数)$/,
    words: { zh: '“{column}”写作“{text}”，不是具体名称', en: 'The {column} “{text}” is no name of one' },
    wayOut: { zh: '写出具体名称。', en: 'Give the name.' },
  },
  {
    id: 'STANDARD_IN_NAME',
    columns: NAMES,
    severity: 'warning',
    breaks: /(?:GB|HJ|NY|SN|YY|JGJ|DB\d{2})(?:\/?T)?\s?\d{2,}/i,
    words: { zh: '“{column}”中写了标准编号：“{text}”', en: 'The {column} holds a standard number: “{text}”' },
    wayOut: { zh: '标准编号写在“依据标准”栏。', en: 'Write the number in the column for standards.' },
  },
  {
    id: 'RESTRICTION_FORM',
    columns: ['restriction'],
    severity: 'warning',
    breaks: /\S/,
    unless: /^(?:只|仅|不|限|除|无|[/／—-]+$)/,
    words: {
      zh: '限制范围“{text}”不是“只做、只测、不测、限……”的写法',
      en: 'The restriction “{text}” does not say what is or is not covered',
    },
    wayOut: {
      zh: '以“只做”“只测”“不测”“限”或“除”开头；其他内容写在“说明”。',
      en: 'Begin with 只做, 只测, 不测, 限 or 除 (only, not, limited to, except); put the rest into the note.',
    },
  },
  {
    id: 'UNBALANCED_BRACKETS',
    columns: ['category', ...NAMES, 'method', 'restriction'],
    severity: 'warning',
    breaks: /^[^()（）]*[)）]|[(（][^()（）]*$/,
    words: { zh: '“{column}”中的括号不成对：“{text}”', en: 'Brackets in the {column} do not match: “{text}”' },
    wayOut: { zh: '补全括号。', en: 'Complete the brackets.' },
  },
  {
    id: 'BLANK_BETWEEN_HAN',
    columns: ['category', ...NAMES],
    severity: 'warning',
    breaks: /\p{Script=Han}\s+\p{Script=Han}/u,
    words: {
      zh: '“{column}”的汉字之间有空格：“{text}”',
      en: 'Blanks between Chinese characters in the {column}: “{text}”',
    },
    wayOut: { zh: '去掉空格。', en: 'Remove the blanks.' },
  },
  {
    id: 'TRAILING_PUNCTUATION',
    columns: ['category', ...NAMES, 'method'],
    severity: 'warning',
    breaks: /[，,。;；、:：]\s*$/,
    words: { zh: '“{column}”以标点结尾：“{text}”', en: 'The {column} ends in punctuation: “{text}”' },
    wayOut: { zh: '去掉结尾标点。', en: 'Remove it.' },
  },
];

const CLAUSE: ClauseId = 'R3-3g';

/** Where the words of a row break a rule, by rule and column. */
export function checkWording(words: AnnexRowWords, rules: readonly WordingRule[]): readonly RowFinding[] {
  return rules.flatMap(({ id, columns, severity, breaks, unless }) =>
    columns.flatMap((column): readonly RowFinding[] => {
      const text = words[column].slice(0, LONGEST);
      const broken = matches(breaks, text) && !(unless !== undefined && matches(unless, text.trim()));
      if (!broken) return [];
      return [
        { code: 'WORDING', rule: id, severity, clause: CLAUSE, place: column, params: { column, text: text.trim() } },
      ];
    }),
  );
}

/** `search` looks from the start whatever flags a configured pattern carries. */
function matches(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}
