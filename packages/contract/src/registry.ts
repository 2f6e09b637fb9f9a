import { Type } from 'typebox';
import { WordsSchema } from './refusal.ts';

const Uuid = Type.String({ format: 'uuid' });
export const Id = Type.Object({ id: Uuid });
const Code = Type.String({ pattern: '^[A-Za-z0-9._-]{1,64}$' });
const Date = Type.String({ format: 'date' });
const Instant = Type.String({ format: 'date-time' });
const closed = { additionalProperties: false };
const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
/** Six characters: GB/T 2260, or the own code of a unit that supervises without being a district. */
const Region = Type.String({ pattern: '^[0-9]{4}[0-9A-Z]{2}$' });
const Name = Type.String({ minLength: 1, maxLength: 200 });
const Codes = Type.Array(Type.String({ maxLength: 64 }), { maxItems: 40 });

export const RECORD_SUBJECTS = ['institution', 'inspector', 'expert'] as const;
export type RecordSubject = (typeof RECORD_SUBJECTS)[number];

/**
 * What a clerk writes about an institution. The three internal facts may be set by those only who may read them.
 * `status`, `certificateNumber` and `certificateExpires` are stated when a record is added (a licence that is taken over);
 * later they follow from decisions, and another value is refused with `COMPUTED_STATUS`.
 */
const InstitutionFields = {
  name: Name,
  nameEn: nullable(Type.String({ maxLength: 200 })),
  formerNames: Type.Array(Name, { maxItems: 20 }),
  uscc: nullable(
    Type.String({ maxLength: 40, description: 'A check character that does not fit warns and never refuses' }),
  ),
  kind: Type.Enum(['enterprise', 'public-institution', 'association', 'other']),
  region: Region,
  licensedBy: Type.String({
    pattern: '^[0-9]{6}$',
    description: 'Region of the licensing authority; 000000 for the nation',
  }),
  address: nullable(Type.String({ maxLength: 300 })),
  fields: Codes,
  status: Type.Enum(['active', 'suspended', 'expired', 'revoked', 'cancelled']),
  certificateNumber: nullable(Type.String({ maxLength: 40 })),
  certificateExpires: nullable(Date),
};
const InstitutionInternal = {
  creditClass: Type.Optional(nullable(Type.Enum(['A', 'B', 'C', 'D']))),
  violationLastYear: Type.Optional(Type.Boolean()),
  commitmentFinding: Type.Optional(Type.Boolean()),
};
const InspectorFields = {
  name: Name,
  department: Type.String({ maxLength: 64 }),
  employer: Type.String({ maxLength: 200 }),
  certificateNumber: Type.String({ minLength: 1, maxLength: 64 }),
  certificateExpires: Date,
  pools: Codes,
  region: Region,
  status: Type.Enum(['active', 'left']),
  personId: nullable(Uuid),
};
const ExpertFields = {
  name: Name,
  employer: Type.String({ maxLength: 200 }),
  fields: Codes,
  region: Region,
  status: Type.Enum(['active', 'left']),
  personId: nullable(Uuid),
};
const Kept = {
  id: Uuid,
  code: Code,
  synthetic: Type.Boolean(),
  version: Type.Integer(),
  changedAt: Instant,
};

export const InstitutionSchema = Type.Object(
  {
    ...Kept,
    ...InstitutionFields,
    usccWarnings: Type.Array(Type.String()),
    /** Absent for those who may not read credit classes. */
    ...InstitutionInternal,
  },
  { $id: 'Institution' },
);
export type Institution = Type.Static<typeof InstitutionSchema>;
export const InspectorSchema = Type.Object({ ...Kept, ...InspectorFields }, { $id: 'Inspector' });
export type Inspector = Type.Static<typeof InspectorSchema>;
export const ExpertSchema = Type.Object({ ...Kept, ...ExpertFields }, { $id: 'Expert' });
export type Expert = Type.Static<typeof ExpertSchema>;

