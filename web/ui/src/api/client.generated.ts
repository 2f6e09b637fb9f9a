// Written by tools/generate-client.ts from docs/api/openapi.json. Do not edit: change the contract instead.
import { type Answer, addressOf, type CallOptions, call } from './fetch.ts';

export type Bilingual = {
  readonly zh: string;
  readonly en: string;
};

export type Refused = {
  readonly error: {
    readonly code: string;
    readonly message: Bilingual;
    readonly clause?: string;
    readonly at?: string;
    readonly params?: Readonly<Record<string, unknown>>;
    readonly wayOut?: Bilingual;
  };
};

export type Session = {
  readonly person: {
    readonly id: string;
    readonly name: string;
  };
  readonly organisation: {
    readonly id: string;
    readonly name: Bilingual;
    readonly kind: string;
    readonly region: string;
  };
  readonly roles: readonly {
    readonly id: string;
    readonly name: Bilingual;
  }[];
  readonly demo: boolean;
  readonly mode: string;
};

export type BeginTotpInput = Record<string, never>;
export type BeginTotpAnswer = Answer<{
  readonly 200: {
    readonly otpauthUrl: string;
    readonly secret: string;
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
    readonly code: string;
  };
};
export type CompleteSessionAnswer = Answer<{
  readonly 200: Session;
}>;

export type ConfirmTotpInput = {
  readonly body: {
    readonly code: string;
  };
};
export type ConfirmTotpAnswer = Answer<{
  readonly 204: null;
}>;

export type CreateDemoSessionInput = {
  readonly body: {
    readonly login: string;
  };
};
export type CreateDemoSessionAnswer = Answer<{
  readonly 200: Session;
}>;

export type CreateSessionInput = {
  readonly body: {
    readonly login: string;
    readonly password: string;
  };
};
export type CreateSessionAnswer = Answer<{
  readonly 200: Session;
  readonly 202: {
    readonly totpRequired: true;
  };
}>;

export type DeleteSessionInput = Record<string, never>;
export type DeleteSessionAnswer = Answer<{
  readonly 204: null;
}>;

export type GetPermissionsInput = Record<string, never>;
export type GetPermissionsAnswer = Answer<{
  readonly 200: {
    readonly roles: readonly {
      readonly id: string;
      readonly name: Bilingual;
    }[];
    readonly relations: readonly {
      readonly id: string;
      readonly name: Bilingual;
    }[];
    readonly actions: readonly {
      readonly id: string;
      readonly name: Bilingual;
      readonly group: Bilingual;
      readonly grants: readonly {
        readonly role: string;
        readonly relation: string;
      }[];
    }[];
  };
}>;

export type GetSessionInput = Record<string, never>;
export type GetSessionAnswer = Answer<{
  readonly 200: Session;
}>;

export type GetSessionOptionsInput = Record<string, never>;
export type GetSessionOptionsAnswer = Answer<{
  readonly 200: {
    readonly demo: boolean;
    readonly demoPeople: readonly {
      readonly login: string;
      readonly name: string;
      readonly role: Bilingual;
      readonly organisation: Bilingual;
    }[];
    readonly oidc: {
      readonly label: Bilingual;
      readonly url: string;
    } | null;
  };
}>;

export type GetTotpInput = Record<string, never>;
export type GetTotpAnswer = Answer<{
  readonly 200: {
    readonly enrolledAt: string | null;
  };
}>;

export type ListNotificationsInput = Record<string, never>;
export type ListNotificationsAnswer = Answer<{
  readonly 200: {
    readonly unread: number;
    readonly items: readonly {
      readonly id: string;
      /** ISO 8601 instant */
      readonly at: string;
      readonly title: Bilingual;
      readonly body: Bilingual;
      readonly link: string | null;
      readonly readAt: string | null;
    }[];
  };
}>;

