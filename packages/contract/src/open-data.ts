import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { WordsSchema } from './refusal.ts';
import { FileSchema } from './registry.ts';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const Day = Type.String({ format: 'date' });
const closed = { additionalProperties: false };

const KeyFields = {
  holder: Type.String({ minLength: 1, maxLength: 200, description: 'Whose program it is' }),
  purpose: Type.String({ minLength: 1, maxLength: 500 }),
  contact: Type.String({ maxLength: 200, description: 'Whom to tell when something changes' }),
  perMinute: Type.Integer({ minimum: 1, maximum: 6_000 }),
  perDay: Type.Integer({ minimum: 1, maximum: 5_000_000 }),
  expiresOn: Type.String({ format: 'date', description: 'Last day on which the key works' }),
};

export const ApiKeySchema = Type.Object(
  {
    id: Id,
    prefix: Type.String({ description: 'The first characters of the key; the rest is kept nowhere' }),
    ...KeyFields,
    issuedAt: Instant,
    revoked: Type.Union([Type.Object({ at: Instant, reason: Type.String() }), Type.Null()]),
    state: Type.Enum(['active', 'expired', 'revoked']),
    /** Requests of the last 30 days, newest first; days without any are left out. */
    use: Type.Array(Type.Object({ day: Day, requests: Type.Integer() })),
  },
  { $id: 'ApiKey' },
);
export type ApiKey = Type.Static<typeof ApiKeySchema>;

export const listApiKeys = {
  operationId: 'listApiKeys',
  method: 'GET',
  path: '/api/api-keys',
  summary: { zh: '接口密钥', en: 'API keys and their use' },
  responses: { 200: Type.Object({ keys: Type.Array(ApiKeySchema) }) },
} as const satisfies Endpoint;

export const issueApiKey = {
  operationId: 'issueApiKey',
  method: 'POST',
  path: '/api/api-keys',
  summary: { zh: '签发接口密钥（全文只显示这一次）', en: 'Issue an API key; its whole text is shown this once' },
  body: Type.Object(KeyFields, closed),
  responses: { 201: Type.Object({ key: ApiKeySchema, secret: Type.String() }) },
} as const satisfies Endpoint;

export const revokeApiKey = {
  operationId: 'revokeApiKey',
  method: 'POST',
  path: '/api/api-keys/{id}/revocation',
  summary: { zh: '吊销接口密钥', en: 'Revoke an API key' },
  params: Type.Object({ id: Id }),
  body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }, closed),
  responses: { 200: ApiKeySchema },
} as const satisfies Endpoint;

