import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { ChoiceSchema } from './procedure.ts';
import { Id } from './registry.ts';
import { AsOf, closed, Day, DecisionDraftSchema, DraftSummary, nullable, Text, Uuid } from './scope-schemas.ts';

export const proposeNumber = {
  operationId: 'proposeNumber',
  method: 'GET',
  path: '/api/institutions/{id}/next-certificate-number',
  summary: { zh: '按规则建议下一个证书编号', en: 'The next free certificate number, by the rule' },
  params: Id,
  query: Type.Object({
    fields: Type.String({ pattern: '^[0-9]{2}(,[0-9]{2}){0,21}$', description: 'Certificate fields, by commas' }),
    sector: Type.String({ pattern: '^[0-9]{2}$' }),
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2099 })),
  }),
  responses: { 200: Type.Object({ number: Type.String() }) },
} as const satisfies Endpoint;

export const getMergePlan = {
  operationId: 'getMergePlan',
  method: 'GET',
  path: '/api/institutions/{id}/merge-plan',
  summary: { zh: '一家一证：合并前的预案', en: 'One institution, one certificate: what merging would make' },
  params: Id,
  query: Type.Object({
    certificates: Type.String({
      pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){0,19}$',
      description: 'Ids, by commas',
    }),
    on: AsOf.on,
  }),
  responses: {
    200: Type.Object({
      obstacles: Type.Array(Type.Object({ code: Type.String(), number: nullable(Type.String()) })),
      rows: Type.Integer(),
      duplicates: Type.Integer({ description: 'Rows that stand in several certificates, once in the new one' }),
      sites: Type.Array(Type.Integer()),
      validTo: nullable(Day),
      validityRule: Type.String(),
      ends: Type.Array(Type.Object({ id: Uuid, number: Type.String() })),
    }),
  },
} as const satisfies Endpoint;

export const listDecisionDrafts = {
  operationId: 'listDecisionDrafts',
  method: 'GET',
  path: '/api/decision-drafts',
  summary: { zh: '拟办的证书决定', en: 'Decisions on certificates that wait for their second hand' },
  query: Type.Object({
    state: Type.Optional(Type.Enum(['prepared', 'returned', 'decided', 'withdrawn'])),
    institution: Type.Optional(Uuid),
  }),
  responses: { 200: Type.Object({ drafts: Type.Array(DraftSummary) }) },
} as const satisfies Endpoint;

export const prepareDecision = {
  operationId: 'prepareDecision',
  method: 'POST',
  path: '/api/decision-drafts',
  summary: { zh: '拟办一项证书决定', en: 'Prepare a decision on a certificate' },
  body: DecisionDraftSchema,
  responses: { 201: Type.Object({ id: Uuid }) },
} as const satisfies Endpoint;

export const getDecisionDraft = {
  operationId: 'getDecisionDraft',
  method: 'GET',
  path: '/api/decision-drafts/{id}',
  summary: { zh: '一项拟办决定', en: 'One prepared decision' },
  params: Id,
  responses: {
    200: Type.Object({ draft: DraftSummary, content: DecisionDraftSchema, choices: Type.Array(ChoiceSchema) }),
  },
} as const satisfies Endpoint;

export const answerDecisionDraft = {
  operationId: 'answerDecisionDraft',
  method: 'POST',
  path: '/api/decision-drafts/{id}/actions',
  summary: { zh: '决定、退回或撤回', en: 'Decide, return or take back' },
  params: Id,
  body: Type.Object(
    { action: Type.Enum(['decide', 'return', 'withdraw']), answer: Type.Optional(Text(2_000)) },
    closed,
  ),
  responses: {
    200: Type.Object({
      state: Type.String(),
      certificateId: nullable(Uuid),
      decisionId: nullable(Uuid),
    }),
  },
} as const satisfies Endpoint;
