// Written by tools/generate-client.ts from docs/api/openapi.json. Do not edit: change the contract instead.
import { type Answer, addressOf, type CallOptions, call } from './fetch.ts';

/** An institution with rows by a standard, in certificates in force */
export type AffectedInstitution = {
  readonly institution: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly region: string;
  };
  /** Number */
  readonly certificate: string;
  readonly rows: number;
  readonly sites: readonly {
    readonly number: number;
    readonly name: string;
  }[];
  readonly since: string;
  readonly examples: readonly {
    readonly object: string;
    readonly parameter: string;
    readonly state: string | null;
  }[];
};

export type AnnexPreview = {
  readonly states: readonly {
    readonly state: 'not-in-library' | 'edition-outdated' | 'withdrawn' | 'withdrawn-citable' | 'in-library';
    readonly lines: number;
  }[];
  /** Lines of the annex that the good rows make: one for each standard */
  readonly lines: number;
  /** Rows whose cell named several standards */
  readonly splitRows: number;
  readonly certificateCount: number;
  /** Those with the most lines, at most 50 */
  readonly certificates: readonly {
    readonly number: string;
    readonly institution: string;
    /** Kind of the decision that taking the rows records */
    readonly decision: string;
    readonly effectiveFrom: string;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly takenOff: number;
    /** An update takes nothing off a certificate that has bad rows */
    readonly held: boolean;
  }[];
  /** Lines of the present annexes that the file does not have */
  readonly takenOff: number;
};

export type ApiKey = {
  readonly id: string;
  /** The first characters of the key; the rest is kept nowhere */
  readonly prefix: string;
  /** Whose program it is */
  readonly holder: string;
  readonly purpose: string;
  /** Whom to tell when something changes */
  readonly contact: string;
  readonly perMinute: number;
  readonly perDay: number;
  /** Last day on which the key works */
  readonly expiresOn: string;
  readonly issuedAt: string;
  readonly revoked: {
    readonly at: string;
    readonly reason: string;
  } | null;
  readonly state: 'active' | 'expired' | 'revoked';
  readonly use: readonly {
    readonly day: string;
    readonly requests: number;
  }[];
};

export type CertificateDecision = {
  readonly id: string;
  readonly sequence: number;
  /** issued, taken-over, renewed, changed, extended, reduced, suspended, … */
  readonly kind: string;
  readonly decidedOn: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly number: string | null;
  readonly sites: readonly number[] | null;
  readonly documentNumber: string | null;
  readonly reason: string | null;
  readonly clause: string | null;
  readonly rows: readonly {
    readonly site: number;
    readonly itemId: number;
    readonly limitationId: number;
  }[] | null;
  readonly mergedFrom: readonly string[];
  readonly mergedInto: string | null;
  readonly annexVersion: number;
  readonly annexRows: number;
  readonly annexSha256: string;
  readonly preparedBy: string;
  readonly decidedBy: string;
  readonly recordedAt: string;
  readonly leafIndex: number | null;
};

export type CertificateSummary = {
  readonly id: string;
  readonly institutionId: string;
  readonly axis: 'licence' | 'accreditation' | 'designation';
  readonly number: string;
  /** Region of the issuing authority; 000000 for the nation */
  readonly issuer: string;
  /** Of the newest decision: a draft is made on it */
  readonly sequence: number;
  readonly status: 'active' | 'partly-suspended' | 'suspended' | 'expired' | 'revoked' | 'cancelled' | 'none';
  readonly validFrom: string;
  readonly validTo: string;
  readonly endedOn: string | null;
  readonly endedBy: string | null;
  readonly inForce: readonly {
    readonly from: string;
    readonly to: string | null;
  }[];
  readonly suspended: readonly {
    readonly from: string;
    readonly to: string | null;
  }[];
  readonly sites: readonly {
    readonly number: number;
    readonly name: string;
    readonly address: string;
  }[];
  readonly annexVersion: number;
  readonly annexRows: number;
};

export type Choice = {
  readonly action: string;
  readonly to: string;
  readonly allowed: boolean;
  readonly missing: readonly {
    readonly code: string;
    readonly clause: string;
  }[];
};

export type Commitment = {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  readonly wording: string;
  readonly url: string | null;
  readonly from: string;
  readonly to: string | null;
};

export type ComparedRow = {
  readonly certificate: string;
  readonly line: number;
  readonly site: number;
  readonly field: string;
  readonly category: string;
  readonly object: string;
  readonly parameter: string;
  readonly standardNumber: string;
  readonly standardTitle: string;
  readonly method: string;
  readonly restriction: string;
  readonly note: string;
  readonly state: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | null;
  readonly why: {
    readonly code: string;
    readonly words: {
      readonly zh: string;
      readonly en: string;
    };
  };
  readonly current: string | null;
  readonly entryId: string | null;
};

export type Conflict = {
  readonly id: string;
  readonly inspector: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
  };
  readonly institution: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
  };
  readonly reason: 'employed' | 'family' | 'consulting' | 'shareholding' | 'previous-visits' | 'other';
  readonly note: string;
  /** Name of the person */
  readonly declaredBy: string | null;
  readonly declaredAt: string;
  readonly ended: {
    readonly reason: string;
    readonly by: string | null;
    readonly at: string;
  } | null;
  readonly mayEnd: boolean;
};

export type Contact = {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  readonly name: string;
  readonly duty: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Shown on the public page, by duty and without the name */
  readonly published?: boolean;
  readonly from: string | null;
  readonly to: string | null;
};

export type DecisionDraftSummary = {
  readonly id: string;
  readonly certificateId: string | null;
  readonly institutionId: string;
  readonly institutionName: string;
  readonly state: 'prepared' | 'returned' | 'decided' | 'withdrawn';
  readonly action: string;
  readonly axis: 'licence' | 'accreditation' | 'designation';
  readonly number: string | null;
  readonly effectiveFrom: string;
  readonly additions: number;
  readonly removals: number;
  readonly preparedBy: string;
  readonly preparedAt: string;
  readonly answeredBy: string | null;
  readonly answer: string | null;
  /** The certificate was decided on since it was prepared */
  readonly stale: boolean;
  readonly myTurn: boolean;
};

export type Directory = {
  readonly code: string;
  readonly region: string;
  readonly version: number;
  readonly state: 'draft' | 'published' | 'withdrawn';
  readonly title: {
    readonly zh: string;
    readonly en: string;
  };
  /** The paper it is published under */
  readonly basis: string;
  readonly selection: readonly {
    readonly object: string;
    readonly parameter: string;
    /** In any writing; without an edition every edition matches */
    readonly standard: string;
  }[];
  readonly changedAt: string;
  readonly mayEdit: boolean;
};

export type DrawSource = {
  readonly id: string;
  readonly name: {
    readonly zh: string;
    readonly en: string;
  };
  readonly kind: 'commit' | 'published';
  readonly describe: string | null;
  readonly at: string | null;
  readonly commitment: string | null;
  readonly committedAt: string | null;
  readonly value: string | null;
  readonly revealedAt: string | null;
  /** The asking person acts for this source */
  readonly mine: boolean;
};

export type DrawStratum = {
  readonly id: string;
  readonly field: string;
  readonly arm: 'all' | 'random' | 'risk';
  readonly method: string;
  readonly quota: number;
  readonly units: number;
};

export type Expert = {
  readonly id: string;
  readonly code: string;
  readonly synthetic: boolean;
  readonly version: number;
  readonly changedAt: string;
  readonly name: string;
  readonly employer: string;
  readonly fields: readonly string[];
  readonly region: string;
  readonly status: 'active' | 'left';
  readonly personId: string | null;
};

export type ImportOptions = {
  /** Number of the certificate that all rows belong to */
  readonly certificate?: string;
  /** Credit code or code of the institution that all rows belong to */
  readonly institution?: string;
  /** Number or name of the site */
  readonly site?: string;
  /** First day on which the rows hold */
  readonly effectiveFrom?: string;
  /** An empty cell of field, category, object, certificate or site means: as above */
  readonly blankRepeats?: boolean;
};

export type ImportRow = {
  /** As the file shows it */
  readonly row: number;
  readonly state: 'good' | 'bad' | 'imported' | 'undone' | 'kept';
  readonly cells: readonly string[];
  readonly problems: readonly {
    readonly severity: 'error' | 'warning';
    readonly code: string;
    /** Address of the cell, e.g. D12 */
    readonly place: string | null;
    readonly message: {
      readonly zh: string;
      readonly en: string;
    };
    /** Provision that says so */
    readonly clause?: string;
    readonly wayOut?: {
      readonly zh: string;
      readonly en: string;
    };
  }[];
  readonly subjectId: string | null;
  /** Of a capability annex: what the row becomes, one line for each standard */
  readonly lines?: readonly {
    readonly standard: string;
    readonly state: 'not-in-library' | 'edition-outdated' | 'withdrawn' | 'withdrawn-citable' | 'in-library' | null;
    /** The entry of the library it matches, or what comes near */
    readonly note: {
      readonly zh: string;
      readonly en: string;
    } | null;
  }[];
};

export type ImportSummary = {
  readonly id: string;
  readonly subject: 'institution' | 'inspector' | 'expert' | 'conflict' | 'capability' | 'staff' | 'instrument' | 'standard' | 'parameter';
  /** Update finds records by their key and never makes new ones */
  readonly mode: 'create' | 'update';
  readonly fileName: string;
  readonly state: 'mapped' | 'checking' | 'checked' | 'importing' | 'imported' | 'undoing' | 'undone' | 'cancelled' | 'failed';
  /** Rows done of the step under way */
  readonly progress: number;
  readonly total: number;
  readonly good: number;
  readonly bad: number;
  /** Good rows with a warning */
  readonly warned: number;
  readonly imported: number;
  readonly undone: number;
  readonly by: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
};

export type Inspector = {
  readonly id: string;
  readonly code: string;
  readonly synthetic: boolean;
  readonly version: number;
  readonly changedAt: string;
  readonly name: string;
  readonly department: string;
  readonly employer: string;
  readonly certificateNumber: string;
  readonly certificateExpires: string;
  readonly pools: readonly string[];
  readonly region: string;
  readonly status: 'active' | 'left';
  readonly personId: string | null;
};

export type Institution = {
  readonly id: string;
  readonly code: string;
  readonly synthetic: boolean;
  readonly version: number;
  readonly changedAt: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly formerNames: readonly string[];
  readonly uscc: string | null;
  readonly kind: 'enterprise' | 'public-institution' | 'association' | 'other';
  readonly region: string;
  /** Region of the licensing authority; 000000 for the nation */
  readonly licensedBy: string;
  readonly address: string | null;
  readonly fields: readonly string[];
  readonly status: 'active' | 'suspended' | 'expired' | 'revoked' | 'cancelled';
  readonly certificateNumber: string | null;
  readonly certificateExpires: string | null;
  readonly usccWarnings: readonly string[];
  readonly creditClass?: 'A' | 'B' | 'C' | 'D' | null;
  readonly violationLastYear?: boolean;
  readonly commitmentFinding?: boolean;
};

export type Instrument = {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  readonly code: string;
  readonly name: string;
  readonly model: string | null;
  readonly serial: string | null;
  readonly manufacturer: string | null;
  /** Number of the site it stands at */
  readonly site: number;
  readonly tracing: 'verification' | 'calibration' | 'check';
  readonly cycleMonths: number | null;
  readonly lastDone: string | null;
  readonly due: string | null;
  readonly certificateNumber: string | null;
  readonly provider: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Of its traceability, today or on the day asked for */
  readonly state: 'valid' | 'due-soon' | 'overdue' | 'unknown' | 'out-of-use' | 'not-required';
};

export type Insurance = {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  readonly policyNumber: string;
  readonly insurer: string;
  /** Sum insured, whole yuan */
  readonly amount: number;
  readonly from: string;
  readonly to: string;
};

export type LegalNature = {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  /** A legal person itself, or part of one that has authorised it */
  readonly form: 'independent' | 'part';
  readonly parentName: string | null;
  readonly parentUscc: string | null;
  readonly authorisation: string | null;
  readonly representative: string | null;
  readonly ownership: 'public' | 'state-owned' | 'private' | 'foreign' | 'other' | null;
  readonly labels: readonly ('high-tech' | 'specialised' | 'listed')[];
  readonly from: string | null;
  readonly to: string | null;
};

export type ParameterProposalContent = {
  readonly title: string;
  readonly entry: {
    /** Certificate field, 00–21 */
    readonly field: string;
    readonly nationalField: string | null;
    readonly category: string;
    /** Empty: whatever the object */
    readonly object: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly unit: string;
    readonly legalBasis: string;
    readonly ownerDepartment: string | null;
    /** Numbers with edition */
    readonly standards: readonly string[];
    readonly note: string;
  } | null;
  readonly reason: string;
  readonly standard: string | null;
};

export type ParameterProposalSummary = {
  readonly id: string;
  readonly code: string;
  readonly kind: 'new' | 'revise' | 'withdraw' | 'advanced-standard';
  readonly title: string;
  readonly state: string;
  readonly proposedBy: string | null;
  readonly organisation: {
    readonly zh: string;
    readonly en: string;
  };
  readonly proposedAt: string;
  readonly changedAt: string;
  /** The next step is one the asking person can take */
  readonly myTurn: boolean;
  readonly due: string | null;
};

export type PlanContent = {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly basis: readonly string[];
  readonly level: 'city' | 'district';
  readonly region: string;
  readonly year: number;
  readonly arisesOn: string;
  readonly cityPlan: string | null;
  readonly total: number;
  readonly fields: readonly {
    readonly field: string;
    readonly keyField: boolean;
    readonly quota: number;
    readonly method: 'equal' | 'weighted';
    readonly randomArm: number;
    readonly lead: string;
    readonly joint: readonly string[];
    readonly team: readonly {
      readonly pool: string;
      readonly count: number;
    }[];
    readonly experts: number;
  }[];
  readonly departments: readonly string[];
  readonly deadlines: {
    readonly publicDraw: string;
    readonly selfCheck: string;
    readonly districtScheme: string;
    readonly onSite: string;
    readonly summary: string;
  };
  readonly parties: readonly ({
    readonly id: string;
    readonly name: {
      readonly zh: string;
      readonly en: string;
    };
    readonly kind: 'commit';
    readonly organisation: string;
  } | {
    readonly id: string;
    readonly name: {
      readonly zh: string;
      readonly en: string;
    };
    readonly kind: 'published';
    readonly describe: string;
    readonly at: string;
  })[];
  readonly allocation: {
    readonly table: string;
    readonly sizes: {
      readonly A: number;
      readonly B: number;
      readonly C: number;
      readonly D: number;
    };
    readonly violationFactor: number;
    readonly commitmentFactor: number;
  };
  readonly certificateValidOn: 'draw' | 'on-site-deadline';
};

export type PlanException = {
  readonly id: string;
  readonly kind: 'repeat' | 'principle';
  readonly target: string;
  readonly targetName: string;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly decision: {
    readonly approved: boolean;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  } | null;
  readonly mayDecide: boolean;
};

/** Counts on which a plan is checked, as of now */
export type PlanFacts = {
  readonly base: number;
  readonly baseByField: Readonly<Record<string, number>>;
  readonly violatorsByField: Readonly<Record<string, number>>;
  readonly pools: Readonly<Record<string, {
    readonly eligible: number;
    readonly expired: number;
  }>>;
  readonly countersigned: readonly string[];
  /** The city plan it hangs on has been drawn; true where it hangs on none */
  readonly cityHasDrawn: boolean;
  readonly repeats: readonly {
    readonly institution: string;
    readonly reason: string;
    readonly requestedBy: string;
    readonly approvedBy: string | null;
  }[];
  readonly exceptions: readonly {
    readonly rule: string;
    readonly reason: string;
    readonly requestedBy: string;
    readonly approvedBy: string | null;
  }[];
};

export type PlanSummary = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly level: 'city' | 'district';
  readonly region: string;
  readonly year: number;
  readonly state: string;
  readonly version: number;
  readonly total: number;
  readonly drawDate: string;
  /** How many numbered draws it has */
  readonly draws: number;
  /** One of them was drawn and is not void */
  readonly drawn: boolean;
  /** The date of the year it runs to now */
  readonly due: {
    readonly key: string;
    readonly date: string;
    readonly clause: string;
  } | null;
  /** The next step is one the asking person can take */
  readonly myTurn: boolean;
};

export type ProcedureEvent = {
  readonly seq: number;
  readonly action: string;
  readonly toState: string;
  readonly at: string;
  /** Name of the person; null for the system */
  readonly by: string | null;
  /** Department or source the step was about */
  readonly detail: string | null;
  readonly reason: string | null;
  /** Place in the transparency log */
  readonly leafIndex: number | null;
};

export type Refusal = {
  readonly code: string;
  readonly message: {
    readonly zh: string;
    readonly en: string;
  };
  /** Id in the clause catalogue, e.g. R4-1.0b */
  readonly clause?: string;
  /** JSON pointer or place in the input */
  readonly at?: string;
  readonly wayOut?: {
    readonly zh: string;
    readonly en: string;
  };
  readonly params?: Readonly<Record<string, unknown>>;
};

export type RegistryChange = {
  readonly version: number;
  readonly at: string;
  readonly by: string | null;
  readonly batchId: string | null;
  readonly kind: 'created' | 'changed' | 'removed';
  readonly columns: readonly {
    readonly column: string;
    readonly words: {
      readonly zh: string;
      readonly en: string;
    };
    readonly before: {
      readonly zh: string;
      readonly en: string;
    } | null;
    readonly after: {
      readonly zh: string;
      readonly en: string;
    } | null;
  }[];
};

export type SavedSearch = {
  readonly id: string;
  readonly name: string;
  readonly query: {
    readonly q: string;
    readonly region: string | null;
    readonly field: string | null;
    readonly axis: 'licence' | 'accreditation';
  };
  readonly link: string;
  readonly feed: string;
  readonly createdAt: string;
  readonly subscriptions: readonly {
    readonly id: string;
    readonly channel: 'notice' | 'webhook';
    readonly url: string | null;
    readonly state: 'active' | 'failing';
    readonly seenUntil: string;
    readonly deliveries: readonly {
      readonly at: string;
      readonly matches: number;
      readonly outcome: 'waiting' | 'sent' | 'failed';
      readonly attempts: number;
      readonly reply: string | null;
    }[];
  }[];
};

export type SelectedUnit = {
  readonly position: number;
  readonly stratum: string;
  readonly field: string;
  readonly rank: number;
  readonly certainty: boolean;
  readonly unit: string;
  readonly name: string;
  readonly region: string;
  readonly ticket: string;
  readonly team: readonly {
    readonly pool: string;
    readonly inspectors: readonly {
      readonly id: string;
      readonly name: string;
    }[];
  }[];
  readonly replacedBy: {
    readonly unit: string;
    readonly name: string;
    readonly reason: string;
    readonly at: string;
  } | null;
  readonly replacementRequest: {
    readonly cause: string;
    readonly reason: string;
    readonly by: string;
  } | null;
};

export type SignatoryAuthorisation = {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  readonly staffId: string;
  readonly fieldText: string;
  readonly fields: readonly string[];
  readonly certificateNumber: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly staffName: string;
};

export type Site = {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  readonly number: number;
  readonly name: string;
  readonly address: string;
  readonly region: string;
  readonly kind: 'main' | 'branch' | 'temporary' | 'mobile';
  readonly from: string;
  readonly to: string | null;
  /** A branch in another city or province (R4-A2.1) */
  readonly needsOwnApproval: boolean;
};

export type StaffMember = {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  readonly name: string;
  readonly title: string | null;
  readonly education: 'doctor' | 'master' | 'bachelor' | 'college' | 'secondary' | 'other' | null;
  readonly posts: readonly ('top-manager' | 'technical-manager' | 'quality-manager' | 'authorised-signatory' | 'supervisor' | 'internal-auditor' | 'tester' | 'sampler' | 'equipment-keeper' | 'sample-keeper' | 'document-keeper' | 'other')[];
  readonly from: string;
  readonly to: string | null;
  readonly identityKnown: boolean;
  readonly identityWarnings: readonly string[];
  readonly authorisations: readonly SignatoryAuthorisation[];
  readonly overlaps: readonly {
    readonly institution: {
      readonly id: string;
      readonly code: string;
      readonly name: string;
    } | null;
    readonly from: string;
    readonly to: string | null;
  }[];
};

export type SystemDocument = {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  readonly title: string;
  readonly kind: 'manual' | 'procedure' | 'instruction' | 'form' | 'other';
  readonly number: string | null;
  readonly edition: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly fileSha256: string | null;
  readonly fileName: string | null;
};

export type TimelineEntry = {
  /** Stable; unique within a time line */
  readonly id: string;
  /** When it was recorded */
  readonly at: string;
  /** On which it took effect; the line is ordered by it */
  readonly day: string;
  readonly until: string | null;
  readonly lane: 'certificate' | 'change' | 'people' | 'instruments' | 'inspection' | 'finding' | 'sanction' | 'log';
  readonly words: {
    readonly zh: string;
    readonly en: string;
  };
  readonly by: string | null;
  readonly link: string | null;
  readonly logEntryId: string | null;
};

export type AcceptImportInput = {
  readonly params: {
    readonly id: string;
  };
};
export type AcceptImportAnswer = Answer<{
  readonly 202: {
    readonly state: 'mapped' | 'checking' | 'checked' | 'importing' | 'imported' | 'undoing' | 'undone' | 'cancelled' | 'failed';
  };
}>;

export type ActOnDrawInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly action: 'open-commitments';
  } | {
    readonly action: 'commit';
    readonly source: string;
    readonly commitment: string;
  } | {
    readonly action: 'seal';
  } | {
    readonly action: 'open-reveals';
  } | {
    readonly action: 'reveal';
    readonly source: string;
    readonly value: string;
  } | {
    readonly action: 'enter-published-value';
    readonly source: string;
    readonly value: string;
  } | {
    readonly action: 'draw';
  } | {
    readonly action: 'publish';
  } | {
    readonly action: 'request-replacement';
    readonly unit: string;
    readonly cause: 'CLOSED' | 'LICENCE_LOST' | 'NO_ACTIVITY' | 'MOVED_AWAY';
    readonly reason: string;
  } | {
    readonly action: 'approve-replacement';
    readonly unit: string;
  } | {
    readonly action: 'request-void';
    readonly reason: string;
  } | {
    readonly action: 'void';
    readonly reason: string;
  };
};
export type ActOnDrawAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    /** Public code, e.g. SJ2023-SH-1 */
    readonly code: string;
    readonly planId: string;
    readonly planCode: string;
    readonly planTitle: string;
    readonly organiser: string;
    readonly region: string;
    readonly number: number;
    readonly state: string;
    readonly createdAt: string;
    readonly supersedes: {
      readonly number: number;
      readonly reason: string;
      readonly approver: string;
    } | null;
    readonly sources: readonly DrawSource[];
    readonly snapshotHash: string;
    /** Distinct institutions in the lists */
    readonly units: number;
    readonly inspectors: number;
    readonly conflicts: number;
    readonly strata: readonly DrawStratum[];
    readonly leftOut: readonly {
      readonly list: 'institutions' | 'inspectors';
      readonly reason: string;
      readonly count: number;
    }[];
    readonly frameHash: string | null;
    readonly frameLog: {
      readonly leafIndex: number;
      /** Size of the first signed tree that holds it */
      readonly treeSize: number;
      readonly at: string;
    } | null;
    readonly seed: string | null;
    readonly resultLog: {
      readonly leafIndex: number;
      /** Size of the first signed tree that holds it */
      readonly treeSize: number;
      readonly at: string;
    } | null;
    readonly selected: number | null;
    readonly maxLoad: number | null;
    readonly choices: readonly Choice[];
    readonly events: readonly ProcedureEvent[];
    readonly voidRequest: {
      readonly reason: string;
      readonly by: string;
      readonly at: string;
    } | null;
    readonly published: boolean;
    readonly onSiteDeadline: string;
    readonly today: string;
  };
}>;

export type ActOnParameterProposalInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly action: string;
    /** The wording the person saw */
    readonly version: number;
    readonly reason?: string | undefined;
    readonly reviewers?: readonly string[] | undefined;
    readonly departments?: readonly string[] | undefined;
    readonly favourable?: boolean | undefined;
    readonly content?: ParameterProposalContent | undefined;
  };
};
export type ActOnParameterProposalAnswer = Answer<{
  readonly 200: {
    readonly state: string;
    readonly version: number;
  };
}>;

export type ActOnPlanInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly action: string;
    /** The version the person saw */
    readonly version: number;
    readonly reason?: string | undefined;
    /** With assign-number */
    readonly documentNumber?: string | undefined;
  };
};
export type ActOnPlanAnswer = Answer<{
  readonly 200: {
    readonly state: string;
  };
}>;

