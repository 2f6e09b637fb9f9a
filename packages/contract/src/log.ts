import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';

const Instant = Type.String({ format: 'date-time' });

export const LogHeadSchema = Type.Object({
  treeSize: Type.Integer({ minimum: 0, description: 'Entries the head covers' }),
  root: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'RFC 6962 root hash' }),
  /** When this head was first signed; a day without entries keeps the head of the last change. */
  signedAt: Instant,
  note: Type.String({ description: 'The head as a signed note, C2SP tlog-checkpoint' }),
});
export type LogHead = Type.Static<typeof LogHeadSchema>;

/** A summary to read. Whoever wants to check uses `/log/checkpoint`, `/log/key` and `/log/tile/…` (C2SP tlog-tiles). */
export const getLog = {
  operationId: 'getLog',
  method: 'GET',
  path: '/api/log',
  summary: {
    zh: '透明日志：日志头、密钥、最近条目、每日日志头',
    en: 'The log: head, key, recent entries, heads of the days',
  },
  query: Type.Object({
    entries: Type.Optional(Type.Integer({ minimum: 0, maximum: 100, default: 30 })),
    days: Type.Optional(Type.Integer({ minimum: 0, maximum: 366, default: 30 })),
  }),
  responses: {
    200: Type.Object({
      origin: Type.String({ description: 'First line of every head' }),
      key: Type.String({ description: 'What verifies a head: a C2SP vkey line' }),
      today: Type.String({ format: 'date', description: 'Of the server, in Asia/Shanghai' }),
      /** The newest; null for the moment before the log is first signed. */
      head: Type.Union([LogHeadSchema, Type.Null()]),
      /** Newest first. What an entry says stands in its leaf. */
      recent: Type.Array(
        Type.Object({
          leafIndex: Type.Integer({ minimum: 0 }),
          /** `<thing>.<what happened>`, e.g. `draw.frame`. */
          type: Type.String(),
          /** Public number of the thing. */
          subject: Type.String(),
          at: Instant,
        }),
      ),
      /** The head kept for each day, newest first. */
      days: Type.Array(Type.Object({ day: Type.String({ format: 'date' }), head: LogHeadSchema })),
    }),
  },
} as const satisfies Endpoint;
