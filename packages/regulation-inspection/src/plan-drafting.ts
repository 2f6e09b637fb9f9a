import type { Requirement } from '@hengjian/law';
import type { PlanRuleCode } from './check-plan.ts';
import { blocking, type PlanFinding, type Stage } from './finding.ts';
import type { InspectionRole } from './roles.ts';

export interface PlanProcedureFacts {
  readonly findings: readonly PlanFinding<PlanRuleCode>[];
  /** The person acting wrote or submitted the version under decision. */
  readonly actorIsAuthor: boolean;
  /** Reason given with the action; empty when none. */
  readonly reason: string;
  /** The department whose signature is given is asked to sign and has not signed this version yet. */
  readonly departmentMaySign: boolean;
  /** Draws under this plan that are neither void nor published. */
  readonly openDraws: number;
  /** Draws under this plan whose frame was sealed and that are not void. */
  readonly sealedDraws: number;
}

export function passes(stage: Stage): Requirement<PlanProcedureFacts> {
  return {
    code: 'PLAN_HAS_FAILED_CHECKS',
    clause: 'R4-1.0b',
    holds: ({ findings }) => blocking(findings, stage).length === 0,
  };
}
const allSigned: Requirement<PlanProcedureFacts> = {
  code: 'COUNTERSIGNATURE_MISSING',
  clause: 'R4-0.2',
  holds: ({ findings }) => findings.every(({ rule, passed }) => rule !== 'COUNTERSIGNATURE_MISSING' || passed),
};
const maySign: Requirement<PlanProcedureFacts> = {
  code: 'DEPARTMENT_MAY_NOT_SIGN',
  clause: 'R4-0.2',
  holds: ({ departmentMaySign }) => departmentMaySign,
};
/** Whoever wrote the plan does not approve it. */
export const byAnotherPerson: Requirement<PlanProcedureFacts> = {
  code: 'DECIDER_IS_AUTHOR',
  clause: 'R4-0.1',
  holds: ({ actorIsAuthor }) => !actorIsAuthor,
};
export const reasonStated: Requirement<PlanProcedureFacts> = {
  code: 'REASON_MISSING',
  clause: 'R4-0.1',
  holds: ({ reason }) => reason.trim() !== '',
};
/** A sealed frame points to one version of the plan; changing it afterwards takes a void draw first. */
export const nothingSealed: Requirement<PlanProcedureFacts> = {
  code: 'DRAW_ALREADY_SEALED',
  clause: 'R4-2.1a',
  holds: ({ sealedDraws }) => sealedDraws === 0,
};
export const noDrawOpen: Requirement<PlanProcedureFacts> = {
  code: 'DRAW_STILL_OPEN',
  clause: 'R4-1.0h',
  holds: ({ openDraws }) => openDraws === 0,
};

/** Drafting, countersigning, approval: the same at both levels, by different people. */
export function drafting(clerk: InspectionRole, head: InspectionRole) {
  return [
    { action: 'edit', from: ['draft'], to: 'draft', by: [clerk], clause: 'R4-0.1', produces: ['plan-version'] },
    {
      action: 'submit',
      from: ['draft'],
      to: 'countersigning',
      by: [clerk],
      clause: 'R4-0.2',
      needs: [passes('submit')],
      produces: ['countersign-requests'],
    },
    {
      // Signatures belong to one version: a returned plan is signed anew.
      action: 'countersign',
      from: ['countersigning'],
      to: 'countersigning',
      by: ['joint-department'],
      clause: 'R4-0.2',
      needs: [maySign],
      produces: ['countersignature'],
    },
    {
      action: 'return',
      from: ['countersigning'],
      to: 'draft',
      by: ['joint-department', head],
      clause: 'R4-0.2',
      needs: [reasonStated],
    },
    {
      action: 'approve',
      from: ['countersigning'],
      to: 'approved',
      by: [head],
      clause: 'R4-0.2',
      needs: [allSigned, byAnotherPerson, passes('submit')],
      produces: ['approval'],
    },
  ] as const;
}
