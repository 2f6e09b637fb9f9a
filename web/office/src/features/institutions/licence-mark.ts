import type { Bilingual, Status } from '@hengjian/ui';
import { LICENCE_STATUSES, wordsOf } from '../../registry/dictionaries.ts';

const MARKS: Readonly<Record<string, Status>> = {
  active: 'ok',
  suspended: 'bad',
  expired: 'bad',
  revoked: 'bad',
  cancelled: 'end',
};

/** A licence status as shape and word. */
export function licenceMark(status: string): { readonly status: Status; readonly words: Bilingual } {
  return { status: MARKS[status] ?? 'wait', words: wordsOf(LICENCE_STATUSES, status) };
}