export type AddAuthorisationInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly draft: {
      readonly staffId: string;
      readonly fieldText: string;
      readonly fields: readonly string[];
      readonly certificateNumber: string | null;
      readonly from: string;
      readonly to: string | null;
    };
  };
};
export type AddAuthorisationAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type AddCommitmentInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly draft: {
      readonly wording: string;
      readonly url: string | null;
      readonly from: string;
      readonly to: string | null;
    };
  };
};
export type AddCommitmentAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type AddContactInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly draft: {
      readonly name: string;
      readonly duty: string | null;
      readonly phone: string | null;
      readonly email: string | null;
      /** Shown on the public page, by duty and without the name */
      readonly published?: boolean | undefined;
      readonly from: string | null;
      readonly to: string | null;
    };
  };
};
export type AddContactAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type AddDocumentInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly draft: {
      readonly title: string;
      readonly kind: 'manual' | 'procedure' | 'instruction' | 'form' | 'other';
      readonly number: string | null;
      readonly edition: string | null;
      readonly from: string;
      readonly to: string | null;
    };
  };
};
export type AddDocumentAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type AddInstrumentInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly draft: {
      readonly code: string;
      readonly name: string;
      readonly model: string | null;
      readonly serial: string | null;
      readonly manufacturer: string | null;
      /** Number of the site it stands at */
      readonly site: number;
      readonly tracing: 'verification' | 'calibration' | 'check';
      readonly cycleMonths: number | null;
      readonly lastDone: string | null;
      readonly due: string | null;
      readonly certificateNumber: string | null;
      readonly provider: string | null;
      readonly from: string | null;
      readonly to: string | null;
    };
  };
};
export type AddInstrumentAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type AddInsuranceInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly draft: {
      readonly policyNumber: string;
      readonly insurer: string;
      /** Sum insured, whole yuan */
      readonly amount: number;
      readonly from: string;
      readonly to: string;
    };
  };
};
export type AddInsuranceAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type AddOrganisationInput = {
  readonly body: {
    readonly name: {
      readonly zh: string;
      readonly en: string;
    };
    readonly kind: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution';
    readonly level: 'national' | 'city' | 'district' | 'affiliated' | null;
    readonly region: string;
    readonly department: string | null;
  };
};
export type AddOrganisationAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly name: {
      readonly zh: string;
      readonly en: string;
    };
    readonly kind: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution';
    readonly level: 'national' | 'city' | 'district' | 'affiliated' | null;
    /** GB/T 2260 */
    readonly region: string;
    readonly department: string | null;
    readonly parentId: string | null;
  };
}>;

export type AddPersonInput = {
  readonly body: {
    readonly login: string;
    readonly name: string;
    readonly email?: string | undefined;
    readonly locale?: 'zh' | 'en' | undefined;
    readonly organisationId: string;
    readonly singleSignOnSubject?: string | undefined;
  };
};
export type AddPersonAnswer = Answer<{
  readonly 201: {
    readonly person: {
      readonly id: string;
      readonly login: string;
      readonly name: string;
      readonly organisation: {
        readonly id: string;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
        readonly kind: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution';
        /** GB/T 2260 */
        readonly region: string;
        readonly department: string | null;
      };
      readonly roles: readonly string[];
      readonly totp: boolean;
      readonly singleSignOn: boolean;
      readonly synthetic: boolean;
      readonly deactivatedAt: string | null;
      readonly mayManage: boolean;
      readonly grantable: readonly string[];
    };
    /** Shown once; the person replaces it at the first sign-in */
    readonly initialPassword: string;
  };
}>;

export type AddSiteInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly draft: {
      /** The next free one when left out; never changes */
      readonly number?: number | undefined;
      readonly name: string;
      readonly address: string;
      readonly region: string;
      readonly kind: 'main' | 'branch' | 'temporary' | 'mobile';
      readonly from: string;
      readonly to: string | null;
    };
  };
};
export type AddSiteAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type AddStaffInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly draft: {
      readonly name: string;
      readonly idNumber?: string | null | undefined;
      readonly title: string | null;
      readonly education: 'doctor' | 'master' | 'bachelor' | 'college' | 'secondary' | 'other' | null;
      readonly posts: readonly ('top-manager' | 'technical-manager' | 'quality-manager' | 'authorised-signatory' | 'supervisor' | 'internal-auditor' | 'tester' | 'sampler' | 'equipment-keeper' | 'sample-keeper' | 'document-keeper' | 'other')[];
      readonly from: string;
      readonly to: string | null;
    };
  };
};
export type AddStaffAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type AnswerDecisionDraftInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly action: 'decide' | 'return' | 'withdraw';
    readonly answer?: string | undefined;
  };
};
export type AnswerDecisionDraftAnswer = Answer<{
  readonly 200: {
    readonly state: string;
    readonly certificateId: string | null;
    readonly decisionId: string | null;
  };
}>;

export type BeginTotpInput = Record<string, never>;
export type BeginTotpAnswer = Answer<{
  readonly 200: {
    readonly otpauthUrl: string;
    readonly secret: string;
    readonly qrSvg: string;
  };
}>;

export type CancelImportInput = {
  readonly params: {
    readonly id: string;
  };
};
export type CancelImportAnswer = Answer<{
  readonly 200: {
    readonly state: 'mapped' | 'checking' | 'checked' | 'importing' | 'imported' | 'undoing' | 'undone' | 'cancelled' | 'failed';
  };
}>;

export type ChangeAuthorisationInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    /** The version the person saw */
    readonly baseVersion: number;
    readonly draft: {
      readonly staffId: string;
      readonly fieldText: string;
      readonly fields: readonly string[];
      readonly certificateNumber: string | null;
      readonly from: string;
      readonly to: string | null;
    };
  };
};
export type ChangeAuthorisationAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type ChangeCommitmentInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    /** The version the person saw */
    readonly baseVersion: number;
    readonly draft: {
      readonly wording: string;
      readonly url: string | null;
      readonly from: string;
      readonly to: string | null;
    };
  };
};
export type ChangeCommitmentAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type ChangeContactInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    /** The version the person saw */
    readonly baseVersion: number;
    readonly draft: {
      readonly name: string;
      readonly duty: string | null;
      readonly phone: string | null;
      readonly email: string | null;
      /** Shown on the public page, by duty and without the name */
      readonly published?: boolean | undefined;
      readonly from: string | null;
      readonly to: string | null;
    };
  };
};
export type ChangeContactAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type ChangeDocumentInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    /** The version the person saw */
    readonly baseVersion: number;
    readonly draft: {
      readonly title: string;
      readonly kind: 'manual' | 'procedure' | 'instruction' | 'form' | 'other';
      readonly number: string | null;
      readonly edition: string | null;
      readonly from: string;
      readonly to: string | null;
    };
  };
};
export type ChangeDocumentAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type ChangeInstrumentInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    /** The version the person saw */
    readonly baseVersion: number;
    readonly draft: {
      readonly code: string;
      readonly name: string;
      readonly model: string | null;
      readonly serial: string | null;
      readonly manufacturer: string | null;
      /** Number of the site it stands at */
      readonly site: number;
      readonly tracing: 'verification' | 'calibration' | 'check';
      readonly cycleMonths: number | null;
      readonly lastDone: string | null;
      readonly due: string | null;
      readonly certificateNumber: string | null;
      readonly provider: string | null;
      readonly from: string | null;
      readonly to: string | null;
    };
  };
};
export type ChangeInstrumentAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type ChangeInsuranceInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    /** The version the person saw */
    readonly baseVersion: number;
    readonly draft: {
      readonly policyNumber: string;
      readonly insurer: string;
      /** Sum insured, whole yuan */
      readonly amount: number;
      readonly from: string;
      readonly to: string;
    };
  };
};
export type ChangeInsuranceAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type ChangePasswordInput = {
  readonly body: {
    readonly current: string;
    readonly next: string;
  };
};
export type ChangePasswordAnswer = Answer<{
  readonly 204: null;
}>;

export type ChangeSiteInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    /** The version the person saw */
    readonly baseVersion: number;
    readonly draft: {
      /** The next free one when left out; never changes */
      readonly number?: number | undefined;
      readonly name: string;
      readonly address: string;
      readonly region: string;
      readonly kind: 'main' | 'branch' | 'temporary' | 'mobile';
      readonly from: string;
      readonly to: string | null;
    };
  };
};
export type ChangeSiteAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type ChangeStaffInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    /** The version the person saw */
    readonly baseVersion: number;
    readonly draft: {
      readonly name: string;
      readonly idNumber?: string | null | undefined;
      readonly title: string | null;
      readonly education: 'doctor' | 'master' | 'bachelor' | 'college' | 'secondary' | 'other' | null;
      readonly posts: readonly ('top-manager' | 'technical-manager' | 'quality-manager' | 'authorised-signatory' | 'supervisor' | 'internal-auditor' | 'tester' | 'sampler' | 'equipment-keeper' | 'sample-keeper' | 'document-keeper' | 'other')[];
      readonly from: string;
      readonly to: string | null;
    };
  };
};
export type ChangeStaffAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type CheckImportInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    /** Update finds records by their key and never makes new ones */
    readonly mode: 'create' | 'update';
    readonly mapping: Readonly<Record<string, number>>;
    readonly options?: ImportOptions | undefined;
  };
};
export type CheckImportAnswer = Answer<{
  readonly 202: {
    readonly state: 'mapped' | 'checking' | 'checked' | 'importing' | 'imported' | 'undoing' | 'undone' | 'cancelled' | 'failed';
  };
}>;

export type CompareAnnexInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query: {
    readonly from: string;
    readonly to: string;
    /** As recorded by the end of that day; now where absent */
    readonly known?: string | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  };
};
export type CompareAnnexAnswer = Answer<{
  readonly 200: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    readonly rows: readonly {
      readonly change: 'added' | 'removed' | 'changed';
      readonly before: {
        readonly institutionId: string;
        readonly certificateId: string;
        readonly certificateNumber: string;
        readonly axis: 'licence' | 'accreditation' | 'designation';
        readonly inForce: boolean | null;
        readonly line: number;
        readonly site: number;
        readonly itemId: number;
        readonly limitationId: number;
        /** Certificate field 00–21 */
        readonly field: string;
        readonly category: string;
        readonly object: string;
        readonly parameter: string;
        readonly standardNumber: string;
        readonly standardTitle: string;
        readonly method: string;
        readonly restriction: string;
        readonly note: string;
        readonly libraryState: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | null;
        readonly valid: readonly {
          readonly from: string;
          readonly to: string | null;
        }[];
        readonly decisionId: string;
        readonly recordedFrom: string;
      } | null;
      readonly after: {
        readonly institutionId: string;
        readonly certificateId: string;
        readonly certificateNumber: string;
        readonly axis: 'licence' | 'accreditation' | 'designation';
        readonly inForce: boolean | null;
        readonly line: number;
        readonly site: number;
        readonly itemId: number;
        readonly limitationId: number;
        /** Certificate field 00–21 */
        readonly field: string;
        readonly category: string;
        readonly object: string;
        readonly parameter: string;
        readonly standardNumber: string;
        readonly standardTitle: string;
        readonly method: string;
        readonly restriction: string;
        readonly note: string;
        readonly libraryState: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | null;
        readonly valid: readonly {
          readonly from: string;
          readonly to: string | null;
        }[];
        readonly decisionId: string;
        readonly recordedFrom: string;
      } | null;
    }[];
  };
}>;

export type CompareInstitutionsInput = {
  readonly query: {
    /** Codes of two to five institutions */
    readonly with: string;
    /** Words, in quotes where they belong together, and standard numbers in any writing; read up to 200 characters */
    readonly q?: string | undefined;
    /** Field of certificates, 00–21 */
    readonly field?: string | undefined;
    readonly axis?: 'licence' | 'accreditation' | 'designation' | undefined;
    /** The day on which rows and certificates hold; today */
    readonly on?: string | undefined;
    /** Only where they differ */
    readonly differences?: boolean | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  };
};
export type CompareInstitutionsAnswer = Answer<{
  readonly 200: {
    readonly on: string;
    readonly institutions: readonly {
      readonly code: string;
      readonly name: string;
    }[];
    readonly unknown: readonly string[];
    readonly rows: readonly {
      readonly field: string;
      readonly category: string;
      readonly object: string;
      readonly parameter: string;
      readonly standardNumber: string;
      readonly standardTitle: string;
      readonly method: string;
      readonly cells: readonly (readonly {
        readonly site: number;
        readonly restriction: string;
        readonly note: string;
      }[] | null)[];
    }[];
    readonly total: number;
    /** Items that all of them may test */
    readonly common: number;
    readonly page: number;
    readonly size: number;
  };
}>;

export type CompareLibraryVersionsInput = {
  readonly params: {
    readonly number: number;
  };
  readonly query?: {
    /** Version compared with; the one before where left out */
    readonly since?: number | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type CompareLibraryVersionsAnswer = Answer<{
  readonly 200: {
    readonly since: number;
    readonly counts: {
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
    };
    readonly rows: readonly {
      readonly kind: 'added' | 'changed' | 'removed';
      readonly before: {
        readonly id: string;
        readonly code: string;
        readonly origin: 'province' | 'national';
        readonly revision: number;
        /** Version since which it reads so */
        readonly releasedIn: number;
        readonly endedIn: number | null;
        readonly proposalId: string | null;
        readonly content: {
          /** Certificate field, 00–21 */
          readonly field: string;
          readonly nationalField: string | null;
          readonly category: string;
          /** Empty: whatever the object */
          readonly object: string;
          readonly name: string;
          readonly aliases: readonly string[];
          readonly unit: string;
          readonly legalBasis: string;
          readonly ownerDepartment: string | null;
          /** Numbers with edition */
          readonly standards: readonly string[];
          readonly note: string;
        };
      } | null;
      readonly after: {
        readonly id: string;
        readonly code: string;
        readonly origin: 'province' | 'national';
        readonly revision: number;
        /** Version since which it reads so */
        readonly releasedIn: number;
        readonly endedIn: number | null;
        readonly proposalId: string | null;
        readonly content: {
          /** Certificate field, 00–21 */
          readonly field: string;
          readonly nationalField: string | null;
          readonly category: string;
          /** Empty: whatever the object */
          readonly object: string;
          readonly name: string;
          readonly aliases: readonly string[];
          readonly unit: string;
          readonly legalBasis: string;
          readonly ownerDepartment: string | null;
          /** Numbers with edition */
          readonly standards: readonly string[];
          readonly note: string;
        };
      } | null;
      readonly parts: readonly string[];
    }[];
  };
}>;

export type CompleteSessionInput = {
  readonly body: {
    /** Six digits, or a recovery code */
    readonly code: string;
  };
};
export type CompleteSessionAnswer = Answer<{
  readonly 200: {
    readonly person: {
      readonly id: string;
      readonly name: string;
      readonly login: string;
      readonly locale: 'zh' | 'en';
    };
    readonly organisation: {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
      readonly kind: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution';
      /** GB/T 2260 */
      readonly region: string;
      readonly department: string | null;
    };
    readonly roles: readonly {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
    readonly permissions: readonly string[];
    readonly passwordTemporary: boolean;
    readonly totp: boolean;
    readonly demo: boolean;
  };
}>;

export type ConfirmTotpInput = {
  readonly body: {
    /** Six digits, or a recovery code */
    readonly code: string;
  };
};
export type ConfirmTotpAnswer = Answer<{
  readonly 200: {
    readonly recoveryCodes: readonly string[];
  };
}>;

export type CorrectStandardInput = {
  readonly params: {
    /** In any writing: GB 5009.12-2023, gb5009.12—2023 */
    readonly number: string;
  };
  readonly body: {
    readonly version: number;
    readonly title: {
      readonly zh: string;
      readonly en: string | null;
    };
    readonly issued: string | null;
    readonly implemented: string | null;
    readonly withdrawn: string | null;
    /** May still be agreed on after its withdrawal */
    readonly citable: boolean;
    readonly transitionUntil: string | null;
    readonly source: string;
    readonly replacedBy: readonly {
      readonly number: string;
      /** Which part it takes over; empty for the whole */
      readonly part: string;
    }[];
    /** Why, and on what it rests */
    readonly reason: string;
  };
};
export type CorrectStandardAnswer = Answer<{
  readonly 200: {
    readonly version: number;
  };
}>;

export type CreateDemoSessionInput = {
  readonly body: {
    readonly login: string;
  };
};
export type CreateDemoSessionAnswer = Answer<{
  readonly 200: {
    readonly person: {
      readonly id: string;
      readonly name: string;
      readonly login: string;
      readonly locale: 'zh' | 'en';
    };
    readonly organisation: {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
      readonly kind: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution';
      /** GB/T 2260 */
      readonly region: string;
      readonly department: string | null;
    };
    readonly roles: readonly {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
    readonly permissions: readonly string[];
    readonly passwordTemporary: boolean;
    readonly totp: boolean;
    readonly demo: boolean;
  };
}>;

export type CreateExpertInput = {
  readonly body: {
    readonly code?: string | undefined;
    readonly draft: {
      readonly name: string;
      readonly employer: string;
      readonly fields: readonly string[];
      readonly region: string;
      readonly status: 'active' | 'left';
      readonly personId: string | null;
    };
  };
};
export type CreateExpertAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly warnings: readonly {
      readonly column: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type CreateInspectorInput = {
  readonly body: {
    readonly code?: string | undefined;
    readonly draft: {
      readonly name: string;
      readonly department: string;
      readonly employer: string;
      readonly certificateNumber: string;
      readonly certificateExpires: string;
      readonly pools: readonly string[];
      readonly region: string;
      readonly status: 'active' | 'left';
      readonly personId: string | null;
    };
  };
};
export type CreateInspectorAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly warnings: readonly {
      readonly column: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type CreateInstitutionInput = {
  readonly body: {
    readonly code?: string | undefined;
    readonly draft: {
      readonly name: string;
      readonly nameEn: string | null;
      readonly formerNames: readonly string[];
      readonly uscc: string | null;
      readonly kind: 'enterprise' | 'public-institution' | 'association' | 'other';
      readonly region: string;
      /** Region of the licensing authority; 000000 for the nation */
      readonly licensedBy: string;
      readonly address: string | null;
      readonly fields: readonly string[];
      readonly status: 'active' | 'suspended' | 'expired' | 'revoked' | 'cancelled';
      readonly certificateNumber: string | null;
      readonly certificateExpires: string | null;
      readonly creditClass?: 'A' | 'B' | 'C' | 'D' | null | undefined;
      readonly violationLastYear?: boolean | undefined;
      readonly commitmentFinding?: boolean | undefined;
    };
  };
};
export type CreateInstitutionAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly warnings: readonly {
      readonly column: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type CreateParameterProposalInput = {
  readonly body: {
    readonly kind: 'new' | 'revise' | 'withdraw' | 'advanced-standard';
    readonly entryId: string | null;
    readonly content: ParameterProposalContent;
  };
};
export type CreateParameterProposalAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly code: string;
  };
}>;

export type CreatePlanInput = {
  readonly body: {
    readonly year: number;
    readonly level: 'city' | 'district';
    readonly cityPlanId?: string | undefined;
    readonly template: 'notice-2023' | 'empty';
  };
};
export type CreatePlanAnswer = Answer<{
  readonly 201: {
    readonly id: string;
  };
}>;

export type CreateSessionInput = {
  readonly body: {
    readonly login: string;
    readonly password: string;
  };
};
export type CreateSessionAnswer = Answer<{
  readonly 200: {
    readonly person: {
      readonly id: string;
      readonly name: string;
      readonly login: string;
      readonly locale: 'zh' | 'en';
    };
    readonly organisation: {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
      readonly kind: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution';
      /** GB/T 2260 */
      readonly region: string;
      readonly department: string | null;
    };
    readonly roles: readonly {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
    readonly permissions: readonly string[];
    readonly passwordTemporary: boolean;
    readonly totp: boolean;
    readonly demo: boolean;
  };
  readonly 202: {
    readonly totpRequired: true;
  };
}>;

export type DeactivatePersonInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    /** Kept with the decision */
    readonly reason: string;
  };
};
export type DeactivatePersonAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly organisation: {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
      readonly kind: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution';
      /** GB/T 2260 */
      readonly region: string;
      readonly department: string | null;
    };
    readonly roles: readonly string[];
    readonly totp: boolean;
    readonly singleSignOn: boolean;
    readonly synthetic: boolean;
    readonly deactivatedAt: string | null;
    readonly mayManage: boolean;
    readonly grantable: readonly string[];
  };
}>;

export type DecideExceptionInput = {
  readonly params: {
    readonly id: string;
    readonly exceptionId: string;
  };
  readonly body: {
    readonly approved: boolean;
    readonly reason: string;
  };
};
export type DecideExceptionAnswer = Answer<{
  readonly 200: {
    readonly approved: boolean;
  };
}>;

export type DeclareConflictInput = {
  readonly body: {
    readonly inspectorId: string;
    readonly institutionId: string;
    readonly reason: 'employed' | 'family' | 'consulting' | 'shareholding' | 'previous-visits' | 'other';
    readonly note: string;
  };
};
export type DeclareConflictAnswer = Answer<{
  readonly 201: {
    readonly id: string;
  };
}>;

export type DeleteSavedSearchInput = {
  readonly params: {
    readonly id: string;
  };
};
export type DeleteSavedSearchAnswer = Answer<{
  readonly 200: Record<string, never>;
}>;

export type DeleteSessionInput = Record<string, never>;
export type DeleteSessionAnswer = Answer<{
  readonly 204: null;
}>;

export type DownloadOpenDataInput = {
  readonly params: {
    readonly file: string;
  };
  readonly query?: {
    /** Region and below */
    readonly region?: string | undefined;
    /** Certificate field, 00–21 */
    readonly field?: string | undefined;
    /** The day it holds for; today when left out */
    readonly on?: string | undefined;
  } | undefined;
};
export type DownloadOpenDataAnswer = Answer<{
  readonly 200: Blob;
}>;

export type EndAuthorisationInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    readonly baseVersion: number;
    /** Last day on which it holds */
    readonly on: string;
    readonly reason: string;
  };
};
export type EndAuthorisationAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type EndCommitmentInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    readonly baseVersion: number;
    /** Last day on which it holds */
    readonly on: string;
    readonly reason: string;
  };
};
export type EndCommitmentAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type EndConflictInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly reason: string;
  };
};
export type EndConflictAnswer = Answer<{
  readonly 204: null;
}>;

export type EndContactInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    readonly baseVersion: number;
    /** Last day on which it holds */
    readonly on: string;
    readonly reason: string;
  };
};
export type EndContactAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type EndDocumentInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    readonly baseVersion: number;
    /** Last day on which it holds */
    readonly on: string;
    readonly reason: string;
  };
};
export type EndDocumentAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type EndInstrumentInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    readonly baseVersion: number;
    /** Last day on which it holds */
    readonly on: string;
    readonly reason: string;
  };
};
export type EndInstrumentAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type EndInsuranceInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    readonly baseVersion: number;
    /** Last day on which it holds */
    readonly on: string;
    readonly reason: string;
  };
};
export type EndInsuranceAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type EndSiteInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    readonly baseVersion: number;
    /** Last day on which it holds */
    readonly on: string;
    readonly reason: string;
  };
};
export type EndSiteAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type EndStaffInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly body: {
    readonly baseVersion: number;
    /** Last day on which it holds */
    readonly on: string;
    readonly reason: string;
  };
};
export type EndStaffAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type ExportAffectedByStandardInput = {
  readonly params: {
    /** In any writing: GB 5009.12-2023, gb5009.12—2023 */
    readonly number: string;
  };
  readonly query?: {
    /** As of this day; today where left out */
    readonly on?: string | undefined;
    /** Only institutions of this region */
    readonly region?: string | undefined;
    readonly format?: 'xlsx' | 'csv' | undefined;
    readonly locale?: 'zh' | 'en' | undefined;
  } | undefined;
};
export type ExportAffectedByStandardAnswer = Answer<{
  readonly 200: Blob;
}>;

export type ExportCapabilitiesCsvInput = {
  readonly query?: {
    /** Words, in quotes where they belong together, and standard numbers in any writing; read up to 200 characters */
    readonly q?: string | undefined;
    /** GB/T 2260, any level; 000000 is the nation */
    readonly region?: string | undefined;
    /** Field of certificates, 00–21 */
    readonly field?: string | undefined;
    readonly axis?: 'licence' | 'accreditation' | 'designation' | undefined;
    /** The day on which rows and certificates hold; today */
    readonly on?: string | undefined;
    /** As it was known at this moment; now */
    readonly known?: string | undefined;
    readonly state?: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | undefined;
    /** One standard with its edition */
    readonly edition?: string | undefined;
    readonly locale?: 'zh' | 'en' | undefined;
  } | undefined;
};
export type ExportCapabilitiesCsvAnswer = Answer<{
  readonly 200: Blob;
}>;

export type ExportCapabilitiesXlsxInput = {
  readonly query?: {
    /** Words, in quotes where they belong together, and standard numbers in any writing; read up to 200 characters */
    readonly q?: string | undefined;
    /** GB/T 2260, any level; 000000 is the nation */
    readonly region?: string | undefined;
    /** Field of certificates, 00–21 */
    readonly field?: string | undefined;
    readonly axis?: 'licence' | 'accreditation' | 'designation' | undefined;
    /** The day on which rows and certificates hold; today */
    readonly on?: string | undefined;
    /** As it was known at this moment; now */
    readonly known?: string | undefined;
    readonly state?: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | undefined;
    /** One standard with its edition */
    readonly edition?: string | undefined;
    readonly locale?: 'zh' | 'en' | undefined;
  } | undefined;
};
export type ExportCapabilitiesXlsxAnswer = Answer<{
  readonly 200: Blob;
}>;

