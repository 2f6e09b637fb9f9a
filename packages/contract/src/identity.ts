import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { WordsSchema } from './refusal.ts';

export const ORGANISATION_KINDS = [
  'regulator',
  'joint-department',
  'discipline-inspection',
  'audit',
  'technical-body',
  'association',
  'public-representative',
  'institution',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** `affiliated`: directly under the city bureau without being a district's (enforcement corps, new area, airport). */
export const ORGANISATION_LEVELS = ['national', 'city', 'district', 'affiliated'] as const;
export type OrganisationLevel = (typeof ORGANISATION_LEVELS)[number];

export const LocaleSchema = Type.Enum(['zh', 'en']);
const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const Region = Type.String({ pattern: '^[0-9]{6}$', description: 'GB/T 2260' });
const Login = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$' });
/** Longer than any real one and short enough that hashing it costs nothing extra. */
const Password = Type.String({ minLength: 1, maxLength: 256 });
const Code = Type.String({ minLength: 6, maxLength: 40, description: 'Six digits, or a recovery code' });
const closed = { additionalProperties: false };

export const OrganisationSchema = Type.Object({
  id: Id,
  name: WordsSchema,
  kind: Type.Enum(ORGANISATION_KINDS),
  level: Type.Union([Type.Enum(ORGANISATION_LEVELS), Type.Null()]),
  region: Region,
  department: Type.Union([Type.String(), Type.Null()]),
  parentId: Type.Union([Id, Type.Null()]),
});
export type Organisation = Type.Static<typeof OrganisationSchema>;

export const SessionSchema = Type.Object({
  person: Type.Object({ id: Id, name: Type.String(), login: Type.String(), locale: LocaleSchema }),
  organisation: Type.Pick(OrganisationSchema, ['id', 'name', 'kind', 'region', 'department']),
  roles: Type.Array(Type.Object({ id: Type.String(), name: WordsSchema })),
  /** Actions for which a subject exists that this person may take them on: for menus. */
  permissions: Type.Array(Type.String()),
  /** The password was set by an administrator; until it is replaced no role is in force. */
  passwordTemporary: Type.Boolean(),
  /** Signing in by password asks for a second factor. */
  totp: Type.Boolean(),
  demo: Type.Boolean(),
});
export type Session = Type.Static<typeof SessionSchema>;

export const getSession = {
  operationId: 'getSession',
  method: 'GET',
  path: '/api/session',
  summary: { zh: '当前登录人', en: 'Who is signed in' },
  responses: { 200: SessionSchema },
} as const satisfies Endpoint;

export const createSession = {
  operationId: 'createSession',
  method: 'POST',
  path: '/api/session',
  summary: { zh: '用口令登录', en: 'Sign in with a password' },
  body: Type.Object({ login: Type.String({ minLength: 1, maxLength: 64 }), password: Password }, closed),
  responses: { 200: SessionSchema, 202: Type.Object({ totpRequired: Type.Literal(true) }) },
} as const satisfies Endpoint;

export const completeSession = {
  operationId: 'completeSession',
  method: 'POST',
  path: '/api/session/totp',
  summary: { zh: '登录第二步：动态验证码', en: 'Second step of signing in' },
  body: Type.Object({ code: Code }, closed),
  responses: { 200: SessionSchema },
} as const satisfies Endpoint;

export const deleteSession = {
  operationId: 'deleteSession',
  method: 'DELETE',
  path: '/api/session',
  summary: { zh: '退出登录', en: 'Sign out' },
  responses: { 204: Type.Null() },
} as const satisfies Endpoint;

export const getSessionOptions = {
  operationId: 'getSessionOptions',
  method: 'GET',
  path: '/api/session/options',
  summary: { zh: '可用的登录方式', en: 'Ways to sign in' },
  responses: {
    200: Type.Object({
      demo: Type.Boolean(),
      demoPeople: Type.Array(
        Type.Object({ login: Type.String(), name: Type.String(), role: WordsSchema, organisation: WordsSchema }),
      ),
      oidc: Type.Union([Type.Object({ label: WordsSchema, url: Type.String() }), Type.Null()]),
    }),
  },
} as const satisfies Endpoint;

export const createDemoSession = {
  operationId: 'createDemoSession',
  method: 'POST',
  path: '/api/session/demo',
  summary: { zh: '以演示人员身份进入（仅演示模式）', en: 'Become a demo person (demo mode only)' },
  body: Type.Object({ login: Login }, closed),
  responses: { 200: SessionSchema },
} as const satisfies Endpoint;

/** These two are visited by the browser itself, so a refusal is a page to read. */
const Page = Type.String({ description: 'HTML, in both languages' });

export const startSingleSignOn = {
  operationId: 'startSingleSignOn',
  method: 'GET',
  path: '/api/session/oidc/start',
  summary: { zh: '转到统一身份认证', en: 'Go to the single sign-on' },
  responses: { 302: Type.Null(), 404: Page, 503: Page },
} as const satisfies Endpoint;

export const finishSingleSignOn = {
  operationId: 'finishSingleSignOn',
  method: 'GET',
  path: '/api/session/oidc/callback',
  summary: { zh: '统一身份认证回调', en: 'Return from the single sign-on' },
  responses: { 302: Type.Null(), 403: Page, 404: Page, 503: Page },
} as const satisfies Endpoint;

export const listOwnSessions = {
  operationId: 'listOwnSessions',
  method: 'GET',
  path: '/api/account/sessions',
  summary: { zh: '我的登录记录', en: 'My sessions' },
  responses: {
    200: Type.Object({
      sessions: Type.Array(
        Type.Object({
          id: Id,
          kind: Type.Enum(['password', 'totp', 'oidc', 'demo']),
          createdAt: Instant,
          lastSeenAt: Instant,
          expiresAt: Instant,
          userAgent: Type.String(),
          address: Type.String({ description: 'The network, without the host' }),
          current: Type.Boolean(),
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const revokeOwnSession = {
  operationId: 'revokeOwnSession',
  method: 'DELETE',
  path: '/api/account/sessions/{sessionId}',
  summary: { zh: '结束一个登录', en: 'End a session' },
  params: Type.Object({ sessionId: Id }),
  responses: { 204: Type.Null() },
} as const satisfies Endpoint;

export const getTotp = {
  operationId: 'getTotp',
  method: 'GET',
  path: '/api/account/totp',
  summary: { zh: '动态验证码是否启用', en: 'Whether one-time codes are on' },
  responses: {
    200: Type.Object({
      enrolledAt: Type.Union([Instant, Type.Null()]),
      recoveryCodesLeft: Type.Integer({ minimum: 0 }),
    }),
  },
} as const satisfies Endpoint;

export const beginTotp = {
  operationId: 'beginTotp',
  method: 'POST',
  path: '/api/account/totp',
  summary: { zh: '设置动态验证码', en: 'Set up one-time codes' },
  responses: { 200: Type.Object({ otpauthUrl: Type.String(), secret: Type.String(), qrSvg: Type.String() }) },
} as const satisfies Endpoint;

export const confirmTotp = {
  operationId: 'confirmTotp',
  method: 'POST',
  path: '/api/account/totp/confirm',
  summary: { zh: '确认并启用动态验证码', en: 'Confirm and switch on one-time codes' },
  body: Type.Object({ code: Code }, closed),
  responses: { 200: Type.Object({ recoveryCodes: Type.Array(Type.String()) }) },
} as const satisfies Endpoint;

export const removeTotp = {
  operationId: 'removeTotp',
  method: 'DELETE',
  path: '/api/account/totp',
  summary: { zh: '停用动态验证码', en: 'Switch off one-time codes' },
  body: Type.Object({ password: Password }, closed),
  responses: { 204: Type.Null() },
} as const satisfies Endpoint;

export const changePassword = {
  operationId: 'changePassword',
  method: 'POST',
  path: '/api/account/password',
  summary: { zh: '修改口令', en: 'Change the password' },
  body: Type.Object({ current: Password, next: Password }, closed),
  responses: { 204: Type.Null() },
} as const satisfies Endpoint;

export const setLocale = {
  operationId: 'setLocale',
  method: 'PUT',
  path: '/api/account/locale',
  summary: { zh: '选择语言', en: 'Choose the language' },
  body: Type.Object({ locale: LocaleSchema }, closed),
  responses: { 204: Type.Null() },
} as const satisfies Endpoint;
