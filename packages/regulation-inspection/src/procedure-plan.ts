import { type Choice, choices, type DecideRefusal, decide, type Procedure, type Transition } from '@hengjian/law';
import { err, type Result } from '@hengjian/kernel';
import {
  byAnotherPerson,
  drafting,
  noDrawOpen,
  nothingSealed,
  type PlanProcedureFacts,
  passes,
  reasonStated,
} from './plan-drafting.ts';
import type { PlanLevel } from './plan.ts';
import type { InspectionRole } from './roles.ts';

export type CityPlanState = 'draft' | 'countersigning' | 'approved' | 'published' | 'closed' | 'withdrawn';
export type DistrictPlanState = CityPlanState | 'reported' | 'filed';
export type PlanState = DistrictPlanState;

export type CityPlanAction =
  | 'edit'
  | 'submit'
  | 'countersign'
  | 'return'
  | 'approve'
  | 'assign-number'
  | 'amend'
  | 'publish'
  | 'withdraw'
  | 'close';
export type DistrictPlanAction = CityPlanAction | 'report' | 'acknowledge' | 'send-back';
export type PlanAction = DistrictPlanAction;

/** The city's plan: drafted, countersigned by every department, approved, issued and made public (R4-0.1, R4-0.2). */
export const cityPlanProcedure = {
  id: 'inspection.city-plan',
  inForceFrom: '2023-01-01',
  initial: 'draft',
  states: {
    draft: {},
    countersigning: {},
    approved: {},
    published: { clock: 'inspection.on-site' },
    closed: { final: true },
    withdrawn: { final: true },
  },
  transitions: [
    ...drafting('clerk', 'division-head'),
    {
      // A number is given at issue, to the text that was signed; nothing else of it changes.
      action: 'assign-number',
      from: ['approved'],
      to: 'approved',
      by: ['clerk'],
      clause: 'R4-0.1',
      produces: ['document-number'],
    },
    {
      action: 'publish',
      from: ['approved'],
      to: 'published',
      by: ['clerk'],
      clause: 'R4-4.3',
      needs: [passes('publish')],
      produces: ['public-plan', 'notice'],
    },
    {
      action: 'amend',
      from: ['approved', 'published'],
      to: 'draft',
      by: ['clerk'],
      clause: 'R4-0.1',
      needs: [reasonStated, nothingSealed],
      produces: ['plan-version'],
    },
    {
      action: 'withdraw',
      from: ['draft', 'countersigning', 'approved', 'published'],
      to: 'withdrawn',
      by: ['division-head'],
      clause: 'R4-0.1',
      needs: [reasonStated, byAnotherPerson, nothingSealed],
      produces: ['withdrawal'],
    },
    {
      action: 'close',
      from: ['published'],
      to: 'closed',
      by: ['division-head'],
      clause: 'R4-1.0h',
      needs: [noDrawOpen],
      produces: ['summary'],
    },
  ],
} as const satisfies Procedure<CityPlanState, CityPlanAction, InspectionRole, PlanProcedureFacts>;

/**
 * A district's plan: the same until approval, then reported to the city by 30 June and taken on file or sent back
 * (R4-2.0d, R4-4.5a); public only once it is on file.
 */
