import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { FileSchema } from './registry.ts';

const Uuid = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });

export const CONFLICT_REASONS = [
  'employed',
  'family',
  'consulting',
  'shareholding',
  'previous-visits',
  'other',
] as const;
export type ConflictReason = (typeof CONFLICT_REASONS)[number];

const Named = Type.Object({ id: Uuid, code: Type.String(), name: Type.String() });

/** Avoidance: this inspector does not inspect that institution. */
export const ConflictSchema = Type.Object(
  {
    id: Uuid,
    inspector: Named,
    institution: Named,
    reason: Type.Enum(CONFLICT_REASONS),
    note: Type.String(),
    declaredBy: Type.Union([Type.String(), Type.Null()], { description: 'Name of the person' }),
    declaredAt: Instant,
    ended: Type.Union([
      Type.Object({ reason: Type.String(), by: Type.Union([Type.String(), Type.Null()]), at: Instant }),
      Type.Null(),
    ]),
    mayEnd: Type.Boolean(),
  },
  { $id: 'Conflict' },
);
export type Conflict = Type.Static<typeof ConflictSchema>;

export const ConflictFilter = {
  search: Type.Optional(Type.String({ maxLength: 100, description: 'Part of a name or code on either side' })),
  inspectorId: Type.Optional(Uuid),
  institutionId: Type.Optional(Uuid),
  ended: Type.Optional(Type.Boolean({ description: 'Ended ones too', default: false })),
  sort: Type.Optional(Type.Enum(['inspector', 'institution', 'declaredAt'])),
  descending: Type.Optional(Type.Boolean()),
  page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
};

export const listConflicts = {
  operationId: 'listConflicts',
  method: 'GET',
  path: '/api/conflicts',
  summary: { zh: '回避关系', en: 'Declared conflicts' },
  query: Type.Object(ConflictFilter),
  responses: {
    200: Type.Object({
      rows: Type.Array(ConflictSchema),
      total: Type.Integer(),
      may: Type.Object({ declare: Type.Boolean(), export: Type.Boolean(), import: Type.Boolean() }),
    }),
  },
} as const satisfies Endpoint;

export const exportConflicts = {
  operationId: 'exportConflicts',
  method: 'GET',
  path: '/api/conflicts/export',
  summary: { zh: '导出回避关系（与当前筛选一致）', en: 'Export exactly the filtered conflicts' },
  query: Type.Object({
    ...ConflictFilter,
    format: Type.Enum(['xlsx', 'csv']),
    locale: Type.Optional(Type.Enum(['zh', 'en'])),
  }),
  responses: { 200: FileSchema },
} as const satisfies Endpoint;

export const findConflictSides = {
  operationId: 'findConflictSides',
  method: 'GET',
  path: '/api/conflicts/sides',
  summary: { zh: '查找可申报回避的人员或机构', en: 'Inspectors and institutions a conflict can be declared for' },
  query: Type.Object({
    side: Type.Enum(['inspector', 'institution']),
    search: Type.String({ maxLength: 100 }),
  }),
  responses: { 200: Type.Object({ found: Type.Array(Named, { description: 'At most 20' }) }) },
} as const satisfies Endpoint;

export const declareConflict = {
  operationId: 'declareConflict',
  method: 'POST',
  path: '/api/conflicts',
  summary: { zh: '申报回避', en: 'Declare a conflict' },
  body: Type.Object(
    {
      inspectorId: Uuid,
      institutionId: Uuid,
      reason: Type.Enum(CONFLICT_REASONS),
      note: Type.String({ maxLength: 500 }),
    },
    { additionalProperties: false },
  ),
  responses: { 201: Type.Object({ id: Uuid }) },
} as const satisfies Endpoint;

export const endConflict = {
  operationId: 'endConflict',
  method: 'POST',
  path: '/api/conflicts/{id}/end',
  summary: { zh: '解除回避', en: 'End a conflict' },
  params: Type.Object({ id: Uuid }),
  body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }, { additionalProperties: false }),
  responses: { 204: Type.Null() },
} as const satisfies Endpoint;
