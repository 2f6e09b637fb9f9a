import { unreachable } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import {
  getValueOn,
  minimumReviews,
  type ProposalAction,
  type ProposalFacts,
  proposalProcedure,
  type ProposalRole,
  type ProposalState,
} from '@hengjian/regulation-register';
import { officialDate } from '../../../platform/clock.ts';
import { lock, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { LibraryMeans } from '../means.ts';
import {
  eventsOf,
  findProposal,
  foldState,
  type ProposalEvent,
  type ProposalRow,
  type ProposalWording,
  wordingsOf,
} from './store.ts';

export interface LoadedProposal {
  readonly proposal: ProposalRow;
  readonly wording: ProposalWording;
  readonly events: readonly ProposalEvent[];
  readonly state: ProposalState;
}

/** A proposal with everything that was decided about it. `locked`: nobody else acts on it until the transaction ends. */
export async function loadProposal(
  tx: Tx,
  id: string,
  { locked = false }: { readonly locked?: boolean } = {},
): Promise<LoadedProposal | undefined> {
  if (locked) await lock(tx, `library-proposal:${id}`);
  const proposal = await findProposal(tx, id);
  if (proposal === undefined) return undefined;
  const wording = (await wordingsOf(tx, [id])).get(id);
  if (wording === undefined) throw new Error(`proposal ${proposal.code} has no wording`);
  const events = (await eventsOf(tx, [id])).get(id) ?? [];
  return { proposal, wording, events, state: foldState(events) };
}

/** Steps since it was last handed in: what was reviewed and signed before it was returned does not count any more. */
function thisRound(events: readonly ProposalEvent[]): readonly ProposalEvent[] {
  return events.slice(events.findLastIndex(({ action }) => action === 'return') + 1);
}

/** Who is asked to review, in this round. */
export function reviewersOf(events: readonly ProposalEvent[]): readonly string[] {
  return thisRound(events).findLast(({ action }) => action === 'assign')?.detail.reviewers ?? [];
}

export function reviewsOf(events: readonly ProposalEvent[]): readonly ProposalEvent[] {
  return thisRound(events).filter(({ action }) => action === 'review');
}

/** Which departments are asked to sign, in this round, and which have. */
export function departmentsOf(
  events: readonly ProposalEvent[],
): readonly { readonly code: string; readonly signed: boolean }[] {
  const round = thisRound(events);
  const signed = round.filter(({ action }) => action === 'countersign').map(({ detail }) => detail.department);
  const asked = round.findLast(({ action }) => action === 'send')?.detail.departments ?? [];
  return asked.map((code) => ({ code, signed: signed.includes(code) }));
}

/** What somebody states with a step. */
export interface StepInput {
  readonly reason?: string | undefined;
  readonly reviewers?: readonly string[] | undefined;
  readonly departments?: readonly string[] | undefined;
  readonly favourable?: boolean | undefined;
}

/** What the requirements ask about, for one person and what he states. */
export async function factsFor(
  tx: Tx,
  means: LibraryMeans,
  actor: Actor,
  { proposal, wording, events }: LoadedProposal,
  input: StepInput,
): Promise<ProposalFacts> {
  const { department } = await means.directory.getOrganisation(tx, actor.organisationId);
  const reviewers = input.reviewers ?? [];
  const experts = reviewers.length === 0 ? [] : await means.directory.experts(tx, proposal.region);
  const named = input.departments ?? [];
  const organisations = await means.directory.organisationsOfDepartments(tx, proposal.region, named);
  const assigned = reviewersOf(events);
  const reviews = reviewsOf(events);
  const asked = departmentsOf(events);
  const owner = wording.content.entry?.ownerDepartment;
  const own = asked.find(({ code }) => code === department);
  return {
    actorIsProposer: proposal.proposedBy === actor.personId,
    reason: input.reason ?? '',
    reviewersNamed: new Set(reviewers).size,
    reviewersNeeded: getValueOn(minimumReviews, officialDate(means.clock.now())).value,
    reviewersHoldNoRight: reviewers.some((id) => !experts.some((expert) => expert.id === id)),
    proposerIsReviewer: reviewers.includes(proposal.proposedBy),
    actorIsReviewer: assigned.includes(actor.personId),
    actorHasReviewed: reviews.some(({ byPerson }) => byPerson === actor.personId),
    verdictGiven: input.favourable !== undefined,
    reviewsMissing: assigned.filter((id) => !reviews.some(({ byPerson }) => byPerson === id)).length,
    favourable: reviews.filter(({ detail }) => detail.favourable === true).length,
    unfavourable: reviews.filter(({ detail }) => detail.favourable === false).length,
    departmentsNamed: named.length,
    departmentsWithoutOrganisation: organisations.length < named.length,
    owningDepartmentNamed: owner === null || owner === undefined || named.includes(owner),
    departmentIsAsked: own !== undefined,
    departmentHasSigned: own?.signed ?? false,
    signaturesMissing: asked.filter(({ signed }) => !signed).length,
    hasLegalBasis: wording.content.entry === null || wording.content.entry.legalBasis !== '',
  };
}

/**
 * The right each step needs besides its place in the table. Experts review what they were asked to, departments sign what
 * they were asked to; clerks and heads act for the province the proposal lies in.
 */
export function mayTakeStep(
  actor: Actor,
  action: ProposalAction,
  { proposal, events }: Pick<LoadedProposal, 'proposal' | 'events'>,
  department: string | null,
): boolean {
  const inProvince = { region: proposal.region };
  switch (action) {
    case 'edit':
    case 'withdraw':
      return may(actor, 'library.propose', {}) && proposal.proposedBy === actor.personId;
    case 'review':
      return may(actor, 'library.review', { ownerIds: [...reviewersOf(events)] });
    case 'countersign':
      return may(actor, 'library.countersign', { ownerIds: signersOf(actor, events, department) });
    case 'return':
      return (
        may(actor, 'standard.edit', inProvince) ||
        may(actor, 'library.countersign', { ownerIds: signersOf(actor, events, department) })
      );
    case 'assign':
    case 'conclude-review':
    case 'send':
      return may(actor, 'standard.edit', inProvince);
    case 'release':
    case 'decline':
      return may(actor, 'library.release', inProvince);
    default:
      return unreachable(action);
  }
}

/** A department's organisation owns the signature it is asked for. */
function signersOf(actor: Actor, events: readonly ProposalEvent[], department: string | null): readonly string[] {
  return departmentsOf(events).some(({ code }) => code === department) ? [actor.organisationId] : [];
}

const ROLES: readonly ProposalRole[] = [...new Set(proposalProcedure.transitions.flatMap(({ by }) => [...by]))];

/** Of somebody's roles, those that the procedure knows. */
export function proposalRoles(actor: Pick<Actor, 'roles'>): readonly ProposalRole[] {
  return ROLES.filter((role) => actor.roles.includes(role));
}
