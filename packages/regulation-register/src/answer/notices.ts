import type { LibraryState } from '../library/state.ts';
import type { AnswerRow } from './question.ts';
import { type NoticeCode, type Reason, reason } from './reasons.ts';

const OF_LIBRARY: Readonly<Record<LibraryState, NoticeCode | null>> = {
  'in-library': null,
  'withdrawn-citable': 'STANDARD_WITHDRAWN_CITABLE',
  withdrawn: 'STANDARD_WITHDRAWN',
  'edition-outdated': 'EDITION_OUTDATED',
  'not-in-library': 'NOT_IN_LIBRARY',
};

/** What belongs beside a yes: limits, remarks, and how the library sees the standard. None of it makes it a no. */
export function noticesOf(rows: readonly AnswerRow[]): readonly Reason<NoticeCode>[] {
  const limits = texts(rows.map(({ restriction, method }) => [method, restriction].filter(isText).join(' · ')));
  const notes = texts(rows.map(({ note }) => note));
  const codes = [...new Set(rows.flatMap(({ library }) => (library === null ? [] : [OF_LIBRARY[library]])))];
  return [
    ...(limits.length > 0 ? [reason('RESTRICTED', { limits })] : []),
    ...(notes.length > 0 ? [reason('NOTED', { notes })] : []),
    ...codes.flatMap((code) =>
      code === null
        ? []
        : [
            reason(code, {
              standards: texts(
                rows
                  .filter(({ library }) => library !== null && OF_LIBRARY[library] === code)
                  .map(({ standard }) => standard),
              ),
            }),
          ],
    ),
  ];
}

function texts(parts: readonly string[]): readonly string[] {
  return [...new Set(parts.map((part) => part.trim()))].filter(isText);
}

function isText(part: string): boolean {
  return part.trim() !== '';
}
