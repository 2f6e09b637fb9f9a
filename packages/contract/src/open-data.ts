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
