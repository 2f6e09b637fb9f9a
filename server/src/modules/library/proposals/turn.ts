import { unreachable } from '@hengjian/kernel';
import type { Actor } from '../../../platform/http/index.ts';
import { departmentsOf, type LoadedProposal, mayTakeStep, reviewersOf, reviewsOf } from './load-proposal.ts';

/** Whether the next step is one that `actor` can take. Returning and declining are always possible and nobody's turn. */
export function isTurnOf(actor: Actor, department: string | null, loaded: LoadedProposal): boolean {
  const { proposal, events, state } = loaded;
  const mine = proposal.proposedBy === actor.personId;
  const departments = departmentsOf(events);
  switch (state) {
    case 'proposed':
      // After a return it waits for its author, before one for the bureau.
      return events.length > 0 && events.at(-1)?.action === 'return'
        ? mine
        : mayTakeStep(actor, 'assign', loaded, department);
    case 'under-review': {
      const reviewed = reviewsOf(events).map(({ byPerson }) => byPerson);
      const open = reviewersOf(events).filter((id) => !reviewed.includes(id));
      return open.length === 0
        ? mayTakeStep(actor, 'conclude-review', loaded, department)
        : open.includes(actor.personId);
    }
    case 'reviewed':
      return mayTakeStep(actor, 'send', loaded, department);
    case 'countersigning':
      return departments.every(({ signed }) => signed)
        ? !mine && mayTakeStep(actor, 'release', loaded, department)
        : departments.some(({ code, signed }) => code === department && !signed) &&
            mayTakeStep(actor, 'countersign', loaded, department);
    case 'released':
    case 'declined':
    case 'withdrawn':
      return false;
    default:
      return unreachable(state);
  }
}
