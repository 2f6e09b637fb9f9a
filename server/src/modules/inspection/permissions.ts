import { type Action, type Holder, inJurisdiction, may, type Subject } from '@hengjian/permissions';
import {
  cityPlanProcedure,
  districtPlanProcedure,
  type DrawAction,
  type InspectionRole,
  type PlanAction,
  type PlanLevel,
  type PlanState,
} from '@hengjian/regulation-inspection';

/**
 * The right each step of a plan's procedure needs. Where two are named either suffices: a plan may be returned by a
 * department that was asked to sign it and by the head who was asked to approve it.
 */
const PLAN_RIGHTS = {
  edit: ['plan.edit'],
  submit: ['plan.submit'],
  countersign: ['plan.countersign'],
  return: ['plan.countersign', 'plan.approve'],
  approve: ['plan.approve'],
  'assign-number': ['plan.edit'],
  amend: ['plan.edit'],
  publish: ['plan.publish'],
  withdraw: ['plan.approve'],
  close: ['plan.approve'],
  report: ['plan.submit'],
  acknowledge: ['plan.file'],
  'send-back': ['plan.file'],
} as const satisfies Record<PlanAction, readonly Action[]>;

const DRAW_RIGHTS = {
  'open-commitments': ['draw.host'],
  commit: ['draw.commit'],
  seal: ['draw.seal'],
  'open-reveals': ['draw.host'],
  reveal: ['draw.reveal'],
  'enter-published-value': ['draw.host'],
  draw: ['draw.host'],
  publish: ['draw.publish'],
  'request-replacement': ['draw.replace'],
  'approve-replacement': ['draw.approve-replacement'],
  'request-void': ['draw.request-void'],
  void: ['draw.approve-void'],
} as const satisfies Record<DrawAction, readonly Action[]>;

export function mayTakePlanStep(holder: Holder, action: PlanAction, subject: Subject): boolean {
  return PLAN_RIGHTS[action].some((right) => may(holder, right, subject));
}

/**
 * Whether somebody may read a plan. Besides those the matrix names, the bureaus below may read a plan that was published
 * above them: it binds them, and a district hangs its own plan on it (R4-2.0c).
 */
export function mayReadPlan(holder: Holder, subject: Subject, region: string, state: PlanState): boolean {
  if (may(holder, 'plan.read', subject)) return true;
  const published = state === 'published' || state === 'closed';
  return published && inJurisdiction(region, holder.region) && may(holder, 'plan.read', { region: holder.region });
}

/** Whether somebody may open a plan of the level for his organisation: a city's clerk no district's, nor the reverse. */
export function mayOpenPlan(holder: Holder, level: PlanLevel): boolean {
  const { transitions } = level === 'city' ? cityPlanProcedure : districtPlanProcedure;
  const drafters: readonly InspectionRole[] = transitions.flatMap(({ action, by }) => (action === 'edit' ? by : []));
  return (
    may(holder, 'plan.edit', { organisationId: holder.organisationId }) &&
    inspectionRoles(holder).some((role) => drafters.includes(role))
  );
}

export function mayTakeDrawStep(holder: Holder, action: DrawAction, subject: Subject): boolean {
  return DRAW_RIGHTS[action].some((right) => may(holder, right, subject));
}

const PROCEDURE_ROLES = [
  'clerk',
  'division-head',
  'joint-department',
  'party',
  'host',
  'auditor',
  'discipline',
  'district-clerk',
  'district-head',
  'system-administrator',
] as const satisfies readonly InspectionRole[];

/** Of somebody's roles, those that the procedures of inspection know. */
export function inspectionRoles(holder: Pick<Holder, 'roles'>): readonly InspectionRole[] {
  return PROCEDURE_ROLES.filter((role) => holder.roles.includes(role));
}

export function isPlanAction(text: string): text is PlanAction {
  return Object.hasOwn(PLAN_RIGHTS, text);
}
