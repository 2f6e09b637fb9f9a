import type { DrawStep } from '@hengjian/contract';
import { decide as decideByTable } from '@hengjian/law';
import { err, ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { drawProcedure, type DrawState } from '@hengjian/regulation-inspection';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, FORBIDDEN, forbidden, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import { drawStepTaken } from '../events.ts';
import type { InspectionMeans } from '../means.ts';
import { inspectionRoles, mayTakeDrawStep } from '../permissions.ts';
import { missingRefusal, NOT_IN_THIS_STATE } from '../refusals.ts';
import { drawFacts } from './draw-facts.ts';
import { takeEffect } from './effects.ts';
import { loadDraw } from './load-draw.ts';
import { insertDrawEvent, lockDraw } from './store.ts';
import { drawSubject } from './subject.ts';

/**
 * Takes one step of a draw: the table decides, the effect acts, the event records; all in one transaction, one step at a
 * time. A server killed at any point finds the draw after the last step that was acknowledged.
 */
export function actOnDraw(
  means: InspectionMeans,
  actor: Actor,
  id: string,
  step: DrawStep,
): Promise<Result<DrawState, Refused>> {
  return decide(means, actor, { action: `draw.${step.action}`, subject: `draw:${id}` }, async (tx) => {
    if ((await lockDraw(tx, id)) === undefined) return missing();
    const loaded = await loadDraw(tx, id);
    if (loaded === undefined) return missing();
    if (!may(actor, 'draw.read', drawSubject(loaded, actor))) return missing();
    if (!mayTakeDrawStep(actor, step.action, drawSubject(loaded, actor))) return forbidden();
    const facts = await drawFacts(means, tx, loaded, actor, step);
    const row = decideByTable(drawProcedure, loaded.state, step.action, inspectionRoles(actor), facts);
    if (!row.ok) {
      switch (row.error.code) {
        case 'NOT_IN_THIS_STATE':
          return refuse(NOT_IN_THIS_STATE);
        case 'NOT_YOUR_ROLE':
          return err(FORBIDDEN);
        case 'NOT_YET':
          return refuse(missingRefusal(row.error.missing));
      }
    }
    const at = means.clock.now();
    const effect = await takeEffect({ means, tx, loaded, actor, step, at });
    if (!effect.ok) return effect;
    await insertDrawEvent(tx, id, {
      seq: (loaded.events.at(-1)?.seq ?? 0) + 1,
      action: step.action,
      toState: row.value.to,
      sourceId: effect.value.about,
      reason: 'reason' in step ? step.reason.trim() : null,
      byPerson: actor.personId,
      at,
      entryId: effect.value.entryId,
    });
    // The facts are those before the step, which brought the last one.
    const complete = (step.action === 'commit' ? facts.commitmentsMissing : facts.revealsMissing) === 1;
    await drawStepTaken(tx, means, loaded, { action: step.action, state: row.value.to, complete });
    return ok(row.value.to);
  });
}
