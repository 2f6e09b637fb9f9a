import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import {
  LibraryDay,
  LibraryFormat,
  LibraryInstant,
  LibraryPaging,
  LibraryReason,
  LibrarySearch,
  LibraryUuid,
  OnDay,
  orNull,
} from './library-schemas.ts';
import { FileSchema } from './registry.ts';
import { WordsSchema } from './refusal.ts';

const Short = Type.String({ maxLength: 200 });
const Long = Type.String({ maxLength: 2_000 });

/** What an entry says. */
export const EntryContentSchema = Type.Object({
  field: Type.String({ pattern: '^[0-9]{2}$', description: 'Certificate field, 00–21' }),
  nationalField: orNull(Type.String({ maxLength: 40, description: 'Top field of the national library' })),
  category: Short,
  object: Type.String({ maxLength: 200, description: 'Empty: whatever the object' }),
  name: Short,
  aliases: Type.Array(Short, { maxItems: 100 }),
  unit: Short,
  legalBasis: Long,
  ownerDepartment: orNull(Type.String({ maxLength: 40 })),
  standards: Type.Array(Short, { maxItems: 100, description: 'Numbers with edition' }),
  note: Long,
});

export const EntrySchema = Type.Object({
  id: LibraryUuid,
  code: Type.String(),
  origin: Type.Enum(['province', 'national']),
  revision: Type.Integer(),
  releasedIn: Type.Integer({ description: 'Version since which it reads so' }),
  endedIn: orNull(Type.Integer({ description: 'First version without this wording' })),
  proposalId: orNull(LibraryUuid),
  content: EntryContentSchema,
});

const EntryFilter = {
  search: LibrarySearch,
  field: Type.Optional(Type.String({ pattern: '^[0-9]{2}$' })),
  origin: Type.Optional(Type.Enum(['province', 'national'])),
  standard: Type.Optional(Type.String({ maxLength: 200 })),
  withoutBasis: Type.Optional(Type.Boolean({ description: 'Only entries that name no legal basis' })),
};
const VersionNumber = Type.Optional(
  Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'Version; the newest where left out' }),
);

export const VersionSchema = Type.Object({
  number: Type.Integer(),
  name: Type.String(),
  releasedOn: LibraryDay,
  releasedAt: LibraryInstant,
  releasedBy: orNull(Type.String()),
  note: Type.String(),
  entries: Type.Integer(),
  added: Type.Integer(),
  changed: Type.Integer(),
  removed: Type.Integer(),
  sha256: Type.String(),
  leafIndex: orNull(Type.Integer({ description: 'Place in the transparency log' })),
});

export const listParameters = {
  operationId: 'listParameters',
  method: 'GET',
  path: '/api/parameters',
  summary: { zh: '参数库', en: 'The parameter library' },
  query: Type.Object({ ...EntryFilter, version: VersionNumber, ...LibraryPaging }),
  responses: {
    200: Type.Object({
      version: orNull(VersionSchema),
      rows: Type.Array(EntrySchema),
      total: Type.Integer(),
      mayPropose: Type.Boolean(),
    }),
  },
} as const satisfies Endpoint;

export const exportParameters = {
  operationId: 'exportParameters',
  method: 'GET',
  path: '/api/parameters/export',
  summary: { zh: '下载参数库（与当前筛选一致）', en: 'Exactly the filtered entries as a table' },
  query: Type.Object({ ...EntryFilter, version: VersionNumber, ...LibraryFormat }),
  responses: { 200: FileSchema },
} as const satisfies Endpoint;

