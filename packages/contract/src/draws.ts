import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { ChoiceSchema, EventSchema } from './procedure.ts';
import { WordsSchema } from './refusal.ts';

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Hex64 = Type.String({ pattern: '^[0-9a-f]{64}$' });

export const DrawSource = Type.Object(
  {
    id: Type.String(),
    name: WordsSchema,
    kind: Type.Union([Type.Literal('commit'), Type.Literal('published')]),
    describe: Nullable(Type.String()),
    at: Nullable(Type.String()),
    commitment: Nullable(Type.String()),
    committedAt: Nullable(Type.String()),
    value: Nullable(Type.String()),
    revealedAt: Nullable(Type.String()),
    mine: Type.Boolean({ description: 'The asking person acts for this source' }),
  },
  { $id: 'DrawSource' },
);

const LogPlace = Type.Object({
  leafIndex: Type.Integer(),
  treeSize: Type.Integer({ description: 'Size of the first signed tree that holds it' }),
  at: Type.String(),
});

export const DrawStratum = Type.Object(
  {
    id: Type.String(),
    field: Type.String(),
    arm: Type.Union([Type.Literal('all'), Type.Literal('random'), Type.Literal('risk')]),
    method: Type.String(),
    quota: Type.Integer(),
    units: Type.Integer(),
  },
  { $id: 'DrawStratum' },
);

export const DrawDetail = Type.Object(
  {
    id: Type.String(),
    code: Type.String({ description: 'Public code, e.g. SJ2023-SH-1' }),
    planId: Type.String(),
    planCode: Type.String(),
    planTitle: Type.String(),
    organiser: Type.String(),
    region: Type.String(),
    number: Type.Integer(),
    state: Type.String(),
    createdAt: Type.String(),
    supersedes: Nullable(Type.Object({ number: Type.Integer(), reason: Type.String(), approver: Type.String() })),
    sources: Type.Array(DrawSource),
    snapshotHash: Type.String(),
    units: Type.Integer({ description: 'Distinct institutions in the lists' }),
    inspectors: Type.Integer(),
    conflicts: Type.Integer(),
    strata: Type.Array(DrawStratum),
    leftOut: Type.Array(
      Type.Object({
        list: Type.Union([Type.Literal('institutions'), Type.Literal('inspectors')]),
        reason: Type.String(),
        count: Type.Integer(),
      }),
    ),
    frameHash: Nullable(Type.String()),
    frameLog: Nullable(LogPlace),
    seed: Nullable(Type.String()),
    resultLog: Nullable(LogPlace),
    selected: Nullable(Type.Integer()),
    maxLoad: Nullable(Type.Integer()),
    choices: Type.Array(ChoiceSchema),
    events: Type.Array(EventSchema),
    voidRequest: Nullable(Type.Object({ reason: Type.String(), by: Type.String(), at: Type.String() })),
    published: Type.Boolean(),
    onSiteDeadline: Type.String(),
    today: Type.String(),
  },
  { $id: 'DrawDetail' },
);

export const SelectedUnit = Type.Object(
  {
    position: Type.Integer(),
    stratum: Type.String(),
    field: Type.String(),
    rank: Type.Integer(),
    certainty: Type.Boolean(),
    unit: Type.String(),
    name: Type.String(),
    region: Type.String(),
    ticket: Type.String(),
    team: Type.Array(
      Type.Object({
        pool: Type.String(),
        inspectors: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
      }),
    ),
    replacedBy: Nullable(
      Type.Object({ unit: Type.String(), name: Type.String(), reason: Type.String(), at: Type.String() }),
    ),
    replacementRequest: Nullable(Type.Object({ cause: Type.String(), reason: Type.String(), by: Type.String() })),
  },
  { $id: 'SelectedUnit' },
);

const getDrawReply = { 200: DrawDetail };

