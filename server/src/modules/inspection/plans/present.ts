import type { EventSchema, PlanContentSchema, PlanDetail, PlanSummary } from '@hengjian/contract';
import type { PlanContent } from '@hengjian/regulation-inspection';
import type { Static } from 'typebox';
import { officialDate, toInstant } from '../../../platform/clock.ts';
import type { PlanView } from './get-plan.ts';
import type { PlanOverview } from './list-plans.ts';

export function presentSummary({
  plan,
  state,
  version,
  title,
  total,
  drawDate,
  draws,
  drawn,
  due,
  myTurn,
}: PlanOverview): Static<typeof PlanSummary> {
  const { id, code, level, region, year } = plan;
  return {
    id,
    code,
    title,
    level,
    region,
    year,
    state,
    version,
    total,
    drawDate,
    draws,
    drawn,
    due: due && { key: due.key, date: due.date, clause: due.clause },
    myTurn,
  };
}

/** The content as it travels: the same members, in arrays the schema's type calls mutable. */
export function presentContent(content: PlanContent): PlanContentSchema {
  return structuredClone(content) as PlanContentSchema;
}

export function presentPlan(view: PlanView, now: Temporal.Instant): Static<typeof PlanDetail> {
  const { plan, version, facts, names } = view;
  const name = (id: string) => names.get(id) ?? '';
  return {
    id: plan.id,
    code: plan.code,
    state: view.state,
    version: version.version,
    content: presentContent(version.content),
    facts: {
      base: facts.base,
      baseByField: facts.baseByField,
      violatorsByField: facts.violatorsByField,
      pools: facts.pools,
      countersigned: [...facts.countersigned],
      cityHasDrawn: facts.cityHasDrawn,
      repeats: [...facts.repeats],
      exceptions: [...facts.exceptions],
    },
    factsAt: now.toString(),
    choices: view.choices.map(({ action, to, allowed, missing }) => ({ action, to, allowed, missing: [...missing] })),
    events: view.events.map((event) => presentEvent(event, name(event.byPerson), event.department, view.places)),
    edits: view.edits.map((edit) => ({ version: edit.version, at: toInstant(edit.at).toString(), by: name(edit.by) })),
    exceptions: view.exceptions.map((record) => ({
      id: record.id,
      kind: record.kind,
      target: record.target,
      targetName: record.targetName,
      reason: record.reason,
      requestedBy: name(record.requestedBy),
      requestedAt: record.requestedAt.toString(),
      decision:
        record.decision === null
          ? null
          : {
              approved: record.decision.approved,
              reason: record.decision.reason,
              by: name(record.decision.by),
              at: record.decision.at.toString(),
            },
      mayDecide: record.mayDecide,
    })),
    mayEdit: view.mayEdit,
    mayPrepareDraw: view.mayPrepareDraw,
    conflicts: view.conflicts,
    draws: view.draws.map(({ draw, state }) => ({
      id: draw.id,
      number: draw.number,
      state,
      createdAt: draw.createdAt.toString(),
    })),
    today: officialDate(now),
  };
}

/** A step of either procedure as it is shown. */
export function presentEvent(
  event: {
    readonly seq: number;
    readonly action: string;
    readonly toState: string;
    readonly at: Temporal.Instant;
    readonly reason: string | null;
    readonly entryId: string | null;
  },
  by: string | null,
  detail: string | null,
  places: ReadonlyMap<string, { readonly leafIndex: number }>,
): Static<typeof EventSchema> {
  const { seq, action, toState, at, reason, entryId } = event;
  const leafIndex = entryId === null ? null : (places.get(entryId)?.leafIndex ?? null);
  return { seq, action, toState, at: at.toString(), by, detail, reason, leafIndex };
}
