/*
 * The frame as the draw specification, version 1, §1 fixes it. Written down here a second time on purpose: rules do not
 * depend on the public proof packages, and the two meet only as data, in the log.
 */

/** Ids of strata, units, inspectors and sources. */
export const DRAW_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** The greatest size of a unit. */
export const LARGEST_SIZE = 1_000_000_000;

export interface FrameStratum {
  readonly id: string;
  readonly quota: number;
  readonly method: 'equal' | 'pareto' | 'systematic';
  readonly team: readonly { readonly pool: string; readonly count: number }[];
}

export type FrameUnit =
  | { readonly id: string; readonly stratum: string; readonly size: number }
  | { readonly id: string; readonly stratum: string; readonly sealed: string };

export interface FrameInspector {
  readonly id: string;
  readonly pools: readonly string[];
}

export type FrameSource =
  | { readonly id: string; readonly kind: 'commit'; readonly commitment: string }
  | { readonly id: string; readonly kind: 'published'; readonly describe: string; readonly at: string };

export interface Frame {
  readonly format: 'hengjian.draw.frame/v1';
  readonly plan: { readonly id: string; readonly title: string; readonly organiser: string } & Readonly<
    Record<string, unknown>
  >;
  readonly strata: readonly FrameStratum[];
  readonly units: readonly FrameUnit[];
  readonly inspectors: readonly FrameInspector[];
  /** `[inspector, unit]`. */
  readonly conflicts: readonly (readonly [string, string])[];
  readonly sources: readonly FrameSource[];
}

/** What undoes one seal; only in the auditor's bundle. */
export interface FrameOpening {
  readonly stratum: string;
  readonly id: string;
  readonly salt: string;
  readonly size: number;
}

/** Order of UTF-8 bytes. Ids are ASCII, where it is the order of UTF-16 units too. */
export function byteOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
