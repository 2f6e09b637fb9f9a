import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import {
  CommitmentSchema,
  ContactSchema,
  DocumentSchema,
  InsuranceSchema,
  LegalNatureDraftSchema,
  LegalNatureSchema,
  OverlapSchema,
  POSTS,
  SiteSchema,
  StaffSchema,
} from './institution-file-parts.ts';
import { SavedPartSchema } from './institution-file-lists.ts';
import { FileDay as Day, fileDay, FileUuid, nullable, Region } from './institution-file-schemas.ts';
import { WordsSchema } from './refusal.ts';
import { FileSchema } from './registry.ts';

export * from './institution-file-parts.ts';
export * from './institution-file-lists.ts';
export * from './institution-timeline.ts';

const Instant = Type.String({ format: 'date-time' });
const Institution = Type.Object({ id: FileUuid });

/** Parts of a file, as they stand in histories. */
export const FILE_PARTS = [
  'legal-nature',
  'site',
  'staff',
  'authorisation',
  'instrument',
  'document',
  'insurance',
  'commitment',
  'contact',
] as const;
export type FilePartName = (typeof FILE_PARTS)[number];

export const setLegalNature = {
  operationId: 'setLegalNature',
  method: 'PUT',
  path: '/api/institutions/{id}/legal-nature',
  summary: { zh: '登记法律性质', en: 'Say what an institution is in law' },
  params: Institution,
  body: Type.Object({
    baseVersion: Type.Integer({ maximum: 2_147_483_647, description: '0 where nothing has been said yet' }),
    draft: LegalNatureDraftSchema,
  }),
  responses: { 200: SavedPartSchema },
} as const satisfies Endpoint;

/** The file travels as the one file part of a multipart form. */
export const putDocumentFile = {
  operationId: 'putDocumentFile',
  method: 'POST',
  path: '/api/institutions/{id}/documents/{part}/file',
  summary: { zh: '上传体系文件', en: 'Bring the file of a document' },
  params: Type.Object({ id: FileUuid, part: FileUuid }),
  query: Type.Object({ baseVersion: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }) }),
  // The parser of forms hands parts over as they stream in, so there is no body to check by a schema.
  body: Type.Unsafe<unknown>({ content: { 'multipart/form-data': { schema: {} } } }),
  responses: { 200: SavedPartSchema },
} as const satisfies Endpoint;

export const getDocumentFile = {
  operationId: 'getDocumentFile',
  method: 'GET',
  path: '/api/institutions/{id}/documents/{part}/file',
  summary: { zh: '下载体系文件', en: 'The file of a document' },
  params: Type.Object({ id: FileUuid, part: FileUuid }),
  responses: { 200: FileSchema },
} as const satisfies Endpoint;

export const InstitutionFileSchema = Type.Object(
  {
    institution: Type.Object({ id: FileUuid, code: Type.String(), name: Type.String(), region: Region }),
    on: Day,
    legalNature: nullable(LegalNatureSchema),
    sites: Type.Array(SiteSchema),
    people: Type.Object({
      employed: Type.Integer(),
      signatories: Type.Integer(),
      posts: Type.Array(Type.Object({ post: Type.Enum(POSTS), people: Type.Integer() })),
      missingPosts: Type.Array(Type.Enum(POSTS), { description: 'Posts somebody must hold and nobody does' }),
      employedElsewhere: Type.Integer({ description: 'One person, one institution (R4-A7.1)' }),
      /** Managers and signatories. */
      key: Type.Array(StaffSchema),
    }),
    instruments: Type.Object({
      inUse: Type.Integer(),
      overdue: Type.Integer(),
      dueSoon: Type.Integer(),
      unknown: Type.Integer(),
    }),
    documents: Type.Array(DocumentSchema),
    insurance: Type.Array(InsuranceSchema),
    commitments: Type.Array(CommitmentSchema),
    contacts: Type.Array(ContactSchema),
    may: Type.Object({ edit: Type.Boolean() }),
  },
  { $id: 'InstitutionFile' },
);
export type InstitutionFile = Type.Static<typeof InstitutionFileSchema>;

export const getInstitutionFile = {
  operationId: 'getInstitutionFile',
  method: 'GET',
  path: '/api/institutions/{id}/file',
  summary: { zh: '机构档案全貌', en: 'The whole file of an institution' },
  params: Institution,
  query: Type.Object({
    on: Type.Optional(fileDay('As it holds on this day; today when left out')),
  }),
  responses: { 200: InstitutionFileSchema },
} as const satisfies Endpoint;

export const listFileChanges = {
  operationId: 'listFileChanges',
  method: 'GET',
  path: '/api/institutions/{id}/file-changes',
  summary: { zh: '档案修改记录', en: 'What changed in a file' },
  params: Institution,
  query: Type.Object({
    part: Type.Optional(Type.Enum(FILE_PARTS)),
    subject: Type.Optional(FileUuid),
    page: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
    size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  }),
  responses: {
    200: Type.Object({
      rows: Type.Array(
        Type.Object({
          subject: FileUuid,
          version: Type.Integer(),
          part: Type.Enum(FILE_PARTS),
          act: Type.Enum(['added', 'changed', 'ended', 'undone']),
          label: Type.String({ description: 'Name of the person, instrument, site …' }),
          reason: nullable(Type.String()),
          by: nullable(Type.String()),
          at: Instant,
          columns: Type.Array(
            Type.Object({ words: WordsSchema, before: nullable(Type.String()), after: nullable(Type.String()) }),
          ),
        }),
      ),
      total: Type.Integer(),
    }),
  },
} as const satisfies Endpoint;

export const listDoubleEmployment = {
  operationId: 'listDoubleEmployment',
  method: 'GET',
  path: '/api/staff/double-employment',
  summary: { zh: '同时在两家以上机构从业的人员', en: 'People employed by two institutions on the same days' },
  query: Type.Object({
    region: Type.Optional(Region),
    after: Type.Optional(
      Type.String({
        maxLength: 120,
        description: '`next` of the page before',
        pattern: '^[A-Za-z0-9._-]{1,64} [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
      }),
    ),
    size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  }),
  responses: {
    200: Type.Object({
      rows: Type.Array(
        Type.Object({
          staffId: FileUuid,
          name: Type.String(),
          institution: Type.Object({ id: FileUuid, code: Type.String(), name: Type.String(), region: Region }),
          overlaps: Type.Array(OverlapSchema),
        }),
      ),
      next: nullable(Type.String()),
    }),
  },
} as const satisfies Endpoint;
