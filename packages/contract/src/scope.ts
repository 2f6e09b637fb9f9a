import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { ChoiceSchema } from './procedure.ts';
import { Id } from './registry.ts';
import {
  AsOf,
  Axis,
  CapabilitySchema,
  CertificateSummary,
  Day,
  Days,
  DecisionSchema,
  DraftSummary,
  Kind,
  LibraryState,
  nullable,
  Paged,
  RowKeySchema,
  StandingSchema,
  Uuid,
} from './scope-schemas.ts';

export * from './decision-drafts.ts';
export { AsOf, CapabilitySchema, type DecisionDraft, DecisionDraftSchema } from './scope-schemas.ts';

export const listCertificates = {
  operationId: 'listCertificates',
  method: 'GET',
  path: '/api/institutions/{id}/certificates',
  summary: { zh: '机构的证书（许可、认可、称号）', en: 'Certificates of an institution, on three axes' },
  params: Id,
  query: Type.Object(AsOf),
  responses: {
    200: Type.Object({
      certificates: Type.Array(CertificateSummary),
      choices: Type.Array(ChoiceSchema, { description: 'What may be begun without a certificate' }),
    }),
  },
} as const satisfies Endpoint;

export const getCertificate = {
  operationId: 'getCertificate',
  method: 'GET',
  path: '/api/certificates/{id}',
  summary: { zh: '一张证书及全部决定', en: 'One certificate with every decision on it' },
  params: Id,
  query: Type.Object(AsOf),
  responses: {
    200: Type.Object({
      certificate: CertificateSummary,
      institution: Type.Object({ id: Uuid, code: Type.String(), name: Type.String() }),
      decisions: Type.Array(DecisionSchema),
      choices: Type.Array(ChoiceSchema),
      drafts: Type.Array(DraftSummary),
    }),
  },
} as const satisfies Endpoint;

const AxisSchema = Type.Object({
  status: StandingSchema,
  certificates: Type.Array(
    Type.Object({
      id: Uuid,
      number: Type.String(),
      status: StandingSchema,
      validFrom: Day,
      validTo: Day,
      annex: Type.Object({ version: Type.Integer(), rows: Type.Integer(), since: Day }),
      suspendedRows: nullable(Type.Object({ rows: Type.Integer(), from: Day, to: nullable(Day) })),
      because: Type.Object({
        id: Uuid,
        kind: Kind,
        decidedOn: Day,
        effectiveFrom: Day,
        effectiveTo: nullable(Day),
        documentNumber: nullable(Type.String()),
      }),
    }),
  ),
});