export const getOpenData = {
  operationId: 'getOpenData',
  method: 'GET',
  path: '/api/public/open-data',
  summary: { zh: '开放数据目录与数据字典', en: 'The open data, with their data dictionary' },
  responses: {
    200: Type.Object({
      datasets: Type.Array(
        Type.Object({
          name: Type.String(),
          words: WordsSchema,
          about: WordsSchema,
          columns: Type.Array(
            Type.Object({
              key: Type.String(),
              type: Type.Enum(['text', 'integer', 'boolean', 'date']),
              words: WordsSchema,
              about: WordsSchema,
            }),
          ),
          filters: Type.Array(Type.Enum(['region', 'field'])),
          files: Type.Array(Type.Object({ format: Type.Enum(['csv', 'json', 'parquet']), path: Type.String() })),
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const downloadOpenData = {
  operationId: 'downloadOpenData',
  method: 'GET',
  path: '/open-data/{file}',
  summary: {
    zh: '下载开放数据，例如 capabilities.csv、institutions.json、certificates.parquet',
    en: 'Download open data, e.g. capabilities.csv, institutions.json, certificates.parquet',
  },
  params: Type.Object({ file: Type.String({ maxLength: 60 }) }),
  query: Type.Object({
    region: Type.Optional(Type.String({ pattern: '^[0-9]{4}[0-9A-Z]{2}$', description: 'Region and below' })),
    field: Type.Optional(Type.String({ pattern: '^[0-9]{2}$', description: 'Certificate field, 00–21' })),
    on: Type.Optional(Type.String({ format: 'date', description: 'The day it holds for; today when left out' })),
  }),
  responses: { 200: FileSchema },
} as const satisfies Endpoint;

/** One kind of capability that belongs into a directory; parts left empty match anything. */
const Selector = Type.Object(
  {
    object: Type.String({ maxLength: 200 }),
    parameter: Type.String({ maxLength: 200 }),
    standard: Type.String({ maxLength: 100, description: 'In any writing; without an edition every edition matches' }),
  },
  closed,
);
const DirectoryContent = {
  title: WordsSchema,
  basis: Type.String({ minLength: 1, maxLength: 300, description: 'The paper it is published under' }),
  selection: Type.Array(Selector, { minItems: 1, maxItems: 100 }),
};

export const DirectorySchema = Type.Object(
  {
    code: Type.String(),
    region: Type.String(),
    version: Type.Integer(),
    state: Type.Enum(['draft', 'published', 'withdrawn']),
    ...DirectoryContent,
    changedAt: Instant,
    mayEdit: Type.Boolean(),
  },
  { $id: 'Directory' },
);
export type Directory = Type.Static<typeof DirectorySchema>;

const DirectoryCode = Type.Object({ code: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' }) });

export const listDirectories = {
  operationId: 'listDirectories',
  method: 'GET',
  path: '/api/directories',
  summary: { zh: '能力名录', en: 'Directories of selected capabilities' },
  responses: { 200: Type.Object({ directories: Type.Array(DirectorySchema), mayCreate: Type.Boolean() }) },
} as const satisfies Endpoint;

export const writeDirectory = {
  operationId: 'writeDirectory',
  method: 'PUT',
  path: '/api/directories/{code}',
  summary: { zh: '新建或修订能力名录', en: 'Compile a directory, or revise it' },
  params: DirectoryCode,
  body: Type.Object(
    {
      baseVersion: Type.Integer({ minimum: 0, description: 'The version the person saw; 0 for a new directory' }),
      ...DirectoryContent,
    },
    closed,
  ),
  responses: { 200: DirectorySchema },
} as const satisfies Endpoint;

export const moveDirectory = {
  operationId: 'moveDirectory',
  method: 'POST',
  path: '/api/directories/{code}/state',
  summary: { zh: '公开或撤下能力名录', en: 'Publish a directory, or withdraw it' },
  params: DirectoryCode,
  body: Type.Object({ baseVersion: Type.Integer(), state: Type.Enum(['published', 'withdrawn']) }, closed),
  responses: { 200: DirectorySchema },
} as const satisfies Endpoint;

const DirectoryEntry = Type.Object({
  institution: Type.String({ description: 'Public code' }),
  name: Type.String(),
  region: Type.String(),
  rows: Type.Array(
    Type.Object({
      object: Type.String(),
      parameter: Type.String(),
      standard: Type.String(),
      standardTitle: Type.String(),
      restriction: Type.String(),
      site: Type.Integer(),
      certificate: Type.String(),
    }),
  ),
});

export const getPublicDirectory = {
  operationId: 'getPublicDirectory',
  method: 'GET',
  path: '/api/public/directories/{code}',
  summary: { zh: '一份能力名录：谁今天能做其中哪些', en: 'A directory: who may do which of it today' },
  params: DirectoryCode,
  query: Type.Object({ on: Type.Optional(Type.String({ format: 'date' })) }),
  responses: {
    200: Type.Object({
      code: Type.String(),
      version: Type.Integer(),
      ...DirectoryContent,
      on: Type.String({ format: 'date' }),
      publishedAt: Instant,
      institutions: Type.Array(DirectoryEntry),
      /** There are more than are listed. */
      cut: Type.Boolean(),
    }),
  },
} as const satisfies Endpoint;
