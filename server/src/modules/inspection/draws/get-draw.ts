import type { Choice } from '@hengjian/law';
import { may } from '@hengjian/permissions';
import { type DrawAction, type DrawState, strataOf } from '@hengjian/regulation-inspection';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { InspectionMeans, LogPlace, OrganisationFacts } from '../means.ts';
import { supersededBy } from './effect-seal.ts';
import { type LoadedDraw, loadDraw } from './load-draw.ts';
import { offeredSteps } from './offered-steps.ts';
import { getSnapshot, type Snapshot } from './snapshot.ts';
import { drawSubject } from './subject.ts';

export interface DrawView {
  readonly loaded: LoadedDraw;
  readonly organiser: OrganisationFacts;
  readonly snapshot: Snapshot;
  readonly listsHash: string;
  readonly strata: ReturnType<typeof strataOf>;
  /** The void draw before this one, which this one names; null for the first. */
  readonly supersedes: { readonly number: number; readonly reason: string; readonly approver: string } | null;
  readonly choices: readonly Choice<DrawState, DrawAction>[];
  readonly names: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, LogPlace>;
}

/** One draw with everything its page shows; undefined where there is none or the actor may not see it. */
export function findDrawView(means: InspectionMeans, actor: Actor, id: string): Promise<DrawView | undefined> {
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const loaded = await loadDraw(tx, id);
    if (loaded === undefined || !may(actor, 'draw.read', drawSubject(loaded, actor))) return undefined;
    const offered = await offeredSteps(means, tx, loaded, actor);
    return { ...(await describe(means, tx, loaded)), choices: offered };
  });
}

/** Everything of a draw that does not depend on who asks. */
export async function describe(means: InspectionMeans, tx: Tx, loaded: LoadedDraw): Promise<Omit<DrawView, 'choices'>> {
  const { events, frame, result, plan, content, draw } = loaded;
  const { snapshot, hash } = await getSnapshot(tx, draw.id);
  const people = events.flatMap(({ byPerson }) => (byPerson === null ? [] : [byPerson]));
  return {
    loaded,
    organiser: await means.directory.getOrganisation(tx, plan.organisationId),
    snapshot,
    listsHash: hash,
    strata: strataOf(content),
    supersedes: await namedBefore(tx, loaded),
    names: await means.directory.personNames(tx, people),
    places: await means.log.findPlaces(tx, [
      ...events.flatMap(({ entryId }) => (entryId === null ? [] : [entryId])),
      ...(frame === null ? [] : [frame.entryId]),
      ...(result === null ? [] : [result.entryId]),
    ]),
  };
}

async function namedBefore(tx: Tx, loaded: LoadedDraw): Promise<DrawView['supersedes']> {
  const { number } = loaded.draw;
  const before = number === 1 ? null : await supersededBy(tx, loaded);
  return before === null ? null : { number: number - 1, reason: before.reason, approver: before.approver };
}