export const getStatus = {
  operationId: 'getStatus',
  method: 'GET',
  path: '/api/institutions/{id}/status',
  summary: { zh: '四条状态轴及其依据', en: 'The four status axes, with what they follow from' },
  params: Id,
  query: Type.Object(AsOf),
  responses: {
    200: Type.Object({
      on: Day,
      licence: AxisSchema,
      accreditation: AxisSchema,
      designation: AxisSchema,
      credit: nullable(
        Type.Object({
          creditClass: nullable(Type.String()),
          recordedAt: nullable(Type.String({ format: 'date-time' })),
          source: nullable(Type.String()),
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

const CapabilityPageSchema = Type.Object({
  rows: Type.Array(CapabilitySchema),
  total: Type.Integer(),
  states: Type.Record(Type.String(), Type.Integer()),
});
const CapabilityFilter = {
  ...AsOf,
  axis: Type.Optional(Axis),
  q: Type.Optional(Type.String({ maxLength: 200, description: 'Words, and standard numbers in any writing' })),
  field: Type.Optional(Type.String({ pattern: '^[0-9]{2}$' })),
  site: Type.Optional(RowKeySchema.properties.site),
  state: Type.Optional(LibraryState),
  order: Type.Optional(Type.Enum(['annex', 'severity'])),
  ...Paged,
};

export const listCapabilities = {
  operationId: 'listCapabilities',
  method: 'GET',
  path: '/api/institutions/{id}/capabilities',
  summary: { zh: '能力附表（某日、当时所知）', en: 'The capability annex of a day, as known on a day' },
  params: Id,
  query: Type.Object({ ...CapabilityFilter, certificate: Type.Optional(Uuid) }),
  responses: { 200: CapabilityPageSchema },
} as const satisfies Endpoint;

export const listItemCapabilities = {
  operationId: 'listItemCapabilities',
  method: 'GET',
  path: '/api/scope-items/{item}/capabilities',
  summary: { zh: '谁在某日具备某项能力', en: 'Who may test one item on a day' },
  params: Type.Object({ item: RowKeySchema.properties.itemId }),
  query: Type.Object({ ...AsOf, ...Paged }),
  responses: { 200: CapabilityPageSchema },
} as const satisfies Endpoint;

export const getRowHistory = {
  operationId: 'getRowHistory',
  method: 'GET',
  path: '/api/certificates/{id}/row-history',
  summary: { zh: '一行能力的全部历史', en: 'Everything that was ever believed of one row' },
  params: Id,
  query: RowKeySchema,
  responses: {
    200: Type.Object({
      beliefs: Type.Array(
        Type.Object({
          valid: Type.Array(Days),
          line: Type.Integer(),
          recordedFrom: Type.String({ format: 'date-time' }),
          recordedTo: nullable(Type.String({ format: 'date-time' })),
          decisionId: Uuid,
          closedBy: nullable(Uuid),
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const compareAnnex = {
  operationId: 'compareAnnex',
  method: 'GET',
  path: '/api/certificates/{id}/annex-changes',
  summary: { zh: '两日之间附表的变化', en: 'What changed in an annex between two days' },
  params: Id,
  query: Type.Object({ from: Day, to: Day, known: AsOf.known, ...Paged }),
  responses: {
    200: Type.Object({
      added: Type.Integer(),
      removed: Type.Integer(),
      changed: Type.Integer(),
      rows: Type.Array(
        Type.Object({
          change: Type.Enum(['added', 'removed', 'changed']),
          before: nullable(CapabilitySchema),
          after: nullable(CapabilitySchema),
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const getCertificateDays = {
  operationId: 'getCertificateDays',
  method: 'GET',
  path: '/api/institutions/{id}/certificate-days',
  summary: { zh: '证书逐日历史', en: 'The history of certificates, day by day' },
  params: Id,
  query: Type.Object({ from: Type.Optional(Day), to: Type.Optional(Day), known: AsOf.known }),
  responses: {
    200: Type.Object({
      certificates: Type.Array(
        Type.Object({
          id: Uuid,
          axis: Axis,
          number: Type.String(),
          stretches: Type.Array(
            Type.Object({
              from: Day,
              to: nullable(Day),
              status: StandingSchema,
              annexVersion: Type.Integer(),
              annexRows: Type.Integer(),
              decisionId: Uuid,
            }),
          ),
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const matchScope = {
  operationId: 'matchScope',
  method: 'GET',
  path: '/api/institutions/{id}/scope-match',
  summary: { zh: 'CMA 与 CNAS 范围逐行对照', en: 'Licence and accreditation scopes, row by row' },
  params: Id,
  query: Type.Object({
    ...AsOf,
    kind: Type.Optional(Type.Enum(['equal', 'differs', 'only-cma', 'only-cnas'])),
    ...Paged,
  }),
  responses: {
    200: Type.Object({
      counts: Type.Object({
        equal: Type.Integer(),
        differs: Type.Integer(),
        'only-cma': Type.Integer(),
        'only-cnas': Type.Integer(),
      }),
      clause: Type.String(),
      pairs: Type.Array(
        Type.Object({
          kind: Type.String(),
          differences: Type.Array(Type.String()),
          mayShorten: Type.Boolean({ description: 'The on-site assessment of the row may be shortened' }),
          cma: nullable(CapabilitySchema),
          cnas: nullable(CapabilitySchema),
        }),
      ),
    }),
  },
} as const satisfies Endpoint;
