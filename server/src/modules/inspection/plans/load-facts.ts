import {
  type CityDrawn,
  type DepartmentId,
  isDepartmentId,
  type PlanContent,
  type PlanFacts,
  planFacts,
} from '@hengjian/regulation-inspection';
import type { Tx } from '../../../platform/database/index.ts';
import { type InspectionLists, loadInspectionLists } from '../../registry/index.ts';
import { findUnitsDrawnUnder } from '../draws/selected-units.ts';
import { loadExceptions, toFacts } from './exceptions.ts';
import type { PlanEvent, PlanRow } from './store.ts';

/** What a plan is checked on, and the lists that the counts were taken from. */
export interface PlanGround {
  readonly facts: PlanFacts;
  readonly lists: InspectionLists;
  readonly city: CityDrawn;
}

/** Reads the registry as it stands, within the transaction. `date` is the day the draw is thought to take place. */
export async function loadGround(
  tx: Tx,
  plan: PlanRow,
  content: PlanContent,
  events: readonly PlanEvent[],
  date: string,
): Promise<PlanGround> {
  const lists = await loadInspectionLists(tx, plan.region);
  const { repeats, exceptions } = toFacts(await loadExceptions(tx, plan.id));
  const drawn = plan.cityPlanId === null ? null : await findUnitsDrawnUnder(tx, plan.cityPlanId);
  const city: CityDrawn = { hasDrawn: drawn !== null, institutions: drawn ?? new Set(), repeats };
  const papers = { countersigned: countersignedBy(events), exceptions };
  return { facts: planFacts(content, lists, city, papers, date), lists, city };
}

export function haveSigned(events: readonly PlanEvent[], departments: readonly DepartmentId[]): boolean {
  const signed = countersignedBy(events);
  return departments.every((department) => signed.includes(department));
}

/** Departments whose countersignature stands: a return of the plan to its author takes all of them back. */
export function countersignedBy(events: readonly PlanEvent[]): readonly DepartmentId[] {
  const signed = new Set<DepartmentId>();
  for (const { action, department } of events) {
    if (action === 'countersign' && department !== null && isDepartmentId(department)) signed.add(department);
    if (action === 'submit' || action === 'return') signed.clear();
  }
  return [...signed];
}