export type ListOwnSessionsInput = Record<string, never>;
export type ListOwnSessionsAnswer = Answer<{
  readonly 200: {
    readonly sessions: readonly {
      readonly id: string;
      /** ISO 8601 instant */
      readonly createdAt: string;
      /** ISO 8601 instant */
      readonly lastSeenAt: string;
      /** ISO 8601 instant */
      readonly expiresAt: string;
      readonly address: string;
      readonly userAgent: string;
      readonly current: boolean;
    }[];
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

export type RemoveTotpInput = {
  readonly body: {
    readonly password: string;
  };
};
export type RemoveTotpAnswer = Answer<{
  readonly 204: null;
}>;

export type RevokeOwnSessionInput = {
  readonly params: {
    readonly sessionId: string;
  };
};
export type RevokeOwnSessionAnswer = Answer<{
  readonly 204: null;
}>;

/** Every operation of the server. A refusal is a value; only a bug throws. */
export const api = {
  /** POST /api/account/totp. Begin to enrol a second step */
  beginTotp: (input: BeginTotpInput = {}, options: CallOptions = {}): Promise<BeginTotpAnswer> =>
    call<BeginTotpAnswer>('POST', '/api/account/totp', input, options),
  /** POST /api/account/password. Change the password */
  changePassword: (input: ChangePasswordInput, options: CallOptions = {}): Promise<ChangePasswordAnswer> =>
    call<ChangePasswordAnswer>('POST', '/api/account/password', input, options),
  /** POST /api/session/totp. Second step of signing in */
  completeSession: (input: CompleteSessionInput, options: CallOptions = {}): Promise<CompleteSessionAnswer> =>
    call<CompleteSessionAnswer>('POST', '/api/session/totp', input, options),
  /** POST /api/account/totp/confirm. Confirm the second step */
  confirmTotp: (input: ConfirmTotpInput, options: CallOptions = {}): Promise<ConfirmTotpAnswer> =>
    call<ConfirmTotpAnswer>('POST', '/api/account/totp/confirm', input, options),
  /** POST /api/session/demo. Become a demo person */
  createDemoSession: (input: CreateDemoSessionInput, options: CallOptions = {}): Promise<CreateDemoSessionAnswer> =>
    call<CreateDemoSessionAnswer>('POST', '/api/session/demo', input, options),
  /** POST /api/session. Sign in */
  createSession: (input: CreateSessionInput, options: CallOptions = {}): Promise<CreateSessionAnswer> =>
    call<CreateSessionAnswer>('POST', '/api/session', input, options),
  /** DELETE /api/session. Sign out */
  deleteSession: (input: DeleteSessionInput = {}, options: CallOptions = {}): Promise<DeleteSessionAnswer> =>
    call<DeleteSessionAnswer>('DELETE', '/api/session', input, options),
  /** GET /api/permissions. Role by action by relation */
  getPermissions: (input: GetPermissionsInput = {}, options: CallOptions = {}): Promise<GetPermissionsAnswer> =>
    call<GetPermissionsAnswer>('GET', '/api/permissions', input, options),
  /** GET /api/session. Who is signed in */
  getSession: (input: GetSessionInput = {}, options: CallOptions = {}): Promise<GetSessionAnswer> =>
    call<GetSessionAnswer>('GET', '/api/session', input, options),
  /** GET /api/session/options. Ways to sign in */
  getSessionOptions: (input: GetSessionOptionsInput = {}, options: CallOptions = {}): Promise<GetSessionOptionsAnswer> =>
    call<GetSessionOptionsAnswer>('GET', '/api/session/options', input, options),
  /** GET /api/account/totp. Is the second step on */
  getTotp: (input: GetTotpInput = {}, options: CallOptions = {}): Promise<GetTotpAnswer> =>
    call<GetTotpAnswer>('GET', '/api/account/totp', input, options),
  /** GET /api/notifications. Newest first */
  listNotifications: (input: ListNotificationsInput = {}, options: CallOptions = {}): Promise<ListNotificationsAnswer> =>
    call<ListNotificationsAnswer>('GET', '/api/notifications', input, options),
  /** GET /api/account/sessions. Where this person is signed in */
  listOwnSessions: (input: ListOwnSessionsInput = {}, options: CallOptions = {}): Promise<ListOwnSessionsAnswer> =>
    call<ListOwnSessionsAnswer>('GET', '/api/account/sessions', input, options),
  /** POST /api/notifications/{notificationId}/read. Mark as read */
  markNotificationRead: (input: MarkNotificationReadInput, options: CallOptions = {}): Promise<MarkNotificationReadAnswer> =>
    call<MarkNotificationReadAnswer>('POST', '/api/notifications/{notificationId}/read', input, options),
  /** DELETE /api/account/totp. Remove the second step */
  removeTotp: (input: RemoveTotpInput, options: CallOptions = {}): Promise<RemoveTotpAnswer> =>
    call<RemoveTotpAnswer>('DELETE', '/api/account/totp', input, options),
  /** DELETE /api/account/sessions/{sessionId}. Sign out elsewhere */
  revokeOwnSession: (input: RevokeOwnSessionInput, options: CallOptions = {}): Promise<RevokeOwnSessionAnswer> =>
    call<RevokeOwnSessionAnswer>('DELETE', '/api/account/sessions/{sessionId}', input, options),
};

/** Addresses of what can be read, for links, downloads and event streams. */
export const address = {
  getPermissions: (input: GetPermissionsInput = {}): string => addressOf('/api/permissions', input),
  getSession: (input: GetSessionInput = {}): string => addressOf('/api/session', input),
  getSessionOptions: (input: GetSessionOptionsInput = {}): string => addressOf('/api/session/options', input),
  getTotp: (input: GetTotpInput = {}): string => addressOf('/api/account/totp', input),
  listNotifications: (input: ListNotificationsInput = {}): string => addressOf('/api/notifications', input),
  listOwnSessions: (input: ListOwnSessionsInput = {}): string => addressOf('/api/account/sessions', input),
};
