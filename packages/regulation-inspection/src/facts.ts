import type { IsoDate } from '@hengjian/law';
import type { CreditClass } from './credit.ts';
import type { DepartmentId } from './departments.ts';
import type { FieldCode } from './fields.ts';
import type { RegionCode } from './region.ts';

export type LicenceStatus = 'active' | 'suspended' | 'expired' | 'revoked' | 'cancelled';

/** What the rules need to know of an institution. */
export interface InstitutionFacts {
  /** Its id in the frame. */
  readonly id: string;
  readonly status: LicenceStatus;
  /** Where it is supervised. */
  readonly region: RegionCode;
  /** Region of the authority that licensed it; `000000` for the nation. */
  readonly licensedBy: RegionCode;
  readonly fields: readonly FieldCode[];
  /** Null while nobody has classified it. */
  readonly creditClass: CreditClass | null;
  readonly violationLastYear: boolean;
  readonly commitmentFinding: boolean;
}

export interface InspectorFacts {
  readonly id: string;
  /** Experts assist and never enter a pool (R4-2.1b). */
  readonly kind: 'inspector' | 'expert';
  readonly region: RegionCode;
  /** Pools he stands in; usually his own department. */
  readonly departments: readonly DepartmentId[];
  /** Last day of his enforcement certificate; null when he has none. */
  readonly certificateValidTo: IsoDate | null;
  /** Not on leave, not transferred. */
  readonly available: boolean;
}

/** A pair that must not meet (avoidance). Reasons are kept elsewhere. */
export interface ConflictPair {
  readonly inspector: string;
  readonly institution: string;
}

export interface PoolStrength {
  /** Inspectors who may be drawn. */
  readonly eligible: number;
  /** Registered in the pool, yet without a certificate that holds long enough. */
  readonly expired: number;
}

/** A request to inspect what the city drew already (R4-2.0b). */
export interface RepeatException {
  readonly institution: string;
  readonly reason: string;
  readonly requestedBy: string;
  readonly approvedBy: string | null;
}

/** A request to depart from a rule that holds “in principle”. */
export interface PrincipleException {
  readonly rule: string;
  readonly reason: string;
  readonly requestedBy: string;
  readonly approvedBy: string | null;
}

/**
 * Counts on which a plan is checked. Small enough to travel to the browser, where the same rules run while somebody
 * types; made by `planFacts` from the full lists.
 */
export interface PlanFacts {
  /** Institutions in the region whose licence from this city (province) is active, each counted once. */
  readonly base: number;
  /** Institutions that may be drawn, per field; one with several fields counts in each. */
  readonly baseByField: Readonly<Record<FieldCode, number>>;
  /** Of them, in how many violations were found last year. */
  readonly violatorsByField: Readonly<Record<FieldCode, number>>;
  readonly pools: Readonly<Record<DepartmentId, PoolStrength>>;
  readonly countersigned: readonly DepartmentId[];
  /** The city plan that a district's hangs on has been drawn; true for a plan that hangs on none. */
  readonly cityHasDrawn: boolean;
  readonly repeats: readonly RepeatException[];
  readonly exceptions: readonly PrincipleException[];
}
