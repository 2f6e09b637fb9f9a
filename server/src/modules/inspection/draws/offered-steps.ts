import { type Choice, choices } from '@hengjian/law';
import { type DrawAction, type DrawFacts, drawProcedure, type DrawState } from '@hengjian/regulation-inspection';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { InspectionMeans } from '../means.ts';
import { inspectionRoles, mayTakeDrawStep } from '../permissions.ts';
import { drawFacts } from './draw-facts.ts';
import type { LoadedDraw } from './load-draw.ts';
import { drawSubject } from './subject.ts';

/** What one person may do with a draw now, and for everything else that he could do at this stage, why not yet. */
export async function offeredSteps(
  means: InspectionMeans,
  tx: Tx,
  loaded: LoadedDraw,
  actor: Actor,
): Promise<readonly Choice<DrawState, DrawAction>[]> {
  const roles = inspectionRoles(actor);
  const choose = (facts: DrawFacts) =>
    choices<DrawState, DrawAction, (typeof roles)[number], DrawFacts>(drawProcedure, loaded.state, roles, facts).filter(
      ({ action }) => mayTakeDrawStep(actor, action, drawSubject(loaded, actor)),
    );
  const offered = choose(await drawFacts(means, tx, loaded, actor));
  // It is about a source that is nobody's, whatever the host's own organisation has committed to.
  const about = 'enter-published-value';
  if (!offered.some(({ action }) => action === about)) return offered;
  const apart = choose(await drawFacts(means, tx, loaded, actor, undefined, about));
  return offered.map((choice) =>
    choice.action === about ? (apart.find((one) => one.action === about) ?? choice) : choice,
  );
}
