import {
  cityPlanProcedure,
  districtPlanProcedure,
  type InspectionRole,
  type PlanAction,
  type PlanContent,
  type PlanState,
} from '@hengjian/regulation-inspection';
import type { Transition } from '@hengjian/law';
import { may, type Subject } from '@hengjian/permissions';
import type { Actor } from '../../../platform/http/index.ts';
import { inspectionRoles, mayTakePlanStep } from '../permissions.ts';
import { countersignedBy } from './load-facts.ts';
import type { PlanEvent, PlanVersion } from './store.ts';

type Row = Pick<Transition<PlanState, PlanAction, InspectionRole, never>, 'action' | 'from' | 'by'>;

/** Steps that carry a plan on. Returning, amending, withdrawing are always possible and are nobody's turn. */
const FORWARD: ReadonlySet<PlanAction> = new Set([
  'submit',
  'countersign',
  'approve',
  'report',
  'acknowledge',
  'publish',
  'close',
]);

/**
 * Whether the next step of a plan is one that `actor` can take. Says whose turn it is, not whether the checks pass: a
 * draft that fails one waits for its author all the same. Cheap enough for a list; nothing of the registry is read.
 */
export function isTurnOf(
  actor: Actor,
  department: string | null,
  subject: Subject,
  plan: {
    readonly level: 'city' | 'district';
    readonly state: PlanState;
    readonly version: PlanVersion;
    readonly events: readonly PlanEvent[];
    /** No draw under it is under way or stands. */
    readonly undrawn: boolean;
  },
  today: string,
): boolean {
  const { level, state, version, events, undrawn } = plan;
  // Freezing the lists begins a procedure of its own, so no row of this one names it.
  if (state === 'published' && undrawn) return may(actor, 'draw.prepare', subject);
  const rows: readonly Row[] = level === 'city' ? cityPlanProcedure.transitions : districtPlanProcedure.transitions;
  const roles = inspectionRoles(actor);
  return rows.some(
    ({ action, from, by }) =>
      FORWARD.has(action) &&
      from.includes(state) &&
      by.some((role) => roles.includes(role)) &&
      mayTakePlanStep(actor, action, subject) &&
      isReady(action, version.content, events, department, wroteIt(actor, version, events), today),
  );
}

/** While departments still sign, it is theirs; once all have, it is the head's, who cannot have written it. */
function isReady(
  action: PlanAction,
  { departments, deadlines }: PlanContent,
  events: readonly PlanEvent[],
  department: string | null,
  isAuthor: boolean,
  today: string,
): boolean {
  const missing = departments.filter((id) => !countersignedBy(events).includes(id));
  if (action === 'countersign') return missing.some((id) => id === department);
  // Until the visits are to be over, a plan that was drawn is in the hands of the teams.
  if (action === 'close') return today > deadlines.onSite;
  if (action === 'approve') return missing.length === 0 && !isAuthor;
  return true;
}

function wroteIt({ personId }: Actor, version: PlanVersion, events: readonly PlanEvent[]): boolean {
  const submittedBy = events.findLast(({ action }) => action === 'submit')?.byPerson;
  return personId === version.editedBy || personId === submittedBy;
}
