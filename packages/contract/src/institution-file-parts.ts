import { Type } from 'typebox';
import { FileDay as Day, fileDay, FileUuid, nullable, Region } from './institution-file-schemas.ts';

const line = (longest: number) => Type.String({ minLength: 1, maxLength: longest });
const Instant = Type.String({ format: 'date-time' });

/** First and last day, both inclusive; null is open. */
const period = { from: Day, to: nullable(Day) };
const openPeriod = { from: nullable(Day), to: nullable(Day) };

/** Posts of people (评审准则: 最高管理者、技术负责人、质量负责人、授权签字人…). */
export const POSTS = [
  'top-manager',
  'technical-manager',
  'quality-manager',
  'authorised-signatory',
  'supervisor',
  'internal-auditor',
  'tester',
  'sampler',
  'equipment-keeper',
  'sample-keeper',
  'document-keeper',
  'other',
] as const;
export type Post = (typeof POSTS)[number];

/** Where the traceability of an instrument stands (packages/regulation-register). */
export const INSTRUMENT_STATES = ['valid', 'due-soon', 'overdue', 'unknown', 'out-of-use', 'not-required'] as const;

export const LegalNatureDraftSchema = Type.Object({
  form: Type.Enum(['independent', 'part'], {
    description: 'A legal person itself, or part of one that has authorised it',
  }),
  parentName: nullable(Type.String({ maxLength: 200 })),
  parentUscc: nullable(Type.String({ maxLength: 40 })),
  authorisation: nullable(
    Type.String({ maxLength: 200, description: 'Document by which the legal person authorised' }),
  ),
  representative: nullable(Type.String({ maxLength: 100, description: 'Legal representative' })),
  ownership: nullable(
    Type.Enum(['public', 'state-owned', 'private', 'foreign', 'other'], { description: 'For statistics only (R3-7)' }),
  ),
  labels: Type.Array(Type.Enum(['high-tech', 'specialised', 'listed']), { maxItems: 3, uniqueItems: true }),
  ...openPeriod,
});
export const SiteDraftSchema = Type.Object({
  number: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 9999, description: 'The next free one when left out; never changes' }),
  ),
  name: line(200),
  address: line(300),
  region: Region,
  kind: Type.Enum(['main', 'branch', 'temporary', 'mobile']),
  ...period,
});
export const StaffDraftSchema = Type.Object({
  name: line(100),
  idNumber: Type.Optional(
    nullable(
      Type.String({
        maxLength: 40,
        description: 'Hashed at once; never stored, logged or returned. Left out on a change, the one known stays',
      }),
    ),
  ),
  title: nullable(Type.String({ maxLength: 100 })),
  education: nullable(Type.Enum(['doctor', 'master', 'bachelor', 'college', 'secondary', 'other'])),
  posts: Type.Array(Type.Enum(POSTS), { maxItems: POSTS.length, uniqueItems: true }),
  ...period,
});
export const AuthorisationDraftSchema = Type.Object({
  staffId: FileUuid,
  fieldText: line(500),
  fields: Type.Array(Type.String({ pattern: '^[0-9]{2}$', description: 'Certificate field, 00–21' }), {
    maxItems: 22,
    uniqueItems: true,
  }),
  certificateNumber: nullable(Type.String({ maxLength: 40 })),
  ...period,
});
export const InstrumentDraftSchema = Type.Object({
  code: line(64),
  name: line(200),
  model: nullable(Type.String({ maxLength: 100 })),
  serial: nullable(Type.String({ maxLength: 100 })),
  manufacturer: nullable(Type.String({ maxLength: 200 })),
  site: Type.Integer({ minimum: 1, maximum: 9999, description: 'Number of the site it stands at' }),
  tracing: Type.Enum(['verification', 'calibration', 'check']),
  cycleMonths: nullable(Type.Integer({ minimum: 1, maximum: 240 })),
  lastDone: nullable(Day),
  due: nullable(fileDay('Last day on which its traceability holds')),
  certificateNumber: nullable(Type.String({ maxLength: 100 })),
  provider: nullable(Type.String({ maxLength: 200 })),
  ...openPeriod,
});
export const DocumentDraftSchema = Type.Object({
  title: line(200),
  kind: Type.Enum(['manual', 'procedure', 'instruction', 'form', 'other']),
  number: nullable(Type.String({ maxLength: 100 })),
  edition: nullable(Type.String({ maxLength: 50 })),
  ...period,
});
export const InsuranceDraftSchema = Type.Object({
  policyNumber: line(100),
  insurer: line(200),
  amount: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000, description: 'Sum insured, whole yuan' }),
  from: Day,
  to: Day,
});
export const CommitmentDraftSchema = Type.Object({
  wording: line(5000),
  url: nullable(Type.String({ maxLength: 500, description: 'http or https' })),
  ...period,
});
export const ContactDraftSchema = Type.Object({
  name: line(100),
  duty: nullable(Type.String({ maxLength: 100 })),
  phone: nullable(Type.String({ maxLength: 40 })),
  email: nullable(Type.String({ maxLength: 200 })),
  published: Type.Optional(
    Type.Boolean({ description: 'Shown on the public page, by duty and without the name', default: false }),
  ),
  ...openPeriod,
});

const kept = { id: FileUuid, version: Type.Integer(), changedAt: Instant };

/** Employed on the same days elsewhere. The other institution is named to those only who may see it. */
export const OverlapSchema = Type.Object({
  institution: nullable(Type.Object({ id: FileUuid, code: Type.String(), name: Type.String() })),
  from: Day,
  to: nullable(Day),
});

export const LegalNatureSchema = Type.Object({ ...kept, ...LegalNatureDraftSchema.properties }, { $id: 'LegalNature' });
export const SiteSchema = Type.Object(
  {
    ...kept,
    ...SiteDraftSchema.properties,
    number: Type.Integer(),
    needsOwnApproval: Type.Boolean({ description: 'A branch in another city or province (R4-A2.1)' }),
  },
  { $id: 'Site' },
);
export const AuthorisationSchema = Type.Object(
  { ...kept, ...AuthorisationDraftSchema.properties, staffName: Type.String() },
  { $id: 'SignatoryAuthorisation' },
);
const { idNumber: _never, ...staffShown } = StaffDraftSchema.properties;
export const StaffSchema = Type.Object(
  {
    ...kept,
    ...staffShown,
    identityKnown: Type.Boolean(),
    identityWarnings: Type.Array(Type.String()),
    authorisations: Type.Array(AuthorisationSchema),
    overlaps: Type.Array(OverlapSchema),
  },
  { $id: 'StaffMember' },
);
export const InstrumentSchema = Type.Object(
  {
    ...kept,
    ...InstrumentDraftSchema.properties,
    state: Type.Enum(INSTRUMENT_STATES, {
      description: 'Of its traceability, today or on the day asked for',
    }),
  },
  { $id: 'Instrument' },
);
export const DocumentSchema = Type.Object(
  {
    ...kept,
    ...DocumentDraftSchema.properties,
    fileSha256: nullable(Type.String()),
    fileName: nullable(Type.String()),
  },
  { $id: 'SystemDocument' },
);
export const InsuranceSchema = Type.Object({ ...kept, ...InsuranceDraftSchema.properties }, { $id: 'Insurance' });
export const CommitmentSchema = Type.Object({ ...kept, ...CommitmentDraftSchema.properties }, { $id: 'Commitment' });
export const ContactSchema = Type.Object({ ...kept, ...ContactDraftSchema.properties }, { $id: 'Contact' });
