import type { Tx } from '../../platform/database/index.ts';
import { publish } from '../../platform/outbox/index.ts';
import type { InspectionMeans } from './means.ts';
import { partyOrganisations } from './plans/subject.ts';
import type { LoadedDraw } from './draws/load-draw.ts';
import { drawCode } from './plans/plan-code.ts';
import type { PlanRow } from './plans/store.ts';

/*
 * What inspection tells the rest of the house. Payloads name organisations and roles are looked up by whoever listens, so
 * that somebody who takes office between the step and its delivery is told as well.
 */

interface PlanStepTaken {
  readonly action: string;
  readonly state: string;
  /** Organisations that are asked to sign. */
  readonly signers: readonly string[];
  /** Every signature is there. */
  readonly allSigned: boolean;
}

export function planStepTaken(tx: Tx, means: InspectionMeans, plan: PlanRow, step: PlanStepTaken): Promise<void> {
  return publish(tx, means, {
    topic: 'inspection.plan-step',
    payload: { ...named(plan), level: plan.level, ...step, signers: [...step.signers] },
  });
}

export function exceptionStepTaken(
  tx: Tx,
  means: InspectionMeans,
  plan: PlanRow,
  step: { readonly action: 'request' | 'decide'; readonly requestedBy: string; readonly approved: boolean },
): Promise<void> {
  return publish(tx, means, { topic: 'inspection.exception-step', payload: { ...named(plan), ...step } });
}

/** `complete`: no party that has to commit, or no source that has to be revealed, is missing any more. */
export function drawStepTaken(
  tx: Tx,
  means: InspectionMeans,
  { draw, plan, content }: Pick<LoadedDraw, 'draw' | 'plan' | 'content'>,
  step: { readonly action: string; readonly state: string; readonly complete: boolean },
): Promise<void> {
  return publish(tx, means, {
    topic: 'inspection.draw-step',
    payload: {
      drawId: draw.id,
      code: drawCode(plan.code, draw.number),
      region: plan.region,
      organisation: plan.organisationId,
      parties: [...partyOrganisations(content)],
      ...step,
    },
  });
}

export function deadlineIsNear(
  tx: Tx,
  means: InspectionMeans,
  plan: PlanRow,
  deadline: { readonly key: string; readonly date: string; readonly daysLeft: number },
): Promise<void> {
  const { key, date, daysLeft } = deadline;
  return publish(tx, means, {
    topic: 'inspection.deadline-near',
    payload: { ...named(plan), deadline: key, date, daysLeft: String(daysLeft) },
  });
}

function named({ id, code, region, organisationId }: PlanRow) {
  return { planId: id, code, region, organisation: organisationId };
}
