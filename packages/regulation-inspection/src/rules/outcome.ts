import type { Outcome, Params, Place } from '../finding.ts';
import type { WayOut } from '../way-out.ts';

export function pass(place: Place, params: Params): Outcome {
  return { passed: true, place, params, waysOut: [] };
}

export function fail(place: Place, params: Params, ...waysOut: readonly WayOut[]): Outcome {
  return { passed: false, place, params, waysOut };
}

/** The failures, or, where there are none, one statement that the rule holds. */
export function failuresOr(failures: readonly Outcome[], place: Place, params: Params): readonly Outcome[] {
  return failures.length > 0 ? failures : [pass(place, params)];
}

/** A whole number that counts something. */
export function isCount(value: number, least = 0): boolean {
  return Number.isSafeInteger(value) && value >= least;
}