export type ExportConflictsInput = {
  readonly query: {
    /** Part of a name or code on either side */
    readonly search?: string | undefined;
    readonly inspectorId?: string | undefined;
    readonly institutionId?: string | undefined;
    /** Ended ones too */
    readonly ended?: boolean | undefined;
    readonly sort?: 'inspector' | 'institution' | 'declaredAt' | undefined;
    readonly descending?: boolean | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
    readonly format: 'xlsx' | 'csv';
    readonly locale?: 'zh' | 'en' | undefined;
  };
};
export type ExportConflictsAnswer = Answer<{
  readonly 200: Blob;
}>;

export type ExportExpertsInput = {
  readonly query: {
    /** Part of a name, former name, code or USCC */
    readonly search?: string | undefined;
    readonly region?: string | undefined;
    readonly descending?: boolean | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
    readonly field?: string | undefined;
    readonly status?: string | undefined;
    readonly sort?: 'code' | 'name' | 'employer' | 'region' | 'status' | 'changedAt' | undefined;
    readonly format: 'xlsx' | 'csv';
    readonly locale?: 'zh' | 'en' | undefined;
    /** Keys joined by commas, in the order wanted; all when left out */
    readonly columns?: string | undefined;
  };
};
export type ExportExpertsAnswer = Answer<{
  readonly 200: Blob;
}>;

export type ExportInspectorsInput = {
  readonly query: {
    /** Part of a name, former name, code or USCC */
    readonly search?: string | undefined;
    readonly region?: string | undefined;
    readonly descending?: boolean | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
    readonly department?: string | undefined;
    readonly status?: string | undefined;
    readonly expiresBefore?: string | undefined;
    readonly sort?: 'code' | 'name' | 'department' | 'employer' | 'region' | 'status' | 'certificateNumber' | 'certificateExpires' | 'changedAt' | undefined;
    readonly format: 'xlsx' | 'csv';
    readonly locale?: 'zh' | 'en' | undefined;
    /** Keys joined by commas, in the order wanted; all when left out */
    readonly columns?: string | undefined;
  };
};
export type ExportInspectorsAnswer = Answer<{
  readonly 200: Blob;
}>;

export type ExportInstitutionsInput = {
  readonly query: {
    /** Part of a name, former name, code or USCC */
    readonly search?: string | undefined;
    readonly region?: string | undefined;
    readonly descending?: boolean | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
    readonly field?: string | undefined;
    readonly kind?: string | undefined;
    readonly status?: string | undefined;
    /** Only for those who may read credit classes */
    readonly creditClass?: string | undefined;
    /** Check characters of the USCC do not fit */
    readonly warned?: boolean | undefined;
    readonly sort?: 'code' | 'name' | 'uscc' | 'kind' | 'region' | 'status' | 'certificateExpires' | 'creditClass' | 'changedAt' | undefined;
    readonly format: 'xlsx' | 'csv';
    readonly locale?: 'zh' | 'en' | undefined;
    /** Keys joined by commas, in the order wanted; all when left out */
    readonly columns?: string | undefined;
  };
};
export type ExportInstitutionsAnswer = Answer<{
  readonly 200: Blob;
}>;

export type ExportLibraryComparisonInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    readonly state?: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | undefined;
    readonly format?: 'xlsx' | 'csv' | undefined;
    readonly locale?: 'zh' | 'en' | undefined;
  } | undefined;
};
export type ExportLibraryComparisonAnswer = Answer<{
  readonly 200: Blob;
}>;

export type ExportParametersInput = {
  readonly query?: {
    readonly search?: string | undefined;
    readonly field?: string | undefined;
    readonly origin?: 'province' | 'national' | undefined;
    readonly standard?: string | undefined;
    /** Only entries that name no legal basis */
    readonly withoutBasis?: boolean | undefined;
    /** Version; the newest where left out */
    readonly version?: number | undefined;
    readonly format?: 'xlsx' | 'csv' | undefined;
    readonly locale?: 'zh' | 'en' | undefined;
  } | undefined;
};
export type ExportParametersAnswer = Answer<{
  readonly 200: Blob;
}>;

export type FindConflictSidesInput = {
  readonly query: {
    readonly side: 'inspector' | 'institution';
    readonly search: string;
  };
};
export type FindConflictSidesAnswer = Answer<{
  readonly 200: {
    /** At most 20 */
    readonly found: readonly {
      readonly id: string;
      readonly code: string;
      readonly name: string;
    }[];
  };
}>;

export type FinishSingleSignOnInput = Record<string, never>;
export type FinishSingleSignOnAnswer = Answer<{ readonly 204: null }>;

export type GetAuditorBundleInput = {
  readonly params: {
    readonly id: string;
  };
};
export type GetAuditorBundleAnswer = Answer<{
  readonly 200: unknown;
}>;

export type GetCertificateInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** The day asked about; today where absent */
    readonly on?: string | undefined;
    /** As recorded by the end of that day; now where absent */
    readonly known?: string | undefined;
  } | undefined;
};
export type GetCertificateAnswer = Answer<{
  readonly 200: {
    readonly certificate: CertificateSummary;
    readonly institution: {
      readonly id: string;
      readonly code: string;
      readonly name: string;
    };
    readonly decisions: readonly CertificateDecision[];
    readonly choices: readonly Choice[];
    readonly drafts: readonly DecisionDraftSummary[];
  };
}>;

export type GetCertificateDaysInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    /** As recorded by the end of that day; now where absent */
    readonly known?: string | undefined;
  } | undefined;
};
export type GetCertificateDaysAnswer = Answer<{
  readonly 200: {
    readonly certificates: readonly {
      readonly id: string;
      readonly axis: 'licence' | 'accreditation' | 'designation';
      readonly number: string;
      readonly stretches: readonly {
        readonly from: string;
        readonly to: string | null;
        readonly status: 'active' | 'partly-suspended' | 'suspended' | 'expired' | 'revoked' | 'cancelled' | 'none';
        readonly annexVersion: number;
        readonly annexRows: number;
        readonly decisionId: string;
      }[];
    }[];
  };
}>;

export type GetDecisionDraftInput = {
  readonly params: {
    readonly id: string;
  };
};
export type GetDecisionDraftAnswer = Answer<{
  readonly 200: {
    readonly draft: DecisionDraftSummary;
    readonly content: {
      readonly institutionId: string;
      readonly axis: 'licence' | 'accreditation' | 'designation';
      readonly action: 'issue' | 'take-over' | 'renew' | 'change' | 'extend' | 'reduce' | 'suspend' | 'resume' | 'revoke' | 'cancel' | 'merge';
      readonly certificateId: string | null;
      /** The newest decision the person saw; 0 for a new certificate */
      readonly baseSequence: number;
      readonly decidedOn: string;
      readonly effectiveFrom: string;
      readonly effectiveTo: string | null;
      readonly number: string | null;
      readonly sites: readonly number[] | null;
      readonly documentNumber: string | null;
      readonly reason: string | null;
      readonly clause: string | null;
      /** It mends a decision that was recorded wrongly */
      readonly correction: boolean;
      readonly additions: readonly {
        readonly site: number;
        /** Certificate field 00–21 */
        readonly field: string;
        readonly category: string;
        readonly object: string;
        readonly parameter: string;
        readonly standardNumber: string;
        readonly standardTitle: string;
        readonly method: string;
        readonly restriction: string;
        readonly note: string;
      }[];
      readonly removals: readonly {
        readonly site: number;
        readonly itemId: number;
        readonly limitationId: number;
      }[];
      readonly rows: readonly {
        readonly site: number;
        readonly itemId: number;
        readonly limitationId: number;
      }[] | null;
      /** With merge: the certificates that go into one */
      readonly merge: readonly string[];
    };
    readonly choices: readonly Choice[];
  };
}>;

export type GetDocumentFileInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
};
export type GetDocumentFileAnswer = Answer<{
  readonly 200: Blob;
}>;

export type GetDrawInput = {
  readonly params: {
    readonly id: string;
  };
};
export type GetDrawAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    /** Public code, e.g. SJ2023-SH-1 */
    readonly code: string;
    readonly planId: string;
    readonly planCode: string;
    readonly planTitle: string;
    readonly organiser: string;
    readonly region: string;
    readonly number: number;
    readonly state: string;
    readonly createdAt: string;
    readonly supersedes: {
      readonly number: number;
      readonly reason: string;
      readonly approver: string;
    } | null;
    readonly sources: readonly DrawSource[];
    readonly snapshotHash: string;
    /** Distinct institutions in the lists */
    readonly units: number;
    readonly inspectors: number;
    readonly conflicts: number;
    readonly strata: readonly DrawStratum[];
    readonly leftOut: readonly {
      readonly list: 'institutions' | 'inspectors';
      readonly reason: string;
      readonly count: number;
    }[];
    readonly frameHash: string | null;
    readonly frameLog: {
      readonly leafIndex: number;
      /** Size of the first signed tree that holds it */
      readonly treeSize: number;
      readonly at: string;
    } | null;
    readonly seed: string | null;
    readonly resultLog: {
      readonly leafIndex: number;
      /** Size of the first signed tree that holds it */
      readonly treeSize: number;
      readonly at: string;
    } | null;
    readonly selected: number | null;
    readonly maxLoad: number | null;
    readonly choices: readonly Choice[];
    readonly events: readonly ProcedureEvent[];
    readonly voidRequest: {
      readonly reason: string;
      readonly by: string;
      readonly at: string;
    } | null;
    readonly published: boolean;
    readonly onSiteDeadline: string;
    readonly today: string;
  };
}>;

export type GetDrawBundleInput = {
  readonly params: {
    readonly id: string;
  };
};
export type GetDrawBundleAnswer = Answer<{
  readonly 200: unknown;
}>;

export type GetDrawFrameInput = {
  readonly params: {
    readonly id: string;
  };
};
export type GetDrawFrameAnswer = Answer<{
  readonly 200: {
    /** hengjian.draw.frame/v1, whose hash stands in the log */
    readonly frame: unknown;
    /** Names of the institutions by unit id */
    readonly names: Readonly<Record<string, string>>;
  };
}>;

export type GetExpertInput = {
  readonly params: {
    readonly id: string;
  };
};
export type GetExpertAnswer = Answer<{
  readonly 200: {
    readonly record: Expert;
    readonly changes: readonly RegistryChange[];
    readonly may: {
      readonly edit: boolean;
      readonly export: boolean;
      readonly import: boolean;
      readonly readCredit: boolean;
    };
  };
}>;

export type GetImportInput = {
  readonly params: {
    readonly id: string;
  };
};
export type GetImportAnswer = Answer<{
  readonly 200: {
    readonly batch: ImportSummary;
    readonly reading: {
      readonly kind: 'xlsx' | 'csv';
      readonly encoding: string | null;
      readonly sheets: readonly {
        readonly name: string;
        readonly hidden: boolean;
      }[];
      readonly sheet: string | null;
      readonly headerRow: number;
      readonly columns: readonly {
        readonly index: number;
        readonly letter: string;
        readonly header: string;
        readonly group: string;
      }[];
      readonly sample: readonly {
        readonly row: number;
        readonly cells: readonly string[];
      }[];
    };
    readonly mapping: Readonly<Record<string, number>>;
    readonly remembered: boolean;
    readonly fields: readonly {
      readonly key: string;
      readonly words: {
        readonly zh: string;
        readonly en: string;
      };
      readonly required: boolean;
      /** Finds the record in mode update */
      readonly keyColumn: boolean;
    }[];
    /** Ways this kind of table can be taken */
    readonly modes: readonly ('create' | 'update')[];
    readonly options: ImportOptions;
    /** What may be chosen once for this kind of table */
    readonly optionFields: readonly {
      readonly key: 'certificate' | 'institution' | 'site' | 'effectiveFrom' | 'blankRepeats';
      readonly kind: 'text' | 'date' | 'yes-no';
      readonly words: {
        readonly zh: string;
        readonly en: string;
      };
      readonly note: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
    readonly annex: AnnexPreview | null;
    readonly failure: Refusal | null;
    readonly choices: readonly {
      readonly action: 'check' | 'accept' | 'cancel' | 'undo';
      readonly allowed: boolean;
      readonly refusal: {
        readonly code: string;
        readonly message: {
          readonly zh: string;
          readonly en: string;
        };
        /** Id in the clause catalogue, e.g. R4-1.0b */
        readonly clause?: string;
        /** JSON pointer or place in the input */
        readonly at?: string;
        readonly wayOut?: {
          readonly zh: string;
          readonly en: string;
        };
        readonly params?: Readonly<Record<string, unknown>>;
      } | null;
    }[];
  };
}>;

export type GetInspectorInput = {
  readonly params: {
    readonly id: string;
  };
};
export type GetInspectorAnswer = Answer<{
  readonly 200: {
    readonly record: Inspector;
    readonly changes: readonly RegistryChange[];
    readonly may: {
      readonly edit: boolean;
      readonly export: boolean;
      readonly import: boolean;
      readonly readCredit: boolean;
    };
  };
}>;

export type GetInstitutionInput = {
  readonly params: {
    readonly id: string;
  };
};
export type GetInstitutionAnswer = Answer<{
  readonly 200: {
    readonly record: Institution;
    readonly changes: readonly RegistryChange[];
    readonly may: {
      readonly edit: boolean;
      readonly export: boolean;
      readonly import: boolean;
      readonly readCredit: boolean;
    };
  };
}>;

export type GetInstitutionFileInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** As it holds on this day; today when left out */
    readonly on?: string | undefined;
  } | undefined;
};
export type GetInstitutionFileAnswer = Answer<{
  readonly 200: {
    readonly institution: {
      readonly id: string;
      readonly code: string;
      readonly name: string;
      readonly region: string;
    };
    readonly on: string;
    readonly legalNature: LegalNature | null;
    readonly sites: readonly Site[];
    readonly people: {
      readonly employed: number;
      readonly signatories: number;
      readonly posts: readonly {
        readonly post: 'top-manager' | 'technical-manager' | 'quality-manager' | 'authorised-signatory' | 'supervisor' | 'internal-auditor' | 'tester' | 'sampler' | 'equipment-keeper' | 'sample-keeper' | 'document-keeper' | 'other';
        readonly people: number;
      }[];
      /** Posts somebody must hold and nobody does */
      readonly missingPosts: readonly ('top-manager' | 'technical-manager' | 'quality-manager' | 'authorised-signatory' | 'supervisor' | 'internal-auditor' | 'tester' | 'sampler' | 'equipment-keeper' | 'sample-keeper' | 'document-keeper' | 'other')[];
      /** One person, one institution (R4-A7.1) */
      readonly employedElsewhere: number;
      readonly key: readonly StaffMember[];
    };
    readonly instruments: {
      readonly inUse: number;
      readonly overdue: number;
      readonly dueSoon: number;
      readonly unknown: number;
    };
    readonly documents: readonly SystemDocument[];
    readonly insurance: readonly Insurance[];
    readonly commitments: readonly Commitment[];
    readonly contacts: readonly Contact[];
    readonly may: {
      readonly edit: boolean;
    };
  };
}>;

export type GetLibraryComparisonInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    readonly state?: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type GetLibraryComparisonAnswer = Answer<{
  readonly 200: {
    readonly version: {
      readonly number: number;
      readonly name: string;
      readonly releasedOn: string;
    } | null;
    readonly judgedOn: string | null;
    readonly counts: {
      readonly 'in-library': number;
      readonly 'withdrawn-citable': number;
      readonly withdrawn: number;
      readonly 'edition-outdated': number;
      readonly 'not-in-library': number;
    };
    readonly unjudged: number;
    readonly total: number;
    readonly rows: readonly ComparedRow[];
  };
}>;

export type GetLibrarySettingsInput = Record<string, never>;
export type GetLibrarySettingsAnswer = Answer<{
  readonly 200: {
    readonly nationalFields: readonly {
      readonly code: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
      readonly certificateFields: readonly string[];
    }[];
    readonly promises: readonly {
      readonly step: 'review' | 'countersign' | 'release';
      readonly workingDays: number | null;
      readonly note: string;
    }[];
    readonly mayEdit: boolean;
  };
}>;

export type GetLogInput = {
  readonly query?: {
    readonly entries?: number | undefined;
    readonly days?: number | undefined;
  } | undefined;
};
export type GetLogAnswer = Answer<{
  readonly 200: {
    /** First line of every head */
    readonly origin: string;
    /** What verifies a head: a C2SP vkey line */
    readonly key: string;
    /** Of the server, in Asia/Shanghai */
    readonly today: string;
    readonly head: {
      /** Entries the head covers */
      readonly treeSize: number;
      /** RFC 6962 root hash */
      readonly root: string;
      readonly signedAt: string;
      /** The head as a signed note, C2SP tlog-checkpoint */
      readonly note: string;
    } | null;
    readonly recent: readonly {
      readonly leafIndex: number;
      readonly type: string;
      readonly subject: string;
      readonly at: string;
    }[];
    readonly days: readonly {
      readonly day: string;
      readonly head: {
        /** Entries the head covers */
        readonly treeSize: number;
        /** RFC 6962 root hash */
        readonly root: string;
        readonly signedAt: string;
        /** The head as a signed note, C2SP tlog-checkpoint */
        readonly note: string;
      };
    }[];
  };
}>;

export type GetMergePlanInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query: {
    /** Ids, by commas */
    readonly certificates: string;
    /** The day asked about; today where absent */
    readonly on?: string | undefined;
  };
};
export type GetMergePlanAnswer = Answer<{
  readonly 200: {
    readonly obstacles: readonly {
      readonly code: string;
      readonly number: string | null;
    }[];
    readonly rows: number;
    /** Rows that stand in several certificates, once in the new one */
    readonly duplicates: number;
    readonly sites: readonly number[];
    readonly validTo: string | null;
    readonly validityRule: string;
    readonly ends: readonly {
      readonly id: string;
      readonly number: string;
    }[];
  };
}>;

export type GetOpenDataInput = Record<string, never>;
export type GetOpenDataAnswer = Answer<{
  readonly 200: {
    readonly datasets: readonly {
      readonly name: string;
      readonly words: {
        readonly zh: string;
        readonly en: string;
      };
      readonly about: {
        readonly zh: string;
        readonly en: string;
      };
      readonly columns: readonly {
        readonly key: string;
        readonly type: 'text' | 'integer' | 'boolean' | 'date';
        readonly words: {
          readonly zh: string;
          readonly en: string;
        };
        readonly about: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
      readonly filters: readonly ('region' | 'field')[];
      readonly files: readonly {
        readonly format: 'csv' | 'json' | 'parquet';
        readonly path: string;
      }[];
    }[];
  };
}>;

export type GetParameterInput = {
  readonly params: {
    readonly id: string;
  };
};
export type GetParameterAnswer = Answer<{
  readonly 200: {
    readonly entry: {
      readonly id: string;
      readonly code: string;
      readonly origin: 'province' | 'national';
      readonly revision: number;
      /** Version since which it reads so */
      readonly releasedIn: number;
      readonly endedIn: number | null;
      readonly proposalId: string | null;
      readonly content: {
        /** Certificate field, 00–21 */
        readonly field: string;
        readonly nationalField: string | null;
        readonly category: string;
        /** Empty: whatever the object */
        readonly object: string;
        readonly name: string;
        readonly aliases: readonly string[];
        readonly unit: string;
        readonly legalBasis: string;
        readonly ownerDepartment: string | null;
        /** Numbers with edition */
        readonly standards: readonly string[];
        readonly note: string;
      };
    };
    readonly revisions: readonly {
      readonly id: string;
      readonly code: string;
      readonly origin: 'province' | 'national';
      readonly revision: number;
      /** Version since which it reads so */
      readonly releasedIn: number;
      readonly endedIn: number | null;
      readonly proposalId: string | null;
      readonly content: {
        /** Certificate field, 00–21 */
        readonly field: string;
        readonly nationalField: string | null;
        readonly category: string;
        /** Empty: whatever the object */
        readonly object: string;
        readonly name: string;
        readonly aliases: readonly string[];
        readonly unit: string;
        readonly legalBasis: string;
        readonly ownerDepartment: string | null;
        /** Numbers with edition */
        readonly standards: readonly string[];
        readonly note: string;
      };
    }[];
    readonly versions: readonly {
      readonly number: number;
      readonly name: string;
      readonly releasedOn: string;
    }[];
    readonly proposals: readonly {
      readonly id: string;
      readonly code: string;
      readonly state: string;
    }[];
    readonly mayPropose: boolean;
  };
}>;

export type GetParameterProposalInput = {
  readonly params: {
    readonly id: string;
  };
};
export type GetParameterProposalAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly code: string;
    readonly kind: 'new' | 'revise' | 'withdraw' | 'advanced-standard';
    readonly state: string;
    readonly version: number;
    readonly content: ParameterProposalContent;
    readonly before: {
      readonly id: string;
      readonly code: string;
      readonly origin: 'province' | 'national';
      readonly revision: number;
      /** Version since which it reads so */
      readonly releasedIn: number;
      readonly endedIn: number | null;
      readonly proposalId: string | null;
      readonly content: {
        /** Certificate field, 00–21 */
        readonly field: string;
        readonly nationalField: string | null;
        readonly category: string;
        /** Empty: whatever the object */
        readonly object: string;
        readonly name: string;
        readonly aliases: readonly string[];
        readonly unit: string;
        readonly legalBasis: string;
        readonly ownerDepartment: string | null;
        /** Numbers with edition */
        readonly standards: readonly string[];
        readonly note: string;
      };
    } | null;
    readonly proposedBy: string | null;
    readonly proposedAt: string;
    readonly choices: readonly Choice[];
    readonly events: readonly ProcedureEvent[];
    readonly reviewers: readonly {
      readonly id: string;
      readonly name: string;
      readonly verdict: 'favourable' | 'unfavourable' | null;
      readonly opinion: string | null;
    }[];
    readonly departments: readonly {
      readonly code: string;
      readonly signed: boolean;
    }[];
    readonly experts: readonly {
      readonly id: string;
      readonly name: string;
    }[];
    readonly due: {
      readonly step: string;
      readonly date: string;
      readonly workingDays: number;
      readonly note: string;
    } | null;
    readonly today: string;
  };
}>;

export type GetPermissionsInput = Record<string, never>;
export type GetPermissionsAnswer = Answer<{
  readonly 200: {
    readonly roles: readonly {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
    readonly relations: readonly {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
    readonly actions: readonly {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
      readonly group: {
        readonly zh: string;
        readonly en: string;
      };
      readonly grants: readonly {
        readonly role: string;
        readonly relation: string;
      }[];
    }[];
  };
}>;

export type GetPlanInput = {
  readonly params: {
    readonly id: string;
  };
};
export type GetPlanAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly code: string;
    readonly state: string;
    readonly version: number;
    readonly content: PlanContent;
    readonly facts: PlanFacts;
    readonly factsAt: string;
    readonly choices: readonly Choice[];
    readonly events: readonly ProcedureEvent[];
    /** The last versions, newest first */
    readonly edits: readonly {
      readonly version: number;
      readonly at: string;
      readonly by: string;
    }[];
    readonly exceptions: readonly PlanException[];
    readonly mayEdit: boolean;
    /** The asking person may freeze the lists now and open a numbered draw */
    readonly mayPrepareDraw: boolean;
    /** Declared pairs of inspector and institution that must not meet */
    readonly conflicts: number;
    readonly draws: readonly {
      readonly id: string;
      readonly number: number;
      readonly state: string;
      readonly createdAt: string;
    }[];
    /** The official date */
    readonly today: string;
  };
}>;

export type GetPlanVersionInput = {
  readonly params: {
    readonly id: string;
    readonly version: number;
  };
};
export type GetPlanVersionAnswer = Answer<{
  readonly 200: {
    readonly version: number;
    readonly content: PlanContent;
  };
}>;

export type GetPublicCertificateInput = {
  readonly params: {
    readonly number: string;
  };
};
export type GetPublicCertificateAnswer = Answer<{
  readonly 200: {
    /** The three answers */
    readonly answer: 'valid' | 'not-valid' | 'cannot-tell';
    /** Codes of docs/specs/credential.md, 7 */
    readonly reasons: readonly string[];
    readonly steps: readonly {
      readonly name: string;
      readonly outcome: 'passed' | 'failed' | 'unknown' | 'noted';
      readonly code: string | null;
      readonly detail: Readonly<Record<string, string>>;
    }[];
    readonly status: {
      readonly madeAt: string;
      readonly nextUpdate: string;
      /** Seconds */
      readonly age: number;
    } | null;
    readonly certificate: {
      readonly number: string;
      readonly institution: string;
      readonly institutionCode: string;
      readonly uscc: string | null;
      readonly issuer: {
        readonly id: string;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
      };
      readonly validFrom: string;
      readonly validTo: string;
      readonly sites: readonly {
        readonly number: number;
        readonly name: string;
        readonly address: string;
      }[];
      readonly annex: {
        readonly version: number;
        readonly rows: number;
        readonly sha256: string;
      };
      readonly newest: {
        readonly kind: string;
        readonly decidedOn: string;
      };
      /** Its bit in the status lists */
      readonly statusIndex: number;
    } | null;
    readonly qrText: string | null;
    readonly credential: string | null;
    readonly log: {
      readonly leafIndex: number;
      readonly leaf: Readonly<Record<string, unknown>>;
      /** RFC 6962 inclusion proof */
      readonly proof: readonly string[];
      /** C2SP tlog-checkpoint */
      readonly checkpoint: string;
    } | null;
  };
}>;

