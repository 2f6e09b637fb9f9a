import type { getProposal, ProposalSummary, ReplyOf } from '@hengjian/contract';
import type { Static } from 'typebox';
import { officialDate } from '../../../platform/clock.ts';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { presentEntry } from '../entries/present.ts';
import { findEntry } from '../entries/store.ts';
import type { LibraryMeans } from '../means.ts';
import type { ProposalContent } from './content.ts';
import { dueOf, listPromises } from './due.ts';
import {
  departmentsOf,
  factsFor,
  type LoadedProposal,
  loadProposal,
  mayTakeStep,
  proposalRoles,
  reviewersOf,
} from './load-proposal.ts';
import { proposalChoices } from '@hengjian/regulation-register';
import { reviewsFor } from './reviews-shown.ts';
import { allProposals, eventsOf, foldState, wordingsOf } from './store.ts';
import { isTurnOf } from './turn.ts';

type Summary = Static<typeof ProposalSummary>;

/** Every proposal, newest first. They are few, and what state each is in follows from its events. */
export function listProposals(
  means: LibraryMeans,
  actor: Actor,
  filter: {
    readonly state?: string | undefined;
    readonly mine?: boolean | undefined;
    readonly page: number;
    readonly size: number;
  },
): Promise<{ readonly rows: Summary[]; readonly total: number }> {
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const proposals = await allProposals(tx);
    const ids = proposals.map(({ id }) => id);
    const [wordings, events] = [await wordingsOf(tx, ids), await eventsOf(tx, ids)];
    const { department } = await means.directory.getOrganisation(tx, actor.organisationId);
    const promises = await listPromises(tx);
    const loaded = proposals.flatMap((proposal): LoadedProposal[] => {
      const wording = wordings.get(proposal.id);
      const past = events.get(proposal.id) ?? [];
      return wording === undefined ? [] : [{ proposal, wording, events: past, state: foldState(past) }];
    });
    const wanted = loaded.filter(
      (one) =>
        (filter.state === undefined || one.state === filter.state) &&
        (filter.mine !== true || one.proposal.proposedBy === actor.personId || isTurnOf(actor, department, one)),
    );
    const shown = wanted.slice(filter.page * filter.size, (filter.page + 1) * filter.size);
    const names = await means.directory.personNames(
      tx,
      shown.map(({ proposal }) => proposal.proposedBy),
    );
    const organisations = new Map<string, Summary['organisation']>();
    for (const { proposal } of shown)
      if (!organisations.has(proposal.organisationId))
        organisations.set(
          proposal.organisationId,
          (await means.directory.getOrganisation(tx, proposal.organisationId)).name,
        );
    return {
      total: wanted.length,
      rows: shown.map((one) => ({
        id: one.proposal.id,
        code: one.proposal.code,
        kind: one.proposal.kind,
        title: one.wording.content.title,
        state: one.state,
        proposedBy: names.get(one.proposal.proposedBy) ?? null,
        organisation: { ...(organisations.get(one.proposal.organisationId) ?? { zh: '', en: '' }) },
        proposedAt: one.proposal.proposedAt.toString(),
        changedAt: (one.events.at(-1)?.at ?? one.proposal.proposedAt).toString(),
        myTurn: isTurnOf(actor, department, one),
        due: dueOf(one, promises)?.date ?? null,
      })),
    };
  });
}

type Detail = ReplyOf<typeof getProposal>['body'];

/** One proposal with what the person may do about it, and why not the rest. */
export function findProposalView(means: LibraryMeans, actor: Actor, id: string): Promise<Detail | undefined> {
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const loaded = await loadProposal(tx, id);
    if (loaded === undefined) return undefined;
    const { proposal, wording, events, state } = loaded;
    const { department } = await means.directory.getOrganisation(tx, actor.organisationId);
    const facts = await factsFor(tx, means, actor, loaded, {});
    const before = proposal.entryId === null ? undefined : await findEntry(tx, proposal.entryId);
    const names = await means.directory.personNames(tx, [
      proposal.proposedBy,
      ...reviewersOf(events),
      ...events.map(({ byPerson }) => byPerson),
    ]);
    const reviews = reviewsFor(actor, loaded, department, names);
    const places = await means.log.findPlaces(
      tx,
      events.flatMap(({ entryId }) => entryId ?? []),
    );
    return {
      id: proposal.id,
      code: proposal.code,
      kind: proposal.kind,
      state,
      version: wording.version,
      content: presentContent(wording.content),
      before: before === undefined ? null : presentEntry(before),
      proposedBy: names.get(proposal.proposedBy) ?? null,
      proposedAt: proposal.proposedAt.toString(),
      choices: proposalChoices(state, proposalRoles(actor), facts)
        .filter(({ action }) => mayTakeStep(actor, action, loaded, department))
        .map(({ action, to, missing }) => {
          // What is stated with the step itself is asked for by its form, not held against it beforehand.
          const lacks = missing.filter(({ code }) => !STATED_WITH_THE_STEP.has(code));
          return { action, to, allowed: lacks.length === 0, missing: lacks };
        }),
      events: events.map((event) => ({
        seq: event.seq,
        action: event.action,
        toState: event.toState,
        at: event.at.toString(),
        by: reviews.by(event),
        detail: event.detail.department ?? null,
        reason: reviews.reason(event),
        leafIndex: event.entryId === null ? null : (places.get(event.entryId)?.leafIndex ?? null),
      })),
      reviewers: reviews.reviewers,
      departments: departmentsOf(events).map((one) => ({ ...one })),
      experts: mayTakeStep(actor, 'assign', loaded, department)
        ? (await means.directory.experts(tx, proposal.region))
            .filter((expert) => expert.id !== proposal.proposedBy)
            .map((expert) => ({ id: expert.id, name: expert.name }))
        : [],
      due: dueOf(loaded, await listPromises(tx)),
      today: officialDate(means.clock.now()),
    };
  });
}

const STATED_WITH_THE_STEP: ReadonlySet<string> = new Set([
  'REASON_MISSING',
  'REVIEWERS_MISSING',
  'DEPARTMENTS_MISSING',
  'VERDICT_MISSING',
]);

function presentContent({ title, entry, reason, standard }: ProposalContent): Detail['content'] {
  return {
    title,
    reason,
    standard,
    entry: entry && { ...entry, aliases: [...entry.aliases], standards: [...entry.standards] },
  };
}
