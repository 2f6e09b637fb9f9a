import type { ClauseId, IsoDate } from '@hengjian/law';
import { addDays, addMonths } from '../days.ts';
import { calibrationDueSoon, getValueOn } from '../parameters.ts';

export interface InstrumentFacts {
  /** Day of the newest verification, calibration or check; null where none is known. */
  readonly lastDone: IsoDate | null;
  /** Last day it is good for, as its paper says; null where it does not say. */
  readonly due: IsoDate | null;
  /** Months from one to the next; null where no cycle is set. */
  readonly cycleMonths: number | null;
  /** First day out of use; null while in use. */
  readonly outOfUse: IsoDate | null;
  /** False for what needs none (a glass rod); left out where it does. */
  readonly required?: boolean;
}

export type CalibrationStatus = 'valid' | 'due-soon' | 'overdue' | 'unknown' | 'out-of-use' | 'not-required';

/** Use of an instrument that was not calibrated makes a result inaccurate (R4-A12.2); keeping it calibrated is R4-A9.2. */
export const CALIBRATION_CLAUSE: ClauseId = 'R4-A9.2';

/**
 * How an instrument's traceability stands on a day. Good through its last day. Where the paper sets no last day, the cycle
 * does, counted from the day it was done; before that day nothing is known.
 */
export function calibrationStatus(instrument: InstrumentFacts, date: IsoDate): CalibrationStatus {
  const { lastDone, outOfUse, required } = instrument;
  if (outOfUse !== null && outOfUse <= date) return 'out-of-use';
  if (required === false) return 'not-required';
  const due = calibrationDue(instrument);
  if (due === null || (lastDone !== null && date < lastDone)) return 'unknown';
  if (due < date) return 'overdue';
  return date < addDays(due, -getValueOn(calibrationDueSoon, date).value) ? 'valid' : 'due-soon';
}

/** Last day on which it is good; null where neither paper nor cycle says. */
export function calibrationDue({ lastDone, due, cycleMonths }: InstrumentFacts): IsoDate | null {
  if (due !== null) return due;
  if (lastDone === null || cycleMonths === null || !Number.isInteger(cycleMonths) || cycleMonths < 1) return null;
  return addDays(addMonths(lastDone, cycleMonths), -1);
}