export type GetPublicDirectoryInput = {
  readonly params: {
    readonly code: string;
  };
  readonly query?: {
    readonly on?: string | undefined;
  } | undefined;
};
export type GetPublicDirectoryAnswer = Answer<{
  readonly 200: {
    readonly code: string;
    readonly version: number;
    readonly title: {
      readonly zh: string;
      readonly en: string;
    };
    /** The paper it is published under */
    readonly basis: string;
    readonly selection: readonly {
      readonly object: string;
      readonly parameter: string;
      /** In any writing; without an edition every edition matches */
      readonly standard: string;
    }[];
    readonly on: string;
    readonly publishedAt: string;
    readonly institutions: readonly {
      /** Public code */
      readonly institution: string;
      readonly name: string;
      readonly region: string;
      readonly rows: readonly {
        readonly object: string;
        readonly parameter: string;
        readonly standard: string;
        readonly standardTitle: string;
        readonly restriction: string;
        readonly site: number;
        readonly certificate: string;
      }[];
    }[];
    readonly cut: boolean;
  };
}>;

export type GetRowHistoryInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query: {
    readonly site: number;
    readonly itemId: number;
    readonly limitationId: number;
  };
};
export type GetRowHistoryAnswer = Answer<{
  readonly 200: {
    readonly beliefs: readonly {
      readonly valid: readonly {
        readonly from: string;
        readonly to: string | null;
      }[];
      readonly line: number;
      readonly recordedFrom: string;
      readonly recordedTo: string | null;
      readonly decisionId: string;
      readonly closedBy: string | null;
    }[];
  };
}>;

export type GetSessionInput = Record<string, never>;
export type GetSessionAnswer = Answer<{
  readonly 200: {
    readonly person: {
      readonly id: string;
      readonly name: string;
      readonly login: string;
      readonly locale: 'zh' | 'en';
    };
    readonly organisation: {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
      readonly kind: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution';
      /** GB/T 2260 */
      readonly region: string;
      readonly department: string | null;
    };
    readonly roles: readonly {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
    readonly permissions: readonly string[];
    readonly passwordTemporary: boolean;
    readonly totp: boolean;
    readonly demo: boolean;
  };
}>;

export type GetSessionOptionsInput = Record<string, never>;
export type GetSessionOptionsAnswer = Answer<{
  readonly 200: {
    readonly demo: boolean;
    readonly demoPeople: readonly {
      readonly login: string;
      readonly name: string;
      readonly role: {
        readonly zh: string;
        readonly en: string;
      };
      readonly organisation: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
    readonly oidc: {
      readonly label: {
        readonly zh: string;
        readonly en: string;
      };
      readonly url: string;
    } | null;
  };
}>;

export type GetSignedAnswerInput = {
  readonly query: {
    /** Number */
    readonly certificate: string;
    /** Today where it is not given */
    readonly on?: string | undefined;
    /** Now where it is not given */
    readonly known?: string | undefined;
    readonly object?: string | undefined;
    readonly parameter?: string | undefined;
    readonly standard?: string | undefined;
    readonly site?: number | undefined;
  };
};
export type GetSignedAnswerAnswer = Answer<{
  readonly 200: {
    readonly format: string;
    readonly answer: Readonly<Record<string, unknown>>;
    /** JWS with detached payload, EdDSA */
    readonly jws: string;
    readonly log: {
      readonly leafIndex: number;
      readonly leaf: Readonly<Record<string, unknown>>;
      /** RFC 6962 inclusion proof */
      readonly proof: readonly string[];
      /** C2SP tlog-checkpoint */
      readonly checkpoint: string;
    } | null;
  };
}>;

export type GetStandardInput = {
  readonly params: {
    /** In any writing: GB 5009.12-2023, gb5009.12—2023 */
    readonly number: string;
  };
};
export type GetStandardAnswer = Answer<{
  readonly 200: {
    readonly number: string;
    readonly family: string;
    readonly standard: {
      readonly number: string;
      /** The number without its edition */
      readonly family: string;
      readonly edition: string | null;
      readonly kind: 'national' | 'industry' | 'local' | 'group' | 'enterprise' | 'international' | 'other';
      readonly title: {
        readonly zh: string;
        readonly en: string | null;
      };
      readonly issued: string | null;
      readonly implemented: string | null;
      readonly withdrawn: string | null;
      /** May still be agreed on after its withdrawal */
      readonly citable: boolean;
      readonly transitionUntil: string | null;
      readonly source: string;
      readonly replacedBy: readonly {
        readonly number: string;
        /** Which part it takes over; empty for the whole */
        readonly part: string;
      }[];
      readonly state: 'upcoming' | 'current' | 'in-transition' | 'replaced' | 'withdrawn';
      readonly version: number;
    } | null;
    readonly editions: readonly {
      readonly number: string;
      /** The number without its edition */
      readonly family: string;
      readonly edition: string | null;
      readonly kind: 'national' | 'industry' | 'local' | 'group' | 'enterprise' | 'international' | 'other';
      readonly title: {
        readonly zh: string;
        readonly en: string | null;
      };
      readonly issued: string | null;
      readonly implemented: string | null;
      readonly withdrawn: string | null;
      /** May still be agreed on after its withdrawal */
      readonly citable: boolean;
      readonly transitionUntil: string | null;
      readonly source: string;
      readonly replacedBy: readonly {
        readonly number: string;
        /** Which part it takes over; empty for the whole */
        readonly part: string;
      }[];
      readonly state: 'upcoming' | 'current' | 'in-transition' | 'replaced' | 'withdrawn';
      readonly version: number;
    }[];
    /** Before and after it in other families */
    readonly others: readonly {
      readonly number: string;
      /** The number without its edition */
      readonly family: string;
      readonly edition: string | null;
      readonly kind: 'national' | 'industry' | 'local' | 'group' | 'enterprise' | 'international' | 'other';
      readonly title: {
        readonly zh: string;
        readonly en: string | null;
      };
      readonly issued: string | null;
      readonly implemented: string | null;
      readonly withdrawn: string | null;
      /** May still be agreed on after its withdrawal */
      readonly citable: boolean;
      readonly transitionUntil: string | null;
      readonly source: string;
      readonly replacedBy: readonly {
        readonly number: string;
        /** Which part it takes over; empty for the whole */
        readonly part: string;
      }[];
      readonly state: 'upcoming' | 'current' | 'in-transition' | 'replaced' | 'withdrawn';
      readonly version: number;
    }[];
    /** Entries of the library that name it */
    readonly entries: number;
    readonly history: readonly {
      readonly version: number;
      readonly kind: 'recorded' | 'corrected' | 'withdrawn';
      /** The whole record after the change */
      readonly facts: unknown;
      readonly reason: string;
      readonly by: string | null;
      readonly at: string;
      readonly leafIndex: number | null;
      readonly told: {
        readonly institutions: number;
        readonly rows: number;
        readonly at: string;
      } | null;
    }[];
    readonly mayEdit: boolean;
  };
}>;

export type GetStatusInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** The day asked about; today where absent */
    readonly on?: string | undefined;
    /** As recorded by the end of that day; now where absent */
    readonly known?: string | undefined;
  } | undefined;
};
export type GetStatusAnswer = Answer<{
  readonly 200: {
    readonly on: string;
    readonly licence: {
      readonly status: 'active' | 'partly-suspended' | 'suspended' | 'expired' | 'revoked' | 'cancelled' | 'none';
      readonly certificates: readonly {
        readonly id: string;
        readonly number: string;
        readonly status: 'active' | 'partly-suspended' | 'suspended' | 'expired' | 'revoked' | 'cancelled' | 'none';
        readonly validFrom: string;
        readonly validTo: string;
        readonly annex: {
          readonly version: number;
          readonly rows: number;
          readonly since: string;
        };
        readonly suspendedRows: {
          readonly rows: number;
          readonly from: string;
          readonly to: string | null;
        } | null;
        readonly because: {
          readonly id: string;
          /** issued, taken-over, renewed, changed, extended, reduced, suspended, … */
          readonly kind: string;
          readonly decidedOn: string;
          readonly effectiveFrom: string;
          readonly effectiveTo: string | null;
          readonly documentNumber: string | null;
        };
      }[];
    };
    readonly accreditation: {
      readonly status: 'active' | 'partly-suspended' | 'suspended' | 'expired' | 'revoked' | 'cancelled' | 'none';
      readonly certificates: readonly {
        readonly id: string;
        readonly number: string;
        readonly status: 'active' | 'partly-suspended' | 'suspended' | 'expired' | 'revoked' | 'cancelled' | 'none';
        readonly validFrom: string;
        readonly validTo: string;
        readonly annex: {
          readonly version: number;
          readonly rows: number;
          readonly since: string;
        };
        readonly suspendedRows: {
          readonly rows: number;
          readonly from: string;
          readonly to: string | null;
        } | null;
        readonly because: {
          readonly id: string;
          /** issued, taken-over, renewed, changed, extended, reduced, suspended, … */
          readonly kind: string;
          readonly decidedOn: string;
          readonly effectiveFrom: string;
          readonly effectiveTo: string | null;
          readonly documentNumber: string | null;
        };
      }[];
    };
    readonly designation: {
      readonly status: 'active' | 'partly-suspended' | 'suspended' | 'expired' | 'revoked' | 'cancelled' | 'none';
      readonly certificates: readonly {
        readonly id: string;
        readonly number: string;
        readonly status: 'active' | 'partly-suspended' | 'suspended' | 'expired' | 'revoked' | 'cancelled' | 'none';
        readonly validFrom: string;
        readonly validTo: string;
        readonly annex: {
          readonly version: number;
          readonly rows: number;
          readonly since: string;
        };
        readonly suspendedRows: {
          readonly rows: number;
          readonly from: string;
          readonly to: string | null;
        } | null;
        readonly because: {
          readonly id: string;
          /** issued, taken-over, renewed, changed, extended, reduced, suspended, … */
          readonly kind: string;
          readonly decidedOn: string;
          readonly effectiveFrom: string;
          readonly effectiveTo: string | null;
          readonly documentNumber: string | null;
        };
      }[];
    };
    readonly credit: {
      readonly creditClass: string | null;
      readonly recordedAt: string | null;
      readonly source: string | null;
    } | null;
  };
}>;

export type GetStatusListsInput = Record<string, never>;
export type GetStatusListsAnswer = Answer<{
  readonly 200: {
    readonly format: 'hengjian.status-lists/v1';
    /** application/vc+jwt */
    readonly revocation: string;
    /** application/vc+jwt */
    readonly suspension: string;
  };
}>;

export type GetTimelineInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly lane?: 'certificate' | 'change' | 'people' | 'instruments' | 'inspection' | 'finding' | 'sanction' | 'log' | undefined;
    /** `next` of the page before */
    readonly before?: string | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type GetTimelineAnswer = Answer<{
  readonly 200: {
    readonly entries: readonly TimelineEntry[];
    readonly next: string | null;
  };
}>;

export type GetTotpInput = Record<string, never>;
export type GetTotpAnswer = Answer<{
  readonly 200: {
    readonly enrolledAt: string | null;
    readonly recoveryCodesLeft: number;
  };
}>;

export type GetTrustListInput = Record<string, never>;
export type GetTrustListAnswer = Answer<{
  readonly 200: {
    readonly format: string;
    readonly list: Readonly<Record<string, unknown>>;
    readonly note: string;
  };
}>;

export type GrantRoleInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly role: string;
  };
};
export type GrantRoleAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly organisation: {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
      readonly kind: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution';
      /** GB/T 2260 */
      readonly region: string;
      readonly department: string | null;
    };
    readonly roles: readonly string[];
    readonly totp: boolean;
    readonly singleSignOn: boolean;
    readonly synthetic: boolean;
    readonly deactivatedAt: string | null;
    readonly mayManage: boolean;
    readonly grantable: readonly string[];
  };
}>;

export type IssueApiKeyInput = {
  readonly body: {
    /** Whose program it is */
    readonly holder: string;
    readonly purpose: string;
    /** Whom to tell when something changes */
    readonly contact: string;
    readonly perMinute: number;
    readonly perDay: number;
    /** Last day on which the key works */
    readonly expiresOn: string;
  };
};
export type IssueApiKeyAnswer = Answer<{
  readonly 201: {
    readonly key: ApiKey;
    readonly secret: string;
  };
}>;

export type ListAffectedByStandardInput = {
  readonly params: {
    /** In any writing: GB 5009.12-2023, gb5009.12—2023 */
    readonly number: string;
  };
  readonly query?: {
    /** As of this day; today where left out */
    readonly on?: string | undefined;
    /** Only institutions of this region */
    readonly region?: string | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListAffectedByStandardAnswer = Answer<{
  readonly 200: {
    readonly number: string;
    readonly on: string;
    readonly institutions: number;
    readonly rowCount: number;
    readonly states: {
      readonly 'in-library': number;
      readonly 'withdrawn-citable': number;
      readonly withdrawn: number;
      readonly 'edition-outdated': number;
      readonly 'not-in-library': number;
    };
    /** Lines of the list: institutions times certificates */
    readonly total: number;
    readonly rows: readonly AffectedInstitution[];
    readonly mayExport: boolean;
  };
}>;

export type ListApiKeysInput = Record<string, never>;
export type ListApiKeysAnswer = Answer<{
  readonly 200: {
    readonly keys: readonly ApiKey[];
  };
}>;

export type ListAuditInput = {
  readonly query?: {
    /** Exactly, e.g. `draw:0192…` */
    readonly subject?: string | undefined;
    /** Part of the name or login */
    readonly person?: string | undefined;
    readonly action?: string | undefined;
    readonly outcome?: 'done' | 'refused' | undefined;
    /** A day in Asia/Shanghai, itself included */
    readonly from?: string | undefined;
    /** A day in Asia/Shanghai, itself included */
    readonly to?: string | undefined;
    /** Id of the last entry of the page before */
    readonly before?: string | undefined;
    readonly limit?: number | undefined;
  } | undefined;
};
export type ListAuditAnswer = Answer<{
  readonly 200: {
    readonly entries: readonly {
      readonly id: string;
      readonly at: string;
      readonly action: string;
      readonly subject: string;
      readonly subjectName: string | null;
      readonly outcome: 'done' | 'refused';
      readonly code: string | null;
      readonly person: {
        readonly id: string;
        readonly login: string;
        readonly name: string;
        readonly organisation: {
          readonly zh: string;
          readonly en: string;
        };
      } | null;
    }[];
    readonly next: string | null;
  };
}>;

export type ListAuthorisationsInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** Only what holds on this day */
    readonly on?: string | undefined;
    readonly search?: string | undefined;
    /** Of instruments: where their traceability stands */
    readonly state?: 'valid' | 'due-soon' | 'overdue' | 'unknown' | 'out-of-use' | 'not-required' | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListAuthorisationsAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly SignatoryAuthorisation[];
    readonly total: number;
    readonly may: {
      readonly edit: boolean;
    };
  };
}>;

export type ListCapabilitiesInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** The day asked about; today where absent */
    readonly on?: string | undefined;
    /** As recorded by the end of that day; now where absent */
    readonly known?: string | undefined;
    readonly axis?: 'licence' | 'accreditation' | 'designation' | undefined;
    /** Words, and standard numbers in any writing */
    readonly q?: string | undefined;
    readonly field?: string | undefined;
    readonly site?: number | undefined;
    readonly state?: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | undefined;
    readonly order?: 'annex' | 'severity' | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
    readonly certificate?: string | undefined;
  } | undefined;
};
export type ListCapabilitiesAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly {
      readonly institutionId: string;
      readonly certificateId: string;
      readonly certificateNumber: string;
      readonly axis: 'licence' | 'accreditation' | 'designation';
      readonly inForce: boolean | null;
      readonly line: number;
      readonly site: number;
      readonly itemId: number;
      readonly limitationId: number;
      /** Certificate field 00–21 */
      readonly field: string;
      readonly category: string;
      readonly object: string;
      readonly parameter: string;
      readonly standardNumber: string;
      readonly standardTitle: string;
      readonly method: string;
      readonly restriction: string;
      readonly note: string;
      readonly libraryState: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | null;
      readonly valid: readonly {
        readonly from: string;
        readonly to: string | null;
      }[];
      readonly decisionId: string;
      readonly recordedFrom: string;
    }[];
    readonly total: number;
    readonly states: Readonly<Record<string, number>>;
  };
}>;

export type ListCertificatesInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** The day asked about; today where absent */
    readonly on?: string | undefined;
    /** As recorded by the end of that day; now where absent */
    readonly known?: string | undefined;
  } | undefined;
};
export type ListCertificatesAnswer = Answer<{
  readonly 200: {
    readonly certificates: readonly CertificateSummary[];
    /** What may be begun without a certificate */
    readonly choices: readonly Choice[];
  };
}>;

export type ListCommitmentsInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** Only what holds on this day */
    readonly on?: string | undefined;
    readonly search?: string | undefined;
    /** Of instruments: where their traceability stands */
    readonly state?: 'valid' | 'due-soon' | 'overdue' | 'unknown' | 'out-of-use' | 'not-required' | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListCommitmentsAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly Commitment[];
    readonly total: number;
    readonly may: {
      readonly edit: boolean;
    };
  };
}>;

export type ListConflictsInput = {
  readonly query?: {
    /** Part of a name or code on either side */
    readonly search?: string | undefined;
    readonly inspectorId?: string | undefined;
    readonly institutionId?: string | undefined;
    /** Ended ones too */
    readonly ended?: boolean | undefined;
    readonly sort?: 'inspector' | 'institution' | 'declaredAt' | undefined;
    readonly descending?: boolean | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListConflictsAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly Conflict[];
    readonly total: number;
    readonly may: {
      readonly declare: boolean;
      readonly export: boolean;
      readonly import: boolean;
    };
  };
}>;

export type ListContactsInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** Only what holds on this day */
    readonly on?: string | undefined;
    readonly search?: string | undefined;
    /** Of instruments: where their traceability stands */
    readonly state?: 'valid' | 'due-soon' | 'overdue' | 'unknown' | 'out-of-use' | 'not-required' | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListContactsAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly Contact[];
    readonly total: number;
    readonly may: {
      readonly edit: boolean;
    };
  };
}>;

export type ListDecisionDraftsInput = {
  readonly query?: {
    readonly state?: 'prepared' | 'returned' | 'decided' | 'withdrawn' | undefined;
    readonly institution?: string | undefined;
  } | undefined;
};
export type ListDecisionDraftsAnswer = Answer<{
  readonly 200: {
    readonly drafts: readonly DecisionDraftSummary[];
  };
}>;

export type ListDirectoriesInput = Record<string, never>;
export type ListDirectoriesAnswer = Answer<{
  readonly 200: {
    readonly directories: readonly Directory[];
    readonly mayCreate: boolean;
  };
}>;

export type ListDocumentsInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** Only what holds on this day */
    readonly on?: string | undefined;
    readonly search?: string | undefined;
    /** Of instruments: where their traceability stands */
    readonly state?: 'valid' | 'due-soon' | 'overdue' | 'unknown' | 'out-of-use' | 'not-required' | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListDocumentsAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly SystemDocument[];
    readonly total: number;
    readonly may: {
      readonly edit: boolean;
    };
  };
}>;

export type ListDoubleEmploymentInput = {
  readonly query?: {
    readonly region?: string | undefined;
    /** `next` of the page before */
    readonly after?: string | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListDoubleEmploymentAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly {
      readonly staffId: string;
      readonly name: string;
      readonly institution: {
        readonly id: string;
        readonly code: string;
        readonly name: string;
        readonly region: string;
      };
      readonly overlaps: readonly {
        readonly institution: {
          readonly id: string;
          readonly code: string;
          readonly name: string;
        } | null;
        readonly from: string;
        readonly to: string | null;
      }[];
    }[];
    readonly next: string | null;
  };
}>;

export type ListDrawsInput = {
  readonly query?: {
    readonly planId?: string | undefined;
  } | undefined;
};
export type ListDrawsAnswer = Answer<{
  readonly 200: {
    readonly draws: readonly {
      readonly id: string;
      readonly code: string;
      readonly planTitle: string;
      readonly region: string;
      readonly number: number;
      readonly state: string;
      readonly createdAt: string;
      readonly quota: number;
      readonly myTurn: boolean;
    }[];
  };
}>;

export type ListExpertsInput = {
  readonly query?: {
    /** Part of a name, former name, code or USCC */
    readonly search?: string | undefined;
    readonly region?: string | undefined;
    readonly descending?: boolean | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
    readonly field?: string | undefined;
    readonly status?: string | undefined;
    readonly sort?: 'code' | 'name' | 'employer' | 'region' | 'status' | 'changedAt' | undefined;
  } | undefined;
};
export type ListExpertsAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly Expert[];
    readonly total: number;
    readonly may: {
      readonly edit: boolean;
      readonly export: boolean;
      readonly import: boolean;
      readonly readCredit: boolean;
    };
  };
}>;

export type ListFileChangesInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    readonly part?: 'legal-nature' | 'site' | 'staff' | 'authorisation' | 'instrument' | 'document' | 'insurance' | 'commitment' | 'contact' | undefined;
    readonly subject?: string | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListFileChangesAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly {
      readonly subject: string;
      readonly version: number;
      readonly part: 'legal-nature' | 'site' | 'staff' | 'authorisation' | 'instrument' | 'document' | 'insurance' | 'commitment' | 'contact';
      readonly act: 'added' | 'changed' | 'ended' | 'undone';
      /** Name of the person, instrument, site … */
      readonly label: string;
      readonly reason: string | null;
      readonly by: string | null;
      readonly at: string;
      readonly columns: readonly {
        readonly words: {
          readonly zh: string;
          readonly en: string;
        };
        readonly before: string | null;
        readonly after: string | null;
      }[];
    }[];
    readonly total: number;
  };
}>;

export type ListImportRowsInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    readonly show?: 'good' | 'bad' | 'warned' | 'kept' | undefined;
    /** Only rows with a line in this state */
    readonly state?: 'not-in-library' | 'edition-outdated' | 'withdrawn' | 'withdrawn-citable' | 'in-library' | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListImportRowsAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly ImportRow[];
    readonly total: number;
  };
}>;

export type ListImportsInput = {
  readonly query?: {
    readonly page?: number | undefined;
  } | undefined;
};
export type ListImportsAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly ImportSummary[];
    readonly total: number;
  };
}>;

export type ListInspectorsInput = {
  readonly query?: {
    /** Part of a name, former name, code or USCC */
    readonly search?: string | undefined;
    readonly region?: string | undefined;
    readonly descending?: boolean | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
    readonly department?: string | undefined;
    readonly status?: string | undefined;
    readonly expiresBefore?: string | undefined;
    readonly sort?: 'code' | 'name' | 'department' | 'employer' | 'region' | 'status' | 'certificateNumber' | 'certificateExpires' | 'changedAt' | undefined;
  } | undefined;
};
export type ListInspectorsAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly Inspector[];
    readonly total: number;
    readonly may: {
      readonly edit: boolean;
      readonly export: boolean;
      readonly import: boolean;
      readonly readCredit: boolean;
    };
  };
}>;

export type ListInstitutionsInput = {
  readonly query?: {
    /** Part of a name, former name, code or USCC */
    readonly search?: string | undefined;
    readonly region?: string | undefined;
    readonly descending?: boolean | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
    readonly field?: string | undefined;
    readonly kind?: string | undefined;
    readonly status?: string | undefined;
    /** Only for those who may read credit classes */
    readonly creditClass?: string | undefined;
    /** Check characters of the USCC do not fit */
    readonly warned?: boolean | undefined;
    readonly sort?: 'code' | 'name' | 'uscc' | 'kind' | 'region' | 'status' | 'certificateExpires' | 'creditClass' | 'changedAt' | undefined;
  } | undefined;
};
export type ListInstitutionsAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly Institution[];
    readonly total: number;
    readonly may: {
      readonly edit: boolean;
      readonly export: boolean;
      readonly import: boolean;
      readonly readCredit: boolean;
    };
  };
}>;

export type ListInstrumentsInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** Only what holds on this day */
    readonly on?: string | undefined;
    readonly search?: string | undefined;
    /** Of instruments: where their traceability stands */
    readonly state?: 'valid' | 'due-soon' | 'overdue' | 'unknown' | 'out-of-use' | 'not-required' | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListInstrumentsAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly Instrument[];
    readonly total: number;
    readonly may: {
      readonly edit: boolean;
    };
  };
}>;

export type ListInsuranceInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** Only what holds on this day */
    readonly on?: string | undefined;
    readonly search?: string | undefined;
    /** Of instruments: where their traceability stands */
    readonly state?: 'valid' | 'due-soon' | 'overdue' | 'unknown' | 'out-of-use' | 'not-required' | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListInsuranceAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly Insurance[];
    readonly total: number;
    readonly may: {
      readonly edit: boolean;
    };
  };
}>;

