import type { ClauseId } from '@hengjian/law';
import type { Words } from './language.ts';

/*
 * What the pages are made of. Plain data, all of it public: names of people, credit classes, weights of single
 * institutions and reasons of conflicts have no place in these types. Instants are ISO 8601 with offset or Z, dates
 * `YYYY-MM-DD`, hashes 64 lower-case hex digits. A `string` in one language is shown as it was written.
 */

/** What stands on every page. */
export interface SiteFacts {
  /** The authority that answers for the portal. */
  readonly organiser: Words;
  /** Everything shown is synthetic; every page says so. */
  readonly demo: boolean;
  /** How the public reaches the portal, without a slash at the end. */
  readonly publicUrl: string;
  readonly log: {
    /** First line of every checkpoint. */
    readonly origin: string;
    /** Verifier key of the log as a vkey line: `<name>+<hash>+<key>`. */
    readonly key: string;
  };
  /** Where staff sign in, a path of this server; null for none. */
  readonly officePath: string | null;
}

/** A signed head of the transparency log. */
export interface LogHead {
  readonly treeSize: number;
  readonly root: string;
  readonly signedAt: string;
}

/** Where a decision stands in the log. */
export interface LogPlace {
  readonly leafIndex: number;
  /** Size of the first signed tree that holds it. */
  readonly treeSize: number;
  readonly signedAt: string;
}

/** Whose turn it is, and until when; the third question is the state itself. */
export interface Turn {
  readonly who: Words;
  readonly due: {
    /** What is due, e.g. 现场检查 / visits. */
    readonly what: Words;
    readonly on: string;
    /** Statutory working days from today; negative when overdue; null where the calendar is not announced yet. */
    readonly workingDaysLeft: number | null;
    readonly clause: ClauseId;
  } | null;
}

export type PublicPlanState = 'published' | 'closed' | 'withdrawn';

export interface PlanSummaryFacts {
  readonly code: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly level: 'city' | 'district';
  readonly region: Words;
  readonly year: number;
  readonly state: PublicPlanState;
  /** Institutions to be inspected. */
  readonly total: number;
  readonly publishedAt: string;
  /** How many numbered draws it has, void ones included. */
  readonly draws: number;
}

export interface PlanFieldFacts {
  readonly name: Words;
  readonly keyField: boolean;
  readonly quota: number;
  /** Institutions of the field on the list, of which the quota is drawn. */
  readonly base: number;
  readonly method: 'equal' | 'weighted';
  /** Of the quota, how many are drawn with equal chances; 0 unless weighted. */
  readonly randomArm: number;
  readonly lead: Words;
  readonly joint: readonly Words[];
  readonly team: readonly { readonly pool: Words; readonly count: number }[];
  readonly experts: number;
}

export interface PlanDeadlineFacts {
  readonly publicDraw: string;
  readonly selfCheck: string;
  readonly districtScheme: string;
  readonly onSite: string;
  readonly summary: string;
}

export interface PlanFacts extends PlanSummaryFacts {
  readonly organiser: Words;
  /** Papers the plan rests on. */
  readonly basis: readonly string[];
  /** All institutions the plan could draw, each once. */
  readonly base: number;
  /** The ratio that total ÷ base is held against. */
  readonly requiredRatio: {
    readonly percent: number;
    readonly kind: 'about' | 'at-least';
    readonly clause: ClauseId;
  } | null;
  readonly fields: readonly PlanFieldFacts[];
  /** Departments that had to countersign, with the day they did. */
  readonly departments: readonly { readonly name: Words; readonly signedAt: string | null }[];
  readonly deadlines: PlanDeadlineFacts;
  /** Who commits to a secret before the draw, and which values published later enter it. */
  readonly parties: readonly { readonly name: Words; readonly kind: 'commit' | 'published' }[];
  /** Relative weight of an institution of each class in a risk arm; null where no field is weighted. */
  readonly weights: {
    readonly table: Words;
    readonly sizes: Readonly<Record<'A' | 'B' | 'C' | 'D', number>>;
    readonly violationFactor: number;
    readonly commitmentFactor: number;
  } | null;
  readonly turn: Turn | null;
  readonly log: LogPlace | null;
  readonly numbered: readonly DrawSummaryFacts[];
}

export type PublicDrawState = 'prepared' | 'committing' | 'sealed' | 'revealing' | 'drawn' | 'published' | 'void';

