import type { ClauseId, IsoDate } from '@hengjian/law';
import type { DayRange } from '../days.ts';

/** Posts that somebody must hold: without one of them an institution does not meet its conditions any more (R4-A9.3). */
export const REQUIRED_POSTS = ['top-manager', 'technical-manager', 'quality-manager', 'authorised-signatory'] as const;
export type RequiredPost = (typeof REQUIRED_POSTS)[number];

export const POSTS_CLAUSE: ClauseId = 'R4-A9.3';

/** The required posts that nobody holds; `posts` are those of each person in office. */
export function missingPosts(posts: readonly (readonly string[])[]): readonly RequiredPost[] {
  const held = new Set(posts.flat());
  return REQUIRED_POSTS.filter((post) => !held.has(post));
}

export interface Authorisation extends DayRange {
  /** Fields he may sign for; empty is every field of the institution. */
  readonly fields: readonly string[];
}

/** What is known of a person who signed. */
export interface Signatory {
  /** Days in the post of authorised signatory. */
  readonly inPost: readonly DayRange[];
  readonly authorisations: readonly Authorisation[];
}

export type SigningAnswer =
  | { readonly authorised: true; readonly authorisation: Authorisation }
  | {
      readonly authorised: false;
      readonly code: 'NOT_A_SIGNATORY' | 'NOT_IN_POST' | 'NOT_AUTHORISED_THAT_DAY' | 'OTHER_FIELD';
      readonly clause: ClauseId;
      /** Fields he could sign for that day. */
      readonly fields: readonly string[];
    };

/** Whether he could sign a report of a field on a day: in post, authorised, for that field (R4-A7.3). */
export function signatoryAuthorised(
  { inPost, authorisations }: Signatory,
  field: string,
  date: IsoDate,
): SigningAnswer {
  const clause: ClauseId = 'R4-A7.3';
  const no = (
    code: 'NOT_A_SIGNATORY' | 'NOT_IN_POST' | 'NOT_AUTHORISED_THAT_DAY' | 'OTHER_FIELD',
    fields: readonly string[] = [],
  ): SigningAnswer => ({ authorised: false, code, clause, fields });
  if (authorisations.length === 0) return no('NOT_A_SIGNATORY');
  if (!inPost.some((range) => holds(range, date))) return no('NOT_IN_POST');
  const current = authorisations.filter((range) => holds(range, date));
  if (current.length === 0) return no('NOT_AUTHORISED_THAT_DAY');
  const authorisation = current.find(({ fields }) => fields.length === 0 || fields.includes(field));
  if (authorisation !== undefined) return { authorised: true, authorisation };
  return no('OTHER_FIELD', [...new Set(current.flatMap(({ fields }) => fields))].sort());
}

function holds({ from, to }: DayRange, date: IsoDate): boolean {
  return from <= date && (to === null || date <= to);
}
