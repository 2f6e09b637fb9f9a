import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { WordsSchema } from './refusal.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date', description: 'A day in Asia/Shanghai, itself included' });

/** A line of the trail. What was typed or decided is not in it: that stands with the thing itself. */
export const AuditEntrySchema = Type.Object({
  id: Id,
  at: Type.String({ format: 'date-time' }),
  /** The use case, e.g. `draw.seal`. */
  action: Type.String(),
  /** What it was about, e.g. `draw:0192…`; the kind alone where it was about no single thing. */
  subject: Type.String(),
  /** The person's name where it was about a person. */
  subjectName: Type.Union([Type.String(), Type.Null()]),
  outcome: Type.Enum(['done', 'refused']),
  /** Of the refusal. */
  code: Type.Union([Type.String(), Type.Null()]),
  /** Null: nobody known, e.g. a sign-in under a login that does not exist. */
  person: Type.Union([
    Type.Object({ id: Id, login: Type.String(), name: Type.String(), organisation: WordsSchema }),
    Type.Null(),
  ]),
});
export type AuditEntry = Type.Static<typeof AuditEntrySchema>;

/** Newest first. Entries of people outside the jurisdiction of who asks are not among them. */
export const listAudit = {
  operationId: 'listAudit',
  method: 'GET',
  path: '/api/audit',
  summary: { zh: '操作留痕', en: 'The audit trail' },
  query: Type.Object({
    subject: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Exactly, e.g. `draw:0192…`' })),
    person: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Part of the name or login' })),
    action: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    outcome: Type.Optional(Type.Enum(['done', 'refused'])),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    before: Type.Optional(Type.String({ format: 'uuid', description: 'Id of the last entry of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  }),
  responses: {
    200: Type.Object({ entries: Type.Array(AuditEntrySchema), next: Type.Union([Id, Type.Null()]) }),
  },
} as const satisfies Endpoint;