export const InstitutionDraftSchema = Type.Object({ ...InstitutionFields, ...InstitutionInternal }, closed);
export type InstitutionDraft = Type.Static<typeof InstitutionDraftSchema>;
export const InspectorDraftSchema = Type.Object(InspectorFields, closed);
export type InspectorDraft = Type.Static<typeof InspectorDraftSchema>;
export const ExpertDraftSchema = Type.Object(ExpertFields, closed);
export type ExpertDraft = Type.Static<typeof ExpertDraftSchema>;

const Finding = Type.Object(
  { column: Type.String(), code: Type.String(), message: WordsSchema },
  { description: 'Something about one value: a reason to refuse it, or only a warning' },
);
export const Saved = Type.Object({ id: Uuid, code: Code, version: Type.Integer(), warnings: Type.Array(Finding) });

const Paged = {
  search: Type.Optional(Type.String({ maxLength: 100, description: 'Part of a name, former name, code or USCC' })),
  region: Type.Optional(Region),
  descending: Type.Optional(Type.Boolean()),
  page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
};
export const InstitutionFilter = {
  ...Paged,
  field: Type.Optional(Type.String({ maxLength: 64 })),
  kind: Type.Optional(Type.String({ maxLength: 64 })),
  status: Type.Optional(Type.String({ maxLength: 64 })),
  creditClass: Type.Optional(Type.String({ maxLength: 1, description: 'Only for those who may read credit classes' })),
  warned: Type.Optional(Type.Boolean({ description: 'Check characters of the USCC do not fit' })),
  sort: Type.Optional(
    Type.Enum(['code', 'name', 'uscc', 'kind', 'region', 'status', 'certificateExpires', 'creditClass', 'changedAt']),
  ),
};
export const InspectorFilter = {
  ...Paged,
  department: Type.Optional(Type.String({ maxLength: 64 })),
  status: Type.Optional(Type.String({ maxLength: 64 })),
  expiresBefore: Type.Optional(Date),
  sort: Type.Optional(
    Type.Enum([
      'code',
      'name',
      'department',
      'employer',
      'region',
      'status',
      'certificateNumber',
      'certificateExpires',
      'changedAt',
    ]),
  ),
};
export const ExpertFilter = {
  ...Paged,
  field: Type.Optional(Type.String({ maxLength: 64 })),
  status: Type.Optional(Type.String({ maxLength: 64 })),
  sort: Type.Optional(Type.Enum(['code', 'name', 'employer', 'region', 'status', 'changedAt'])),
};
export const Format = {
  format: Type.Enum(['xlsx', 'csv']),
  locale: Type.Optional(Type.Enum(['zh', 'en'])),
  columns: Type.Optional(
    Type.String({ maxLength: 500, description: 'Keys joined by commas, in the order wanted; all when left out' }),
  ),
};

/** Bytes of a file, streamed; `content-disposition` names it. */
export const FileSchema = Type.Unsafe<unknown>(Type.String({ format: 'binary' }));

const ChangeSchema = Type.Object(
  {
    version: Type.Integer(),
    at: Instant,
    by: nullable(Type.String({ description: 'Name of the person' })),
    batchId: nullable(Uuid),
    kind: Type.Enum(['created', 'changed', 'removed']),
    /** Only columns the asking person may read. Values as they are printed. */
    columns: Type.Array(
      Type.Object({
        column: Type.String(),
        words: WordsSchema,
        before: nullable(WordsSchema),
        after: nullable(WordsSchema),
      }),
    ),
  },
  { $id: 'RegistryChange' },
);

const mayRow = Type.Object({
  edit: Type.Boolean(),
  export: Type.Boolean(),
  import: Type.Boolean(),
  readCredit: Type.Boolean(),
});
export const page = <T extends Type.TSchema>(row: T) =>
  Type.Object({ rows: Type.Array(row), total: Type.Integer(), may: mayRow });
export const detail = <T extends Type.TSchema>(record: T) =>
  Type.Object({ record, changes: Type.Array(ChangeSchema), may: mayRow });
export const update = <T extends Type.TSchema>(draft: T) =>
  Type.Object({ baseVersion: Type.Integer({ description: 'The version the person saw' }), draft }, closed);
export const create = <T extends Type.TSchema>(draft: T) => Type.Object({ code: Type.Optional(Code), draft }, closed);
