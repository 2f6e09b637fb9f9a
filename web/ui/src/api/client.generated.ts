// Written by tools/generate-client.ts from docs/api/openapi.json. Do not edit: change the contract instead.
import { type Answer, addressOf, type CallOptions, call } from './fetch.ts';

export type Def0 = {
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

export type Def1 = {
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
};

export type Def2 = {
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

/** Counts on which a plan is checked, as of now */
export type Def3 = {
  readonly base: number;
  readonly baseByField: Readonly<Record<string, number>>;
  readonly violatorsByField: Readonly<Record<string, number>>;
  readonly pools: Readonly<Record<string, {
    readonly eligible: number;
    readonly expired: number;
  }>>;
  readonly countersigned: readonly string[];
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

export type Def4 = {
  readonly action: string;
  readonly to: string;
  readonly allowed: boolean;
  readonly missing: readonly {
    readonly code: string;
    readonly clause: string;
  }[];
};

export type Def5 = {
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

export type Def6 = {
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

export type Def7 = {
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

export type Def8 = {
  readonly id: string;
  readonly field: string;
  readonly arm: 'all' | 'random' | 'risk';
  readonly method: string;
  readonly quota: number;
  readonly units: number;
};

export type Def9 = {
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
    readonly sources: readonly Def7[];
    readonly snapshotHash: string;
    /** Distinct institutions in the lists */
    readonly units: number;
    readonly inspectors: number;
    readonly conflicts: number;
    readonly strata: readonly Def8[];
    readonly leftOut: readonly {
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
    readonly choices: readonly Def4[];
    readonly events: readonly Def5[];
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

export type ChangePasswordInput = {
  readonly body: {
    readonly current: string;
    readonly next: string;
  };
};
export type ChangePasswordAnswer = Answer<{
  readonly 204: null;
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

export type DeleteSessionInput = Record<string, never>;
export type DeleteSessionAnswer = Answer<{
  readonly 204: null;
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
    readonly sources: readonly Def7[];
    readonly snapshotHash: string;
    /** Distinct institutions in the lists */
    readonly units: number;
    readonly inspectors: number;
    readonly conflicts: number;
    readonly strata: readonly Def8[];
    readonly leftOut: readonly {
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
    readonly choices: readonly Def4[];
    readonly events: readonly Def5[];
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
    readonly content: Def2;
    readonly facts: Def3;
    readonly factsAt: string;
    readonly choices: readonly Def4[];
    readonly events: readonly Def5[];
    /** The last versions, newest first */
    readonly edits: readonly {
      readonly version: number;
      readonly at: string;
      readonly by: string;
    }[];
    readonly exceptions: readonly Def6[];
    readonly mayEdit: boolean;
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
    readonly content: Def2;
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
    }[];
    readonly next: string | null;
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
    readonly plans: readonly Def1[];
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
    readonly selected: readonly Def9[];
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
  };
}>;

export type SavePlanInput = {
  readonly params: {
    readonly id: string;
  };
  readonly body: {
    readonly baseVersion: number;
    readonly content: Def2;
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

/** Every operation of the server. A refusal is a value; only a bug throws. */
export const api = {
  /** POST /api/draws/{id}/actions. Take a step of the draw */
  actOnDraw: (input: ActOnDrawInput, options: CallOptions = {}): Promise<ActOnDrawAnswer> =>
    call<ActOnDrawAnswer>('POST', '/api/draws/{id}/actions', input, options),
  /** POST /api/plans/{id}/actions. Take a step of the procedure */
  actOnPlan: (input: ActOnPlanInput, options: CallOptions = {}): Promise<ActOnPlanAnswer> =>
    call<ActOnPlanAnswer>('POST', '/api/plans/{id}/actions', input, options),
  /** POST /api/people. Add a person */
  addPerson: (input: AddPersonInput, options: CallOptions = {}): Promise<AddPersonAnswer> =>
    call<AddPersonAnswer>('POST', '/api/people', input, options),
  /** POST /api/account/totp. Set up one-time codes */
  beginTotp: (input: BeginTotpInput = {}, options: CallOptions = {}): Promise<BeginTotpAnswer> =>
    call<BeginTotpAnswer>('POST', '/api/account/totp', input, options),
  /** POST /api/account/password. Change the password */
  changePassword: (input: ChangePasswordInput, options: CallOptions = {}): Promise<ChangePasswordAnswer> =>
    call<ChangePasswordAnswer>('POST', '/api/account/password', input, options),
  /** POST /api/session/totp. Second step of signing in */
  completeSession: (input: CompleteSessionInput, options: CallOptions = {}): Promise<CompleteSessionAnswer> =>
    call<CompleteSessionAnswer>('POST', '/api/session/totp', input, options),
  /** POST /api/account/totp/confirm. Confirm and switch on one-time codes */
  confirmTotp: (input: ConfirmTotpInput, options: CallOptions = {}): Promise<ConfirmTotpAnswer> =>
    call<ConfirmTotpAnswer>('POST', '/api/account/totp/confirm', input, options),
  /** POST /api/session/demo. Become a demo person (demo mode only) */
  createDemoSession: (input: CreateDemoSessionInput, options: CallOptions = {}): Promise<CreateDemoSessionAnswer> =>
    call<CreateDemoSessionAnswer>('POST', '/api/session/demo', input, options),
  /** POST /api/plans. Create an inspection plan */
  createPlan: (input: CreatePlanInput, options: CallOptions = {}): Promise<CreatePlanAnswer> =>
    call<CreatePlanAnswer>('POST', '/api/plans', input, options),
  /** POST /api/session. Sign in with a password */
  createSession: (input: CreateSessionInput, options: CallOptions = {}): Promise<CreateSessionAnswer> =>
    call<CreateSessionAnswer>('POST', '/api/session', input, options),
  /** POST /api/plans/{id}/exceptions/{exceptionId}/decision. Decide on an exception */
  decideException: (input: DecideExceptionInput, options: CallOptions = {}): Promise<DecideExceptionAnswer> =>
    call<DecideExceptionAnswer>('POST', '/api/plans/{id}/exceptions/{exceptionId}/decision', input, options),
  /** DELETE /api/session. Sign out */
  deleteSession: (input: DeleteSessionInput = {}, options: CallOptions = {}): Promise<DeleteSessionAnswer> =>
    call<DeleteSessionAnswer>('DELETE', '/api/session', input, options),
  /** GET /api/session/oidc/callback. Return from the single sign-on */
  finishSingleSignOn: (input: FinishSingleSignOnInput = {}, options: CallOptions = {}): Promise<FinishSingleSignOnAnswer> =>
    call<FinishSingleSignOnAnswer>('GET', '/api/session/oidc/callback', input, options),
  /** GET /api/draws/{id}/auditor-bundle. Bundle with the openings of sealed sizes, for auditors */
  getAuditorBundle: (input: GetAuditorBundleInput, options: CallOptions = {}): Promise<GetAuditorBundleAnswer> =>
    call<GetAuditorBundleAnswer>('GET', '/api/draws/{id}/auditor-bundle', input, options),
  /** GET /api/draws/{id}. One draw */
  getDraw: (input: GetDrawInput, options: CallOptions = {}): Promise<GetDrawAnswer> =>
    call<GetDrawAnswer>('GET', '/api/draws/{id}', input, options),
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
  /** GET /api/draws. Draws */
  listDraws: (input: ListDrawsInput = {}, options: CallOptions = {}): Promise<ListDrawsAnswer> =>
    call<ListDrawsAnswer>('GET', '/api/draws', input, options),
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
  /** POST /api/plans/{id}/draws. Freeze the lists and prepare a numbered draw */
  prepareDraw: (input: PrepareDrawInput, options: CallOptions = {}): Promise<PrepareDrawAnswer> =>
    call<PrepareDrawAnswer>('POST', '/api/plans/{id}/draws', input, options),
  /** DELETE /api/account/totp. Switch off one-time codes */
  removeTotp: (input: RemoveTotpInput, options: CallOptions = {}): Promise<RemoveTotpAnswer> =>
    call<RemoveTotpAnswer>('DELETE', '/api/account/totp', input, options),
  /** POST /api/plans/{id}/exceptions. Ask for an exception */
  requestException: (input: RequestExceptionInput, options: CallOptions = {}): Promise<RequestExceptionAnswer> =>
    call<RequestExceptionAnswer>('POST', '/api/plans/{id}/exceptions', input, options),
  /** POST /api/people/{id}/password. Reset what a person signs in with */
  resetPassword: (input: ResetPasswordInput, options: CallOptions = {}): Promise<ResetPasswordAnswer> =>
    call<ResetPasswordAnswer>('POST', '/api/people/{id}/password', input, options),
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
};

/** Addresses of what can be read, for links, downloads and event streams. */
export const address = {
  finishSingleSignOn: (input: FinishSingleSignOnInput = {}): string => addressOf('/api/session/oidc/callback', input),
  getAuditorBundle: (input: GetAuditorBundleInput): string => addressOf('/api/draws/{id}/auditor-bundle', input),
  getDraw: (input: GetDrawInput): string => addressOf('/api/draws/{id}', input),
  getPermissions: (input: GetPermissionsInput = {}): string => addressOf('/api/permissions', input),
  getPlan: (input: GetPlanInput): string => addressOf('/api/plans/{id}', input),
  getPlanVersion: (input: GetPlanVersionInput): string => addressOf('/api/plans/{id}/versions/{version}', input),
  getSession: (input: GetSessionInput = {}): string => addressOf('/api/session', input),
  getSessionOptions: (input: GetSessionOptionsInput = {}): string => addressOf('/api/session/options', input),
  getTotp: (input: GetTotpInput = {}): string => addressOf('/api/account/totp', input),
  listDraws: (input: ListDrawsInput = {}): string => addressOf('/api/draws', input),
  listOrganisations: (input: ListOrganisationsInput = {}): string => addressOf('/api/organisations', input),
  listOwnSessions: (input: ListOwnSessionsInput = {}): string => addressOf('/api/account/sessions', input),
  listPeople: (input: ListPeopleInput = {}): string => addressOf('/api/people', input),
  listPlans: (input: ListPlansInput = {}): string => addressOf('/api/plans', input),
  listProbabilities: (input: ListProbabilitiesInput): string => addressOf('/api/draws/{id}/probabilities', input),
  listSelected: (input: ListSelectedInput): string => addressOf('/api/draws/{id}/selected', input),
  startSingleSignOn: (input: StartSingleSignOnInput = {}): string => addressOf('/api/session/oidc/start', input),
};
