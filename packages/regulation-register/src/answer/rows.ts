import { parseStandardNumber, type StandardNumber } from '@hengjian/standard-codes';
import { holdsOn, lastDays } from '../days.ts';
import type { AnswerRow, Question } from './question.ts';
import { type NotValidCode, type Reason, reason } from './reasons.ts';

/** What keeps a row of the right object, parameter and standard family from covering the question. */
type Unfit = 'OTHER_EDITION' | 'OTHER_SITE' | 'ROW_NOT_IN_FORCE';

export interface Near<Row extends AnswerRow> {
  readonly row: Row;
  readonly unfit: readonly Unfit[];
}

/** The rows that cover the question; where none does, those that come nearest. */
export function findFitting<Row extends AnswerRow>(
  rows: readonly Row[],
  question: Question,
): { readonly fitting: readonly Row[]; readonly nearest: readonly Near<Row>[] } {
  const asked = question.standard === undefined ? undefined : parseStandardNumber(question.standard);
  const near = rows
    .filter(({ standard }) => asked === undefined || familyOf(standard) === asked.family)
    .map((row) => ({ row, unfit: unfitOf(row, question, asked) }));
  const fewest = Math.min(...near.map(({ unfit }) => unfit.length), 3);
  return {
    fitting: near.filter(({ unfit }) => unfit.length === 0).map(({ row }) => row),
    nearest: near.filter(({ unfit }) => unfit.length === fewest),
  };
}

function unfitOf(row: AnswerRow, { date, site }: Question, asked: StandardNumber | undefined): readonly Unfit[] {
  const unfit: Unfit[] = [];
  if (asked?.edition !== undefined && parseStandardNumber(row.standard)?.number !== asked.number)
    unfit.push('OTHER_EDITION');
  if (site !== undefined && row.site !== site) unfit.push('OTHER_SITE');
  if (!holdsOn(row.valid, date)) unfit.push('ROW_NOT_IN_FORCE');
  return unfit;
}

/** Why no row covers the question, from the rows that come nearest: what is there instead is named. */
export function unfitReasons(
  nearest: readonly Near<AnswerRow>[],
  { date, site }: Question,
): readonly Reason<NotValidCode>[] {
  const having = (unfit: Unfit) => nearest.filter((one) => one.unfit.includes(unfit)).map(({ row }) => row);
  const editions = distinct(
    having('OTHER_EDITION').map(({ standard }) => parseStandardNumber(standard)?.number ?? standard),
  );
  const sites = distinct(having('OTHER_SITE').map((row) => String(row.site)));
  const periods = distinct(having('ROW_NOT_IN_FORCE').flatMap(({ valid }) => lastDays(valid).map(periodText)));
  const reasons: Reason<NotValidCode>[] = [];
  if (editions.length > 0) reasons.push(reason('OTHER_EDITION', { editions }));
  if (sites.length > 0) reasons.push(reason('OTHER_SITE', { site: String(site ?? ''), sites }));
  if (periods.length > 0) reasons.push(reason('ROW_NOT_IN_FORCE', { date, periods }));
  return reasons.length > 0 ? reasons : [reason('NOT_IN_SCOPE')];
}

function familyOf(standard: string): string {
  return parseStandardNumber(standard)?.family ?? standard.trim();
}

/** The same in both languages: a slash between two dates is how ISO 8601 writes a period. */
function periodText({ from, to }: { readonly from: string; readonly to: string | null }): string {
  return `${from}/${to ?? '…'}`;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
