import { Type } from 'typebox';

export const Uuid = Type.String({ format: 'uuid' });
export const Day = Type.String({ format: 'date' });
export const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const Axis = Type.Enum(['licence', 'accreditation', 'designation']);
export const Kind = Type.String({
  description: 'issued, taken-over, renewed, changed, extended, reduced, suspended, …',
});
export const LibraryState = Type.Enum([
  'in-library',
  'withdrawn-citable',
  'withdrawn',
  'edition-outdated',
  'not-in-library',
]);
export const Days = Type.Object({ from: Day, to: nullable(Day) }, { description: 'Both days inclusive; null is open' });
export const closed = { additionalProperties: false };

/** “As of `on`, as known on `known`”: days as the authorities count them; the end of the day is meant. */
export const AsOf = {
  on: Type.Optional(Type.String({ format: 'date', description: 'The day asked about; today where absent' })),
  known: Type.Optional(
    Type.String({ format: 'date', description: 'As recorded by the end of that day; now where absent' }),
  ),
};
export const Paged = {
  page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
};

export const RowKeySchema = Type.Object({
  site: Type.Integer({ minimum: 1, maximum: 32_767 }),
  itemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  limitationId: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
});

export const Text = (maxLength: number) => Type.String({ maxLength });
export const WordingFields = {
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

export const StandingSchema = Type.Enum([
  'active',
  'partly-suspended',
  'suspended',
  'expired',
  'revoked',
  'cancelled',
  'none',
]);

export const DecisionSchema = Type.Object(
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

export const CertificateSummary = Type.Object(CertificateFields, { $id: 'CertificateSummary' });

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

export const DraftSummary = Type.Object(
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