export const districtPlanProcedure = {
  id: 'inspection.district-plan',
  inForceFrom: '2023-01-01',
  initial: 'draft',
  states: {
    draft: { clock: 'inspection.district-scheme' },
    countersigning: { clock: 'inspection.district-scheme' },
    approved: { clock: 'inspection.district-scheme' },
    reported: {},
    filed: {},
    published: { clock: 'inspection.on-site' },
    closed: { final: true },
    withdrawn: { final: true },
  },
  transitions: [
    ...drafting('district-clerk', 'district-head'),
    {
      // A number is given at issue, to the text that was signed; nothing else of it changes.
      action: 'assign-number',
      from: ['filed'],
      to: 'filed',
      by: ['district-clerk'],
      clause: 'R4-0.1',
      produces: ['document-number'],
    },
    {
      action: 'report',
      from: ['approved'],
      to: 'reported',
      by: ['district-clerk'],
      clause: 'R4-4.5a',
      needs: [passes('submit')],
      produces: ['report-receipt'],
    },
    {
      action: 'acknowledge',
      from: ['reported'],
      to: 'filed',
      by: ['clerk', 'division-head'],
      clause: 'R4-4.5a',
      produces: ['filing-receipt'],
    },
    {
      action: 'send-back',
      from: ['reported'],
      to: 'draft',
      by: ['clerk', 'division-head'],
      clause: 'R4-4.5a',
      needs: [reasonStated],
    },
    {
      action: 'publish',
      from: ['filed'],
      to: 'published',
      by: ['district-clerk'],
      clause: 'R4-4.3',
      needs: [passes('publish')],
      produces: ['public-plan', 'notice'],
    },
    {
      action: 'amend',
      from: ['approved', 'filed', 'published'],
      to: 'draft',
      by: ['district-clerk'],
      clause: 'R4-2.0d',
      needs: [reasonStated, nothingSealed],
      produces: ['plan-version'],
    },
    {
      action: 'withdraw',
      from: ['draft', 'countersigning', 'approved', 'filed', 'published'],
      to: 'withdrawn',
      by: ['district-head'],
      clause: 'R4-2.0d',
      needs: [reasonStated, byAnotherPerson, nothingSealed],
      produces: ['withdrawal'],
    },
    {
      action: 'close',
      from: ['published'],
      to: 'closed',
      by: ['district-head'],
      clause: 'R4-4.5b',
      needs: [noDrawOpen],
      produces: ['summary'],
    },
  ],
} as const satisfies Procedure<DistrictPlanState, DistrictPlanAction, InspectionRole, PlanProcedureFacts>;

type PlanRow = Transition<PlanState, PlanAction, InspectionRole, PlanProcedureFacts>;
const cityTable: Procedure<CityPlanState, CityPlanAction, InspectionRole, PlanProcedureFacts> = cityPlanProcedure;
const districtTable: Procedure<DistrictPlanState, DistrictPlanAction, InspectionRole, PlanProcedureFacts> =
  districtPlanProcedure;

/** What the roles may do with a plan of the level now, and for the rest of what they could do, why not. */
export function planChoices(
  level: PlanLevel,
  state: PlanState,
  roles: readonly InspectionRole[],
  facts: PlanProcedureFacts,
): readonly Choice<PlanState, PlanAction>[] {
  if (level === 'district') return choices(districtTable, state, roles, facts);
  return isCityPlanState(state) ? choices(cityTable, state, roles, facts) : [];
}

/** The row by which a plan of the level goes on, or why it may not. */
export function decidePlan(
  level: PlanLevel,
  state: PlanState,
  action: PlanAction,
  roles: readonly InspectionRole[],
  facts: PlanProcedureFacts,
): Result<PlanRow, DecideRefusal> {
  if (level === 'district') return decide(districtTable, state, action, roles, facts);
  if (!isCityPlanState(state) || !isCityPlanAction(action)) return err({ code: 'NOT_IN_THIS_STATE' });
  return decide(cityTable, state, action, roles, facts);
}

/**
 * Whether lists may be frozen and drawn from under a plan in the state: once it is approved; a district's once the city
 * has it on file (R4-2.0d), so that nothing is drawn under a plan that may still be sent back.
 */
export function mayDraw(level: PlanLevel, state: PlanState): boolean {
  return state === 'published' || state === (level === 'city' ? 'approved' : 'filed');
}

/** A district's plan passes two states more, on its way to the city and back. */
function isCityPlanState(state: PlanState): state is CityPlanState {
  return state in cityPlanProcedure.states;
}

function isCityPlanAction(action: PlanAction): action is CityPlanAction {
  return cityTable.transitions.some((row) => row.action === action);
}
