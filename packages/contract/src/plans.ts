import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { PlanContentSchema } from './plan-content.ts';
import { ChoiceSchema, EventSchema } from './procedure.ts';

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Counts = Type.Record(Type.String(), Type.Integer());

export const PlanFactsSchema = Type.Object(
  {
    base: Type.Integer(),
    baseByField: Counts,
    violatorsByField: Counts,
    pools: Type.Record(Type.String(), Type.Object({ eligible: Type.Integer(), expired: Type.Integer() })),
    countersigned: Type.Array(Type.String()),
    cityHasDrawn: Type.Boolean({
      description: 'The city plan it hangs on has been drawn; true where it hangs on none',
    }),
    repeats: Type.Array(
      Type.Object({
        institution: Type.String(),
        reason: Type.String(),
        requestedBy: Type.String(),
        approvedBy: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
    exceptions: Type.Array(
      Type.Object({
        rule: Type.String(),
        reason: Type.String(),
        requestedBy: Type.String(),
        approvedBy: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
  },
  { $id: 'PlanFacts', description: 'Counts on which a plan is checked, as of now' },
);

export const PlanSummary = Type.Object(
  {
    id: Type.String(),
    code: Type.String(),
    title: Type.String(),
    level: Type.Union([Type.Literal('city'), Type.Literal('district')]),
    region: Type.String(),
    year: Type.Integer(),
    state: Type.String(),
    version: Type.Integer(),
    total: Type.Integer(),
    drawDate: Type.String(),
    draws: Type.Integer({ description: 'How many numbered draws it has' }),
    drawn: Type.Boolean({ description: 'One of them was drawn and is not void' }),
    due: Type.Union([Type.Object({ key: Type.String(), date: Type.String(), clause: Type.String() }), Type.Null()], {
      description: 'The date of the year it runs to now',
    }),
    myTurn: Type.Boolean({ description: 'The next step is one the asking person can take' }),
  },
  { $id: 'PlanSummary' },
);

const ExceptionSchema = Type.Object(
  {
    id: Type.String(),
    kind: Type.Union([Type.Literal('repeat'), Type.Literal('principle')]),
    target: Type.String(),
    targetName: Type.String(),
    reason: Type.String(),
    requestedBy: Type.String(),
    requestedAt: Type.String(),
    decision: Type.Union([
      Type.Object({ approved: Type.Boolean(), reason: Type.String(), by: Type.String(), at: Type.String() }),
      Type.Null(),
    ]),
    mayDecide: Type.Boolean(),
  },
  { $id: 'PlanException' },
);

export const PlanDetail = Type.Object(
  {
    id: Type.String(),
    code: Type.String(),
    state: Type.String(),
    version: Type.Integer(),
    content: PlanContentSchema,
    facts: PlanFactsSchema,
    factsAt: Type.String(),
    choices: Type.Array(ChoiceSchema),
    events: Type.Array(EventSchema),
    edits: Type.Array(Type.Object({ version: Type.Integer(), at: Type.String(), by: Type.String() }), {
      description: 'The last versions, newest first',
    }),
    exceptions: Type.Array(ExceptionSchema),
    mayEdit: Type.Boolean(),
    mayPrepareDraw: Type.Boolean({
      description: 'The asking person may freeze the lists now and open a numbered draw',
    }),
    conflicts: Type.Integer({ description: 'Declared pairs of inspector and institution that must not meet' }),
    draws: Type.Array(
      Type.Object({ id: Type.String(), number: Type.Integer(), state: Type.String(), createdAt: Type.String() }),
    ),
    today: Type.String({ description: 'The official date' }),
  },
  { $id: 'PlanDetail' },
);

export const listPlans = {
  operationId: 'listPlans',
  method: 'GET',
  path: '/api/plans',
  summary: { zh: '抽查计划列表', en: 'Inspection plans' },
  query: Type.Object({
    year: Type.Optional(Type.Integer({ minimum: 1, maximum: 9999 })),
    level: Type.Optional(Type.Union([Type.Literal('city'), Type.Literal('district')])),
  }),
  responses: { 200: Type.Object({ plans: Type.Array(PlanSummary) }) },
} as const satisfies Endpoint;

export const createPlan = {
  operationId: 'createPlan',
  method: 'POST',
  path: '/api/plans',
  summary: { zh: '新建抽查计划', en: 'Create an inspection plan' },
  body: Type.Object({
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    level: Type.Union([Type.Literal('city'), Type.Literal('district')]),
    cityPlanId: Type.Optional(Type.String({ format: 'uuid' })),
    template: Type.Union([Type.Literal('notice-2023'), Type.Literal('empty')]),
  }),
  responses: { 201: Type.Object({ id: Type.String() }) },
} as const satisfies Endpoint;

export const getPlan = {
  operationId: 'getPlan',
  method: 'GET',
  path: '/api/plans/{id}',
  summary: { zh: '抽查计划', en: 'One inspection plan' },
  params: Id,
  responses: { 200: PlanDetail },
} as const satisfies Endpoint;

export const savePlan = {
  operationId: 'savePlan',
  method: 'PUT',
  path: '/api/plans/{id}/content',
  summary: { zh: '保存计划内容（可不完整）', en: 'Save the content, complete or not' },
  params: Id,
  body: Type.Object({ baseVersion: Type.Integer(), content: PlanContentSchema }),
  responses: { 200: Type.Object({ version: Type.Integer() }) },
} as const satisfies Endpoint;

export const actOnPlan = {
  operationId: 'actOnPlan',
  method: 'POST',
  path: '/api/plans/{id}/actions',
  summary: { zh: '计划的一个步骤', en: 'Take a step of the procedure' },
  params: Id,
  body: Type.Object({
    action: Type.String(),
    version: Type.Integer({ description: 'The version the person saw' }),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
    documentNumber: Type.Optional(Type.String({ maxLength: 100, description: 'With assign-number' })),
  }),
  responses: { 200: Type.Object({ state: Type.String() }) },
} as const satisfies Endpoint;

export const getPlanVersion = {
  operationId: 'getPlanVersion',
  method: 'GET',
  path: '/api/plans/{id}/versions/{version}',
  summary: { zh: '计划的历史版本', en: 'An earlier version' },
  params: Type.Object({ id: Type.String({ format: 'uuid' }), version: Type.Integer() }),
  responses: { 200: Type.Object({ version: Type.Integer(), content: PlanContentSchema }) },
} as const satisfies Endpoint;

export const requestException = {
  operationId: 'requestException',
  method: 'POST',
  path: '/api/plans/{id}/exceptions',
  summary: { zh: '申请例外', en: 'Ask for an exception' },
  params: Id,
  body: Type.Object({
    kind: Type.Union([Type.Literal('repeat'), Type.Literal('principle')]),
    target: Type.String({ minLength: 1, maxLength: 64 }),
    reason: Type.String({ minLength: 1, maxLength: 2000 }),
  }),
  responses: { 201: Type.Object({ id: Type.String() }) },
} as const satisfies Endpoint;

export const decideException = {
  operationId: 'decideException',
  method: 'POST',
  path: '/api/plans/{id}/exceptions/{exceptionId}/decision',
  summary: { zh: '批准或不批准例外', en: 'Decide on an exception' },
  params: Type.Object({ id: Type.String({ format: 'uuid' }), exceptionId: Type.String({ format: 'uuid' }) }),
  body: Type.Object({ approved: Type.Boolean(), reason: Type.String({ minLength: 1, maxLength: 2000 }) }),
  responses: { 200: Type.Object({ approved: Type.Boolean() }) },
} as const satisfies Endpoint;

export const prepareDraw = {
  operationId: 'prepareDraw',
  method: 'POST',
  path: '/api/plans/{id}/draws',
  summary: { zh: '冻结名录，准备抽取', en: 'Freeze the lists and prepare a numbered draw' },
  params: Id,
  responses: { 201: Type.Object({ id: Type.String(), number: Type.Integer() }) },
} as const satisfies Endpoint;