export interface DrawSummaryFacts {
  /** Public code, e.g. `SJ2023-SH-1`. */
  readonly code: string;
  readonly planTitle: string;
  readonly region: Words;
  readonly number: number;
  readonly state: PublicDrawState;
  /** When it came into this state. */
  readonly since: string;
  /** Institutions to be drawn, and drawn; null before the result is published. */
  readonly quota: number;
  readonly selected: number | null;
}

export interface DrawPartyFacts {
  /** Id of the source in the frame. */
  readonly id: string;
  readonly name: Words;
  readonly kind: 'commit' | 'published';
  readonly commitment: string | null;
  readonly committedAt: string | null;
  /** What is read off and when it comes into being; of published values only. */
  readonly describe: string | null;
  readonly at: string | null;
  /** The secret, or the value, once it was revealed. */
  readonly value: string | null;
  readonly revealedAt: string | null;
}

export interface DrawStratumFacts {
  readonly id: string;
  readonly field: Words;
  readonly arm: 'all' | 'random' | 'risk';
  readonly method: 'equal' | 'pareto' | 'systematic';
  readonly quota: number;
  readonly units: number;
}

export interface DrawnUnitFacts {
  readonly stratum: string;
  /** From 1 within the stratum. */
  readonly rank: number;
  readonly certainty: boolean;
  /** Id in the frame. */
  readonly unit: string;
  readonly name: string;
  readonly region: Words;
  /** Inspectors by their codes in the frame; no names before the visits. */
  readonly team: readonly { readonly pool: Words; readonly inspectors: readonly string[] }[];
}

export interface ReplacementFacts {
  readonly stratum: string;
  readonly out: { readonly unit: string; readonly name: string };
  readonly in: { readonly unit: string; readonly name: string; readonly region: Words };
  /** Rank among the reserves of the stratum. */
  readonly rank: number;
  readonly reason: string;
  readonly at: string;
  readonly log: LogPlace | null;
}

export interface DrawFacts extends DrawSummaryFacts {
  readonly planCode: string;
  readonly organiser: Words;
  readonly createdAt: string;
  readonly turn: Turn | null;
  readonly parties: readonly DrawPartyFacts[];
  /** Hash of the frozen lists, logged when the draw was prepared. */
  readonly listsHash: string;
  readonly frameHash: string | null;
  readonly frameLog: LogPlace | null;
  readonly seed: string | null;
  readonly resultLog: LogPlace | null;
  readonly strata: readonly DrawStratumFacts[];
  /** Distinct institutions, inspectors and pairs that must avoid each other. */
  readonly units: number;
  readonly inspectors: number;
  readonly conflicts: number;
  readonly maxLoad: number | null;
  /** In selection order; empty before the result is published. */
  readonly drawn: readonly DrawnUnitFacts[];
  readonly reserves: number;
  readonly shortfalls: readonly { readonly stratum: string; readonly quota: number; readonly available: number }[];
  readonly shortages: readonly {
    readonly unit: string;
    readonly pools: readonly Words[];
    readonly needed: number;
    readonly available: number;
  }[];
  readonly replacements: readonly ReplacementFacts[];
  /** The void draw this one follows. */
  readonly supersedes: {
    readonly code: string;
    readonly number: number;
    readonly reason: string;
    readonly approver: Words;
  } | null;
  readonly supersededBy: { readonly code: string; readonly number: number } | null;
  /** Set in the state `void`: why, and the office of whoever consented. */
  readonly voided: {
    readonly reason: string;
    readonly approver: Words;
    readonly at: string;
    readonly log: LogPlace | null;
  } | null;
  /** The public bundle can be downloaded. */
  readonly bundle: boolean;
}

export interface LogEntryFacts {
  readonly leafIndex: number;
  readonly type: string;
  readonly at: string;
  readonly about: { readonly kind: 'plan' | 'draw'; readonly code: string } | null;
}

export interface LogFacts {
  readonly head: LogHead | null;
  /** The signed note of the head, as served. */
  readonly checkpoint: string | null;
  /** Newest first. */
  readonly recent: readonly LogEntryFacts[];
  /** Newest first. */
  readonly daily: readonly { readonly day: string; readonly treeSize: number; readonly root: string }[];
}

/** A stretch of a longer list. */
export interface Listing<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}
