import type { DecisionDraft } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { mergeObstacleText } from '@hengjian/regulation-register';
import { officialDate, toDate } from '../../../platform/clock.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse, stale } from '../../../platform/use-case/index.ts';
import type { ScopeMeans } from '../means.ts';
import { findObstacle } from './check.ts';
import { loadGround } from './ground.ts';
import { planOf } from './merge.ts';
import { MERGE_OBSTACLE, staleRefusal } from './refusals.ts';

/** Whoever will decide is not known yet; that it is somebody else is checked when he does. */
const SOMEBODY_ELSE = '';

/**
 * Prepares a decision for its second hand. Checked at once against everything the procedure asks for, so that what waits
 * can be decided as it is; what changes until then is checked again.
 */
export function prepareDecision(
  means: ScopeMeans,
  actor: Actor,
  draft: DecisionDraft,
): Promise<Result<{ readonly id: string }, Refused>> {
  const about = { action: 'certificate.prepare', subject: `institution:${draft.institutionId}` };
  return decide(means, actor, about, async (tx) => {
    const ground = await loadGround(tx, draft);
    if (ground === undefined) return missing();
    if (!may(actor, 'certificate.prepare', { region: ground.region })) return forbidden();
    if (ground.newest !== draft.baseSequence) return stale(staleRefusal(ground.newest));
    const hands = { preparedBy: actor.personId, decidedBy: SOMEBODY_ELSE };
    const obstacle = await findObstacle(tx, ground, draft, hands, officialDate(means.clock.now()));
    if (obstacle !== undefined) return refuse(obstacle);
    if (draft.action === 'merge') {
      const [first] = (await planOf(tx, ground.merging, draft.effectiveFrom)).obstacles;
      if (first !== undefined) return refuse(MERGE_OBSTACLE(mergeObstacleText(first)));
    }
    const id = means.ids.next();
    await tx
      .insertInto('scope.draft_decision')
      .values({
        id,
        certificate_id: draft.certificateId,
        institution_id: draft.institutionId,
        region_code: ground.region,
        state: 'prepared',
        base_sequence: draft.baseSequence,
        content: JSON.stringify(draft),
        prepared_by: actor.personId,
        prepared_at: toDate(means.clock.now()),
      })
      .execute();
    return ok({ id });
  });
}
