import { err, ok, type Result } from '@hengjian/kernel';
import { cityPlanProcedure, districtPlanProcedure, type PlanState, planChoices } from '@hengjian/regulation-inspection';
import { officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import {
  decide,
  FORBIDDEN,
  forbidden,
  missing,
  type Refused,
  refuse,
  stale,
} from '../../../platform/use-case/index.ts';
import { planStepTaken } from '../events.ts';
import type { InspectionMeans } from '../means.ts';
import { inspectionRoles, isPlanAction, mayReadPlan, mayTakePlanStep } from '../permissions.ts';
import { missingRefusal, NOT_IN_THIS_STATE, STALE } from '../refusals.ts';
import { countDraws, drawsOfPlans } from '../draws/draws-of-plans.ts';
import { haveSigned, loadGround } from './load-facts.ts';
import { foldPlanState, procedureFacts } from './plan-state.ts';
import { getNewestVersion, insertEvent, insertVersion, loadEvents, lockPlan, type PlanRow } from './store.ts';
import { insertPublishedBase } from './published-base.ts';
import { planSubject, readSubject } from './subject.ts';

export interface PlanStep {
  readonly id: string;
  readonly action: string;
  /** The version the person saw; another one by now means he would decide on something he has not read. */
  readonly version: number;
  readonly reason?: string;
  readonly documentNumber?: string;
}

/** Takes one step of the plan's procedure: the table decides, this records. */
export function actOnPlan(
  means: InspectionMeans,
  actor: Actor,
  step: PlanStep,
): Promise<Result<{ readonly state: PlanState }, Refused>> {
  return decide(means, actor, { action: `plan.${step.action}`, subject: `plan:${step.id}` }, async (tx) => {
    const plan = await lockPlan(tx, step.id);
    if (plan === undefined || !isPlanAction(step.action)) return missing();
    const version = await getNewestVersion(tx, plan.id);
    const subject = await planSubject(means.directory, tx, plan, version.content);
    const events = await loadEvents(tx, plan.id);
    const state = foldPlanState(events);
    // Whoever may not even read it learns nothing, neither that it exists nor how often it was changed.
    if (!mayReadPlan(actor, readSubject(subject, version.content), plan.region, state)) return missing();
    if (!mayTakePlanStep(actor, step.action, subject)) return forbidden();
    if (version.version !== step.version) return stale({ ...STALE, params: { newest: version.version } });
    const { department } = await means.directory.getOrganisation(tx, actor.organisationId);
    const { facts } = await loadGround(tx, plan, version.content, events, officialDate(means.clock.now()));
    const choice = planChoices(
      plan.level,
      state,
      inspectionRoles(actor),
      procedureFacts({
        content: version.content,
        facts,
        version,
        events,
        actor,
        department,
        reason: step.reason ?? '',
        draws: countDraws((await drawsOfPlans(tx, [plan.id])).get(plan.id) ?? []),
      }),
    ).find(({ action }) => action === step.action);
    if (choice === undefined)
      return leadsFromHere(plan, state, step.action) ? err(FORBIDDEN) : refuse(NOT_IN_THIS_STATE);
    if (!choice.allowed) return refuse(missingRefusal(choice.missing));
    const at = means.clock.now();
    const numbered = step.action === 'assign-number' ? await assignNumber(tx, plan, version, step, actor, at) : version;
    const entryId = LOGGED.has(step.action)
      ? await means.log.append(tx, {
          type: `plan.${step.action}`,
          subject: plan.code,
          body: { version: numbered.version, state: choice.to },
        })
      : null;
    const seq = (events.at(-1)?.seq ?? 0) + 1;
    await insertEvent(tx, plan.id, {
      seq,
      action: step.action,
      toState: choice.to,
      version: numbered.version,
      department: step.action === 'countersign' ? department : null,
      reason: step.reason?.trim() || null,
      byPerson: actor.personId,
      at,
      entryId,
    });
    if (step.action === 'publish') await insertPublishedBase(tx, plan.id, seq, facts);
    const { departments } = version.content;
    await planStepTaken(tx, means, plan, {
      action: step.action,
      state: choice.to,
      signers: await means.directory.organisationsOfDepartments(tx, plan.region, departments),
      allSigned: haveSigned(await loadEvents(tx, plan.id), departments),
    });
    return ok({ state: choice.to });
  });
}

/** Steps after which the public may hold the bureau to its word. */
const LOGGED: ReadonlySet<string> = new Set(['approve', 'publish', 'amend', 'withdraw', 'close', 'acknowledge']);

function leadsFromHere(plan: PlanRow, state: PlanState, action: string): boolean {
  const procedure = plan.level === 'city' ? cityPlanProcedure : districtPlanProcedure;
  return procedure.transitions.some((row) => row.action === action && row.from.some((from) => from === state));
}

async function assignNumber(
  tx: Tx,
  plan: PlanRow,
  version: Awaited<ReturnType<typeof getNewestVersion>>,
  step: PlanStep,
  actor: Actor,
  at: Temporal.Instant,
) {
  const next = {
    version: version.version + 1,
    content: { ...version.content, documentNumber: step.documentNumber?.trim() || null },
    editedBy: actor.personId,
    editedAt: at,
  };
  await insertVersion(tx, plan.id, next);
  return next;
}
