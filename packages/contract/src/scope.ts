import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { ChoiceSchema } from './procedure.ts';
import { Id } from './registry.ts';

const Uuid = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Axis = Type.Enum(['licence', 'accreditation', 'designation']);
const Kind = Type.String({ description: 'issued, taken-over, renewed, changed, extended, reduced, suspended, …' });
const LibraryState = Type.Enum(['in-library', 'withdrawn-citable', 'withdrawn', 'edition-outdated', 'not-in-library']);
const Days = Type.Object({ from: Day, to: nullable(Day) }, { description: 'Both days inclusive; null is open' });
const closed = { additionalProperties: false };

/** “As of `on`, as known on `known`”: days as the authorities count them; the end of the day is meant. */
export const AsOf = {
  on: Type.Optional(Type.String({ format: 'date', description: 'The day asked about; today where absent' })),
  known: Type.Optional(
    Type.String({ format: 'date', description: 'As recorded by the end of that day; now where absent' }),
  ),
};
const Paged = {
  page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
};

const RowKeySchema = Type.Object({
  site: Type.Integer({ minimum: 1, maximum: 32_767 }),
  itemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  limitationId: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
});

const Text = (maxLength: number) => Type.String({ maxLength });
const WordingFields = {
  field: Type.String({ pattern: '^[0-9]{2}$', description: 'Certificate field 00–21' }),
  category: Text(200),
  object: Text(300),
  parameter: Text(500),
  standardNumber: Text(200),
  standardTitle: Text(500),
  method: Text(500),
  restriction: Text(1_000),
  note: Text(1_000),
};

export const CapabilitySchema = Type.Object(
  {
    institutionId: Uuid,
    certificateId: Uuid,
    certificateNumber: Type.String(),
    axis: Axis,
    inForce: nullable(Type.Boolean({ description: 'The certificate is in force on the day' })),
    line: Type.Integer(),
    ...RowKeySchema.properties,
    ...WordingFields,
    libraryState: nullable(LibraryState),
    valid: Type.Array(Days),
    decisionId: Uuid,
    recordedFrom: Type.String({ format: 'date-time' }),
  },
  // Without a name: it stands more than once in some answers, and a serializer takes a name once.
  { description: 'A row of a capability annex' },
);

const StandingSchema = Type.Enum([
  'active',
  'partly-suspended',
  'suspended',
  'expired',
  'revoked',
  'cancelled',
  'none',
]);

const DecisionSchema = Type.Object(
  {
    id: Uuid,
    sequence: Type.Integer(),
    kind: Kind,
    decidedOn: Day,
    effectiveFrom: Day,
    effectiveTo: nullable(Day),
    number: nullable(Type.String()),
    sites: nullable(Type.Array(Type.Integer())),
    documentNumber: nullable(Type.String()),
    reason: nullable(Type.String()),
    clause: nullable(Type.String()),
    rows: nullable(Type.Array(RowKeySchema)),
    mergedFrom: Type.Array(Type.String()),
    mergedInto: nullable(Type.String()),
    annexVersion: Type.Integer(),
    annexRows: Type.Integer(),
    annexSha256: Type.String(),
    preparedBy: Type.String(),
    decidedBy: Type.String(),
    recordedAt: Type.String({ format: 'date-time' }),
    leafIndex: nullable(Type.Integer({ description: 'Place in the transparency log' })),
  },
  { $id: 'CertificateDecision' },
);

const CertificateFields = {
  id: Uuid,
  institutionId: Uuid,
  axis: Axis,
  number: Type.String(),
  issuer: Type.String({ description: 'Region of the issuing authority; 000000 for the nation' }),
  sequence: Type.Integer({ description: 'Of the newest decision: a draft is made on it' }),
  status: StandingSchema,
  validFrom: Day,
  validTo: Day,
  endedOn: nullable(Day),
  endedBy: nullable(Type.String()),
  inForce: Type.Array(Days),
  suspended: Type.Array(Days),
  sites: Type.Array(Type.Object({ number: Type.Integer(), name: Type.String(), address: Type.String() })),
  annexVersion: Type.Integer(),
  annexRows: Type.Integer(),
};

const CertificateSummary = Type.Object(CertificateFields, { $id: 'CertificateSummary' });

/** What a person fills in to prepare a decision. */
export const DecisionDraftSchema = Type.Object(
  {
    institutionId: Uuid,
    axis: Axis,
    action: Type.Enum([
      'issue',
      'take-over',
      'renew',
      'change',
      'extend',
      'reduce',
      'suspend',
      'resume',
      'revoke',
      'cancel',
      'merge',
    ]),
    certificateId: nullable(Uuid),
    baseSequence: Type.Integer({
      minimum: 0,
      description: 'The newest decision the person saw; 0 for a new certificate',
    }),
    decidedOn: Day,
    effectiveFrom: Day,
    effectiveTo: nullable(Day),
    number: nullable(Type.String({ minLength: 1, maxLength: 64 })),
    sites: nullable(Type.Array(Type.Integer({ minimum: 1, maximum: 32_767 }), { maxItems: 200 })),
    documentNumber: nullable(Text(100)),
    reason: nullable(Text(2_000)),
    clause: nullable(Text(200)),
    correction: Type.Boolean({ description: 'It mends a decision that was recorded wrongly' }),
    additions: Type.Array(Type.Object({ site: RowKeySchema.properties.site, ...WordingFields }, closed), {
      maxItems: 20_000,
    }),
    removals: Type.Array(RowKeySchema, { maxItems: 20_000 }),
    rows: nullable(Type.Array(RowKeySchema, { maxItems: 20_000, description: 'Suspend or resume these rows only' })),
    merge: Type.Array(Uuid, { maxItems: 20, description: 'With merge: the certificates that go into one' }),
  },
  closed,
);
export type DecisionDraft = Type.Static<typeof DecisionDraftSchema>;

const DraftSummary = Type.Object(
  {
    id: Uuid,
    certificateId: nullable(Uuid),
    institutionId: Uuid,
    institutionName: Type.String(),
    state: Type.Enum(['prepared', 'returned', 'decided', 'withdrawn']),
    action: Type.String(),
    axis: Axis,
    number: nullable(Type.String()),
    effectiveFrom: Day,
    additions: Type.Integer(),
    removals: Type.Integer(),
    preparedBy: Type.String(),
    preparedAt: Type.String({ format: 'date-time' }),
    answeredBy: nullable(Type.String()),
    answer: nullable(Type.String()),
    stale: Type.Boolean({ description: 'The certificate was decided on since it was prepared' }),
    myTurn: Type.Boolean(),
  },
  { $id: 'DecisionDraftSummary' },
);

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
    certificates: Type.String({ pattern: '^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,19}$', description: 'Ids, by commas' }),
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
