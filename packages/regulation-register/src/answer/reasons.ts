import type { ClauseId } from '@hengjian/law';

/** Why the answer is no. */
export const NOT_VALID_CODES = [
  'NOT_YET_ISSUED',
  'EXPIRED',
  'SUSPENDED',
  'REVOKED',
  'CANCELLED',
  'MERGED',
  'NOT_IN_SCOPE',
  'OTHER_EDITION',
  'OTHER_SITE',
  'ROW_NOT_IN_FORCE',
] as const;
export type NotValidCode = (typeof NOT_VALID_CODES)[number];

/** Why there is no answer. */
export const CANNOT_TELL_CODES = [
  'INVALID_DATE',
  'UNKNOWN_NUMBER',
  'DATE_IN_FUTURE',
  'BEFORE_RECORDS',
  'UNREADABLE_STANDARD',
  'AMBIGUOUS_ITEM',
] as const;
export type CannotTellCode = (typeof CANNOT_TELL_CODES)[number];

/** What a yes should not leave unsaid. */
export const NOTICE_CODES = [
  'RESTRICTED',
  'NOTED',
  'STANDARD_WITHDRAWN_CITABLE',
  'STANDARD_WITHDRAWN',
  'EDITION_OUTDATED',
  'NOT_IN_LIBRARY',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

export type ReasonCode = NotValidCode | CannotTellCode | NoticeCode;

export interface Reason<Code extends ReasonCode = ReasonCode> {
  readonly code: Code;
  readonly clause: ClauseId;
  readonly params: Readonly<Record<string, string | readonly string[]>>;
}

const CLAUSES: Readonly<Record<ReasonCode, ClauseId>> = {
  NOT_YET_ISSUED: 'R4-A5.3',
  EXPIRED: 'R4-A5.3',
  SUSPENDED: 'R4-A5.2',
  REVOKED: 'R4-A5.2',
  CANCELLED: 'R4-A5.2',
  MERGED: 'R3-3f',
  NOT_IN_SCOPE: 'R4-A5.1',
  OTHER_EDITION: 'R4-A5.1',
  OTHER_SITE: 'R4-A2.1',
  ROW_NOT_IN_FORCE: 'R4-A5.3',
  INVALID_DATE: 'R3-3h',
  UNKNOWN_NUMBER: 'R3-3h',
  DATE_IN_FUTURE: 'R3-3h',
  BEFORE_RECORDS: 'R3-3h',
  UNREADABLE_STANDARD: 'R3-3h',
  AMBIGUOUS_ITEM: 'R4-A5.1',
  RESTRICTED: 'R4-A5.1',
  NOTED: 'R4-A5.1',
  STANDARD_WITHDRAWN_CITABLE: 'R4-A15.2',
  STANDARD_WITHDRAWN: 'R4-A15.2',
  EDITION_OUTDATED: 'R4-A15.2',
  NOT_IN_LIBRARY: 'R3-2b',
};

export function reason<Code extends ReasonCode>(code: Code, params: Reason['params'] = {}): Reason<Code> {
  return { code, clause: CLAUSES[code], params };
}
