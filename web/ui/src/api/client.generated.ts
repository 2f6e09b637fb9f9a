// Written by tools/generate-client.ts from docs/api/openapi.json. Do not edit: change the contract instead.
import { type Answer, addressOf, type CallOptions, call } from './fetch.ts';

export type Choice = {
  readonly action: string;
  readonly to: string;
  readonly allowed: boolean;
  readonly missing: readonly {
    readonly code: string;
    readonly clause: string;
  }[];
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
  }[];
  readonly subjectId: string | null;
};

export type ImportSummary = {
  readonly id: string;
  readonly subject: 'institution' | 'inspector' | 'expert' | 'conflict';
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

export type ChangePasswordInput = {
  readonly body: {
    readonly current: string;
    readonly next: string;
  };
};
export type ChangePasswordAnswer = Answer<{
  readonly 204: null;
}>;

export type CheckImportInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    /** Update finds records by their key and never makes new ones */
    readonly mode: 'create' | 'update';
    readonly mapping: Readonly<Record<string, number>>;
  };
};
export type CheckImportAnswer = Answer<{
  readonly 202: {
    readonly state: 'mapped' | 'checking' | 'checked' | 'importing' | 'imported' | 'undoing' | 'undone' | 'cancelled' | 'failed';
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

export type DeleteSessionInput = Record<string, never>;
export type DeleteSessionAnswer = Answer<{
  readonly 204: null;
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
    readonly failure: Refusal | null;
    readonly choices: readonly {
      readonly action: 'check' | 'accept' | 'cancel' | 'undo';
      readonly allowed: boolean;
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

export type GetTotpInput = Record<string, never>;
export type GetTotpAnswer = Answer<{
  readonly 200: {
    readonly enrolledAt: string | null;
    readonly recoveryCodesLeft: number;
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

export type ListImportRowsInput = {
  readonly params: {
    readonly id: string;
  };
  readonly query?: {
    readonly show?: 'good' | 'bad' | 'warned' | 'kept' | undefined;
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

export type MarkNotificationReadInput = {
  readonly params: {
    readonly notificationId: string;
  };
};
export type MarkNotificationReadAnswer = Answer<{
  readonly 204: null;
}>;

export type PasteImportInput = {
  readonly body: {
    readonly subject: 'institution' | 'inspector' | 'expert' | 'conflict';
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
    readonly subject: 'institution' | 'inspector' | 'expert' | 'conflict';
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

/** Every operation of the server. A refusal is a value; only a bug throws. */
export const api = {
  /** POST /api/imports/{id}/accept. Take the good rows */
  acceptImport: (input: AcceptImportInput, options: CallOptions = {}): Promise<AcceptImportAnswer> =>
    call<AcceptImportAnswer>('POST', '/api/imports/{id}/accept', input, options),
  /** POST /api/draws/{id}/actions. Take a step of the draw */
  actOnDraw: (input: ActOnDrawInput, options: CallOptions = {}): Promise<ActOnDrawAnswer> =>
    call<ActOnDrawAnswer>('POST', '/api/draws/{id}/actions', input, options),
  /** POST /api/plans/{id}/actions. Take a step of the procedure */
  actOnPlan: (input: ActOnPlanInput, options: CallOptions = {}): Promise<ActOnPlanAnswer> =>
    call<ActOnPlanAnswer>('POST', '/api/plans/{id}/actions', input, options),
  /** POST /api/organisations. Add an organisation */
  addOrganisation: (input: AddOrganisationInput, options: CallOptions = {}): Promise<AddOrganisationAnswer> =>
    call<AddOrganisationAnswer>('POST', '/api/organisations', input, options),
  /** POST /api/people. Add a person */
  addPerson: (input: AddPersonInput, options: CallOptions = {}): Promise<AddPersonAnswer> =>
    call<AddPersonAnswer>('POST', '/api/people', input, options),
  /** POST /api/account/totp. Set up one-time codes */
  beginTotp: (input: BeginTotpInput = {}, options: CallOptions = {}): Promise<BeginTotpAnswer> =>
    call<BeginTotpAnswer>('POST', '/api/account/totp', input, options),
  /** POST /api/imports/{id}/cancel. Cancel the step under way, or the whole before anything was taken */
  cancelImport: (input: CancelImportInput, options: CallOptions = {}): Promise<CancelImportAnswer> =>
    call<CancelImportAnswer>('POST', '/api/imports/{id}/cancel', input, options),
  /** POST /api/account/password. Change the password */
  changePassword: (input: ChangePasswordInput, options: CallOptions = {}): Promise<ChangePasswordAnswer> =>
    call<ChangePasswordAnswer>('POST', '/api/account/password', input, options),
  /** POST /api/imports/{id}/check. Check every row */
  checkImport: (input: CheckImportInput, options: CallOptions = {}): Promise<CheckImportAnswer> =>
    call<CheckImportAnswer>('POST', '/api/imports/{id}/check', input, options),
  /** POST /api/session/totp. Second step of signing in */
  completeSession: (input: CompleteSessionInput, options: CallOptions = {}): Promise<CompleteSessionAnswer> =>
    call<CompleteSessionAnswer>('POST', '/api/session/totp', input, options),
  /** POST /api/account/totp/confirm. Confirm and switch on one-time codes */
  confirmTotp: (input: ConfirmTotpInput, options: CallOptions = {}): Promise<ConfirmTotpAnswer> =>
    call<ConfirmTotpAnswer>('POST', '/api/account/totp/confirm', input, options),
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
  /** DELETE /api/session. Sign out */
  deleteSession: (input: DeleteSessionInput = {}, options: CallOptions = {}): Promise<DeleteSessionAnswer> =>
    call<DeleteSessionAnswer>('DELETE', '/api/session', input, options),
  /** POST /api/conflicts/{id}/end. End a conflict */
  endConflict: (input: EndConflictInput, options: CallOptions = {}): Promise<EndConflictAnswer> =>
    call<EndConflictAnswer>('POST', '/api/conflicts/{id}/end', input, options),
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
  /** GET /api/conflicts/sides. Inspectors and institutions a conflict can be declared for */
  findConflictSides: (input: FindConflictSidesInput, options: CallOptions = {}): Promise<FindConflictSidesAnswer> =>
    call<FindConflictSidesAnswer>('GET', '/api/conflicts/sides', input, options),
  /** GET /api/session/oidc/callback. Return from the single sign-on */
  finishSingleSignOn: (input: FinishSingleSignOnInput = {}, options: CallOptions = {}): Promise<FinishSingleSignOnAnswer> =>
    call<FinishSingleSignOnAnswer>('GET', '/api/session/oidc/callback', input, options),
  /** GET /api/draws/{id}/auditor-bundle. Bundle with the openings of sealed sizes, for auditors */
  getAuditorBundle: (input: GetAuditorBundleInput, options: CallOptions = {}): Promise<GetAuditorBundleAnswer> =>
    call<GetAuditorBundleAnswer>('GET', '/api/draws/{id}/auditor-bundle', input, options),
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
  /** GET /api/log. The log: head, key, recent entries, heads of the days */
  getLog: (input: GetLogInput = {}, options: CallOptions = {}): Promise<GetLogAnswer> =>
    call<GetLogAnswer>('GET', '/api/log', input, options),
  /** GET /api/permissions. The permission matrix */
  getPermissions: (input: GetPermissionsInput = {}, options: CallOptions = {}): Promise<GetPermissionsAnswer> =>
    call<GetPermissionsAnswer>('GET', '/api/permissions', input, options),
  /** GET /api/plans/{id}. One inspection plan */
  getPlan: (input: GetPlanInput, options: CallOptions = {}): Promise<GetPlanAnswer> =>
    call<GetPlanAnswer>('GET', '/api/plans/{id}', input, options),
  /** GET /api/plans/{id}/versions/{version}. An earlier version */
  getPlanVersion: (input: GetPlanVersionInput, options: CallOptions = {}): Promise<GetPlanVersionAnswer> =>
    call<GetPlanVersionAnswer>('GET', '/api/plans/{id}/versions/{version}', input, options),
  /** GET /api/session. Who is signed in */
  getSession: (input: GetSessionInput = {}, options: CallOptions = {}): Promise<GetSessionAnswer> =>
    call<GetSessionAnswer>('GET', '/api/session', input, options),
  /** GET /api/session/options. Ways to sign in */
  getSessionOptions: (input: GetSessionOptionsInput = {}, options: CallOptions = {}): Promise<GetSessionOptionsAnswer> =>
    call<GetSessionOptionsAnswer>('GET', '/api/session/options', input, options),
  /** GET /api/account/totp. Whether one-time codes are on */
  getTotp: (input: GetTotpInput = {}, options: CallOptions = {}): Promise<GetTotpAnswer> =>
    call<GetTotpAnswer>('GET', '/api/account/totp', input, options),
  /** POST /api/people/{id}/roles. Grant a role */
  grantRole: (input: GrantRoleInput, options: CallOptions = {}): Promise<GrantRoleAnswer> =>
    call<GrantRoleAnswer>('POST', '/api/people/{id}/roles', input, options),
  /** GET /api/audit. The audit trail */
  listAudit: (input: ListAuditInput = {}, options: CallOptions = {}): Promise<ListAuditAnswer> =>
    call<ListAuditAnswer>('GET', '/api/audit', input, options),
  /** GET /api/conflicts. Declared conflicts */
  listConflicts: (input: ListConflictsInput = {}, options: CallOptions = {}): Promise<ListConflictsAnswer> =>
    call<ListConflictsAnswer>('GET', '/api/conflicts', input, options),
  /** GET /api/draws. Draws */
  listDraws: (input: ListDrawsInput = {}, options: CallOptions = {}): Promise<ListDrawsAnswer> =>
    call<ListDrawsAnswer>('GET', '/api/draws', input, options),
  /** GET /api/experts. Technical experts */
  listExperts: (input: ListExpertsInput = {}, options: CallOptions = {}): Promise<ListExpertsAnswer> =>
    call<ListExpertsAnswer>('GET', '/api/experts', input, options),
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
  /** GET /api/notifications. My notifications */
  listNotifications: (input: ListNotificationsInput = {}, options: CallOptions = {}): Promise<ListNotificationsAnswer> =>
    call<ListNotificationsAnswer>('GET', '/api/notifications', input, options),
  /** GET /api/organisations. Organisations */
  listOrganisations: (input: ListOrganisationsInput = {}, options: CallOptions = {}): Promise<ListOrganisationsAnswer> =>
    call<ListOrganisationsAnswer>('GET', '/api/organisations', input, options),
  /** GET /api/account/sessions. My sessions */
  listOwnSessions: (input: ListOwnSessionsInput = {}, options: CallOptions = {}): Promise<ListOwnSessionsAnswer> =>
    call<ListOwnSessionsAnswer>('GET', '/api/account/sessions', input, options),
  /** GET /api/people. People */
  listPeople: (input: ListPeopleInput = {}, options: CallOptions = {}): Promise<ListPeopleAnswer> =>
    call<ListPeopleAnswer>('GET', '/api/people', input, options),
  /** GET /api/plans. Inspection plans */
  listPlans: (input: ListPlansInput = {}, options: CallOptions = {}): Promise<ListPlansAnswer> =>
    call<ListPlansAnswer>('GET', '/api/plans', input, options),
  /** GET /api/draws/{id}/probabilities. Inclusion probability of every institution */
  listProbabilities: (input: ListProbabilitiesInput, options: CallOptions = {}): Promise<ListProbabilitiesAnswer> =>
    call<ListProbabilitiesAnswer>('GET', '/api/draws/{id}/probabilities', input, options),
  /** GET /api/draws/{id}/selected. Drawn institutions and their teams */
  listSelected: (input: ListSelectedInput, options: CallOptions = {}): Promise<ListSelectedAnswer> =>
    call<ListSelectedAnswer>('GET', '/api/draws/{id}/selected', input, options),
  /** POST /api/notifications/{notificationId}/read. Mark as read */
  markNotificationRead: (input: MarkNotificationReadInput, options: CallOptions = {}): Promise<MarkNotificationReadAnswer> =>
    call<MarkNotificationReadAnswer>('POST', '/api/notifications/{notificationId}/read', input, options),
  /** POST /api/imports/texts. Bring in a pasted table */
  pasteImport: (input: PasteImportInput, options: CallOptions = {}): Promise<PasteImportAnswer> =>
    call<PasteImportAnswer>('POST', '/api/imports/texts', input, options),
  /** POST /api/plans/{id}/draws. Freeze the lists and prepare a numbered draw */
  prepareDraw: (input: PrepareDrawInput, options: CallOptions = {}): Promise<PrepareDrawAnswer> =>
    call<PrepareDrawAnswer>('POST', '/api/plans/{id}/draws', input, options),
  /** POST /api/people/{id}/reactivation. Let a deactivated person in again */
  reactivatePerson: (input: ReactivatePersonInput, options: CallOptions = {}): Promise<ReactivatePersonAnswer> =>
    call<ReactivatePersonAnswer>('POST', '/api/people/{id}/reactivation', input, options),
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
  /** DELETE /api/account/sessions/{sessionId}. End a session */
  revokeOwnSession: (input: RevokeOwnSessionInput, options: CallOptions = {}): Promise<RevokeOwnSessionAnswer> =>
    call<RevokeOwnSessionAnswer>('DELETE', '/api/account/sessions/{sessionId}', input, options),
  /** DELETE /api/people/{id}/roles/{role}. Take a role back */
  revokeRole: (input: RevokeRoleInput, options: CallOptions = {}): Promise<RevokeRoleAnswer> =>
    call<RevokeRoleAnswer>('DELETE', '/api/people/{id}/roles/{role}', input, options),
  /** PUT /api/plans/{id}/content. Save the content, complete or not */
  savePlan: (input: SavePlanInput, options: CallOptions = {}): Promise<SavePlanAnswer> =>
    call<SavePlanAnswer>('PUT', '/api/plans/{id}/content', input, options),
  /** PUT /api/account/locale. Choose the language */
  setLocale: (input: SetLocaleInput, options: CallOptions = {}): Promise<SetLocaleAnswer> =>
    call<SetLocaleAnswer>('PUT', '/api/account/locale', input, options),
  /** GET /api/session/oidc/start. Go to the single sign-on */
  startSingleSignOn: (input: StartSingleSignOnInput = {}, options: CallOptions = {}): Promise<StartSingleSignOnAnswer> =>
    call<StartSingleSignOnAnswer>('GET', '/api/session/oidc/start', input, options),
  /** POST /api/imports/{id}/undo. Undo: every row that nobody has changed since */
  undoImport: (input: UndoImportInput, options: CallOptions = {}): Promise<UndoImportAnswer> =>
    call<UndoImportAnswer>('POST', '/api/imports/{id}/undo', input, options),
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
};

/** Addresses of what can be read, for links, downloads and event streams. */
export const address = {
  exportConflicts: (input: ExportConflictsInput): string => addressOf('/api/conflicts/export', input),
  exportExperts: (input: ExportExpertsInput): string => addressOf('/api/experts/export', input),
  exportInspectors: (input: ExportInspectorsInput): string => addressOf('/api/inspectors/export', input),
  exportInstitutions: (input: ExportInstitutionsInput): string => addressOf('/api/institutions/export', input),
  findConflictSides: (input: FindConflictSidesInput): string => addressOf('/api/conflicts/sides', input),
  finishSingleSignOn: (input: FinishSingleSignOnInput = {}): string => addressOf('/api/session/oidc/callback', input),
  getAuditorBundle: (input: GetAuditorBundleInput): string => addressOf('/api/draws/{id}/auditor-bundle', input),
  getDraw: (input: GetDrawInput): string => addressOf('/api/draws/{id}', input),
  getDrawBundle: (input: GetDrawBundleInput): string => addressOf('/api/draws/{id}/bundle', input),
  getDrawFrame: (input: GetDrawFrameInput): string => addressOf('/api/draws/{id}/frame', input),
  getExpert: (input: GetExpertInput): string => addressOf('/api/experts/{id}', input),
  getImport: (input: GetImportInput): string => addressOf('/api/imports/{id}', input),
  getInspector: (input: GetInspectorInput): string => addressOf('/api/inspectors/{id}', input),
  getInstitution: (input: GetInstitutionInput): string => addressOf('/api/institutions/{id}', input),
  getLog: (input: GetLogInput = {}): string => addressOf('/api/log', input),
  getPermissions: (input: GetPermissionsInput = {}): string => addressOf('/api/permissions', input),
  getPlan: (input: GetPlanInput): string => addressOf('/api/plans/{id}', input),
  getPlanVersion: (input: GetPlanVersionInput): string => addressOf('/api/plans/{id}/versions/{version}', input),
  getSession: (input: GetSessionInput = {}): string => addressOf('/api/session', input),
  getSessionOptions: (input: GetSessionOptionsInput = {}): string => addressOf('/api/session/options', input),
  getTotp: (input: GetTotpInput = {}): string => addressOf('/api/account/totp', input),
  listAudit: (input: ListAuditInput = {}): string => addressOf('/api/audit', input),
  listConflicts: (input: ListConflictsInput = {}): string => addressOf('/api/conflicts', input),
  listDraws: (input: ListDrawsInput = {}): string => addressOf('/api/draws', input),
  listExperts: (input: ListExpertsInput = {}): string => addressOf('/api/experts', input),
  listImportRows: (input: ListImportRowsInput): string => addressOf('/api/imports/{id}/rows', input),
  listImports: (input: ListImportsInput = {}): string => addressOf('/api/imports', input),
  listInspectors: (input: ListInspectorsInput = {}): string => addressOf('/api/inspectors', input),
  listInstitutions: (input: ListInstitutionsInput = {}): string => addressOf('/api/institutions', input),
  listNotifications: (input: ListNotificationsInput = {}): string => addressOf('/api/notifications', input),
  listOrganisations: (input: ListOrganisationsInput = {}): string => addressOf('/api/organisations', input),
  listOwnSessions: (input: ListOwnSessionsInput = {}): string => addressOf('/api/account/sessions', input),
  listPeople: (input: ListPeopleInput = {}): string => addressOf('/api/people', input),
  listPlans: (input: ListPlansInput = {}): string => addressOf('/api/plans', input),
  listProbabilities: (input: ListProbabilitiesInput): string => addressOf('/api/draws/{id}/probabilities', input),
  listSelected: (input: ListSelectedInput): string => addressOf('/api/draws/{id}/selected', input),
  returnImportRows: (input: ReturnImportRowsInput): string => addressOf('/api/imports/{id}/returned', input),
  startSingleSignOn: (input: StartSingleSignOnInput = {}): string => addressOf('/api/session/oidc/start', input),
};
