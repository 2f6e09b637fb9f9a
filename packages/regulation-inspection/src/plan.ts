import type { IsoDate } from '@hengjian/law';
import type { CreditClass, CreditTableId } from './credit.ts';
import type { DepartmentId } from './departments.ts';
import type { FieldCode } from './fields.ts';
import type { RegionCode } from './region.ts';
import type { Words } from './words.ts';

export type PlanLevel = 'city' | 'district';

/** `equal`: everybody has the same chance. `weighted`: a random arm, and a risk arm proportional to size. */
export type DrawMethod = 'equal' | 'weighted';

/** `count` inspectors of the department's pool in every team. */
export interface TeamSeat {
  readonly pool: DepartmentId;
  readonly count: number;
}

export interface PlanField {
  readonly field: FieldCode;
  /** Touches life, health and safety directly (R4-1.0c). */
  readonly keyField: boolean;
  /** Institutions to be drawn in this field, an integer ≥ 0. */
  readonly quota: number;
  readonly method: DrawMethod;
  /** Of the quota, how many are drawn with equal chances when the field is weighted; 0 when it is not. */
  readonly randomArm: number;
  readonly lead: DepartmentId;
  readonly joint: readonly DepartmentId[];
  /** Inspectors only; a pool at most once. */
  readonly team: readonly TeamSeat[];
  /** Technical experts who come along; they never count as inspectors (R4-2.1b). */
  readonly experts: number;
}

export interface PlanDeadlines {
  readonly publicDraw: IsoDate;
  readonly selfCheck: IsoDate;
  readonly districtScheme: IsoDate;
  readonly onSite: IsoDate;
  readonly summary: IsoDate;
}

interface Party {
  /** Id of the source in the frame, `[A-Za-z0-9._-]{1,64}`. */
  readonly id: string;
  readonly name: Words;
}

/** Somebody who commits to a secret before the frame is sealed. */
export interface CommitParty extends Party {
  readonly kind: 'commit';
  /** Id of the organisation whose people act for it; empty while nobody has been named. */
  readonly organisation: string;
}

/** A value that will exist only later and that nobody at the table can choose. */
export interface PublishedSource extends Party {
  readonly kind: 'published';
  /** What exactly is read off, and from where; goes into the frame. */
  readonly describe: string;
  /** When the value comes into being: ISO 8601 with offset. */
  readonly at: string;
}

export type DrawParty = CommitParty | PublishedSource;

/** How the chance of an institution in a risk arm depends on what is known about it. */
export interface PlanAllocation {
  /** Where the sizes were taken from. */
  readonly table: CreditTableId;
  /** Size of an institution of each class; integers, rising from A to D (R4-1.0f). */
  readonly sizes: Readonly<Record<CreditClass, number>>;
  /** The size is multiplied by this where violations were found in the year before (R4-1.0e); an integer ≥ 1. */
  readonly violationFactor: number;
  /** The same for findings in the follow-up of a licence granted on commitment (R4-1.0f). */
  readonly commitmentFactor: number;
}

/**
 * What a plan says. Data, versioned as a whole: every change is a new version of all of it, and a drawn list points
 * to exactly one.
 */
export interface PlanContent {
  readonly title: string;
  readonly documentNumber: string | null;
  /** Numbers or titles of the papers the plan rests on (R4-0.1). */
  readonly basis: readonly string[];
  readonly level: PlanLevel;
  readonly region: RegionCode;
  readonly year: number;
  /** Decides which dated parameters and which edition of the field dictionary apply. */
  readonly arisesOn: IsoDate;
  /** Id of the city plan that a district plan hangs on; null for a city plan. */
  readonly cityPlan: string | null;
  /** Institutions to be inspected, all fields together. */
  readonly total: number;
  /** Order matters: an institution of several fields is drawn in the first that takes it. */
  readonly fields: readonly PlanField[];
  /** Departments whose countersignature the plan needs. */
  readonly departments: readonly DepartmentId[];
  readonly deadlines: PlanDeadlines;
  /** Order matters: it is the order in which reveals enter the seed. */
  readonly parties: readonly DrawParty[];
  readonly allocation: PlanAllocation;
  /**
   * Until when an inspector's certificate must hold. The law asks for a certificate at the inspection and says
   * nothing about the draw, so this is a setting: the last day for visits (safe) or the day of the draw.
   */
  readonly certificateValidOn: 'draw' | 'on-site-deadline';
}
