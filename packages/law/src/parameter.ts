import type { ClauseId } from './catalogue/index.ts';
import type { Citation } from './clause.ts';

/** An ISO 8601 calendar date, `YYYY-MM-DD`, in Asia/Shanghai. */
export type IsoDate = string;

/** One value of a legal number, with the day it holds from and the paper it stands in. */
export interface DatedValue<Value> {
  readonly from: IsoDate;
  readonly value: Value;
  readonly source: Citation;
}

/**
 * A legal number lives once, as a dated parameter. `clause` ties it to the catalogue;
 * `unit` says what the number counts; `values` run from the oldest to the newest.
 */
export interface Parameter<Value> {
  readonly id: string;
  readonly clause: ClauseId;
  readonly unit: string;
  readonly values: readonly [DatedValue<Value>, ...DatedValue<Value>[]];
}

/** The value in force on `date`, or undefined where the date lies before the first one. */
export function valueOn<Value>(parameter: Parameter<Value>, date: IsoDate): DatedValue<Value> | undefined {
  return parameter.values.findLast((dated) => dated.from <= date);
}
