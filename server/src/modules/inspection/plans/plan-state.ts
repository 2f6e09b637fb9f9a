import {
  checkPlan,
  cityPlanProcedure,
  districtPlanProcedure,
  type PlanContent,
  type PlanFacts,
  type PlanProcedureFacts,
  type PlanState,
} from '@hengjian/regulation-inspection';
import type { Actor } from '../../../platform/http/index.ts';
import type { PlanEvent, PlanVersion } from './store.ts';

/** The state the events lead to. */
export function foldPlanState(events: readonly PlanEvent[]): PlanState {
  const last = events.at(-1)?.toState ?? districtPlanProcedure.initial;
  if (!isPlanState(last)) throw new Error(`unknown plan state ${last}`);
  return last;
}

function isPlanState(text: string): text is PlanState {
  return Object.hasOwn(districtPlanProcedure.states, text) || Object.hasOwn(cityPlanProcedure.states, text);
}

/** Everything the procedure's requirements ask about, for one person and one version. */
export function procedureFacts(input: {
  readonly content: PlanContent;
  readonly facts: PlanFacts;
  readonly version: PlanVersion;
  readonly events: readonly PlanEvent[];
  readonly actor: Actor;
  readonly department: string | null;
  readonly reason: string;
  readonly draws: { readonly open: number; readonly sealed: number };
}): PlanProcedureFacts {
  const { content, facts, version, events, actor, department } = input;
  const submittedBy = events.findLast(({ action }) => action === 'submit')?.byPerson;
  return {
    findings: checkPlan(content, facts),
    actorIsAuthor: actor.personId === version.editedBy || actor.personId === submittedBy,
    reason: input.reason,
    departmentMaySign:
      content.departments.some((id) => id === department) && !facts.countersigned.some((id) => id === department),
    openDraws: input.draws.open,
    sealedDraws: input.draws.sealed,
  };
}