export type ListItemCapabilitiesInput = {
  readonly params: {
    readonly item: number;
  };
  readonly query?: {
    /** The day asked about; today where absent */
    readonly on?: string | undefined;
    /** As recorded by the end of that day; now where absent */
    readonly known?: string | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListItemCapabilitiesAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly {
      readonly institutionId: string;
      readonly certificateId: string;
      readonly certificateNumber: string;
      readonly axis: 'licence' | 'accreditation' | 'designation';
      readonly inForce: boolean | null;
      readonly line: number;
      readonly site: number;
      readonly itemId: number;
      readonly limitationId: number;
      /** Certificate field 00–21 */
      readonly field: string;
      readonly category: string;
      readonly object: string;
      readonly parameter: string;
      readonly standardNumber: string;
      readonly standardTitle: string;
      readonly method: string;
      readonly restriction: string;
      readonly note: string;
      readonly libraryState: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | null;
      readonly valid: readonly {
        readonly from: string;
        readonly to: string | null;
      }[];
      readonly decisionId: string;
      readonly recordedFrom: string;
    }[];
    readonly total: number;
    readonly states: Readonly<Record<string, number>>;
  };
}>;

export type ListLibraryVersionsInput = Record<string, never>;
export type ListLibraryVersionsAnswer = Answer<{
  readonly 200: {
    readonly versions: readonly {
      readonly number: number;
      readonly name: string;
      readonly releasedOn: string;
      readonly releasedAt: string;
      readonly releasedBy: string | null;
      readonly note: string;
      readonly entries: number;
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
      readonly sha256: string;
      readonly leafIndex: number | null;
    }[];
    readonly ready: readonly {
      readonly id: string;
      readonly code: string;
      readonly title: string;
    }[];
    readonly intakes: readonly {
      readonly id: string;
      readonly origin: 'province' | 'national';
      readonly source: string;
      readonly rows: number;
      readonly at: string;
    }[];
    readonly mayRelease: boolean;
  };
}>;

export type ListNotificationsInput = {
  readonly query?: {
    readonly unread?: boolean | undefined;
    /** Id of the last one of the page before */
    readonly before?: string | undefined;
    readonly limit?: number | undefined;
  } | undefined;
};
export type ListNotificationsAnswer = Answer<{
  readonly 200: {
    readonly items: readonly {
      readonly id: string;
      readonly template: string;
      readonly title: {
        readonly zh: string;
        readonly en: string;
      };
      readonly body: {
        readonly zh: string;
        readonly en: string;
      };
      readonly link: string;
      readonly at: string;
      readonly readAt: string | null;
    }[];
    readonly unread: number;
  };
}>;

export type ListOrganisationsInput = {
  readonly query?: {
    readonly kind?: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution' | undefined;
    readonly region?: string | undefined;
    readonly department?: string | undefined;
  } | undefined;
};
export type ListOrganisationsAnswer = Answer<{
  readonly 200: {
    readonly organisations: readonly {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
      readonly kind: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution';
      readonly level: 'national' | 'city' | 'district' | 'affiliated' | null;
      /** GB/T 2260 */
      readonly region: string;
      readonly department: string | null;
      readonly parentId: string | null;
    }[];
  };
}>;

export type ListOwnSessionsInput = Record<string, never>;
export type ListOwnSessionsAnswer = Answer<{
  readonly 200: {
    readonly sessions: readonly {
      readonly id: string;
      readonly kind: 'password' | 'totp' | 'oidc' | 'demo';
      readonly createdAt: string;
      readonly lastSeenAt: string;
      readonly expiresAt: string;
      readonly userAgent: string;
      /** The network, without the host */
      readonly address: string;
      readonly current: boolean;
    }[];
  };
}>;

export type ListParameterProposalsInput = {
  readonly query?: {
    readonly state?: string | undefined;
    /** Only those it is my turn on, or that are mine */
    readonly mine?: boolean | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListParameterProposalsAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly ParameterProposalSummary[];
    readonly total: number;
    readonly mayPropose: boolean;
  };
}>;

export type ListParametersInput = {
  readonly query?: {
    readonly search?: string | undefined;
    readonly field?: string | undefined;
    readonly origin?: 'province' | 'national' | undefined;
    readonly standard?: string | undefined;
    /** Only entries that name no legal basis */
    readonly withoutBasis?: boolean | undefined;
    /** Version; the newest where left out */
    readonly version?: number | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListParametersAnswer = Answer<{
  readonly 200: {
    readonly version: {
      readonly number: number;
      readonly name: string;
      readonly releasedOn: string;
      readonly releasedAt: string;
      readonly releasedBy: string | null;
      readonly note: string;
      readonly entries: number;
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
      readonly sha256: string;
      readonly leafIndex: number | null;
    } | null;
    readonly rows: readonly {
      readonly id: string;
      readonly code: string;
      readonly origin: 'province' | 'national';
      readonly revision: number;
      /** Version since which it reads so */
      readonly releasedIn: number;
      readonly endedIn: number | null;
      readonly proposalId: string | null;
      readonly content: {
        /** Certificate field, 00–21 */
        readonly field: string;
        readonly nationalField: string | null;
        readonly category: string;
        /** Empty: whatever the object */
        readonly object: string;
        readonly name: string;
        readonly aliases: readonly string[];
        readonly unit: string;
        readonly legalBasis: string;
        readonly ownerDepartment: string | null;
        /** Numbers with edition */
        readonly standards: readonly string[];
        readonly note: string;
      };
    }[];
    readonly total: number;
    readonly mayPropose: boolean;
  };
}>;

export type ListPeopleInput = {
  readonly query?: {
    readonly search?: string | undefined;
    readonly organisationId?: string | undefined;
    /** Login of the last person of the page before */
    readonly after?: string | undefined;
    readonly limit?: number | undefined;
  } | undefined;
};
export type ListPeopleAnswer = Answer<{
  readonly 200: {
    readonly people: readonly {
      readonly id: string;
      readonly login: string;
      readonly name: string;
      readonly organisation: {
        readonly id: string;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
        readonly kind: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution';
        /** GB/T 2260 */
        readonly region: string;
        readonly department: string | null;
      };
      readonly roles: readonly string[];
      readonly totp: boolean;
      readonly singleSignOn: boolean;
      readonly synthetic: boolean;
      readonly deactivatedAt: string | null;
      readonly mayManage: boolean;
      readonly grantable: readonly string[];
    }[];
    readonly next: string | null;
    readonly total: number;
    readonly mayAdd: boolean;
  };
}>;

export type ListPlansInput = {
  readonly query?: {
    readonly year?: number | undefined;
    readonly level?: 'city' | 'district' | undefined;
  } | undefined;
};
export type ListPlansAnswer = Answer<{
  readonly 200: {
    readonly plans: readonly PlanSummary[];
  };
}>;

export type ListProbabilitiesInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query: {
    readonly page: number;
    readonly pageSize: number;
    readonly stratum?: string | undefined;
  };
};
export type ListProbabilitiesAnswer = Answer<{
  readonly 200: {
    readonly total: number;
    readonly rows: readonly {
      readonly stratum: string;
      readonly unit: string;
      readonly name: string;
      readonly creditClass: string | null;
      readonly size: number;
      readonly probability: number;
      readonly selected: boolean;
    }[];
  };
}>;

export type ListSavedSearchesInput = Record<string, never>;
export type ListSavedSearchesAnswer = Answer<{
  readonly 200: {
    readonly searches: readonly SavedSearch[];
  };
}>;

export type ListSelectedInput = {
  readonly params: {
    readonly id: string;
  };
};
export type ListSelectedAnswer = Answer<{
  readonly 200: {
    readonly selected: readonly SelectedUnit[];
  };
}>;

export type ListSitesInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** Only what holds on this day */
    readonly on?: string | undefined;
    readonly search?: string | undefined;
    /** Of instruments: where their traceability stands */
    readonly state?: 'valid' | 'due-soon' | 'overdue' | 'unknown' | 'out-of-use' | 'not-required' | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListSitesAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly Site[];
    readonly total: number;
    readonly may: {
      readonly edit: boolean;
    };
  };
}>;

export type ListStaffInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** Only what holds on this day */
    readonly on?: string | undefined;
    readonly search?: string | undefined;
    /** Of instruments: where their traceability stands */
    readonly state?: 'valid' | 'due-soon' | 'overdue' | 'unknown' | 'out-of-use' | 'not-required' | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListStaffAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly StaffMember[];
    readonly total: number;
    readonly may: {
      readonly edit: boolean;
    };
  };
}>;

export type ListStandardsInput = {
  readonly query?: {
    readonly search?: string | undefined;
    readonly kind?: 'national' | 'industry' | 'local' | 'group' | 'enterprise' | 'international' | 'other' | undefined;
    readonly state?: 'upcoming' | 'current' | 'in-transition' | 'replaced' | 'withdrawn' | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListStandardsAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly {
      /** One edition of a standard, as of today */
      readonly standard: {
        readonly number: string;
        /** The number without its edition */
        readonly family: string;
        readonly edition: string | null;
        readonly kind: 'national' | 'industry' | 'local' | 'group' | 'enterprise' | 'international' | 'other';
        readonly title: {
          readonly zh: string;
          readonly en: string | null;
        };
        readonly issued: string | null;
        readonly implemented: string | null;
        readonly withdrawn: string | null;
        /** May still be agreed on after its withdrawal */
        readonly citable: boolean;
        readonly transitionUntil: string | null;
        readonly source: string;
        readonly replacedBy: readonly {
          readonly number: string;
          /** Which part it takes over; empty for the whole */
          readonly part: string;
        }[];
        readonly state: 'upcoming' | 'current' | 'in-transition' | 'replaced' | 'withdrawn';
        readonly version: number;
      };
      readonly current: string | null;
    }[];
    readonly total: number;
    readonly mayEdit: boolean;
  };
}>;

export type ListTakenOffInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type ListTakenOffAnswer = Answer<{
  readonly 200: {
    readonly rows: readonly {
      readonly certificate: string;
      readonly site: number;
      readonly category: string;
      readonly object: string;
      readonly parameter: string;
      readonly standard: string;
      readonly restriction: string;
    }[];
    readonly total: number;
  };
}>;

export type MarkNotificationReadInput = {
  readonly params: {
    readonly notificationId: string;
  };
};
export type MarkNotificationReadAnswer = Answer<{
  readonly 204: null;
}>;

export type MatchScopeInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    /** The day asked about; today where absent */
    readonly on?: string | undefined;
    /** As recorded by the end of that day; now where absent */
    readonly known?: string | undefined;
    readonly kind?: 'equal' | 'differs' | 'only-cma' | 'only-cnas' | undefined;
    readonly page?: number | undefined;
    readonly size?: number | undefined;
  } | undefined;
};
export type MatchScopeAnswer = Answer<{
  readonly 200: {
    readonly counts: {
      readonly equal: number;
      readonly differs: number;
      readonly 'only-cma': number;
      readonly 'only-cnas': number;
    };
    readonly clause: string;
    readonly pairs: readonly {
      readonly kind: string;
      readonly differences: readonly string[];
      /** The on-site assessment of the row may be shortened */
      readonly mayShorten: boolean;
      readonly cma: {
        readonly institutionId: string;
        readonly certificateId: string;
        readonly certificateNumber: string;
        readonly axis: 'licence' | 'accreditation' | 'designation';
        readonly inForce: boolean | null;
        readonly line: number;
        readonly site: number;
        readonly itemId: number;
        readonly limitationId: number;
        /** Certificate field 00–21 */
        readonly field: string;
        readonly category: string;
        readonly object: string;
        readonly parameter: string;
        readonly standardNumber: string;
        readonly standardTitle: string;
        readonly method: string;
        readonly restriction: string;
        readonly note: string;
        readonly libraryState: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | null;
        readonly valid: readonly {
          readonly from: string;
          readonly to: string | null;
        }[];
        readonly decisionId: string;
        readonly recordedFrom: string;
      } | null;
      readonly cnas: {
        readonly institutionId: string;
        readonly certificateId: string;
        readonly certificateNumber: string;
        readonly axis: 'licence' | 'accreditation' | 'designation';
        readonly inForce: boolean | null;
        readonly line: number;
        readonly site: number;
        readonly itemId: number;
        readonly limitationId: number;
        /** Certificate field 00–21 */
        readonly field: string;
        readonly category: string;
        readonly object: string;
        readonly parameter: string;
        readonly standardNumber: string;
        readonly standardTitle: string;
        readonly method: string;
        readonly restriction: string;
        readonly note: string;
        readonly libraryState: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | null;
        readonly valid: readonly {
          readonly from: string;
          readonly to: string | null;
        }[];
        readonly decisionId: string;
        readonly recordedFrom: string;
      } | null;
    }[];
  };
}>;

export type MoveDirectoryInput = {
  readonly params: {
    readonly code: string;
  };
  readonly body: {
    readonly baseVersion: number;
    readonly state: 'published' | 'withdrawn';
  };
};
export type MoveDirectoryAnswer = Answer<{
  readonly 200: {
    readonly code: string;
    readonly region: string;
    readonly version: number;
    readonly state: 'draft' | 'published' | 'withdrawn';
    readonly title: {
      readonly zh: string;
      readonly en: string;
    };
    /** The paper it is published under */
    readonly basis: string;
    readonly selection: readonly {
      readonly object: string;
      readonly parameter: string;
      /** In any writing; without an edition every edition matches */
      readonly standard: string;
    }[];
    readonly changedAt: string;
    readonly mayEdit: boolean;
  };
}>;

export type PasteImportInput = {
  readonly body: {
    readonly subject: 'institution' | 'inspector' | 'expert' | 'conflict' | 'capability' | 'staff' | 'instrument' | 'standard' | 'parameter';
    /** Update finds records by their key and never makes new ones */
    readonly mode: 'create' | 'update';
    readonly text: string;
  };
};
export type PasteImportAnswer = Answer<{
  readonly 201: {
    readonly id: string;
  };
}>;

export type PrepareDecisionInput = {
  readonly body: {
    readonly institutionId: string;
    readonly axis: 'licence' | 'accreditation' | 'designation';
    readonly action: 'issue' | 'take-over' | 'renew' | 'change' | 'extend' | 'reduce' | 'suspend' | 'resume' | 'revoke' | 'cancel' | 'merge';
    readonly certificateId: string | null;
    /** The newest decision the person saw; 0 for a new certificate */
    readonly baseSequence: number;
    readonly decidedOn: string;
    readonly effectiveFrom: string;
    readonly effectiveTo: string | null;
    readonly number: string | null;
    readonly sites: readonly number[] | null;
    readonly documentNumber: string | null;
    readonly reason: string | null;
    readonly clause: string | null;
    /** It mends a decision that was recorded wrongly */
    readonly correction: boolean;
    readonly additions: readonly {
      readonly site: number;
      /** Certificate field 00–21 */
      readonly field: string;
      readonly category: string;
      readonly object: string;
      readonly parameter: string;
      readonly standardNumber: string;
      readonly standardTitle: string;
      readonly method: string;
      readonly restriction: string;
      readonly note: string;
    }[];
    readonly removals: readonly {
      readonly site: number;
      readonly itemId: number;
      readonly limitationId: number;
    }[];
    readonly rows: readonly {
      readonly site: number;
      readonly itemId: number;
      readonly limitationId: number;
    }[] | null;
    /** With merge: the certificates that go into one */
    readonly merge: readonly string[];
  };
};
export type PrepareDecisionAnswer = Answer<{
  readonly 201: {
    readonly id: string;
  };
}>;

export type PrepareDrawInput = {
  readonly params: {
    readonly id: string;
  };
};
export type PrepareDrawAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly number: number;
  };
}>;

export type PreviewWithdrawalInput = {
  readonly params: {
    /** In any writing: GB 5009.12-2023, gb5009.12—2023 */
    readonly number: string;
  };
  readonly body: {
    readonly withdrawn: string;
    /** May still be agreed on after its withdrawal */
    readonly citable: boolean;
    readonly transitionUntil: string | null;
    readonly replacedBy: readonly {
      readonly number: string;
      /** Which part it takes over; empty for the whole */
      readonly part: string;
    }[];
  };
};
export type PreviewWithdrawalAnswer = Answer<{
  readonly 200: {
    readonly institutions: number;
    readonly rowCount: number;
    /** Different wordings */
    readonly items: number;
    readonly before: {
      readonly 'in-library': number;
      readonly 'withdrawn-citable': number;
      readonly withdrawn: number;
      readonly 'edition-outdated': number;
      readonly 'not-in-library': number;
    };
    readonly onWithdrawal: {
      readonly 'in-library': number;
      readonly 'withdrawn-citable': number;
      readonly withdrawn: number;
      readonly 'edition-outdated': number;
      readonly 'not-in-library': number;
    };
    readonly afterTransition: {
      readonly 'in-library': number;
      readonly 'withdrawn-citable': number;
      readonly withdrawn: number;
      readonly 'edition-outdated': number;
      readonly 'not-in-library': number;
    };
    readonly entries: readonly {
      readonly id: string;
      readonly code: string;
      readonly name: string;
      readonly object: string;
    }[];
  };
}>;

export type ProposeNumberInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query: {
    /** Certificate fields, by commas */
    readonly fields: string;
    readonly sector: string;
    readonly year?: number | undefined;
  };
};
export type ProposeNumberAnswer = Answer<{
  readonly 200: {
    readonly number: string;
  };
}>;

export type PutDocumentFileInput = {
  readonly params: {
    readonly id: string;
    readonly part: string;
  };
  readonly query: {
    readonly baseVersion: number;
  };
  readonly body: FormData | Blob;
};
export type PutDocumentFileAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type ReactivatePersonInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    /** Kept with the decision */
    readonly reason: string;
  };
};
export type ReactivatePersonAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly organisation: {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
      readonly kind: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution';
      /** GB/T 2260 */
      readonly region: string;
      readonly department: string | null;
    };
    readonly roles: readonly string[];
    readonly totp: boolean;
    readonly singleSignOn: boolean;
    readonly synthetic: boolean;
    readonly deactivatedAt: string | null;
    readonly mayManage: boolean;
    readonly grantable: readonly string[];
  };
}>;

export type RecordStandardInput = {
  readonly body: {
    /** In any writing: GB 5009.12-2023, gb5009.12—2023 */
    readonly number: string;
    readonly title: {
      readonly zh: string;
      readonly en: string | null;
    };
    readonly issued: string | null;
    readonly implemented: string | null;
    readonly withdrawn: string | null;
    /** May still be agreed on after its withdrawal */
    readonly citable: boolean;
    readonly transitionUntil: string | null;
    readonly source: string;
    readonly replacedBy: readonly {
      readonly number: string;
      /** Which part it takes over; empty for the whole */
      readonly part: string;
    }[];
    /** Why, and on what it rests */
    readonly reason: string;
  };
};
export type RecordStandardAnswer = Answer<{
  readonly 201: {
    readonly number: string;
  };
}>;

export type ReleaseLibraryVersionInput = {
  readonly body: {
    /** As announced: 2026-1 */
    readonly name: string;
    readonly note: string;
    readonly proposals: readonly string[];
    readonly intakes: readonly string[];
    /** Why, and on what it rests */
    readonly reason: string;
  };
};
export type ReleaseLibraryVersionAnswer = Answer<{
  readonly 201: {
    readonly number: number;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
  };
}>;

export type RemoveTotpInput = {
  readonly body: {
    readonly password: string;
  };
};
export type RemoveTotpAnswer = Answer<{
  readonly 204: null;
}>;

export type RequestExceptionInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly kind: 'repeat' | 'principle';
    readonly target: string;
    readonly reason: string;
  };
};
export type RequestExceptionAnswer = Answer<{
  readonly 201: {
    readonly id: string;
  };
}>;

export type RereadImportInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly sheet?: string | undefined;
    readonly headerRow?: number | undefined;
  };
};
export type RereadImportAnswer = Answer<{
  readonly 204: null;
}>;

export type ResetPasswordInput = {
  readonly params: {
    readonly id: string;
  };
};
export type ResetPasswordAnswer = Answer<{
  readonly 200: {
    /** Shown once; the person replaces it at the first sign-in */
    readonly initialPassword: string;
  };
}>;

export type ReturnImportRowsInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query: {
    readonly format: 'xlsx' | 'csv';
    readonly locale?: 'zh' | 'en' | undefined;
  };
};
export type ReturnImportRowsAnswer = Answer<{
  readonly 200: Blob;
}>;

export type RevokeApiKeyInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly reason: string;
  };
};
export type RevokeApiKeyAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    /** The first characters of the key; the rest is kept nowhere */
    readonly prefix: string;
    /** Whose program it is */
    readonly holder: string;
    readonly purpose: string;
    /** Whom to tell when something changes */
    readonly contact: string;
    readonly perMinute: number;
    readonly perDay: number;
    /** Last day on which the key works */
    readonly expiresOn: string;
    readonly issuedAt: string;
    readonly revoked: {
      readonly at: string;
      readonly reason: string;
    } | null;
    readonly state: 'active' | 'expired' | 'revoked';
    readonly use: readonly {
      readonly day: string;
      readonly requests: number;
    }[];
  };
}>;

export type RevokeOwnSessionInput = {
  readonly params: {
    readonly sessionId: string;
  };
};
export type RevokeOwnSessionAnswer = Answer<{
  readonly 204: null;
}>;

export type RevokeRoleInput = {
  readonly params: {
    readonly id: string;
    readonly role: string;
  };
};
export type RevokeRoleAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly organisation: {
      readonly id: string;
      readonly name: {
        readonly zh: string;
        readonly en: string;
      };
      readonly kind: 'regulator' | 'joint-department' | 'discipline-inspection' | 'audit' | 'technical-body' | 'association' | 'public-representative' | 'institution';
      /** GB/T 2260 */
      readonly region: string;
      readonly department: string | null;
    };
    readonly roles: readonly string[];
    readonly totp: boolean;
    readonly singleSignOn: boolean;
    readonly synthetic: boolean;
    readonly deactivatedAt: string | null;
    readonly mayManage: boolean;
    readonly grantable: readonly string[];
  };
}>;

export type SaveLibraryPromiseInput = {
  readonly params: {
    readonly step: 'review' | 'countersign' | 'release';
  };
  readonly body: {
    readonly workingDays: number | null;
    readonly note: string;
  };
};
export type SaveLibraryPromiseAnswer = Answer<{
  readonly 204: null;
}>;

export type SaveNationalFieldInput = {
  readonly params: {
    readonly code: string;
  };
  readonly body: {
    readonly certificateFields: readonly string[];
  };
};
export type SaveNationalFieldAnswer = Answer<{
  readonly 204: null;
}>;

export type SavePlanInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly baseVersion: number;
    readonly content: PlanContent;
  };
};
export type SavePlanAnswer = Answer<{
  readonly 200: {
    readonly version: number;
  };
}>;

export type SaveSearchInput = {
  readonly body: {
    readonly name: string;
    readonly query: {
      readonly q: string;
      readonly region: string | null;
      readonly field: string | null;
      readonly axis: 'licence' | 'accreditation';
    };
  };
};
export type SaveSearchAnswer = Answer<{
  readonly 201: {
    readonly id: string;
    readonly name: string;
    readonly query: {
      readonly q: string;
      readonly region: string | null;
      readonly field: string | null;
      readonly axis: 'licence' | 'accreditation';
    };
    readonly link: string;
    readonly feed: string;
    readonly createdAt: string;
    readonly subscriptions: readonly {
      readonly id: string;
      readonly channel: 'notice' | 'webhook';
      readonly url: string | null;
      readonly state: 'active' | 'failing';
      readonly seenUntil: string;
      readonly deliveries: readonly {
        readonly at: string;
        readonly matches: number;
        readonly outcome: 'waiting' | 'sent' | 'failed';
        readonly attempts: number;
        readonly reply: string | null;
      }[];
    }[];
  };
}>;

