import { parseStandardNumber } from '@hengjian/standard-codes';
import { unreachable } from '@hengjian/kernel';
import type { IsoDate } from '@hengjian/law';
import type { CertificateFold } from '../certificate/fold.ts';
import { licenceStatus } from '../certificate/status.ts';
import { isDate, rangeOn } from '../days.ts';
import { noticesOf } from './notices.ts';
import type { AnswerFacts, AnswerRow, Question } from './question.ts';
import { type CannotTellCode, type NoticeCode, type NotValidCode, type Reason, reason } from './reasons.ts';
import { findFitting, unfitReasons } from './rows.ts';

/** The three answers (design: log and credentials §2). `rows` are those the answer rests on. */
export type Answer<Row extends AnswerRow = AnswerRow> =
  | { readonly answer: 'valid'; readonly rows: readonly Row[]; readonly notices: readonly Reason<NoticeCode>[] }
  | { readonly answer: 'not-valid'; readonly rows: readonly Row[]; readonly reasons: readonly Reason<NotValidCode>[] }
  | {
      readonly answer: 'cannot-tell';
      readonly rows: readonly Row[];
      readonly reasons: readonly Reason<CannotTellCode>[];
    };

/**
 * Whether a certificate was good for a test on a day (R4-A5.1 scope, R4-A5.2 status, R4-A5.3 time, R4-A2.1 site). Says yes
 * only for what the annex holds; where two readings are possible it says so instead of choosing.
 */
export function answerAuthorised<Row extends AnswerRow>(facts: AnswerFacts<Row>, question: Question): Answer<Row> {
  const unknown = whyUnknown(facts, question);
  if (unknown !== undefined) return { answer: 'cannot-tell', rows: [], reasons: [unknown] };
  const { certificate, rows } = facts;
  if (certificate === undefined) throw new Error('judged above');
  const standing = whyNotInForce(certificate, question.date);
  if (standing !== undefined) return { answer: 'not-valid', rows: [], reasons: [standing] };
  if (question.site !== undefined && !certificate.sites.includes(question.site)) {
    const sites = certificate.sites.map(String);
    return { answer: 'not-valid', rows: [], reasons: [reason('OTHER_SITE', { site: String(question.site), sites })] };
  }
  if (asksForRows(question)) return answerByRows(rows, question);
  return { answer: 'valid', rows: [], notices: [] };
}

function answerByRows<Row extends AnswerRow>(rows: readonly Row[], question: Question): Answer<Row> {
  const { fitting, nearest } = findFitting(rows, question);
  if (fitting.length === 0)
    return { answer: 'not-valid', rows: nearest.map(({ row }) => row), reasons: unfitReasons(nearest, question) };
  // A row without limits covers the test whatever the others say.
  const free = fitting.filter(({ restriction, method }) => restriction.trim() === '' && method.trim() === '');
  if (free.length > 0) return { answer: 'valid', rows: free, notices: noticesOf(free) };
  const readings = new Set(fitting.map(limitsOf));
  if (readings.size === 1) return { answer: 'valid', rows: fitting, notices: noticesOf(fitting) };
  return { answer: 'cannot-tell', rows: fitting, reasons: [reason('AMBIGUOUS_ITEM', { readings: [...readings] })] };
}

function whyUnknown(
  { today, certificate, takenOver, recordsFrom }: AnswerFacts,
  { date, standard }: Question,
): Reason<CannotTellCode> | undefined {
  if (!isDate(date)) return reason('INVALID_DATE', { date });
  if (certificate === undefined) return reason('UNKNOWN_NUMBER');
  if (date > today) return reason('DATE_IN_FUTURE', { date, today });
  if (recordsFrom !== null && date < recordsFrom) return reason('BEFORE_RECORDS', { date, from: recordsFrom });
  const begun = firstDay(certificate);
  if (takenOver && date < begun) return reason('BEFORE_RECORDS', { date, from: begun });
  if (standard !== undefined && standard.trim() !== '' && parseStandardNumber(standard) === undefined)
    return reason('UNREADABLE_STANDARD', { standard });
  return undefined;
}

function whyNotInForce(certificate: CertificateFold, date: IsoDate): Reason<NotValidCode> | undefined {
  const { endedOn, endedBy } = certificate;
  const status = licenceStatus(certificate, date);
  switch (status) {
    case 'active':
      return undefined;
    case 'suspended': {
      const range = rangeOn(certificate.suspended, date);
      return reason('SUSPENDED', { since: range?.from ?? date });
    }
    case 'revoked':
      return reason('REVOKED', { since: endedOn ?? date });
    case 'cancelled':
      return reason(endedBy === 'merged' ? 'MERGED' : 'CANCELLED', { since: endedOn ?? date });
    case 'none':
      return reason('NOT_YET_ISSUED', { from: firstDay(certificate) });
    case 'expired':
      return reason('EXPIRED', { since: expiredSince(certificate, date) });
    default:
      return unreachable(status);
  }
}

function asksForRows({ object, parameter, standard }: Question): boolean {
  return [object, parameter, standard].some((asked) => asked !== undefined && asked.trim() !== '');
}

function limitsOf({ standard, method, restriction }: AnswerRow): string {
  return [standard, method, restriction]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ');
}

function firstDay({ inForce, suspended, validFrom }: CertificateFold): IsoDate {
  return [...inForce, ...suspended].reduce((first, { from }) => (from < first ? from : first), validFrom);
}

/** The first day after the last one on which it held before `date`. */
function expiredSince({ inForce, suspended }: CertificateFold, date: IsoDate): IsoDate {
  const ends = [...inForce, ...suspended].flatMap(({ until }) => (until !== null && until <= date ? [until] : []));
  return ends.reduce((a, b) => (a > b ? a : b), '');
}