export const suggestParameters = {
  operationId: 'suggestParameters',
  method: 'GET',
  path: '/api/parameters/suggestions',
  summary: { zh: '按名称、别名和相近写法查找参数', en: 'Entries that a wording may mean' },
  query: Type.Object({
    parameter: Type.String({ minLength: 1, maxLength: 200 }),
    object: Type.Optional(Short),
    standard: Type.Optional(Short),
    on: OnDay,
  }),
  responses: {
    200: Type.Object({
      suggestions: Type.Array(
        Type.Object({
          entryId: LibraryUuid,
          code: Type.String(),
          field: Type.String(),
          object: Type.String(),
          name: Type.String(),
          standards: Type.Array(Type.String()),
          score: Type.Number(),
          why: WordsSchema,
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const getParameter = {
  operationId: 'getParameter',
  method: 'GET',
  path: '/api/parameters/{id}',
  summary: { zh: '一个参数与它的历次内容', en: 'One entry with every wording it had' },
  params: Type.Object({ id: LibraryUuid }),
  responses: {
    200: Type.Object({
      entry: EntrySchema,
      revisions: Type.Array(EntrySchema),
      versions: Type.Array(Type.Object({ number: Type.Integer(), name: Type.String(), releasedOn: LibraryDay })),
      proposals: Type.Array(Type.Object({ id: LibraryUuid, code: Type.String(), state: Type.String() })),
      mayPropose: Type.Boolean(),
    }),
  },
} as const satisfies Endpoint;

export const listLibraryVersions = {
  operationId: 'listLibraryVersions',
  method: 'GET',
  path: '/api/library-versions',
  summary: { zh: '参数库版本', en: 'Versions of the parameter library' },
  responses: {
    200: Type.Object({
      versions: Type.Array(VersionSchema),
      /** What a next version could take in. */
      ready: Type.Array(Type.Object({ id: LibraryUuid, code: Type.String(), title: Type.String() })),
      intakes: Type.Array(
        Type.Object({
          id: LibraryUuid,
          origin: Type.Enum(['province', 'national']),
          source: Type.String(),
          rows: Type.Integer(),
          at: LibraryInstant,
        }),
      ),
      mayRelease: Type.Boolean(),
    }),
  },
} as const satisfies Endpoint;

export const compareLibraryVersions = {
  operationId: 'compareLibraryVersions',
  method: 'GET',
  path: '/api/library-versions/{number}/changes',
  summary: { zh: '两个版本的差异', en: 'What a version changed' },
  params: Type.Object({ number: Type.Integer({ minimum: 1 }) }),
  query: Type.Object({
    since: Type.Optional(
      Type.Integer({ minimum: 0, description: 'Version compared with; the one before where left out' }),
    ),
    ...LibraryPaging,
  }),
  responses: {
    200: Type.Object({
      since: Type.Integer(),
      counts: Type.Object({ added: Type.Integer(), changed: Type.Integer(), removed: Type.Integer() }),
      rows: Type.Array(
        Type.Object({
          kind: Type.Enum(['added', 'changed', 'removed']),
          before: orNull(EntrySchema),
          after: orNull(EntrySchema),
          parts: Type.Array(Type.String()),
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const releaseLibraryVersion = {
  operationId: 'releaseLibraryVersion',
  method: 'POST',
  path: '/api/library-versions',
  summary: { zh: '发布参数库新版本', en: 'Release a version of the library' },
  body: Type.Object({
    name: Type.String({ pattern: '^[0-9]{4}-[0-9]{1,3}$', description: 'As announced: 2026-1' }),
    note: Long,
    proposals: Type.Array(LibraryUuid, { maxItems: 2_000 }),
    intakes: Type.Array(LibraryUuid, { maxItems: 20 }),
    reason: LibraryReason,
  }),
  responses: {
    201: Type.Object({
      number: Type.Integer(),
      added: Type.Integer(),
      changed: Type.Integer(),
      removed: Type.Integer(),
      unchanged: Type.Integer(),
    }),
  },
} as const satisfies Endpoint;

const NationalField = Type.Object({
  code: Type.String(),
  name: WordsSchema,
  certificateFields: Type.Array(Type.String({ pattern: '^[0-9]{2}$' }), { minItems: 1, maxItems: 22 }),
});

export const getLibrarySettings = {
  operationId: 'getLibrarySettings',
  method: 'GET',
  path: '/api/library-settings',
  summary: { zh: '国家库领域对应与承诺时限', en: 'Mapping of national fields, and promised times' },
  responses: {
    200: Type.Object({
      nationalFields: Type.Array(NationalField),
      promises: Type.Array(
        Type.Object({
          step: Type.Enum(['review', 'countersign', 'release']),
          workingDays: orNull(Type.Integer({ minimum: 1, maximum: 250 })),
          note: Type.String(),
        }),
      ),
      mayEdit: Type.Boolean(),
    }),
  },
} as const satisfies Endpoint;

export const saveNationalField = {
  operationId: 'saveNationalField',
  method: 'PUT',
  path: '/api/library-settings/national-fields/{code}',
  summary: { zh: '修改国家库领域对应的证书领域', en: 'Say which certificate fields a national field stands for' },
  params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
  body: Type.Object({ certificateFields: NationalField.properties.certificateFields }),
  responses: { 204: Type.Null() },
} as const satisfies Endpoint;

export const savePromise = {
  operationId: 'saveLibraryPromise',
  method: 'PUT',
  path: '/api/library-settings/promises/{step}',
  summary: { zh: '设定承诺时限', en: 'Promise how long a step takes' },
  params: Type.Object({ step: Type.Enum(['review', 'countersign', 'release']) }),
  body: Type.Object({ workingDays: orNull(Type.Integer({ minimum: 1, maximum: 250 })), note: Short }),
  responses: { 204: Type.Null() },
} as const satisfies Endpoint;
