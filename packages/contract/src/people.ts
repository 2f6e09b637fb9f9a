import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { LocaleSchema, ORGANISATION_KINDS, ORGANISATION_LEVELS, OrganisationSchema } from './identity.ts';
import { WordsSchema } from './refusal.ts';

const Id = Type.String({ format: 'uuid' });
const closed = { additionalProperties: false };

const NamedSchema = Type.Object({ id: Type.String(), name: WordsSchema });

export const getPermissions = {
  operationId: 'getPermissions',
  method: 'GET',
  path: '/api/permissions',
  summary: { zh: '权限表', en: 'The permission matrix' },
  responses: {
    200: Type.Object({
      roles: Type.Array(NamedSchema),
      relations: Type.Array(NamedSchema),
      actions: Type.Array(
        Type.Object({
          id: Type.String(),
          name: WordsSchema,
          group: WordsSchema,
          /** A role that is not listed may not. */
          grants: Type.Array(Type.Object({ role: Type.String(), relation: Type.String() })),
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const PersonSchema = Type.Object({
  id: Id,
  login: Type.String(),
  name: Type.String(),
  organisation: Type.Pick(OrganisationSchema, ['id', 'name', 'kind', 'region', 'department']),
  roles: Type.Array(Type.String()),
  totp: Type.Boolean(),
  singleSignOn: Type.Boolean(),
  synthetic: Type.Boolean(),
  /** Since when the person may no longer sign in; null while he may. */
  deactivatedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  /** Whether who asks may change this account. */
  mayManage: Type.Boolean(),
  /** Roles who asks could grant now: they fit the organisation and are not held. */
  grantable: Type.Array(Type.String()),
});
export type Person = Type.Static<typeof PersonSchema>;

export const listPeople = {
  operationId: 'listPeople',
  method: 'GET',
  path: '/api/people',
  summary: { zh: '人员', en: 'People' },
  query: Type.Object({
    search: Type.Optional(Type.String({ maxLength: 100 })),
    organisationId: Type.Optional(Id),
    after: Type.Optional(Type.String({ maxLength: 64, description: 'Login of the last person of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  }),
  responses: {
    200: Type.Object({
      people: Type.Array(PersonSchema),
      next: Type.Union([Type.String(), Type.Null()]),
      /** People the filter finds, on all pages. */
      total: Type.Integer({ minimum: 0 }),
      /** Whether who asks may add people at all. */
      mayAdd: Type.Boolean(),
    }),
  },
} as const satisfies Endpoint;

/** A password known to the administrator too: it opens nothing until its owner has replaced it. */
const OncePassword = Type.String({ description: 'Shown once; the person replaces it at the first sign-in' });

export const addPerson = {
  operationId: 'addPerson',
  method: 'POST',
  path: '/api/people',
  summary: { zh: '新增人员', en: 'Add a person' },
  body: Type.Object(
    {
      login: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$' }),
      name: Type.String({ minLength: 1, maxLength: 100 }),
      email: Type.Optional(Type.String({ maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+$' })),
      locale: Type.Optional(LocaleSchema),
      organisationId: Id,
      /** `sub` of the person at the single sign-on, where that is configured. */
      singleSignOnSubject: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
    },
    closed,
  ),
  responses: { 201: Type.Object({ person: PersonSchema, initialPassword: OncePassword }) },
} as const satisfies Endpoint;

export const resetPassword = {
  operationId: 'resetPassword',
  method: 'POST',
  path: '/api/people/{id}/password',
  summary: { zh: '重置登录凭证', en: 'Reset what a person signs in with' },
  params: Type.Object({ id: Id }),
  responses: { 200: Type.Object({ initialPassword: OncePassword }) },
} as const satisfies Endpoint;

export const grantRole = {
  operationId: 'grantRole',
  method: 'POST',
  path: '/api/people/{id}/roles',
  summary: { zh: '授予职责', en: 'Grant a role' },
  params: Type.Object({ id: Id }),
  body: Type.Object({ role: Type.String({ maxLength: 40 }) }, closed),
  responses: { 200: PersonSchema },
} as const satisfies Endpoint;

export const revokeRole = {
  operationId: 'revokeRole',
  method: 'DELETE',
  path: '/api/people/{id}/roles/{role}',
  summary: { zh: '收回职责', en: 'Take a role back' },
  params: Type.Object({ id: Id, role: Type.String({ maxLength: 40 }) }),
  responses: { 200: PersonSchema },
} as const satisfies Endpoint;

const ReasonSchema = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', description: 'Kept with the decision' }) },
  closed,
);

export const deactivatePerson = {
  operationId: 'deactivatePerson',
  method: 'POST',
  path: '/api/people/{id}/deactivation',
  summary: {
    zh: '停用账号：立即结束所有登录，不能再登录',
    en: 'Deactivate: every session ends, signing in is refused',
  },
  params: Type.Object({ id: Id }),
  body: ReasonSchema,
  responses: { 200: PersonSchema },
} as const satisfies Endpoint;

export const reactivatePerson = {
  operationId: 'reactivatePerson',
  method: 'POST',
  path: '/api/people/{id}/reactivation',
  summary: { zh: '恢复账号', en: 'Let a deactivated person in again' },
  params: Type.Object({ id: Id }),
  body: ReasonSchema,
  responses: { 200: PersonSchema },
} as const satisfies Endpoint;

export const addOrganisation = {
  operationId: 'addOrganisation',
  method: 'POST',
  path: '/api/organisations',
  summary: { zh: '新增单位', en: 'Add an organisation' },
  body: Type.Object(
    {
      name: Type.Object({
        zh: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
        en: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
      }),
      kind: Type.Enum(ORGANISATION_KINDS),
      level: Type.Union([Type.Enum(ORGANISATION_LEVELS), Type.Null()]),
      region: Type.String({ pattern: '^[0-9]{6}$' }),
      department: Type.Union([Type.String({ maxLength: 40 }), Type.Null()]),
    },
    closed,
  ),
  responses: { 201: OrganisationSchema },
} as const satisfies Endpoint;

export const listOrganisations = {
  operationId: 'listOrganisations',
  method: 'GET',
  path: '/api/organisations',
  summary: { zh: '单位', en: 'Organisations' },
  query: Type.Object({
    kind: Type.Optional(Type.Enum(ORGANISATION_KINDS)),
    region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })),
    department: Type.Optional(Type.String({ maxLength: 40 })),
  }),
  responses: { 200: Type.Object({ organisations: Type.Array(OrganisationSchema) }) },
} as const satisfies Endpoint;