export type SearchCapabilitiesInput = {
  readonly query?: {
    /** Words, in quotes where they belong together, and standard numbers in any writing; read up to 200 characters */
    readonly q?: string | undefined;
    /** GB/T 2260, any level; 000000 is the nation */
    readonly region?: string | undefined;
    /** Field of certificates, 00–21 */
    readonly field?: string | undefined;
    readonly axis?: 'licence' | 'accreditation' | 'designation' | undefined;
    /** The day on which rows and certificates hold; today */
    readonly on?: string | undefined;
    /** As it was known at this moment; now */
    readonly known?: string | undefined;
    readonly state?: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | undefined;
    /** One standard with its edition */
    readonly edition?: string | undefined;
    /** From 1; up to the 10,000th institution */
    readonly page?: number | undefined;
    /** Institutions on a page; 10 */
    readonly size?: number | undefined;
    readonly order?: 'relevance' | 'region' | 'code' | undefined;
    readonly count?: 'fast' | 'exact' | undefined;
    readonly facets?: boolean | undefined;
  } | undefined;
};
export type SearchCapabilitiesAnswer = Answer<{
  readonly 200: {
    readonly asked: {
      readonly on: string;
      readonly known: string | null;
      readonly words: readonly string[];
      readonly simplified: string | null;
      /** More was typed than is read */
      readonly cut: boolean;
      /** Nothing but signs was typed */
      readonly unreadable: boolean;
      readonly standards: readonly {
        readonly number: string;
        readonly family: string;
        readonly title: {
          readonly zh: string;
          readonly en: string | null;
        } | null;
        readonly state: 'upcoming' | 'current' | 'in-transition' | 'replaced' | 'withdrawn' | 'unknown';
        readonly current: string | null;
        readonly transitionUntil: string | null;
        readonly editions: readonly {
          readonly number: string;
          readonly state: 'upcoming' | 'current' | 'in-transition' | 'replaced' | 'withdrawn' | 'unknown';
        }[];
      }[];
    };
    readonly hits: readonly {
      readonly code: string;
      readonly name: string;
      readonly region: string;
      readonly regionName: {
        readonly zh: string;
        readonly en: string;
      };
      /** Rows that match; `rows` are the first of them */
      readonly matching: number;
      readonly rows: readonly {
        readonly field: string;
        readonly category: string;
        readonly object: string;
        readonly parameter: string;
        readonly standardNumber: string;
        readonly standardTitle: string;
        readonly method: string;
        /** 限制范围 */
        readonly restriction: string;
        /** 说明 */
        readonly note: string;
        /** Number of the place of work */
        readonly site: number;
        readonly certificateNumber: string;
        readonly libraryState: 'in-library' | 'withdrawn-citable' | 'withdrawn' | 'edition-outdated' | 'not-in-library' | null;
        readonly standardState: 'upcoming' | 'current' | 'in-transition' | 'replaced' | 'withdrawn' | 'unknown';
        readonly currentStandard: string | null;
      }[];
    }[];
    readonly total: {
      readonly institutions: number | null;
      readonly rows: number;
      readonly exact: boolean;
      readonly countedAt: string | null;
    };
    readonly order: 'relevance' | 'region' | 'code';
    readonly page: number;
    readonly size: number;
    readonly more: boolean;
    readonly facets: {
      readonly unit: 'institutions' | 'rows';
      readonly regions: readonly {
        readonly value: string;
        readonly label: {
          readonly zh: string;
          readonly en: string;
        };
        readonly count: number;
      }[];
      readonly fields: readonly {
        readonly value: string;
        readonly label: {
          readonly zh: string;
          readonly en: string;
        };
        readonly count: number;
      }[];
      readonly editions: readonly {
        readonly value: string;
        readonly label: {
          readonly zh: string;
          readonly en: string;
        };
        readonly count: number;
      }[];
      readonly states: readonly {
        readonly value: string;
        readonly label: {
          readonly zh: string;
          readonly en: string;
        };
        readonly count: number;
      }[];
    } | null;
  };
}>;

export type SearchInstitutionsInput = {
  readonly query: {
    readonly q: string;
    /** GB/T 2260, any level; 000000 is the nation */
    readonly region?: string | undefined;
    /** From 1; up to the 10,000th institution */
    readonly page?: number | undefined;
    /** Institutions on a page; 10 */
    readonly size?: number | undefined;
  };
};
export type SearchInstitutionsAnswer = Answer<{
  readonly 200: {
    readonly hits: readonly {
      readonly code: string;
      readonly uscc: string | null;
      readonly name: string;
      readonly formerNames: readonly string[];
      readonly region: string;
      readonly regionName: {
        readonly zh: string;
        readonly en: string;
      };
      readonly foundBy: 'name' | 'former-name' | 'code' | 'uscc' | 'pinyin' | 'initials';
      readonly corrected: string | null;
    }[];
    readonly total: number;
    /** Nothing was found as typed; these differ in one character */
    readonly near: boolean;
    readonly hint: {
      readonly found: string;
      readonly expected: string;
      readonly didYouMean: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    } | null;
  };
}>;

export type SetLegalNatureInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    /** 0 where nothing has been said yet */
    readonly baseVersion: number;
    readonly draft: {
      /** A legal person itself, or part of one that has authorised it */
      readonly form: 'independent' | 'part';
      readonly parentName: string | null;
      readonly parentUscc: string | null;
      readonly authorisation: string | null;
      readonly representative: string | null;
      readonly ownership: 'public' | 'state-owned' | 'private' | 'foreign' | 'other' | null;
      readonly labels: readonly ('high-tech' | 'specialised' | 'listed')[];
      readonly from: string | null;
      readonly to: string | null;
    };
  };
};
export type SetLegalNatureAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly version: number;
    /** Saved all the same, and worth a second look */
    readonly warnings: readonly {
      readonly at: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type SetLocaleInput = {
  readonly body: {
    readonly locale: 'zh' | 'en';
  };
};
export type SetLocaleAnswer = Answer<{
  readonly 204: null;
}>;

export type StartSingleSignOnInput = Record<string, never>;
export type StartSingleSignOnAnswer = Answer<{ readonly 204: null }>;

export type SubscribeInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly channel: 'notice' | 'webhook';
    /** https address; of a webhook only */
    readonly url?: string | undefined;
  };
};
export type SubscribeAnswer = Answer<{
  readonly 201: {
    readonly subscription: {
      readonly id: string;
      readonly channel: 'notice' | 'webhook';
      readonly url: string | null;
      readonly state: 'active' | 'failing';
      readonly seenUntil: string;
      readonly deliveries: readonly {
        readonly at: string;
        readonly matches: number;
        readonly outcome: 'waiting' | 'sent' | 'failed';
        readonly attempts: number;
        readonly reply: string | null;
      }[];
    };
    readonly secret: string | null;
  };
}>;

export type SuggestParametersInput = {
  readonly query: {
    readonly parameter: string;
    readonly object?: string | undefined;
    readonly standard?: string | undefined;
    /** As of this day; today where left out */
    readonly on?: string | undefined;
  };
};
export type SuggestParametersAnswer = Answer<{
  readonly 200: {
    readonly suggestions: readonly {
      readonly entryId: string;
      readonly code: string;
      readonly field: string;
      readonly object: string;
      readonly name: string;
      readonly standards: readonly string[];
      readonly score: number;
      readonly why: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type SuggestSearchesInput = {
  readonly query: {
    readonly q: string;
    /** GB/T 2260, any level; 000000 is the nation */
    readonly region?: string | undefined;
  };
};
export type SuggestSearchesAnswer = Answer<{
  readonly 200: {
    readonly suggestions: readonly {
      readonly kind: 'item' | 'standard' | 'institution';
      readonly text: string;
      readonly detail: string;
      readonly code: string | null;
    }[];
  };
}>;

export type UndoImportInput = {
  readonly params: {
    readonly id: string;
  };
};
export type UndoImportAnswer = Answer<{
  readonly 202: {
    readonly state: 'mapped' | 'checking' | 'checked' | 'importing' | 'imported' | 'undoing' | 'undone' | 'cancelled' | 'failed';
  };
}>;

export type UnsubscribeInput = {
  readonly params: {
    readonly id: string;
  };
};
export type UnsubscribeAnswer = Answer<{
  readonly 200: Record<string, never>;
}>;

export type UpdateExpertInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    /** The version the person saw */
    readonly baseVersion: number;
    readonly draft: {
      readonly name: string;
      readonly employer: string;
      readonly fields: readonly string[];
      readonly region: string;
      readonly status: 'active' | 'left';
      readonly personId: string | null;
    };
  };
};
export type UpdateExpertAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly warnings: readonly {
      readonly column: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type UpdateInspectorInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    /** The version the person saw */
    readonly baseVersion: number;
    readonly draft: {
      readonly name: string;
      readonly department: string;
      readonly employer: string;
      readonly certificateNumber: string;
      readonly certificateExpires: string;
      readonly pools: readonly string[];
      readonly region: string;
      readonly status: 'active' | 'left';
      readonly personId: string | null;
    };
  };
};
export type UpdateInspectorAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly warnings: readonly {
      readonly column: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type UpdateInstitutionInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    /** The version the person saw */
    readonly baseVersion: number;
    readonly draft: {
      readonly name: string;
      readonly nameEn: string | null;
      readonly formerNames: readonly string[];
      readonly uscc: string | null;
      readonly kind: 'enterprise' | 'public-institution' | 'association' | 'other';
      readonly region: string;
      /** Region of the licensing authority; 000000 for the nation */
      readonly licensedBy: string;
      readonly address: string | null;
      readonly fields: readonly string[];
      readonly status: 'active' | 'suspended' | 'expired' | 'revoked' | 'cancelled';
      readonly certificateNumber: string | null;
      readonly certificateExpires: string | null;
      readonly creditClass?: 'A' | 'B' | 'C' | 'D' | null | undefined;
      readonly violationLastYear?: boolean | undefined;
      readonly commitmentFinding?: boolean | undefined;
    };
  };
};
export type UpdateInstitutionAnswer = Answer<{
  readonly 200: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly warnings: readonly {
      readonly column: string;
      readonly code: string;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      };
    }[];
  };
}>;

export type UploadImportInput = {
  readonly query: {
    readonly subject: 'institution' | 'inspector' | 'expert' | 'conflict' | 'capability' | 'staff' | 'instrument' | 'standard' | 'parameter';
    /** Update finds records by their key and never makes new ones */
    readonly mode: 'create' | 'update';
  };
  readonly body: FormData | Blob;
};
export type UploadImportAnswer = Answer<{
  readonly 201: {
    readonly id: string;
  };
}>;

export type VerifyQrTextInput = {
  readonly body: {
    readonly text: string;
  };
};
export type VerifyQrTextAnswer = Answer<{
  readonly 200: {
    /** The three answers */
    readonly answer: 'valid' | 'not-valid' | 'cannot-tell';
    /** Codes of docs/specs/credential.md, 7 */
    readonly reasons: readonly string[];
    readonly steps: readonly {
      readonly name: string;
      readonly outcome: 'passed' | 'failed' | 'unknown' | 'noted';
      readonly code: string | null;
      readonly detail: Readonly<Record<string, string>>;
    }[];
    readonly status: {
      readonly madeAt: string;
      readonly nextUpdate: string;
      /** Seconds */
      readonly age: number;
    } | null;
    readonly certificate: {
      readonly number: string;
      readonly institution: string;
      readonly institutionCode: string;
      readonly uscc: string | null;
      readonly issuer: {
        readonly id: string;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
      };
      readonly validFrom: string;
      readonly validTo: string;
      readonly sites: readonly {
        readonly number: number;
        readonly name: string;
        readonly address: string;
      }[];
      readonly annex: {
        readonly version: number;
        readonly rows: number;
        readonly sha256: string;
      };
      readonly newest: {
        readonly kind: string;
        readonly decidedOn: string;
      };
      /** Its bit in the status lists */
      readonly statusIndex: number;
    } | null;
    readonly qrText: string | null;
    readonly credential: string | null;
    readonly log: {
      readonly leafIndex: number;
      readonly leaf: Readonly<Record<string, unknown>>;
      /** RFC 6962 inclusion proof */
      readonly proof: readonly string[];
      /** C2SP tlog-checkpoint */
      readonly checkpoint: string;
    } | null;
  };
}>;

export type WithdrawStandardInput = {
  readonly params: {
    /** In any writing: GB 5009.12-2023, gb5009.12—2023 */
    readonly number: string;
  };
  readonly body: {
    readonly version: number;
    readonly withdrawn: string;
    /** May still be agreed on after its withdrawal */
    readonly citable: boolean;
    readonly transitionUntil: string | null;
    readonly replacedBy: readonly {
      readonly number: string;
      /** Which part it takes over; empty for the whole */
      readonly part: string;
    }[];
    /** Why, and on what it rests */
    readonly reason: string;
  };
};
export type WithdrawStandardAnswer = Answer<{
  readonly 200: {
    readonly version: number;
  };
}>;

export type WriteDirectoryInput = {
  readonly params: {
    readonly code: string;
  };
  readonly body: {
    /** The version the person saw; 0 for a new directory */
    readonly baseVersion: number;
    readonly title: {
      readonly zh: string;
      readonly en: string;
    };
    /** The paper it is published under */
    readonly basis: string;
    readonly selection: readonly {
      readonly object: string;
      readonly parameter: string;
      /** In any writing; without an edition every edition matches */
      readonly standard: string;
    }[];
  };
};
export type WriteDirectoryAnswer = Answer<{
  readonly 200: {
    readonly code: string;
    readonly region: string;
    readonly version: number;
    readonly state: 'draft' | 'published' | 'withdrawn';
    readonly title: {
      readonly zh: string;
      readonly en: string;
    };
    /** The paper it is published under */
    readonly basis: string;
    readonly selection: readonly {
      readonly object: string;
      readonly parameter: string;
      /** In any writing; without an edition every edition matches */
      readonly standard: string;
    }[];
    readonly changedAt: string;
    readonly mayEdit: boolean;
  };
}>;

