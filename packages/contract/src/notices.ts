import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { WordsSchema } from './refusal.ts';

const Id = Type.String({ format: 'uuid' });

export const NotificationSchema = Type.Object({
  id: Id,
  template: Type.String(),
  title: WordsSchema,
  body: WordsSchema,
  /** A path within the office, e.g. `/plans/…`. */
  link: Type.String(),
  at: Type.String({ format: 'date-time' }),
  readAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
});
export type Notification = Type.Static<typeof NotificationSchema>;

export const listNotifications = {
  operationId: 'listNotifications',
  method: 'GET',
  path: '/api/notifications',
  summary: { zh: '我的通知', en: 'My notifications' },
  query: Type.Object({
    unread: Type.Optional(Type.Boolean({ default: false })),
    before: Type.Optional(Type.String({ format: 'uuid', description: 'Id of the last one of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 30 })),
  }),
  responses: {
    200: Type.Object({ items: Type.Array(NotificationSchema), unread: Type.Integer({ minimum: 0 }) }),
  },
} as const satisfies Endpoint;

export const markNotificationRead = {
  operationId: 'markNotificationRead',
  method: 'POST',
  path: '/api/notifications/{notificationId}/read',
  summary: { zh: '标为已读', en: 'Mark as read' },
  params: Type.Object({ notificationId: Id }),
  responses: { 204: Type.Null() },
} as const satisfies Endpoint;
