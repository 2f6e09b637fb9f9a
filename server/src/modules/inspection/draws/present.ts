import type { DrawDetail, DrawSource, DrawStratum } from '@hengjian/contract';
import type { Static } from 'typebox';
import { officialDate } from '../../../platform/clock.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { LogPlace } from '../means.ts';
import { drawCode } from '../plans/plan-code.ts';
import { presentEvent } from '../plans/present.ts';
import { openVoidRequest } from './draw-state.ts';
import type { DrawView } from './get-draw.ts';
import type { LoadedDraw } from './load-draw.ts';

export function presentDraw(view: DrawView, actor: Actor, now: Temporal.Instant): Static<typeof DrawDetail> {
  const { loaded, snapshot, places, names } = view;
  const { draw, plan, content, events, state, frame, result } = loaded;
  const voidRequest = state === 'void' ? undefined : openVoidRequest(events);
  const place = (entryId: string | undefined) => (entryId === undefined ? null : presentPlace(places.get(entryId)));
  return {
    id: draw.id,
    code: drawCode(plan.code, draw.number),
    planId: plan.id,
    planCode: plan.code,
    planTitle: content.title,
    organiser: view.organiser.name.zh,
    region: plan.region,
    number: draw.number,
    state,
    createdAt: draw.createdAt.toString(),
    supersedes: view.supersedes,
    sources: presentSources(loaded, actor.organisationId),
    snapshotHash: view.listsHash,
    units: snapshot.institutions.length,
    inspectors: snapshot.inspectors.length,
    conflicts: snapshot.conflicts.length,
    strata: presentStrata(view),
    leftOut: countLeftOut(snapshot),
    frameHash: frame?.hash ?? null,
    frameLog: place(frame?.entryId),
    seed: result?.bundle.seed ?? null,
    resultLog: place(result?.entryId),
    selected: result?.bundle.selected.length ?? null,
    maxLoad: result?.bundle.maxLoad ?? null,
    choices: view.choices.map(({ action, to, allowed, missing }) => ({ action, to, allowed, missing: [...missing] })),
    events: events.map((event) =>
      presentEvent(event, event.byPerson === null ? null : (names.get(event.byPerson) ?? ''), event.sourceId, places),
    ),
    voidRequest:
      voidRequest === undefined
        ? null
        : {
            reason: voidRequest.reason ?? '',
            by: names.get(voidRequest.byPerson ?? '') ?? '',
            at: voidRequest.at.toString(),
          },
    published: state === 'published',
    onSiteDeadline: content.deadlines.onSite,
    today: officialDate(now),
  };
}

/** The sources in frame order, with what has come in. `organisation` marks those that the asking person acts for. */
export function presentSources(
  { content, commitments, reveals }: LoadedDraw,
  organisation: string | null,
): Static<typeof DrawSource>[] {
  return content.parties.map((party) => {
    const committed = commitments.get(party.id);
    const revealed = reveals.get(party.id);
    return {
      id: party.id,
      name: party.name,
      kind: party.kind,
      describe: party.kind === 'published' ? party.describe : null,
      at: party.kind === 'published' ? party.at : null,
      commitment: committed?.commitment ?? null,
      committedAt: committed?.at.toString() ?? null,
      value: revealed?.value ?? null,
      revealedAt: revealed?.at.toString() ?? null,
      mine: party.kind === 'commit' && party.organisation === organisation,
    };
  });
}

export function presentStrata({
  strata,
  snapshot,
}: Pick<DrawView, 'strata' | 'snapshot'>): Static<typeof DrawStratum>[] {
  return strata.map(({ id, field, quota, method }) => ({
    id,
    field,
    arm: id.endsWith('.random') ? 'random' : id.endsWith('.risk') ? 'risk' : 'all',
    method,
    quota,
    units: snapshot.fields.find((list) => list.field === field)?.members.length ?? 0,
  }));
}

function presentPlace(place: LogPlace | undefined) {
  if (place === undefined) return null;
  return { leafIndex: place.leafIndex, treeSize: place.treeSize, at: place.signedAt.toString() };
}

function countLeftOut({ institutionsLeftOut, inspectorsLeftOut }: DrawView['snapshot']) {
  const counts = (list: 'institutions' | 'inspectors', left: readonly { readonly reason: string }[]) =>
    [...Map.groupBy(left, ({ reason }) => reason)].map(([reason, some]) => ({ list, reason, count: some.length }));
  return [...counts('institutions', institutionsLeftOut), ...counts('inspectors', inspectorsLeftOut)];
}