/** Every operation of the server. A refusal is a value; only a bug throws. */
export const api = {
  /** POST /api/imports/{id}/accept. Take the good rows */
  acceptImport: (input: AcceptImportInput, options: CallOptions = {}): Promise<AcceptImportAnswer> =>
    call<AcceptImportAnswer>('POST', '/api/imports/{id}/accept', input, options),
  /** POST /api/draws/{id}/actions. Take a step of the draw */
  actOnDraw: (input: ActOnDrawInput, options: CallOptions = {}): Promise<ActOnDrawAnswer> =>
    call<ActOnDrawAnswer>('POST', '/api/draws/{id}/actions', input, options),
  /** POST /api/parameter-proposals/{id}/actions. Take a step on a proposal */
  actOnParameterProposal: (input: ActOnParameterProposalInput, options: CallOptions = {}): Promise<ActOnParameterProposalAnswer> =>
    call<ActOnParameterProposalAnswer>('POST', '/api/parameter-proposals/{id}/actions', input, options),
  /** POST /api/plans/{id}/actions. Take a step of the procedure */
  actOnPlan: (input: ActOnPlanInput, options: CallOptions = {}): Promise<ActOnPlanAnswer> =>
    call<ActOnPlanAnswer>('POST', '/api/plans/{id}/actions', input, options),
  /** POST /api/institutions/{id}/authorisations. Authorise a signatory */
  addAuthorisation: (input: AddAuthorisationInput, options: CallOptions = {}): Promise<AddAuthorisationAnswer> =>
    call<AddAuthorisationAnswer>('POST', '/api/institutions/{id}/authorisations', input, options),
  /** POST /api/institutions/{id}/commitments. Add a commitment */
  addCommitment: (input: AddCommitmentInput, options: CallOptions = {}): Promise<AddCommitmentAnswer> =>
    call<AddCommitmentAnswer>('POST', '/api/institutions/{id}/commitments', input, options),
  /** POST /api/institutions/{id}/contacts. Add a contact */
  addContact: (input: AddContactInput, options: CallOptions = {}): Promise<AddContactAnswer> =>
    call<AddContactAnswer>('POST', '/api/institutions/{id}/contacts', input, options),
  /** POST /api/institutions/{id}/documents. Add a document */
  addDocument: (input: AddDocumentInput, options: CallOptions = {}): Promise<AddDocumentAnswer> =>
    call<AddDocumentAnswer>('POST', '/api/institutions/{id}/documents', input, options),
  /** POST /api/institutions/{id}/instruments. Add an instrument */
  addInstrument: (input: AddInstrumentInput, options: CallOptions = {}): Promise<AddInstrumentAnswer> =>
    call<AddInstrumentAnswer>('POST', '/api/institutions/{id}/instruments', input, options),
  /** POST /api/institutions/{id}/insurance. Add a policy */
  addInsurance: (input: AddInsuranceInput, options: CallOptions = {}): Promise<AddInsuranceAnswer> =>
    call<AddInsuranceAnswer>('POST', '/api/institutions/{id}/insurance', input, options),
  /** POST /api/organisations. Add an organisation */
  addOrganisation: (input: AddOrganisationInput, options: CallOptions = {}): Promise<AddOrganisationAnswer> =>
    call<AddOrganisationAnswer>('POST', '/api/organisations', input, options),
  /** POST /api/people. Add a person */
  addPerson: (input: AddPersonInput, options: CallOptions = {}): Promise<AddPersonAnswer> =>
    call<AddPersonAnswer>('POST', '/api/people', input, options),
  /** POST /api/institutions/{id}/sites. Add a site */
  addSite: (input: AddSiteInput, options: CallOptions = {}): Promise<AddSiteAnswer> =>
    call<AddSiteAnswer>('POST', '/api/institutions/{id}/sites', input, options),
  /** POST /api/institutions/{id}/staff. Add a person */
  addStaff: (input: AddStaffInput, options: CallOptions = {}): Promise<AddStaffAnswer> =>
    call<AddStaffAnswer>('POST', '/api/institutions/{id}/staff', input, options),
  /** POST /api/decision-drafts/{id}/actions. Decide, return or take back */
  answerDecisionDraft: (input: AnswerDecisionDraftInput, options: CallOptions = {}): Promise<AnswerDecisionDraftAnswer> =>
    call<AnswerDecisionDraftAnswer>('POST', '/api/decision-drafts/{id}/actions', input, options),
  /** POST /api/account/totp. Set up one-time codes */
  beginTotp: (input: BeginTotpInput = {}, options: CallOptions = {}): Promise<BeginTotpAnswer> =>
    call<BeginTotpAnswer>('POST', '/api/account/totp', input, options),
  /** POST /api/imports/{id}/cancel. Cancel the step under way, or the whole before anything was taken */
  cancelImport: (input: CancelImportInput, options: CallOptions = {}): Promise<CancelImportAnswer> =>
    call<CancelImportAnswer>('POST', '/api/imports/{id}/cancel', input, options),
  /** PUT /api/institutions/{id}/authorisations/{part}. Change an authorisation */
  changeAuthorisation: (input: ChangeAuthorisationInput, options: CallOptions = {}): Promise<ChangeAuthorisationAnswer> =>
    call<ChangeAuthorisationAnswer>('PUT', '/api/institutions/{id}/authorisations/{part}', input, options),
  /** PUT /api/institutions/{id}/commitments/{part}. Change a commitment */
  changeCommitment: (input: ChangeCommitmentInput, options: CallOptions = {}): Promise<ChangeCommitmentAnswer> =>
    call<ChangeCommitmentAnswer>('PUT', '/api/institutions/{id}/commitments/{part}', input, options),
  /** PUT /api/institutions/{id}/contacts/{part}. Change a contact */
  changeContact: (input: ChangeContactInput, options: CallOptions = {}): Promise<ChangeContactAnswer> =>
    call<ChangeContactAnswer>('PUT', '/api/institutions/{id}/contacts/{part}', input, options),
  /** PUT /api/institutions/{id}/documents/{part}. Change a document */
  changeDocument: (input: ChangeDocumentInput, options: CallOptions = {}): Promise<ChangeDocumentAnswer> =>
    call<ChangeDocumentAnswer>('PUT', '/api/institutions/{id}/documents/{part}', input, options),
  /** PUT /api/institutions/{id}/instruments/{part}. Change an instrument */
  changeInstrument: (input: ChangeInstrumentInput, options: CallOptions = {}): Promise<ChangeInstrumentAnswer> =>
    call<ChangeInstrumentAnswer>('PUT', '/api/institutions/{id}/instruments/{part}', input, options),
  /** PUT /api/institutions/{id}/insurance/{part}. Change a policy */
  changeInsurance: (input: ChangeInsuranceInput, options: CallOptions = {}): Promise<ChangeInsuranceAnswer> =>
    call<ChangeInsuranceAnswer>('PUT', '/api/institutions/{id}/insurance/{part}', input, options),
  /** POST /api/account/password. Change the password */
  changePassword: (input: ChangePasswordInput, options: CallOptions = {}): Promise<ChangePasswordAnswer> =>
    call<ChangePasswordAnswer>('POST', '/api/account/password', input, options),
  /** PUT /api/institutions/{id}/sites/{part}. Change a site */
  changeSite: (input: ChangeSiteInput, options: CallOptions = {}): Promise<ChangeSiteAnswer> =>
    call<ChangeSiteAnswer>('PUT', '/api/institutions/{id}/sites/{part}', input, options),
  /** PUT /api/institutions/{id}/staff/{part}. Change a person */
  changeStaff: (input: ChangeStaffInput, options: CallOptions = {}): Promise<ChangeStaffAnswer> =>
    call<ChangeStaffAnswer>('PUT', '/api/institutions/{id}/staff/{part}', input, options),
  /** POST /api/imports/{id}/check. Check every row */
  checkImport: (input: CheckImportInput, options: CallOptions = {}): Promise<CheckImportAnswer> =>
    call<CheckImportAnswer>('POST', '/api/imports/{id}/check', input, options),
  /** GET /api/certificates/{id}/annex-changes. What changed in an annex between two days */
  compareAnnex: (input: CompareAnnexInput, options: CallOptions = {}): Promise<CompareAnnexAnswer> =>
    call<CompareAnnexAnswer>('GET', '/api/certificates/{id}/annex-changes', input, options),
  /** GET /api/public/compare. What two to five institutions may test, side by side */
  compareInstitutions: (input: CompareInstitutionsInput, options: CallOptions = {}): Promise<CompareInstitutionsAnswer> =>
    call<CompareInstitutionsAnswer>('GET', '/api/public/compare', input, options),
  /** GET /api/library-versions/{number}/changes. What a version changed */
  compareLibraryVersions: (input: CompareLibraryVersionsInput, options: CallOptions = {}): Promise<CompareLibraryVersionsAnswer> =>
    call<CompareLibraryVersionsAnswer>('GET', '/api/library-versions/{number}/changes', input, options),
  /** POST /api/session/totp. Second step of signing in */
  completeSession: (input: CompleteSessionInput, options: CallOptions = {}): Promise<CompleteSessionAnswer> =>
    call<CompleteSessionAnswer>('POST', '/api/session/totp', input, options),
  /** POST /api/account/totp/confirm. Confirm and switch on one-time codes */
  confirmTotp: (input: ConfirmTotpInput, options: CallOptions = {}): Promise<ConfirmTotpAnswer> =>
    call<ConfirmTotpAnswer>('POST', '/api/account/totp/confirm', input, options),
  /** PUT /api/standards/{number}. Correct what is recorded of a standard */
  correctStandard: (input: CorrectStandardInput, options: CallOptions = {}): Promise<CorrectStandardAnswer> =>
    call<CorrectStandardAnswer>('PUT', '/api/standards/{number}', input, options),
  /** POST /api/session/demo. Become a demo person (demo mode only) */
  createDemoSession: (input: CreateDemoSessionInput, options: CallOptions = {}): Promise<CreateDemoSessionAnswer> =>
    call<CreateDemoSessionAnswer>('POST', '/api/session/demo', input, options),
  /** POST /api/experts. Add an expert */
  createExpert: (input: CreateExpertInput, options: CallOptions = {}): Promise<CreateExpertAnswer> =>
    call<CreateExpertAnswer>('POST', '/api/experts', input, options),
  /** POST /api/inspectors. Add an inspector */
  createInspector: (input: CreateInspectorInput, options: CallOptions = {}): Promise<CreateInspectorAnswer> =>
    call<CreateInspectorAnswer>('POST', '/api/inspectors', input, options),
  /** POST /api/institutions. Add an institution */
  createInstitution: (input: CreateInstitutionInput, options: CallOptions = {}): Promise<CreateInstitutionAnswer> =>
    call<CreateInstitutionAnswer>('POST', '/api/institutions', input, options),
  /** POST /api/parameter-proposals. Propose a change of the library */
  createParameterProposal: (input: CreateParameterProposalInput, options: CallOptions = {}): Promise<CreateParameterProposalAnswer> =>
    call<CreateParameterProposalAnswer>('POST', '/api/parameter-proposals', input, options),
  /** POST /api/plans. Create an inspection plan */
  createPlan: (input: CreatePlanInput, options: CallOptions = {}): Promise<CreatePlanAnswer> =>
    call<CreatePlanAnswer>('POST', '/api/plans', input, options),
  /** POST /api/session. Sign in with a password */
  createSession: (input: CreateSessionInput, options: CallOptions = {}): Promise<CreateSessionAnswer> =>
    call<CreateSessionAnswer>('POST', '/api/session', input, options),
  /** POST /api/people/{id}/deactivation. Deactivate: every session ends, signing in is refused */
  deactivatePerson: (input: DeactivatePersonInput, options: CallOptions = {}): Promise<DeactivatePersonAnswer> =>
    call<DeactivatePersonAnswer>('POST', '/api/people/{id}/deactivation', input, options),
  /** POST /api/plans/{id}/exceptions/{exceptionId}/decision. Decide on an exception */
  decideException: (input: DecideExceptionInput, options: CallOptions = {}): Promise<DecideExceptionAnswer> =>
    call<DecideExceptionAnswer>('POST', '/api/plans/{id}/exceptions/{exceptionId}/decision', input, options),
  /** POST /api/conflicts. Declare a conflict */
  declareConflict: (input: DeclareConflictInput, options: CallOptions = {}): Promise<DeclareConflictAnswer> =>
    call<DeclareConflictAnswer>('POST', '/api/conflicts', input, options),
  /** DELETE /api/saved-searches/{id}. Take a saved search away, with its subscriptions */
  deleteSavedSearch: (input: DeleteSavedSearchInput, options: CallOptions = {}): Promise<DeleteSavedSearchAnswer> =>
    call<DeleteSavedSearchAnswer>('DELETE', '/api/saved-searches/{id}', input, options),
  /** DELETE /api/session. Sign out */
  deleteSession: (input: DeleteSessionInput = {}, options: CallOptions = {}): Promise<DeleteSessionAnswer> =>
    call<DeleteSessionAnswer>('DELETE', '/api/session', input, options),
  /** GET /open-data/{file}. Download open data, e.g. capabilities.csv, institutions.json, certificates.parquet */
  downloadOpenData: (input: DownloadOpenDataInput, options: CallOptions = {}): Promise<DownloadOpenDataAnswer> =>
    call<DownloadOpenDataAnswer>('GET', '/open-data/{file}', input, options),
  /** POST /api/institutions/{id}/authorisations/{part}/end. End an authorisation */
  endAuthorisation: (input: EndAuthorisationInput, options: CallOptions = {}): Promise<EndAuthorisationAnswer> =>
    call<EndAuthorisationAnswer>('POST', '/api/institutions/{id}/authorisations/{part}/end', input, options),
  /** POST /api/institutions/{id}/commitments/{part}/end. Take a commitment down */
  endCommitment: (input: EndCommitmentInput, options: CallOptions = {}): Promise<EndCommitmentAnswer> =>
    call<EndCommitmentAnswer>('POST', '/api/institutions/{id}/commitments/{part}/end', input, options),
  /** POST /api/conflicts/{id}/end. End a conflict */
  endConflict: (input: EndConflictInput, options: CallOptions = {}): Promise<EndConflictAnswer> =>
    call<EndConflictAnswer>('POST', '/api/conflicts/{id}/end', input, options),
  /** POST /api/institutions/{id}/contacts/{part}/end. End a contact */
  endContact: (input: EndContactInput, options: CallOptions = {}): Promise<EndContactAnswer> =>
    call<EndContactAnswer>('POST', '/api/institutions/{id}/contacts/{part}/end', input, options),
  /** POST /api/institutions/{id}/documents/{part}/end. Withdraw a document */
  endDocument: (input: EndDocumentInput, options: CallOptions = {}): Promise<EndDocumentAnswer> =>
    call<EndDocumentAnswer>('POST', '/api/institutions/{id}/documents/{part}/end', input, options),
  /** POST /api/institutions/{id}/instruments/{part}/end. Take an instrument out of use */
  endInstrument: (input: EndInstrumentInput, options: CallOptions = {}): Promise<EndInstrumentAnswer> =>
    call<EndInstrumentAnswer>('POST', '/api/institutions/{id}/instruments/{part}/end', input, options),
  /** POST /api/institutions/{id}/insurance/{part}/end. End a policy */
  endInsurance: (input: EndInsuranceInput, options: CallOptions = {}): Promise<EndInsuranceAnswer> =>
    call<EndInsuranceAnswer>('POST', '/api/institutions/{id}/insurance/{part}/end', input, options),
  /** POST /api/institutions/{id}/sites/{part}/end. Close a site */
  endSite: (input: EndSiteInput, options: CallOptions = {}): Promise<EndSiteAnswer> =>
    call<EndSiteAnswer>('POST', '/api/institutions/{id}/sites/{part}/end', input, options),
  /** POST /api/institutions/{id}/staff/{part}/end. End an employment */
  endStaff: (input: EndStaffInput, options: CallOptions = {}): Promise<EndStaffAnswer> =>
    call<EndStaffAnswer>('POST', '/api/institutions/{id}/staff/{part}/end', input, options),
  /** GET /api/standards/{number}/affected/export. Every affected row as a table */
  exportAffectedByStandard: (input: ExportAffectedByStandardInput, options: CallOptions = {}): Promise<ExportAffectedByStandardAnswer> =>
    call<ExportAffectedByStandardAnswer>('GET', '/api/standards/{number}/affected/export', input, options),
  /** GET /api/public/export/capabilities.csv. Exactly what a search finds, as CSV, up to 100,000 rows */
  exportCapabilitiesCsv: (input: ExportCapabilitiesCsvInput = {}, options: CallOptions = {}): Promise<ExportCapabilitiesCsvAnswer> =>
    call<ExportCapabilitiesCsvAnswer>('GET', '/api/public/export/capabilities.csv', input, options),
  /** GET /api/public/export/capabilities.xlsx. Exactly what a search finds, as Excel, up to 100,000 rows */
  exportCapabilitiesXlsx: (input: ExportCapabilitiesXlsxInput = {}, options: CallOptions = {}): Promise<ExportCapabilitiesXlsxAnswer> =>
    call<ExportCapabilitiesXlsxAnswer>('GET', '/api/public/export/capabilities.xlsx', input, options),
  /** GET /api/conflicts/export. Export exactly the filtered conflicts */
  exportConflicts: (input: ExportConflictsInput, options: CallOptions = {}): Promise<ExportConflictsAnswer> =>
    call<ExportConflictsAnswer>('GET', '/api/conflicts/export', input, options),
  /** GET /api/experts/export. Export exactly the filtered experts */
  exportExperts: (input: ExportExpertsInput, options: CallOptions = {}): Promise<ExportExpertsAnswer> =>
    call<ExportExpertsAnswer>('GET', '/api/experts/export', input, options),
  /** GET /api/inspectors/export. Export exactly the filtered inspectors */
  exportInspectors: (input: ExportInspectorsInput, options: CallOptions = {}): Promise<ExportInspectorsAnswer> =>
    call<ExportInspectorsAnswer>('GET', '/api/inspectors/export', input, options),
  /** GET /api/institutions/export. Export exactly the filtered institutions */
  exportInstitutions: (input: ExportInstitutionsInput, options: CallOptions = {}): Promise<ExportInstitutionsAnswer> =>
    call<ExportInstitutionsAnswer>('GET', '/api/institutions/export', input, options),
  /** GET /api/institutions/{id}/library-comparison/export. The comparison as a table */
  exportLibraryComparison: (input: ExportLibraryComparisonInput, options: CallOptions = {}): Promise<ExportLibraryComparisonAnswer> =>
    call<ExportLibraryComparisonAnswer>('GET', '/api/institutions/{id}/library-comparison/export', input, options),
  /** GET /api/parameters/export. Exactly the filtered entries as a table */
  exportParameters: (input: ExportParametersInput = {}, options: CallOptions = {}): Promise<ExportParametersAnswer> =>
    call<ExportParametersAnswer>('GET', '/api/parameters/export', input, options),
  /** GET /api/conflicts/sides. Inspectors and institutions a conflict can be declared for */
  findConflictSides: (input: FindConflictSidesInput, options: CallOptions = {}): Promise<FindConflictSidesAnswer> =>
    call<FindConflictSidesAnswer>('GET', '/api/conflicts/sides', input, options),
  /** GET /api/session/oidc/callback. Return from the single sign-on */
  finishSingleSignOn: (input: FinishSingleSignOnInput = {}, options: CallOptions = {}): Promise<FinishSingleSignOnAnswer> =>
    call<FinishSingleSignOnAnswer>('GET', '/api/session/oidc/callback', input, options),
  /** GET /api/draws/{id}/auditor-bundle. Bundle with the openings of sealed sizes, for auditors */
  getAuditorBundle: (input: GetAuditorBundleInput, options: CallOptions = {}): Promise<GetAuditorBundleAnswer> =>
    call<GetAuditorBundleAnswer>('GET', '/api/draws/{id}/auditor-bundle', input, options),
  /** GET /api/certificates/{id}. One certificate with every decision on it */
  getCertificate: (input: GetCertificateInput, options: CallOptions = {}): Promise<GetCertificateAnswer> =>
    call<GetCertificateAnswer>('GET', '/api/certificates/{id}', input, options),
  /** GET /api/institutions/{id}/certificate-days. The history of certificates, day by day */
  getCertificateDays: (input: GetCertificateDaysInput, options: CallOptions = {}): Promise<GetCertificateDaysAnswer> =>
    call<GetCertificateDaysAnswer>('GET', '/api/institutions/{id}/certificate-days', input, options),
  /** GET /api/decision-drafts/{id}. One prepared decision */
  getDecisionDraft: (input: GetDecisionDraftInput, options: CallOptions = {}): Promise<GetDecisionDraftAnswer> =>
    call<GetDecisionDraftAnswer>('GET', '/api/decision-drafts/{id}', input, options),
  /** GET /api/institutions/{id}/documents/{part}/file. The file of a document */
  getDocumentFile: (input: GetDocumentFileInput, options: CallOptions = {}): Promise<GetDocumentFileAnswer> =>
    call<GetDocumentFileAnswer>('GET', '/api/institutions/{id}/documents/{part}/file', input, options),
  /** GET /api/draws/{id}. One draw */
  getDraw: (input: GetDrawInput, options: CallOptions = {}): Promise<GetDrawAnswer> =>
    call<GetDrawAnswer>('GET', '/api/draws/{id}', input, options),
  /** GET /api/draws/{id}/bundle. The public bundle of a draw, as soon as there is a result */
  getDrawBundle: (input: GetDrawBundleInput, options: CallOptions = {}): Promise<GetDrawBundleAnswer> =>
    call<GetDrawBundleAnswer>('GET', '/api/draws/{id}/bundle', input, options),
  /** GET /api/draws/{id}/frame. The sealed frame with the names of its institutions; sizes stay sealed */
  getDrawFrame: (input: GetDrawFrameInput, options: CallOptions = {}): Promise<GetDrawFrameAnswer> =>
    call<GetDrawFrameAnswer>('GET', '/api/draws/{id}/frame', input, options),
  /** GET /api/experts/{id}. One expert with his history */
  getExpert: (input: GetExpertInput, options: CallOptions = {}): Promise<GetExpertAnswer> =>
    call<GetExpertAnswer>('GET', '/api/experts/{id}', input, options),
  /** GET /api/imports/{id}. One import */
  getImport: (input: GetImportInput, options: CallOptions = {}): Promise<GetImportAnswer> =>
    call<GetImportAnswer>('GET', '/api/imports/{id}', input, options),
  /** GET /api/inspectors/{id}. One inspector with his history */
  getInspector: (input: GetInspectorInput, options: CallOptions = {}): Promise<GetInspectorAnswer> =>
    call<GetInspectorAnswer>('GET', '/api/inspectors/{id}', input, options),
  /** GET /api/institutions/{id}. One institution with its history */
  getInstitution: (input: GetInstitutionInput, options: CallOptions = {}): Promise<GetInstitutionAnswer> =>
    call<GetInstitutionAnswer>('GET', '/api/institutions/{id}', input, options),
  /** GET /api/institutions/{id}/file. The whole file of an institution */
  getInstitutionFile: (input: GetInstitutionFileInput, options: CallOptions = {}): Promise<GetInstitutionFileAnswer> =>
    call<GetInstitutionFileAnswer>('GET', '/api/institutions/{id}/file', input, options),
  /** GET /api/institutions/{id}/library-comparison. A capability annex against the parameter library */
  getLibraryComparison: (input: GetLibraryComparisonInput, options: CallOptions = {}): Promise<GetLibraryComparisonAnswer> =>
    call<GetLibraryComparisonAnswer>('GET', '/api/institutions/{id}/library-comparison', input, options),
  /** GET /api/library-settings. Mapping of national fields, and promised times */
  getLibrarySettings: (input: GetLibrarySettingsInput = {}, options: CallOptions = {}): Promise<GetLibrarySettingsAnswer> =>
    call<GetLibrarySettingsAnswer>('GET', '/api/library-settings', input, options),
  /** GET /api/log. The log: head, key, recent entries, heads of the days */
  getLog: (input: GetLogInput = {}, options: CallOptions = {}): Promise<GetLogAnswer> =>
    call<GetLogAnswer>('GET', '/api/log', input, options),
  /** GET /api/institutions/{id}/merge-plan. One institution, one certificate: what merging would make */
  getMergePlan: (input: GetMergePlanInput, options: CallOptions = {}): Promise<GetMergePlanAnswer> =>
    call<GetMergePlanAnswer>('GET', '/api/institutions/{id}/merge-plan', input, options),
  /** GET /api/public/open-data. The open data, with their data dictionary */
  getOpenData: (input: GetOpenDataInput = {}, options: CallOptions = {}): Promise<GetOpenDataAnswer> =>
    call<GetOpenDataAnswer>('GET', '/api/public/open-data', input, options),
  /** GET /api/parameters/{id}. One entry with every wording it had */
  getParameter: (input: GetParameterInput, options: CallOptions = {}): Promise<GetParameterAnswer> =>
    call<GetParameterAnswer>('GET', '/api/parameters/{id}', input, options),
  /** GET /api/parameter-proposals/{id}. One proposal */
  getParameterProposal: (input: GetParameterProposalInput, options: CallOptions = {}): Promise<GetParameterProposalAnswer> =>
    call<GetParameterProposalAnswer>('GET', '/api/parameter-proposals/{id}', input, options),
  /** GET /api/permissions. The permission matrix */
  getPermissions: (input: GetPermissionsInput = {}, options: CallOptions = {}): Promise<GetPermissionsAnswer> =>
    call<GetPermissionsAnswer>('GET', '/api/permissions', input, options),
  /** GET /api/plans/{id}. One inspection plan */
  getPlan: (input: GetPlanInput, options: CallOptions = {}): Promise<GetPlanAnswer> =>
    call<GetPlanAnswer>('GET', '/api/plans/{id}', input, options),
  /** GET /api/plans/{id}/versions/{version}. An earlier version */
  getPlanVersion: (input: GetPlanVersionInput, options: CallOptions = {}): Promise<GetPlanVersionAnswer> =>
    call<GetPlanVersionAnswer>('GET', '/api/plans/{id}/versions/{version}', input, options),
  /** GET /api/public/certificates/{number}. A certificate by its number: one of the three answers, the age of its status, QR text, W3C credential, log proof */
  getPublicCertificate: (input: GetPublicCertificateInput, options: CallOptions = {}): Promise<GetPublicCertificateAnswer> =>
    call<GetPublicCertificateAnswer>('GET', '/api/public/certificates/{number}', input, options),
  /** GET /api/public/directories/{code}. A directory: who may do which of it today */
  getPublicDirectory: (input: GetPublicDirectoryInput, options: CallOptions = {}): Promise<GetPublicDirectoryAnswer> =>
    call<GetPublicDirectoryAnswer>('GET', '/api/public/directories/{code}', input, options),
  /** GET /api/certificates/{id}/row-history. Everything that was ever believed of one row */
  getRowHistory: (input: GetRowHistoryInput, options: CallOptions = {}): Promise<GetRowHistoryAnswer> =>
    call<GetRowHistoryAnswer>('GET', '/api/certificates/{id}/row-history', input, options),
  /** GET /api/session. Who is signed in */
  getSession: (input: GetSessionInput = {}, options: CallOptions = {}): Promise<GetSessionAnswer> =>
    call<GetSessionAnswer>('GET', '/api/session', input, options),
  /** GET /api/session/options. Ways to sign in */
  getSessionOptions: (input: GetSessionOptionsInput = {}, options: CallOptions = {}): Promise<GetSessionOptionsAnswer> =>
    call<GetSessionOptionsAnswer>('GET', '/api/session/options', input, options),
  /** GET /api/public/answers. Was it authorised on that day: a signed answer with its log proof; the same question as known at the same instant always has the same content */
  getSignedAnswer: (input: GetSignedAnswerInput, options: CallOptions = {}): Promise<GetSignedAnswerAnswer> =>
    call<GetSignedAnswerAnswer>('GET', '/api/public/answers', input, options),
  /** GET /api/standards/{number}. One standard: editions, chain, history */
  getStandard: (input: GetStandardInput, options: CallOptions = {}): Promise<GetStandardAnswer> =>
    call<GetStandardAnswer>('GET', '/api/standards/{number}', input, options),
  /** GET /api/institutions/{id}/status. The four status axes, with what they follow from */
  getStatus: (input: GetStatusInput, options: CallOptions = {}): Promise<GetStatusAnswer> =>
    call<GetStatusAnswer>('GET', '/api/institutions/{id}/status', input, options),
  /** GET /api/public/status-lists. The status lists of revocation and suspension (W3C Bitstring Status List), for verifying without network */
  getStatusLists: (input: GetStatusListsInput = {}, options: CallOptions = {}): Promise<GetStatusListsAnswer> =>
    call<GetStatusListsAnswer>('GET', '/api/public/status-lists', input, options),
  /** GET /api/institutions/{id}/timeline. Everything that ever happened to an institution, newest first */
  getTimeline: (input: GetTimelineInput, options: CallOptions = {}): Promise<GetTimelineAnswer> =>
    call<GetTimelineAnswer>('GET', '/api/institutions/{id}/timeline', input, options),
  /** GET /api/account/totp. Whether one-time codes are on */
  getTotp: (input: GetTotpInput = {}, options: CallOptions = {}): Promise<GetTotpAnswer> =>
    call<GetTotpAnswer>('GET', '/api/account/totp', input, options),
  /** GET /api/public/trust-list. The trust list: authorities, keys and when they are good, signed by the key of the log */
  getTrustList: (input: GetTrustListInput = {}, options: CallOptions = {}): Promise<GetTrustListAnswer> =>
    call<GetTrustListAnswer>('GET', '/api/public/trust-list', input, options),
  /** POST /api/people/{id}/roles. Grant a role */
  grantRole: (input: GrantRoleInput, options: CallOptions = {}): Promise<GrantRoleAnswer> =>
    call<GrantRoleAnswer>('POST', '/api/people/{id}/roles', input, options),
  /** POST /api/api-keys. Issue an API key; its whole text is shown this once */
  issueApiKey: (input: IssueApiKeyInput, options: CallOptions = {}): Promise<IssueApiKeyAnswer> =>
    call<IssueApiKeyAnswer>('POST', '/api/api-keys', input, options),
  /** GET /api/standards/{number}/affected. Who holds rows by a standard */
  listAffectedByStandard: (input: ListAffectedByStandardInput, options: CallOptions = {}): Promise<ListAffectedByStandardAnswer> =>
    call<ListAffectedByStandardAnswer>('GET', '/api/standards/{number}/affected', input, options),
  /** GET /api/api-keys. API keys and their use */
  listApiKeys: (input: ListApiKeysInput = {}, options: CallOptions = {}): Promise<ListApiKeysAnswer> =>
    call<ListApiKeysAnswer>('GET', '/api/api-keys', input, options),
  /** GET /api/audit. The audit trail */
  listAudit: (input: ListAuditInput = {}, options: CallOptions = {}): Promise<ListAuditAnswer> =>
    call<ListAuditAnswer>('GET', '/api/audit', input, options),
  /** GET /api/institutions/{id}/authorisations. Authorisations to sign */
  listAuthorisations: (input: ListAuthorisationsInput, options: CallOptions = {}): Promise<ListAuthorisationsAnswer> =>
    call<ListAuthorisationsAnswer>('GET', '/api/institutions/{id}/authorisations', input, options),
  /** GET /api/institutions/{id}/capabilities. The capability annex of a day, as known on a day */
  listCapabilities: (input: ListCapabilitiesInput, options: CallOptions = {}): Promise<ListCapabilitiesAnswer> =>
    call<ListCapabilitiesAnswer>('GET', '/api/institutions/{id}/capabilities', input, options),
  /** GET /api/institutions/{id}/certificates. Certificates of an institution, on three axes */
  listCertificates: (input: ListCertificatesInput, options: CallOptions = {}): Promise<ListCertificatesAnswer> =>
    call<ListCertificatesAnswer>('GET', '/api/institutions/{id}/certificates', input, options),
  /** GET /api/institutions/{id}/commitments. Public commitments */
  listCommitments: (input: ListCommitmentsInput, options: CallOptions = {}): Promise<ListCommitmentsAnswer> =>
    call<ListCommitmentsAnswer>('GET', '/api/institutions/{id}/commitments', input, options),
  /** GET /api/conflicts. Declared conflicts */
  listConflicts: (input: ListConflictsInput = {}, options: CallOptions = {}): Promise<ListConflictsAnswer> =>
    call<ListConflictsAnswer>('GET', '/api/conflicts', input, options),
  /** GET /api/institutions/{id}/contacts. Contacts */
  listContacts: (input: ListContactsInput, options: CallOptions = {}): Promise<ListContactsAnswer> =>
    call<ListContactsAnswer>('GET', '/api/institutions/{id}/contacts', input, options),
  /** GET /api/decision-drafts. Decisions on certificates that wait for their second hand */
  listDecisionDrafts: (input: ListDecisionDraftsInput = {}, options: CallOptions = {}): Promise<ListDecisionDraftsAnswer> =>
    call<ListDecisionDraftsAnswer>('GET', '/api/decision-drafts', input, options),
  /** GET /api/directories. Directories of selected capabilities */
  listDirectories: (input: ListDirectoriesInput = {}, options: CallOptions = {}): Promise<ListDirectoriesAnswer> =>
    call<ListDirectoriesAnswer>('GET', '/api/directories', input, options),
  /** GET /api/institutions/{id}/documents. Management-system documents */
  listDocuments: (input: ListDocumentsInput, options: CallOptions = {}): Promise<ListDocumentsAnswer> =>
    call<ListDocumentsAnswer>('GET', '/api/institutions/{id}/documents', input, options),
  /** GET /api/staff/double-employment. People employed by two institutions on the same days */
  listDoubleEmployment: (input: ListDoubleEmploymentInput = {}, options: CallOptions = {}): Promise<ListDoubleEmploymentAnswer> =>
    call<ListDoubleEmploymentAnswer>('GET', '/api/staff/double-employment', input, options),
  /** GET /api/draws. Draws */
  listDraws: (input: ListDrawsInput = {}, options: CallOptions = {}): Promise<ListDrawsAnswer> =>
    call<ListDrawsAnswer>('GET', '/api/draws', input, options),
  /** GET /api/experts. Technical experts */
  listExperts: (input: ListExpertsInput = {}, options: CallOptions = {}): Promise<ListExpertsAnswer> =>
    call<ListExpertsAnswer>('GET', '/api/experts', input, options),
  /** GET /api/institutions/{id}/file-changes. What changed in a file */
  listFileChanges: (input: ListFileChangesInput, options: CallOptions = {}): Promise<ListFileChangesAnswer> =>
    call<ListFileChangesAnswer>('GET', '/api/institutions/{id}/file-changes', input, options),
  /** GET /api/imports/{id}/rows. Rows of an import */
  listImportRows: (input: ListImportRowsInput, options: CallOptions = {}): Promise<ListImportRowsAnswer> =>
    call<ListImportRowsAnswer>('GET', '/api/imports/{id}/rows', input, options),
  /** GET /api/imports. Imports */
  listImports: (input: ListImportsInput = {}, options: CallOptions = {}): Promise<ListImportsAnswer> =>
    call<ListImportsAnswer>('GET', '/api/imports', input, options),
  /** GET /api/inspectors. Inspectors */
  listInspectors: (input: ListInspectorsInput = {}, options: CallOptions = {}): Promise<ListInspectorsAnswer> =>
    call<ListInspectorsAnswer>('GET', '/api/inspectors', input, options),
  /** GET /api/institutions. Institutions */
  listInstitutions: (input: ListInstitutionsInput = {}, options: CallOptions = {}): Promise<ListInstitutionsAnswer> =>
    call<ListInstitutionsAnswer>('GET', '/api/institutions', input, options),
  /** GET /api/institutions/{id}/instruments. Instruments */
  listInstruments: (input: ListInstrumentsInput, options: CallOptions = {}): Promise<ListInstrumentsAnswer> =>
    call<ListInstrumentsAnswer>('GET', '/api/institutions/{id}/instruments', input, options),
  /** GET /api/institutions/{id}/insurance. Liability insurance */
  listInsurance: (input: ListInsuranceInput, options: CallOptions = {}): Promise<ListInsuranceAnswer> =>
    call<ListInsuranceAnswer>('GET', '/api/institutions/{id}/insurance', input, options),
  /** GET /api/scope-items/{item}/capabilities. Who may test one item on a day */
  listItemCapabilities: (input: ListItemCapabilitiesInput, options: CallOptions = {}): Promise<ListItemCapabilitiesAnswer> =>
    call<ListItemCapabilitiesAnswer>('GET', '/api/scope-items/{item}/capabilities', input, options),
  /** GET /api/library-versions. Versions of the parameter library */
  listLibraryVersions: (input: ListLibraryVersionsInput = {}, options: CallOptions = {}): Promise<ListLibraryVersionsAnswer> =>
    call<ListLibraryVersionsAnswer>('GET', '/api/library-versions', input, options),
  /** GET /api/notifications. My notifications */
  listNotifications: (input: ListNotificationsInput = {}, options: CallOptions = {}): Promise<ListNotificationsAnswer> =>
    call<ListNotificationsAnswer>('GET', '/api/notifications', input, options),
  /** GET /api/organisations. Organisations */
  listOrganisations: (input: ListOrganisationsInput = {}, options: CallOptions = {}): Promise<ListOrganisationsAnswer> =>
    call<ListOrganisationsAnswer>('GET', '/api/organisations', input, options),
  /** GET /api/account/sessions. My sessions */
  listOwnSessions: (input: ListOwnSessionsInput = {}, options: CallOptions = {}): Promise<ListOwnSessionsAnswer> =>
    call<ListOwnSessionsAnswer>('GET', '/api/account/sessions', input, options),
  /** GET /api/parameter-proposals. Proposals for the parameter library */
  listParameterProposals: (input: ListParameterProposalsInput = {}, options: CallOptions = {}): Promise<ListParameterProposalsAnswer> =>
    call<ListParameterProposalsAnswer>('GET', '/api/parameter-proposals', input, options),
  /** GET /api/parameters. The parameter library */
  listParameters: (input: ListParametersInput = {}, options: CallOptions = {}): Promise<ListParametersAnswer> =>
    call<ListParametersAnswer>('GET', '/api/parameters', input, options),
  /** GET /api/people. People */
  listPeople: (input: ListPeopleInput = {}, options: CallOptions = {}): Promise<ListPeopleAnswer> =>
    call<ListPeopleAnswer>('GET', '/api/people', input, options),
  /** GET /api/plans. Inspection plans */
  listPlans: (input: ListPlansInput = {}, options: CallOptions = {}): Promise<ListPlansAnswer> =>
    call<ListPlansAnswer>('GET', '/api/plans', input, options),
  /** GET /api/draws/{id}/probabilities. Inclusion probability of every institution */
  listProbabilities: (input: ListProbabilitiesInput, options: CallOptions = {}): Promise<ListProbabilitiesAnswer> =>
    call<ListProbabilitiesAnswer>('GET', '/api/draws/{id}/probabilities', input, options),
  /** GET /api/saved-searches. My saved searches and subscriptions */
  listSavedSearches: (input: ListSavedSearchesInput = {}, options: CallOptions = {}): Promise<ListSavedSearchesAnswer> =>
    call<ListSavedSearchesAnswer>('GET', '/api/saved-searches', input, options),
  /** GET /api/draws/{id}/selected. Drawn institutions and their teams */
  listSelected: (input: ListSelectedInput, options: CallOptions = {}): Promise<ListSelectedAnswer> =>
    call<ListSelectedAnswer>('GET', '/api/draws/{id}/selected', input, options),
  /** GET /api/institutions/{id}/sites. Sites */
  listSites: (input: ListSitesInput, options: CallOptions = {}): Promise<ListSitesAnswer> =>
    call<ListSitesAnswer>('GET', '/api/institutions/{id}/sites', input, options),
  /** GET /api/institutions/{id}/staff. People */
  listStaff: (input: ListStaffInput, options: CallOptions = {}): Promise<ListStaffAnswer> =>
    call<ListStaffAnswer>('GET', '/api/institutions/{id}/staff', input, options),
  /** GET /api/standards. Standards */
  listStandards: (input: ListStandardsInput = {}, options: CallOptions = {}): Promise<ListStandardsAnswer> =>
    call<ListStandardsAnswer>('GET', '/api/standards', input, options),
  /** GET /api/imports/{id}/taken-off. Lines that the file does not have and that will be taken off */
  listTakenOff: (input: ListTakenOffInput, options: CallOptions = {}): Promise<ListTakenOffAnswer> =>
    call<ListTakenOffAnswer>('GET', '/api/imports/{id}/taken-off', input, options),
  /** POST /api/notifications/{notificationId}/read. Mark as read */
  markNotificationRead: (input: MarkNotificationReadInput, options: CallOptions = {}): Promise<MarkNotificationReadAnswer> =>
    call<MarkNotificationReadAnswer>('POST', '/api/notifications/{notificationId}/read', input, options),
  /** GET /api/institutions/{id}/scope-match. Licence and accreditation scopes, row by row */
  matchScope: (input: MatchScopeInput, options: CallOptions = {}): Promise<MatchScopeAnswer> =>
    call<MatchScopeAnswer>('GET', '/api/institutions/{id}/scope-match', input, options),
  /** POST /api/directories/{code}/state. Publish a directory, or withdraw it */
  moveDirectory: (input: MoveDirectoryInput, options: CallOptions = {}): Promise<MoveDirectoryAnswer> =>
    call<MoveDirectoryAnswer>('POST', '/api/directories/{code}/state', input, options),
  /** POST /api/imports/texts. Bring in a pasted table */
  pasteImport: (input: PasteImportInput, options: CallOptions = {}): Promise<PasteImportAnswer> =>
    call<PasteImportAnswer>('POST', '/api/imports/texts', input, options),
  /** POST /api/decision-drafts. Prepare a decision on a certificate */
  prepareDecision: (input: PrepareDecisionInput, options: CallOptions = {}): Promise<PrepareDecisionAnswer> =>
    call<PrepareDecisionAnswer>('POST', '/api/decision-drafts', input, options),
  /** POST /api/plans/{id}/draws. Freeze the lists and prepare a numbered draw */
  prepareDraw: (input: PrepareDrawInput, options: CallOptions = {}): Promise<PrepareDrawAnswer> =>
    call<PrepareDrawAnswer>('POST', '/api/plans/{id}/draws', input, options),
  /** POST /api/standards/{number}/withdrawal-preview. What a withdrawal would change, before it is recorded */
  previewWithdrawal: (input: PreviewWithdrawalInput, options: CallOptions = {}): Promise<PreviewWithdrawalAnswer> =>
    call<PreviewWithdrawalAnswer>('POST', '/api/standards/{number}/withdrawal-preview', input, options),
  /** GET /api/institutions/{id}/next-certificate-number. The next free certificate number, by the rule */
  proposeNumber: (input: ProposeNumberInput, options: CallOptions = {}): Promise<ProposeNumberAnswer> =>
    call<ProposeNumberAnswer>('GET', '/api/institutions/{id}/next-certificate-number', input, options),
  /** POST /api/institutions/{id}/documents/{part}/file. Bring the file of a document */
  putDocumentFile: (input: PutDocumentFileInput, options: CallOptions = {}): Promise<PutDocumentFileAnswer> =>
    call<PutDocumentFileAnswer>('POST', '/api/institutions/{id}/documents/{part}/file', input, options),
  /** POST /api/people/{id}/reactivation. Let a deactivated person in again */
  reactivatePerson: (input: ReactivatePersonInput, options: CallOptions = {}): Promise<ReactivatePersonAnswer> =>
    call<ReactivatePersonAnswer>('POST', '/api/people/{id}/reactivation', input, options),
  /** POST /api/standards. Record a standard */
  recordStandard: (input: RecordStandardInput, options: CallOptions = {}): Promise<RecordStandardAnswer> =>
    call<RecordStandardAnswer>('POST', '/api/standards', input, options),
  /** POST /api/library-versions. Release a version of the library */
  releaseLibraryVersion: (input: ReleaseLibraryVersionInput, options: CallOptions = {}): Promise<ReleaseLibraryVersionAnswer> =>
    call<ReleaseLibraryVersionAnswer>('POST', '/api/library-versions', input, options),
  /** DELETE /api/account/totp. Switch off one-time codes */
  removeTotp: (input: RemoveTotpInput, options: CallOptions = {}): Promise<RemoveTotpAnswer> =>
    call<RemoveTotpAnswer>('DELETE', '/api/account/totp', input, options),
  /** POST /api/plans/{id}/exceptions. Ask for an exception */
  requestException: (input: RequestExceptionInput, options: CallOptions = {}): Promise<RequestExceptionAnswer> =>
    call<RequestExceptionAnswer>('POST', '/api/plans/{id}/exceptions', input, options),
  /** POST /api/imports/{id}/reading. Read another sheet or header row */
  rereadImport: (input: RereadImportInput, options: CallOptions = {}): Promise<RereadImportAnswer> =>
    call<RereadImportAnswer>('POST', '/api/imports/{id}/reading', input, options),
  /** POST /api/people/{id}/password. Reset what a person signs in with */
  resetPassword: (input: ResetPasswordInput, options: CallOptions = {}): Promise<ResetPasswordAnswer> =>
    call<ResetPasswordAnswer>('POST', '/api/people/{id}/password', input, options),
  /** GET /api/imports/{id}/returned. The rows that were not taken, each with its reason */
  returnImportRows: (input: ReturnImportRowsInput, options: CallOptions = {}): Promise<ReturnImportRowsAnswer> =>
    call<ReturnImportRowsAnswer>('GET', '/api/imports/{id}/returned', input, options),
  /** POST /api/api-keys/{id}/revocation. Revoke an API key */
  revokeApiKey: (input: RevokeApiKeyInput, options: CallOptions = {}): Promise<RevokeApiKeyAnswer> =>
    call<RevokeApiKeyAnswer>('POST', '/api/api-keys/{id}/revocation', input, options),
  /** DELETE /api/account/sessions/{sessionId}. End a session */
  revokeOwnSession: (input: RevokeOwnSessionInput, options: CallOptions = {}): Promise<RevokeOwnSessionAnswer> =>
    call<RevokeOwnSessionAnswer>('DELETE', '/api/account/sessions/{sessionId}', input, options),
  /** DELETE /api/people/{id}/roles/{role}. Take a role back */
  revokeRole: (input: RevokeRoleInput, options: CallOptions = {}): Promise<RevokeRoleAnswer> =>
    call<RevokeRoleAnswer>('DELETE', '/api/people/{id}/roles/{role}', input, options),
  /** PUT /api/library-settings/promises/{step}. Promise how long a step takes */
  saveLibraryPromise: (input: SaveLibraryPromiseInput, options: CallOptions = {}): Promise<SaveLibraryPromiseAnswer> =>
    call<SaveLibraryPromiseAnswer>('PUT', '/api/library-settings/promises/{step}', input, options),
  /** PUT /api/library-settings/national-fields/{code}. Say which certificate fields a national field stands for */
  saveNationalField: (input: SaveNationalFieldInput, options: CallOptions = {}): Promise<SaveNationalFieldAnswer> =>
    call<SaveNationalFieldAnswer>('PUT', '/api/library-settings/national-fields/{code}', input, options),
  /** PUT /api/plans/{id}/content. Save the content, complete or not */
  savePlan: (input: SavePlanInput, options: CallOptions = {}): Promise<SavePlanAnswer> =>
    call<SavePlanAnswer>('PUT', '/api/plans/{id}/content', input, options),
  /** POST /api/saved-searches. Keep a search */
  saveSearch: (input: SaveSearchInput, options: CallOptions = {}): Promise<SaveSearchAnswer> =>
    call<SaveSearchAnswer>('POST', '/api/saved-searches', input, options),
  /** GET /api/public/search/capabilities. Who may test what: institutions by object, parameter, standard */
  searchCapabilities: (input: SearchCapabilitiesInput = {}, options: CallOptions = {}): Promise<SearchCapabilitiesAnswer> =>
    call<SearchCapabilitiesAnswer>('GET', '/api/public/search/capabilities', input, options),
  /** GET /api/public/search/institutions. Institutions by name, former name, code, credit code or pinyin */
  searchInstitutions: (input: SearchInstitutionsInput, options: CallOptions = {}): Promise<SearchInstitutionsAnswer> =>
    call<SearchInstitutionsAnswer>('GET', '/api/public/search/institutions', input, options),
  /** PUT /api/institutions/{id}/legal-nature. Say what an institution is in law */
  setLegalNature: (input: SetLegalNatureInput, options: CallOptions = {}): Promise<SetLegalNatureAnswer> =>
    call<SetLegalNatureAnswer>('PUT', '/api/institutions/{id}/legal-nature', input, options),
  /** PUT /api/account/locale. Choose the language */
  setLocale: (input: SetLocaleInput, options: CallOptions = {}): Promise<SetLocaleAnswer> =>
    call<SetLocaleAnswer>('PUT', '/api/account/locale', input, options),
  /** GET /api/session/oidc/start. Go to the single sign-on */
  startSingleSignOn: (input: StartSingleSignOnInput = {}, options: CallOptions = {}): Promise<StartSingleSignOnAnswer> =>
    call<StartSingleSignOnAnswer>('GET', '/api/session/oidc/start', input, options),
  /** POST /api/saved-searches/{id}/subscriptions. Subscribe: be told of new matches (in the office and by e-mail), or have a program told (webhook, signed) */
  subscribe: (input: SubscribeInput, options: CallOptions = {}): Promise<SubscribeAnswer> =>
    call<SubscribeAnswer>('POST', '/api/saved-searches/{id}/subscriptions', input, options),
  /** GET /api/parameters/suggestions. Entries that a wording may mean */
  suggestParameters: (input: SuggestParametersInput, options: CallOptions = {}): Promise<SuggestParametersAnswer> =>
    call<SuggestParametersAnswer>('GET', '/api/parameters/suggestions', input, options),
  /** GET /api/public/search/suggestions. Suggestions while typing: items, standards, institutions */
  suggestSearches: (input: SuggestSearchesInput, options: CallOptions = {}): Promise<SuggestSearchesAnswer> =>
    call<SuggestSearchesAnswer>('GET', '/api/public/search/suggestions', input, options),
  /** POST /api/imports/{id}/undo. Undo: every row that nobody has changed since */
  undoImport: (input: UndoImportInput, options: CallOptions = {}): Promise<UndoImportAnswer> =>
    call<UndoImportAnswer>('POST', '/api/imports/{id}/undo', input, options),
  /** DELETE /api/subscriptions/{id}. Unsubscribe */
  unsubscribe: (input: UnsubscribeInput, options: CallOptions = {}): Promise<UnsubscribeAnswer> =>
    call<UnsubscribeAnswer>('DELETE', '/api/subscriptions/{id}', input, options),
  /** PUT /api/experts/{id}. Change an expert */
  updateExpert: (input: UpdateExpertInput, options: CallOptions = {}): Promise<UpdateExpertAnswer> =>
    call<UpdateExpertAnswer>('PUT', '/api/experts/{id}', input, options),
  /** PUT /api/inspectors/{id}. Change an inspector */
  updateInspector: (input: UpdateInspectorInput, options: CallOptions = {}): Promise<UpdateInspectorAnswer> =>
    call<UpdateInspectorAnswer>('PUT', '/api/inspectors/{id}', input, options),
  /** PUT /api/institutions/{id}. Change an institution */
  updateInstitution: (input: UpdateInstitutionInput, options: CallOptions = {}): Promise<UpdateInstitutionAnswer> =>
    call<UpdateInstitutionAnswer>('PUT', '/api/institutions/{id}', input, options),
  /** POST /api/imports/files. Bring in a table as a file */
  uploadImport: (input: UploadImportInput, options: CallOptions = {}): Promise<UploadImportAnswer> =>
    call<UploadImportAnswer>('POST', '/api/imports/files', input, options),
  /** POST /api/public/verifications/qr. What the text of a QR code, or a W3C credential, is worth */
  verifyQrText: (input: VerifyQrTextInput, options: CallOptions = {}): Promise<VerifyQrTextAnswer> =>
    call<VerifyQrTextAnswer>('POST', '/api/public/verifications/qr', input, options),
  /** POST /api/standards/{number}/withdrawal. Withdraw a standard */
  withdrawStandard: (input: WithdrawStandardInput, options: CallOptions = {}): Promise<WithdrawStandardAnswer> =>
    call<WithdrawStandardAnswer>('POST', '/api/standards/{number}/withdrawal', input, options),
  /** PUT /api/directories/{code}. Compile a directory, or revise it */
  writeDirectory: (input: WriteDirectoryInput, options: CallOptions = {}): Promise<WriteDirectoryAnswer> =>
    call<WriteDirectoryAnswer>('PUT', '/api/directories/{code}', input, options),
};