export const listDraws = {
  operationId: 'listDraws',
  method: 'GET',
  path: '/api/draws',
  summary: { zh: '抽取列表', en: 'Draws' },
  query: Type.Object({ planId: Type.Optional(Type.String({ format: 'uuid' })) }),
  responses: {
    200: Type.Object({
      draws: Type.Array(
        Type.Object({
          id: Type.String(),
          code: Type.String(),
          planTitle: Type.String(),
          region: Type.String(),
          number: Type.Integer(),
          state: Type.String(),
          createdAt: Type.String(),
          quota: Type.Integer(),
          myTurn: Type.Boolean(),
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const getDraw = {
  operationId: 'getDraw',
  method: 'GET',
  path: '/api/draws/{id}',
  summary: { zh: '一次抽取', en: 'One draw' },
  params: Id,
  responses: getDrawReply,
} as const satisfies Endpoint;

const Reason = Type.String({ minLength: 1, maxLength: 2000 });

/** A step of the procedure with what it needs. The procedure's table says who may take it when. */
export const DrawStep = Type.Union([
  Type.Object({ action: Type.Literal('open-commitments') }),
  Type.Object({ action: Type.Literal('commit'), source: Type.String(), commitment: Hex64 }),
  Type.Object({ action: Type.Literal('seal') }),
  Type.Object({ action: Type.Literal('open-reveals') }),
  Type.Object({ action: Type.Literal('reveal'), source: Type.String(), value: Type.String({ maxLength: 200 }) }),
  Type.Object({
    action: Type.Literal('enter-published-value'),
    source: Type.String(),
    value: Type.String({ maxLength: 200 }),
  }),
  Type.Object({ action: Type.Literal('draw') }),
  Type.Object({ action: Type.Literal('publish') }),
  Type.Object({
    action: Type.Literal('request-replacement'),
    unit: Type.String(),
    cause: Type.Union([
      Type.Literal('CLOSED'),
      Type.Literal('LICENCE_LOST'),
      Type.Literal('NO_ACTIVITY'),
      Type.Literal('MOVED_AWAY'),
    ]),
    reason: Reason,
  }),
  Type.Object({ action: Type.Literal('approve-replacement'), unit: Type.String() }),
  Type.Object({ action: Type.Literal('request-void'), reason: Reason }),
  Type.Object({ action: Type.Literal('void'), reason: Reason }),
]);
export type DrawStep = Type.Static<typeof DrawStep>;

export const actOnDraw = {
  operationId: 'actOnDraw',
  method: 'POST',
  path: '/api/draws/{id}/actions',
  summary: { zh: '抽取的一个步骤', en: 'Take a step of the draw' },
  params: Id,
  body: DrawStep,
  responses: getDrawReply,
} as const satisfies Endpoint;

export const listSelected = {
  operationId: 'listSelected',
  method: 'GET',
  path: '/api/draws/{id}/selected',
  summary: { zh: '抽中名单与派员', en: 'Drawn institutions and their teams' },
  params: Id,
  responses: { 200: Type.Object({ selected: Type.Array(SelectedUnit) }) },
} as const satisfies Endpoint;

export const listProbabilities = {
  operationId: 'listProbabilities',
  method: 'GET',
  path: '/api/draws/{id}/probabilities',
  summary: { zh: '每家机构的入选概率', en: 'Inclusion probability of every institution' },
  params: Id,
  query: Type.Object({
    page: Type.Integer({ minimum: 1, default: 1 }),
    pageSize: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
    stratum: Type.Optional(Type.String()),
  }),
  responses: {
    200: Type.Object({
      total: Type.Integer(),
      rows: Type.Array(
        Type.Object({
          stratum: Type.String(),
          unit: Type.String(),
          name: Type.String(),
          creditClass: Nullable(Type.String()),
          size: Type.Integer(),
          probability: Type.Number(),
          selected: Type.Boolean(),
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const getAuditorBundle = {
  operationId: 'getAuditorBundle',
  method: 'GET',
  path: '/api/draws/{id}/auditor-bundle',
  summary: { zh: '审计复核包（含权重开封值）', en: 'Bundle with the openings of sealed sizes, for auditors' },
  params: Id,
  responses: { 200: Type.Unknown() },
} as const satisfies Endpoint;

export const getDrawFrame = {
  operationId: 'getDrawFrame',
  method: 'GET',
  path: '/api/draws/{id}/frame',
  summary: {
    zh: '已封存的抽样框与机构名称（权重仍密封）',
    en: 'The sealed frame with the names of its institutions; sizes stay sealed',
  },
  params: Id,
  responses: {
    200: Type.Object({
      frame: Type.Unknown({ description: 'hengjian.draw.frame/v1, whose hash stands in the log' }),
      names: Type.Record(Type.String(), Type.String(), { description: 'Names of the institutions by unit id' }),
    }),
  },
} as const satisfies Endpoint;

export const getDrawBundle = {
  operationId: 'getDrawBundle',
  method: 'GET',
  path: '/api/draws/{id}/bundle',
  summary: { zh: '公开复核包', en: 'The public bundle of a draw, as soon as there is a result' },
  params: Id,
  responses: { 200: Type.Unknown() },
} as const satisfies Endpoint;
