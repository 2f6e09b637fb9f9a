import type { TwoLanguages } from '../texts.ts';

export type ValueRefusalCode =
  | 'NOT_A_DATE'
  | 'NO_SUCH_DAY'
  | 'DATE_INCOMPLETE'
  | 'DATE_AMBIGUOUS'
  | 'NOT_AN_INTEGER'
  | 'HAS_FRACTION'
  | 'INTEGER_TOO_LARGE'
  | 'NOT_YES_OR_NO';

/** Why a cell's text is not the value its column asks for. An empty text is for the importer: it knows what is required. */
export interface ValueRefusal {
  readonly code: ValueRefusalCode;
  /** As it stands in the file. */
  readonly text: string;
}

const texts: Readonly<Record<ValueRefusalCode, (text: string) => TwoLanguages>> = {
  NOT_A_DATE: (text) => ({
    zh: `“${text}”不是日期，请写成 2023-06-01 的形式`,
    en: `“${text}” is not a date; write it like 2023-06-01`,
  }),
  NO_SUCH_DAY: (text) => ({ zh: `“${text}”这一天不存在`, en: `There is no day “${text}”` }),
  DATE_INCOMPLETE: (text) => ({
    zh: `“${text}”没有写到日，请写成 2023-06-01 的形式`,
    en: `“${text}” does not name the day; write it like 2023-06-01`,
  }),
  DATE_AMBIGUOUS: (text) => ({
    zh: `“${text}”的年、月、日顺序不明，请写四位年份，如 2023-06-01`,
    en: `The order of day, month and year in “${text}” is unclear; write a four-digit year first, like 2023-06-01`,
  }),
  NOT_AN_INTEGER: (text) => ({ zh: `“${text}”不是整数`, en: `“${text}” is not a whole number` }),
  HAS_FRACTION: (text) => ({
    zh: `“${text}”带有小数，此处应为整数`,
    en: `“${text}” has a fraction; a whole number is expected`,
  }),
  INTEGER_TOO_LARGE: (text) => ({ zh: `“${text}”数值过大`, en: `“${text}” is too large a number` }),
  NOT_YES_OR_NO: (text) => ({ zh: `“${text}”应填“是”或“否”`, en: `“${text}” should be yes or no (是 or 否)` }),
};

export function valueRefusalText(refusal: ValueRefusal): TwoLanguages {
  return texts[refusal.code](refusal.text);
}