/** Addresses of what can be read, for links, downloads and event streams. */
export const address = {
  compareAnnex: (input: CompareAnnexInput): string => addressOf('/api/certificates/{id}/annex-changes', input),
  compareInstitutions: (input: CompareInstitutionsInput): string => addressOf('/api/public/compare', input),
  compareLibraryVersions: (input: CompareLibraryVersionsInput): string => addressOf('/api/library-versions/{number}/changes', input),
  downloadOpenData: (input: DownloadOpenDataInput): string => addressOf('/open-data/{file}', input),
  exportAffectedByStandard: (input: ExportAffectedByStandardInput): string => addressOf('/api/standards/{number}/affected/export', input),
  exportCapabilitiesCsv: (input: ExportCapabilitiesCsvInput = {}): string => addressOf('/api/public/export/capabilities.csv', input),
  exportCapabilitiesXlsx: (input: ExportCapabilitiesXlsxInput = {}): string => addressOf('/api/public/export/capabilities.xlsx', input),
  exportConflicts: (input: ExportConflictsInput): string => addressOf('/api/conflicts/export', input),
  exportExperts: (input: ExportExpertsInput): string => addressOf('/api/experts/export', input),
  exportInspectors: (input: ExportInspectorsInput): string => addressOf('/api/inspectors/export', input),
  exportInstitutions: (input: ExportInstitutionsInput): string => addressOf('/api/institutions/export', input),
  exportLibraryComparison: (input: ExportLibraryComparisonInput): string => addressOf('/api/institutions/{id}/library-comparison/export', input),
  exportParameters: (input: ExportParametersInput = {}): string => addressOf('/api/parameters/export', input),
  findConflictSides: (input: FindConflictSidesInput): string => addressOf('/api/conflicts/sides', input),
  finishSingleSignOn: (input: FinishSingleSignOnInput = {}): string => addressOf('/api/session/oidc/callback', input),
  getAuditorBundle: (input: GetAuditorBundleInput): string => addressOf('/api/draws/{id}/auditor-bundle', input),
  getCertificate: (input: GetCertificateInput): string => addressOf('/api/certificates/{id}', input),
  getCertificateDays: (input: GetCertificateDaysInput): string => addressOf('/api/institutions/{id}/certificate-days', input),
  getDecisionDraft: (input: GetDecisionDraftInput): string => addressOf('/api/decision-drafts/{id}', input),
  getDocumentFile: (input: GetDocumentFileInput): string => addressOf('/api/institutions/{id}/documents/{part}/file', input),
  getDraw: (input: GetDrawInput): string => addressOf('/api/draws/{id}', input),
  getDrawBundle: (input: GetDrawBundleInput): string => addressOf('/api/draws/{id}/bundle', input),
  getDrawFrame: (input: GetDrawFrameInput): string => addressOf('/api/draws/{id}/frame', input),
  getExpert: (input: GetExpertInput): string => addressOf('/api/experts/{id}', input),
  getImport: (input: GetImportInput): string => addressOf('/api/imports/{id}', input),
  getInspector: (input: GetInspectorInput): string => addressOf('/api/inspectors/{id}', input),
  getInstitution: (input: GetInstitutionInput): string => addressOf('/api/institutions/{id}', input),
  getInstitutionFile: (input: GetInstitutionFileInput): string => addressOf('/api/institutions/{id}/file', input),
  getLibraryComparison: (input: GetLibraryComparisonInput): string => addressOf('/api/institutions/{id}/library-comparison', input),
  getLibrarySettings: (input: GetLibrarySettingsInput = {}): string => addressOf('/api/library-settings', input),
  getLog: (input: GetLogInput = {}): string => addressOf('/api/log', input),
  getMergePlan: (input: GetMergePlanInput): string => addressOf('/api/institutions/{id}/merge-plan', input),
  getOpenData: (input: GetOpenDataInput = {}): string => addressOf('/api/public/open-data', input),
  getParameter: (input: GetParameterInput): string => addressOf('/api/parameters/{id}', input),
  getParameterProposal: (input: GetParameterProposalInput): string => addressOf('/api/parameter-proposals/{id}', input),
  getPermissions: (input: GetPermissionsInput = {}): string => addressOf('/api/permissions', input),
  getPlan: (input: GetPlanInput): string => addressOf('/api/plans/{id}', input),
  getPlanVersion: (input: GetPlanVersionInput): string => addressOf('/api/plans/{id}/versions/{version}', input),
  getPublicCertificate: (input: GetPublicCertificateInput): string => addressOf('/api/public/certificates/{number}', input),
  getPublicDirectory: (input: GetPublicDirectoryInput): string => addressOf('/api/public/directories/{code}', input),
  getRowHistory: (input: GetRowHistoryInput): string => addressOf('/api/certificates/{id}/row-history', input),
  getSession: (input: GetSessionInput = {}): string => addressOf('/api/session', input),
  getSessionOptions: (input: GetSessionOptionsInput = {}): string => addressOf('/api/session/options', input),
  getSignedAnswer: (input: GetSignedAnswerInput): string => addressOf('/api/public/answers', input),
  getStandard: (input: GetStandardInput): string => addressOf('/api/standards/{number}', input),
  getStatus: (input: GetStatusInput): string => addressOf('/api/institutions/{id}/status', input),
  getStatusLists: (input: GetStatusListsInput = {}): string => addressOf('/api/public/status-lists', input),
  getTimeline: (input: GetTimelineInput): string => addressOf('/api/institutions/{id}/timeline', input),
  getTotp: (input: GetTotpInput = {}): string => addressOf('/api/account/totp', input),
  getTrustList: (input: GetTrustListInput = {}): string => addressOf('/api/public/trust-list', input),
  listAffectedByStandard: (input: ListAffectedByStandardInput): string => addressOf('/api/standards/{number}/affected', input),
  listApiKeys: (input: ListApiKeysInput = {}): string => addressOf('/api/api-keys', input),
  listAudit: (input: ListAuditInput = {}): string => addressOf('/api/audit', input),
  listAuthorisations: (input: ListAuthorisationsInput): string => addressOf('/api/institutions/{id}/authorisations', input),
  listCapabilities: (input: ListCapabilitiesInput): string => addressOf('/api/institutions/{id}/capabilities', input),
  listCertificates: (input: ListCertificatesInput): string => addressOf('/api/institutions/{id}/certificates', input),
  listCommitments: (input: ListCommitmentsInput): string => addressOf('/api/institutions/{id}/commitments', input),
  listConflicts: (input: ListConflictsInput = {}): string => addressOf('/api/conflicts', input),
  listContacts: (input: ListContactsInput): string => addressOf('/api/institutions/{id}/contacts', input),
  listDecisionDrafts: (input: ListDecisionDraftsInput = {}): string => addressOf('/api/decision-drafts', input),
  listDirectories: (input: ListDirectoriesInput = {}): string => addressOf('/api/directories', input),
  listDocuments: (input: ListDocumentsInput): string => addressOf('/api/institutions/{id}/documents', input),
  listDoubleEmployment: (input: ListDoubleEmploymentInput = {}): string => addressOf('/api/staff/double-employment', input),
  listDraws: (input: ListDrawsInput = {}): string => addressOf('/api/draws', input),
  listExperts: (input: ListExpertsInput = {}): string => addressOf('/api/experts', input),
  listFileChanges: (input: ListFileChangesInput): string => addressOf('/api/institutions/{id}/file-changes', input),
  listImportRows: (input: ListImportRowsInput): string => addressOf('/api/imports/{id}/rows', input),
  listImports: (input: ListImportsInput = {}): string => addressOf('/api/imports', input),
  listInspectors: (input: ListInspectorsInput = {}): string => addressOf('/api/inspectors', input),
  listInstitutions: (input: ListInstitutionsInput = {}): string => addressOf('/api/institutions', input),
  listInstruments: (input: ListInstrumentsInput): string => addressOf('/api/institutions/{id}/instruments', input),
  listInsurance: (input: ListInsuranceInput): string => addressOf('/api/institutions/{id}/insurance', input),
  listItemCapabilities: (input: ListItemCapabilitiesInput): string => addressOf('/api/scope-items/{item}/capabilities', input),
  listLibraryVersions: (input: ListLibraryVersionsInput = {}): string => addressOf('/api/library-versions', input),
  listNotifications: (input: ListNotificationsInput = {}): string => addressOf('/api/notifications', input),
  listOrganisations: (input: ListOrganisationsInput = {}): string => addressOf('/api/organisations', input),
  listOwnSessions: (input: ListOwnSessionsInput = {}): string => addressOf('/api/account/sessions', input),
  listParameterProposals: (input: ListParameterProposalsInput = {}): string => addressOf('/api/parameter-proposals', input),
  listParameters: (input: ListParametersInput = {}): string => addressOf('/api/parameters', input),
  listPeople: (input: ListPeopleInput = {}): string => addressOf('/api/people', input),
  listPlans: (input: ListPlansInput = {}): string => addressOf('/api/plans', input),
  listProbabilities: (input: ListProbabilitiesInput): string => addressOf('/api/draws/{id}/probabilities', input),
  listSavedSearches: (input: ListSavedSearchesInput = {}): string => addressOf('/api/saved-searches', input),
  listSelected: (input: ListSelectedInput): string => addressOf('/api/draws/{id}/selected', input),
  listSites: (input: ListSitesInput): string => addressOf('/api/institutions/{id}/sites', input),
  listStaff: (input: ListStaffInput): string => addressOf('/api/institutions/{id}/staff', input),
  listStandards: (input: ListStandardsInput = {}): string => addressOf('/api/standards', input),
  listTakenOff: (input: ListTakenOffInput): string => addressOf('/api/imports/{id}/taken-off', input),
  matchScope: (input: MatchScopeInput): string => addressOf('/api/institutions/{id}/scope-match', input),
  proposeNumber: (input: ProposeNumberInput): string => addressOf('/api/institutions/{id}/next-certificate-number', input),
  returnImportRows: (input: ReturnImportRowsInput): string => addressOf('/api/imports/{id}/returned', input),
  searchCapabilities: (input: SearchCapabilitiesInput = {}): string => addressOf('/api/public/search/capabilities', input),
  searchInstitutions: (input: SearchInstitutionsInput): string => addressOf('/api/public/search/institutions', input),
  startSingleSignOn: (input: StartSingleSignOnInput = {}): string => addressOf('/api/session/oidc/start', input),
  suggestParameters: (input: SuggestParametersInput): string => addressOf('/api/parameters/suggestions', input),
  suggestSearches: (input: SuggestSearchesInput): string => addressOf('/api/public/search/suggestions', input),
};
