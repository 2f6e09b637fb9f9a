import type { JsonObject } from '@hengjian/canonical-json';

export const FRAME_FORMAT = 'hengjian.draw.frame/v1';

/** How a stratum is drawn: all alike, or in proportion to size by two ways (docs/specs/draw.md §4). */
export type Method = 'equal' | 'pareto' | 'systematic';

export interface TeamEntry {
  readonly pool: string;
  /** Inspectors of this pool on every drawn unit, 1 … 10^9. */
  readonly count: number;
}

export interface Stratum {
  readonly id: string;
  readonly quota: number;
  readonly method: Method;
  readonly team: readonly TeamEntry[];
}

interface SizedUnit {
  readonly id: string;
  readonly stratum: string;
  /** 1 … 10^9; always 1 where the method is `equal`. */
  readonly size: number;
}

/** A unit whose size is not public: `sealed` is the SHA-256 of `<salt>,<size>`. */
interface SealedUnit {
  readonly id: string;
  readonly stratum: string;
  readonly sealed: string;
}

export type Unit = SizedUnit | SealedUnit;

export interface Inspector {
  readonly id: string;
  readonly pools: readonly string[];
}

export type Source =
  | { readonly id: string; readonly kind: 'commit'; readonly commitment: string }
  | { readonly id: string; readonly kind: 'published'; readonly describe: string; readonly at: string };

/** For people, and hashed like the rest: any further members are free. */
export interface Plan extends JsonObject {
  readonly id: string;
  readonly title: string;
  readonly organiser: string;
}

/** Everything the result depends on but chance. Comes only from `validateFrame`. */
export interface Frame {
  readonly format: typeof FRAME_FORMAT;
  readonly plan: Plan;
  readonly strata: readonly Stratum[];
  readonly units: readonly Unit[];
  readonly inspectors: readonly Inspector[];
  readonly conflicts: readonly (readonly [inspector: string, unit: string])[];
  readonly sources: readonly Source[];
}

export interface Reveal {
  readonly id: string;
  readonly value: string;
}

/** What a seal hides: the auditor's part of a bundle. */
export interface Opening {
  readonly stratum: string;
  readonly id: string;
  /** 32 lower-case hex digits. */
  readonly salt: string;
  readonly size: number;
}
