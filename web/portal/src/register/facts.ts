import type { Words } from '../language.ts';

/*
 * Facts of the register's pages: public, plain data, as in `../facts.ts`. Texts of annexes (objects, parameters,
 * restrictions, names) exist in Chinese only and are shown as written.
 */

/** How many of something a filter would leave, and how to say what it filters by. */
export interface Facet {
  /** As it stands in the address, e.g. `310115` or `13`. */
  readonly value: string;
  readonly label: Words;
  readonly count: number;
}

/** What the asking person wants. Absent filters are null; `on` and `known` are dates `YYYY-MM-DD`. */
export interface SearchQuery {
  readonly q: string;
  readonly region: string | null;
  readonly field: string | null;
  readonly axis: 'licence' | 'accreditation';
  readonly on: string | null;
  readonly known: string | null;
  /** From 1. */
  readonly page: number;
}

export type StandardState = 'current' | 'in-transition' | 'replaced' | 'withdrawn' | 'upcoming' | 'unknown';

/** A standard that was asked for, and which edition holds. */
export interface StandardNote {
  readonly number: string;
  readonly title: string | null;
  readonly state: StandardState;
  /** Number of the edition that holds now, where it is another one. */
  readonly current: string | null;
  readonly transitionUntil: string | null;
}

export type LibraryState = 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library';

/** One row of a capability annex. */
export interface CapabilityFacts {
  readonly field: Words;
  readonly category: string;
  readonly object: string;
  readonly parameter: string;
  readonly standardNumber: string;
  readonly standardTitle: string;
  readonly method: string;
  readonly restriction: string;
  readonly note: string;
  /** Number of the site within the institution. */
  readonly site: number;
  readonly certificateNumber: string;
  readonly libraryState: LibraryState | null;
}

export interface InstitutionHit {
  readonly code: string;
  readonly name: string;
  readonly region: Words;
  /** Former name, code or reading by which it was found, where that is not its name. */
  readonly foundBy: string | null;
}

/** An institution with those of its rows that were asked for. */
export interface CapabilityHit extends InstitutionHit {
  readonly rows: readonly CapabilityFacts[];
  /** How many of its rows match; `rows` are the first of them. */
  readonly matching: number;
  /** It may issue reports with the mark on the day asked about. */
  readonly inForce: boolean;
}

export interface SearchFacts {
  readonly query: SearchQuery;
  /** Near match: what was looked for instead of what was typed. */
  readonly corrected: string | null;
  readonly standards: readonly StandardNote[];
  /** Institutions whose name or code was typed. */
  readonly institutions: readonly InstitutionHit[];
  readonly hits: readonly CapabilityHit[];
  readonly total: {
    /** Null where only the rows were counted. */
    readonly institutions: number | null;
    readonly rows: number;
    /** When rows were counted, where not just now. */
    readonly countedAt: string | null;
  };
  readonly regions: readonly Facet[];
  readonly fields: readonly Facet[];
  readonly editions: readonly Facet[];
  /** There is another page. */
  readonly more: boolean;
  /** A value typed as a credit code whose check character does not fit: which one would. */
  readonly usccHint: string | null;
}

export interface NoticeFacts {
  readonly at: string;
  readonly title: string;
  readonly path: string;
  readonly more: Words | null;
}

export interface RegisterHomeFacts {
  readonly totals: { readonly institutions: number; readonly capabilities: number; readonly countedAt: string };
  readonly place: Words;
  readonly regions: readonly { readonly code: string; readonly name: Words }[];
  /** Institutions with capability in force, per field. */
  readonly fields: readonly Facet[];
  readonly notices: readonly NoticeFacts[];
  /** Latest published draw to recheck. */
  readonly draw: { readonly code: string } | null;
  readonly openData: readonly { readonly label: Words; readonly count: number; readonly path: string }[];
}

export type AxisName = 'licence' | 'accreditation' | 'designation';

/** One of the public status axes on the day asked about. */
export interface AxisFacts {
  readonly axis: AxisName;
  readonly state: 'active' | 'partly-suspended' | 'suspended' | 'expired' | 'revoked' | 'cancelled' | 'none';
  readonly since: string | null;
  readonly until: string | null;
  readonly numbers: readonly string[];
}

/** Something that happened to an institution, with its place in the log where it has one. */
export interface HistoryFacts {
  readonly day: string;
  readonly what: Words;
  readonly certificateNumber: string | null;
  readonly leafIndex: number | null;
}

export interface SiteFactsOfInstitution {
  readonly number: number;
  readonly name: string;
  readonly address: string;
  readonly region: Words;
}

export interface CertificateFacts {
  readonly number: string;
  readonly axis: AxisName;
  readonly issuer: Words;
  readonly validFrom: string;
  readonly validTo: string;
  readonly state: AxisFacts['state'];
  readonly annexVersion: number;
  readonly annexRows: number;
  readonly annexSha256: string;
}

export interface InstitutionPageFacts {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly formerNames: readonly string[];
  readonly uscc: string | null;
  readonly kind: Words;
  readonly region: Words;
  readonly address: string | null;
  /** The day asked about. */
  readonly on: string;
  readonly today: string;
  readonly known: string | null;
  readonly axes: readonly AxisFacts[];
  readonly certificates: readonly CertificateFacts[];
  readonly sites: readonly SiteFactsOfInstitution[];
  /** Newest first. */
  readonly history: readonly HistoryFacts[];
  readonly capabilities: {
    readonly rows: readonly CapabilityFacts[];
    readonly total: number;
    readonly page: number;
    readonly size: number;
    readonly q: string;
    /** Which annexes are shown. */
    readonly axis: 'licence' | 'accreditation';
  };
  readonly commitment: { readonly text: string; readonly url: string | null; readonly publishedAt: string } | null;
  readonly contacts: readonly { readonly label: Words; readonly value: string }[];
}

/** The same rows side by side in two to five institutions. */
export interface CompareFacts {
  readonly on: string;
  readonly institutions: readonly InstitutionHit[];
  readonly rows: readonly {
    readonly item: Pick<CapabilityFacts, 'field' | 'object' | 'parameter' | 'standardNumber' | 'standardTitle'>;
    /** Per institution: null for not authorised, else its restriction, which may be empty. */
    readonly cells: readonly ({ readonly restriction: string } | null)[];
  }[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly unknown: readonly string[];
}

export interface StandardPageFacts {
  readonly number: string;
  readonly family: string;
  readonly title: string | null;
  readonly editions: readonly {
    readonly number: string;
    readonly title: string | null;
    readonly state: StandardState;
    readonly implemented: string | null;
    readonly withdrawn: string | null;
    readonly transitionUntil: string | null;
    readonly citable: boolean;
    readonly replacedBy: readonly string[];
    /** Believed rows by this edition, and institutions that hold them. */
    readonly rows: number;
    readonly institutions: number;
  }[];
}

export interface StandardListFacts {
  readonly q: string;
  readonly page: number;
  readonly total: number;
  readonly standards: readonly {
    readonly number: string;
    readonly title: string | null;
    readonly state: StandardState;
    readonly implemented: string | null;
    readonly current: string | null;
  }[];
}
