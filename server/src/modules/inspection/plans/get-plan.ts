import type { Choice } from '@hengjian/law';
import { may } from '@hengjian/permissions';
import { mayDraw, type PlanAction, type PlanFacts, type PlanState, planChoices } from '@hengjian/regulation-inspection';
import { officialDate } from '../../../platform/clock.ts';
import { enterJurisdiction, withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { countDraws, drawsOfPlans, type StandingDraw } from '../draws/draws-of-plans.ts';
import type { InspectionMeans, LogPlace } from '../means.ts';
import { inspectionRoles, mayReadPlan, mayTakePlanStep } from '../permissions.ts';
import { type ExceptionRecord, loadExceptions } from './exceptions.ts';
import { loadGround } from './load-facts.ts';
import { foldPlanState, procedureFacts } from './plan-state.ts';
import {
  findPlan,
  getNewestVersion,
  listEdits,
  loadEvents,
  type PlanEvent,
  type PlanRow,
  type PlanVersion,
} from './store.ts';
import { planSubject, readSubject } from './subject.ts';

export interface PlanView {
  readonly plan: PlanRow;
  readonly state: PlanState;
  readonly version: PlanVersion;
  readonly facts: PlanFacts;
  readonly choices: readonly Choice<PlanState, PlanAction>[];
  readonly events: readonly PlanEvent[];
  readonly edits: readonly { readonly version: number; readonly by: string; readonly at: Date }[];
  readonly exceptions: readonly (ExceptionRecord & { readonly targetName: string; readonly mayDecide: boolean })[];
  readonly mayEdit: boolean;
  readonly mayPrepareDraw: boolean;
  readonly conflicts: number;
  readonly draws: readonly StandingDraw[];
  readonly names: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, LogPlace>;
}

const EDITS_SHOWN = 10;

/** One plan with everything its page shows; undefined where there is none or the actor may not see it. */
export function findPlanView(means: InspectionMeans, actor: Actor, id: string): Promise<PlanView | undefined> {
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const plan = await findPlan(tx, id);
    if (plan === undefined) return undefined;
    const version = await getNewestVersion(tx, id);
    const subject = await planSubject(means.directory, tx, plan, version.content);
    const events = await loadEvents(tx, id);
    const state = foldPlanState(events);
    if (!mayReadPlan(actor, readSubject(subject, version.content), plan.region, state)) return undefined;
    // A bureau below reads the plan with the counts of the plan's region, or it would see it fail every check.
    await enterJurisdiction(tx, plan.region);
    const { facts, lists } = await loadGround(tx, plan, version.content, events, officialDate(means.clock.now()));
    const { department } = await means.directory.getOrganisation(tx, actor.organisationId);
    const drawn = (await drawsOfPlans(tx, [id])).get(id) ?? [];
    const facing = procedureFacts({
      content: version.content,
      facts,
      version,
      events,
      actor,
      department,
      reason: ' ',
      draws: countDraws(drawn),
    });
    // A reason is typed with the step itself, so its absence is not held against the choice beforehand.
    const choices = planChoices(plan.level, state, inspectionRoles(actor), {
      ...facing,
      reason: 'typed with the step',
    }).filter(({ action }) => mayTakePlanStep(actor, action, subject));
    const edits = (await listEdits(tx, id, EDITS_SHOWN)).map((row) => ({
      version: row.version,
      by: row.edited_by,
      at: row.edited_at,
    }));
    const exceptions = await loadExceptions(tx, id);
    const institutionNames = new Map(lists.institutions.map((institution) => [institution.id, institution.name]));
    return {
      plan,
      state,
      version,
      facts,
      choices,
      events,
      edits,
      exceptions: exceptions.map((record) => ({
        ...record,
        targetName: institutionNames.get(record.target) ?? record.target,
        mayDecide:
          record.decision === null && record.requestedBy !== actor.personId && may(actor, 'exception.approve', subject),
      })),
      mayEdit: state === 'draft' && mayTakePlanStep(actor, 'edit', subject),
      mayPrepareDraw:
        mayDraw(plan.level, state) &&
        drawn.every((draw) => draw.state === 'void') &&
        may(actor, 'draw.prepare', subject),
      conflicts: lists.conflicts.length,
      draws: drawn,
      names: await means.directory.personNames(tx, [
        ...events.map(({ byPerson }) => byPerson),
        ...edits.map(({ by }) => by),
        ...exceptions.flatMap(({ requestedBy, decision }) => [
          requestedBy,
          ...(decision === null ? [] : [decision.by]),
        ]),
      ]),
      places: await means.log.findPlaces(
        tx,
        events.flatMap(({ entryId }) => (entryId === null ? [] : [entryId])),
      ),
    };
  });
}
