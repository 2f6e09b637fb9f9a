import type { getProposal, ReplyOf } from '@hengjian/contract';
import type { Actor } from '../../../platform/http/index.ts';
import { type LoadedProposal, mayTakeStep, reviewersOf, reviewsOf } from './load-proposal.ts';
import type { ProposalEvent } from './store.ts';

type Reviewer = ReplyOf<typeof getProposal>['body']['reviewers'][number];

export interface ReviewsShown {
  readonly reviewers: Reviewer[];
  /** Who took the step; null where it is kept from the reader. */
  by(event: ProposalEvent): string | null;
  /** What he said with it. */
  reason(event: ProposalEvent): string | null;
}

/**
 * What somebody is shown of a review. Experts judge on their own: as long as it runs each sees his own opinion only, and
 * the institution nobody's. Afterwards everybody reads what was said, but who said it only those who choose the experts.
 */
export function reviewsFor(
  actor: Actor,
  loaded: LoadedProposal,
  department: string | null,
  names: ReadonlyMap<string, string>,
): ReviewsShown {
  const { events, state } = loaded;
  const reviews = reviewsOf(events);
  const assigned = reviewersOf(events);
  const running = state === 'under-review';
  const seesNames = mayTakeStep(actor, 'assign', loaded, department);
  // Whoever chooses the experts and is one of them reviews like the others.
  const seesAll = !running || (seesNames && !assigned.includes(actor.personId));
  const isOwn = (person: string) => person === actor.personId;
  const hidesName = (person: string) => !seesNames && !isOwn(person);
  return {
    reviewers: assigned.flatMap((reviewer, index): Reviewer[] => {
      const review = reviews.find(({ byPerson }) => byPerson === reviewer);
      const shown = seesAll || isOwn(reviewer);
      // An opinion that is kept back must not read as one that is missing: the rows without one are those waited for.
      if (!shown && review !== undefined) return [];
      const verdict = review?.detail.favourable === true ? 'favourable' : 'unfavourable';
      return [
        {
          id: hidesName(reviewer) ? placeId(index) : reviewer,
          name: hidesName(reviewer) ? placeName(actor, index) : (names.get(reviewer) ?? ''),
          verdict: review === undefined ? null : verdict,
          opinion: review?.reason ?? null,
        },
      ];
    }),
    by: ({ action, byPerson }) => (action === 'review' && hidesName(byPerson) ? null : (names.get(byPerson) ?? null)),
    reason: (event) =>
      event.action === 'review' && !seesAll && reviews.includes(event) && !isOwn(event.byPerson) ? null : event.reason,
  };
}

/** Tells the rows of one answer apart, and says nothing of a person. */
function placeId(index: number): string {
  return `00000000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`;
}

function placeName({ locale }: Actor, index: number): string {
  return locale === 'zh' ? `专家 ${index + 1}` : `Expert ${index + 1}`;
}
