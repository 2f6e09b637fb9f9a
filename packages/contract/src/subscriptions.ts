import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const closed = { additionalProperties: false };

/** A search as its permanent link holds it, without page and day: what is new is asked of the present. */
const SavedQuery = Type.Object(
  {
    q: Type.String({ maxLength: 200 }),
    region: Type.Union([Type.String({ pattern: '^[0-9]{4}[0-9A-Z]{2}$' }), Type.Null()]),
    field: Type.Union([Type.String({ pattern: '^[0-9]{2}$' }), Type.Null()]),
    axis: Type.Enum(['licence', 'accreditation']),
  },
  closed,
);

const DeliverySchema = Type.Object({
  at: Instant,
  matches: Type.Integer(),
  outcome: Type.Enum(['waiting', 'sent', 'failed']),
  attempts: Type.Integer(),
  reply: Type.Union([Type.String(), Type.Null()]),
});

export const SubscriptionSchema = Type.Object({
  id: Id,
  channel: Type.Enum(['notice', 'webhook']),
  url: Type.Union([Type.String(), Type.Null()]),
  state: Type.Enum(['active', 'failing']),
  seenUntil: Instant,
  /** The newest, at most five. */
  deliveries: Type.Array(DeliverySchema),
});

export const SavedSearchSchema = Type.Object(
  {
    id: Id,
    name: Type.String(),
    query: SavedQuery,
    /** Of the search on the public pages, and of its Atom feed. */
    link: Type.String(),
    feed: Type.String(),
    createdAt: Instant,
    subscriptions: Type.Array(SubscriptionSchema),
  },
  { $id: 'SavedSearch' },
);
export type SavedSearch = Type.Static<typeof SavedSearchSchema>;

export const listSavedSearches = {
  operationId: 'listSavedSearches',
  method: 'GET',
  path: '/api/saved-searches',
  summary: { zh: '我保存的查询与订阅', en: 'My saved searches and subscriptions' },
  responses: { 200: Type.Object({ searches: Type.Array(SavedSearchSchema) }) },
} as const satisfies Endpoint;

export const saveSearch = {
  operationId: 'saveSearch',
  method: 'POST',
  path: '/api/saved-searches',
  summary: { zh: '保存一个查询', en: 'Keep a search' },
  body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }), query: SavedQuery }, closed),
  responses: { 201: SavedSearchSchema },
} as const satisfies Endpoint;

export const deleteSavedSearch = {
  operationId: 'deleteSavedSearch',
  method: 'DELETE',
  path: '/api/saved-searches/{id}',
  summary: { zh: '删除保存的查询及其订阅', en: 'Take a saved search away, with its subscriptions' },
  params: Type.Object({ id: Id }),
  responses: { 200: Type.Object({}) },
} as const satisfies Endpoint;

export const subscribe = {
  operationId: 'subscribe',
  method: 'POST',
  path: '/api/saved-searches/{id}/subscriptions',
  summary: {
    zh: '订阅：有新的匹配时通知本人（站内与邮件），或发送到程序（webhook，带签名）',
    en: 'Subscribe: be told of new matches (in the office and by e-mail), or have a program told (webhook, signed)',
  },
  params: Type.Object({ id: Id }),
  body: Type.Object(
    {
      channel: Type.Enum(['notice', 'webhook']),
      url: Type.Optional(Type.String({ maxLength: 500, description: 'https address; of a webhook only' })),
    },
    closed,
  ),
  responses: {
    201: Type.Object({
      subscription: SubscriptionSchema,
      /** Hex; signs what the webhook gets. Shown this once; null for notices. */
      secret: Type.Union([Type.String(), Type.Null()]),
    }),
  },
} as const satisfies Endpoint;

export const unsubscribe = {
  operationId: 'unsubscribe',
  method: 'DELETE',
  path: '/api/subscriptions/{id}',
  summary: { zh: '退订', en: 'Unsubscribe' },
  params: Type.Object({ id: Id }),
  responses: { 200: Type.Object({}) },
} as const satisfies Endpoint;
