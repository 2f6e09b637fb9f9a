import { ok, type Result } from '@hengjian/kernel';
import { choices, decide as take } from '@hengjian/law';
import { may } from '@hengjian/permissions';
import { type DraftFacts, type DraftState, decisionProcedure, mergeObstacleText } from '@hengjian/regulation-register';
import { officialDate, toDate } from '../../../platform/clock.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse, stale } from '../../../platform/use-case/index.ts';
import { recordDecisions } from '../decisions/record-decisions.ts';
import type { ScopeMeans } from '../means.ts';
import { findObstacle } from './check.ts';
import { decisionsOf } from './decisions-of.ts';
import { loadGround } from './ground.ts';
import { planOf } from './merge.ts';
import { decisionRefusal, MERGE_OBSTACLE, missingRefusal, NOT_IN_THIS_STATE, staleRefusal } from './refusals.ts';
import { lockDraft } from './store.ts';

export interface DraftAnswer {
  readonly id: string;
  readonly action: 'decide' | 'return' | 'withdraw';
  readonly answer: string;
}

export interface Answered {
  readonly state: DraftState;
  readonly certificateId: string | null;
  readonly decisionId: string | null;
}

const RIGHTS = { decide: 'certificate.decide', return: 'certificate.decide', withdraw: 'certificate.prepare' } as const;
const PROCEDURE_ROLES = ['clerk', 'division-head'] as const;

export function rolesOf({ roles }: Pick<Actor, 'roles'>) {
  return PROCEDURE_ROLES.filter((role) => roles.includes(role));
}

/** The second hand: decides what another has prepared, or returns it; the first may take it back. */
export function answerDraft(means: ScopeMeans, actor: Actor, step: DraftAnswer): Promise<Result<Answered, Refused>> {
  const about = { action: `certificate.${step.action}`, subject: `decision-draft:${step.id}` };
  return decide(means, actor, about, async (tx) => {
    const row = await lockDraft(tx, step.id);
    if (row === undefined) return missing();
    const ground = await loadGround(tx, row.content);
    if (ground === undefined) return missing();
    if (!may(actor, RIGHTS[step.action], { region: row.region })) return forbidden();
    const onNewest = ground.newest === row.content.baseSequence;
    const facts: DraftFacts = { preparedBy: row.preparedBy, actor: actor.personId, answer: step.answer, onNewest };
    const taken = take(decisionProcedure, row.state, step.action, rolesOf(actor), facts);
    if (!taken.ok) {
      if (taken.error.code === 'NOT_IN_THIS_STATE') return refuse(NOT_IN_THIS_STATE);
      if (taken.error.code === 'NOT_YOUR_ROLE') return forbidden();
      if (taken.error.missing.every(({ code }) => code === 'STALE')) return stale(staleRefusal(ground.newest));
      return refuse(missingRefusal(taken.error.missing));
    }
    const at = toDate(means.clock.now());
    const state = taken.value.to;
    const answered = { state, answered_by: actor.personId, answered_at: at, answer: step.answer.trim() || null };
    await tx.updateTable('scope.draft_decision').set(answered).where('id', '=', row.id).execute();
    if (step.action !== 'decide') return ok({ state, certificateId: row.content.certificateId, decisionId: null });
    const hands = { preparedBy: row.preparedBy, decidedBy: actor.personId };
    const obstacle = await findObstacle(tx, ground, row.content, hands, officialDate(means.clock.now()));
    if (obstacle !== undefined) return refuse(obstacle);
    if (row.content.action === 'merge') {
      const [first] = (await planOf(tx, ground.merging, row.content.effectiveFrom)).obstacles;
      if (first !== undefined) return refuse(MERGE_OBSTACLE(mergeObstacleText(first)));
    }
    const recorded = await recordDecisions(tx, means, await decisionsOf(tx, ground, row.content, hands));
    if (!recorded.ok) {
      const refusal = decisionRefusal(recorded.error);
      return recorded.error.code === 'STALE' ? stale(refusal) : refuse(refusal);
    }
    const [first] = recorded.value;
    return ok({ state, certificateId: first?.certificateId ?? null, decisionId: first?.decisionId ?? null });
  });
}

/** What the asking person may do with a draft, and why not the rest. The answer is typed with the step. */
export function draftChoices(actor: Actor, state: DraftState, region: string, facts: Omit<DraftFacts, 'answer'>) {
  return choices(decisionProcedure, state, rolesOf(actor), { ...facts, answer: 'typed with the step' }).filter(
    ({ action }) => action in RIGHTS && may(actor, RIGHTS[action as keyof typeof RIGHTS], { region }),
  );
}
