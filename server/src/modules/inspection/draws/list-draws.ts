import { may } from '@hengjian/permissions';
import type { DrawAction } from '@hengjian/regulation-inspection';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { InspectionMeans } from '../means.ts';
import { type LoadedDraw, loadDraw } from './load-draw.ts';
import { offeredSteps } from './offered-steps.ts';
import { findAllDraws, findDrawsOfPlan } from './store.ts';
import { drawSubject } from './subject.ts';

export interface DrawOverview {
  readonly loaded: LoadedDraw;
  /** Something of this draw waits for the asking person. */
  readonly myTurn: boolean;
}

/** Steps that carry the draw on. Voiding and replacing are always possible and are nobody's turn. */
const FORWARD: ReadonlySet<DrawAction> = new Set([
  'open-commitments',
  'commit',
  'seal',
  'open-reveals',
  'reveal',
  'enter-published-value',
  'draw',
  'publish',
]);

/** The draws the actor may see, newest first. */
export function listDraws(means: InspectionMeans, actor: Actor, planId?: string): Promise<readonly DrawOverview[]> {
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const seen: DrawOverview[] = [];
    for (const { id } of planId === undefined ? await findAllDraws(tx) : await findDrawsOfPlan(tx, planId)) {
      const loaded = await loadDraw(tx, id);
      if (loaded === undefined || !may(actor, 'draw.read', drawSubject(loaded, actor))) continue;
      const open = await offeredSteps(means, tx, loaded, actor);
      const myTurn = open.some(({ action, allowed }) => allowed && FORWARD.has(action));
      seen.push({ loaded, myTurn });
    }
    return seen;
  });
}
