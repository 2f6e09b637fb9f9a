import { addWorkingDays, stateCouncilCalendar } from '@hengjian/working-days';
import { officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { departmentsOf, type LoadedProposal } from './load-proposal.ts';

export interface StepPromise {
  readonly step: 'review' | 'countersign' | 'release';
  /** Null: nothing promised, and no law asks for anything (R3-2a). */
  readonly workingDays: number | null;
  readonly note: string;
}

export async function listPromises(tx: Tx): Promise<readonly StepPromise[]> {
  const rows = await tx.selectFrom('library.promise').selectAll().execute();
  const order = ['review', 'countersign', 'release'] as const;
  return order.flatMap((step) =>
    rows.filter((row) => row.step === step).map((row) => ({ step, workingDays: row.working_days, note: row.note })),
  );
}

export interface Due {
  readonly step: string;
  readonly date: string;
  readonly workingDays: number;
  readonly note: string;
}

/** Until when the present step was promised, counted from the day after the step before it. */
export function dueOf({ state, events }: LoadedProposal, promises: readonly StepPromise[]): Due | null {
  const since = events.at(-1);
  if (since === undefined) return null;
  const asked = departmentsOf(events);
  const step =
    state === 'under-review'
      ? 'review'
      : state === 'countersigning'
        ? asked.every(({ signed }) => signed)
          ? 'release'
          : 'countersign'
        : undefined;
  const promise = promises.find((one) => one.step === step);
  if (promise === undefined || promise.workingDays === null) return null;
  // Reviews and signatures that come in do not move the day: it is counted from when they were asked for.
  const begun = events.findLast(({ action }) => BEGINS[promise.step].includes(action)) ?? since;
  const { date } = addWorkingDays(stateCouncilCalendar, officialDate(begun.at), promise.workingDays);
  return { step: promise.step, date, workingDays: promise.workingDays, note: promise.note };
}

const BEGINS: Readonly<Record<StepPromise['step'], readonly string[]>> = {
  review: ['assign'],
  countersign: ['send'],
  release: ['countersign'],
};
