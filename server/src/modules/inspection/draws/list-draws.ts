import { may } from '@hengjian/permissions';
import { type DrawAction, drawProcedure, type DrawState } from '@hengjian/regulation-inspection';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { InspectionMeans } from '../means.ts';
import { type DrawHead, listDrawHeads } from './draw-heads.ts';
import { loadDraw } from './load-draw.ts';
import { offeredSteps } from './offered-steps.ts';
import { drawSubject } from './subject.ts';

export interface DrawOverview extends DrawHead {
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
    for (const head of await listDrawHeads(tx, planId)) {
      if (!may(actor, 'draw.read', drawSubject(head, actor))) continue;
      seen.push({ ...head, myTurn: goesOn(head.state) && (await isTurnOf(means, tx, actor, head)) });
    }
    return seen;
  });
}

/** Most draws of a list have come to their end; only of the few others everything has to be read. */
function goesOn(state: DrawState): boolean {
  return drawProcedure.transitions.some(({ action, from }) => FORWARD.has(action) && from.some((one) => one === state));
}

async function isTurnOf(means: InspectionMeans, tx: Tx, actor: Actor, { draw }: DrawHead): Promise<boolean> {
  const loaded = await loadDraw(tx, draw.id);
  if (loaded === undefined) throw new Error(`draw ${draw.id} does not exist`);
  const open = await offeredSteps(means, tx, loaded, actor);
  return open.some(({ action, allowed }) => allowed && FORWARD.has(action));
}
