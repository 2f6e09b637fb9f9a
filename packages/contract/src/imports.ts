import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { Refusal, WordsSchema } from './refusal.ts';
import { AnnexPreview, ImportOptions, ImportRowSchema, LIBRARY_STATES } from './import-parts.ts';
import { FileSchema } from './registry.ts';

export {
  AnnexPreview,
  ImportOptions,
  type ImportRow,
  ImportRowSchema,
  LIBRARY_STATES,
  type LibraryStateName,
} from './import-parts.ts';

const Uuid = Type.String({ format: 'uuid' });
const Id = Type.Object({ id: Uuid });
const Instant = Type.String({ format: 'date-time' });

export const IMPORT_SUBJECTS = [
  'institution',
  'inspector',
  'expert',
  'conflict',
  'capability',
  'staff',
  'instrument',
  'standard',
  'parameter',
] as const;
export type ImportSubject = (typeof IMPORT_SUBJECTS)[number];

/**
 * `mapped`: read, waiting for the person to confirm columns. `checked`: every row judged, nothing taken yet.
 * A cancelled check goes back to `mapped`, a cancelled import to `checked`; nothing is ever half taken.
 */
export const IMPORT_STATES = [
  'mapped',
  'checking',
  'checked',
  'importing',
  'imported',
  'undoing',
  'undone',
  'cancelled',
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Key of a registry column → index of the file's column. */
const Mapping = Type.Record(Type.String({ maxLength: 64 }), Type.Integer({ minimum: 0, maximum: 1000 }));
const Mode = Type.Enum(['create', 'update'], {
  description: 'Update finds records by their key and never makes new ones',
});

export const ImportSummary = Type.Object(
  {
    id: Uuid,
    subject: Type.Enum(IMPORT_SUBJECTS),
    mode: Mode,
    fileName: Type.String(),
    state: Type.Enum(IMPORT_STATES),
    progress: Type.Integer({ description: 'Rows done of the step under way' }),
    total: Type.Integer(),
    good: Type.Integer(),
    bad: Type.Integer(),
    warned: Type.Integer({ description: 'Good rows with a warning' }),
    imported: Type.Integer(),
    undone: Type.Integer(),
    by: Type.Union([Type.String(), Type.Null()]),
    createdAt: Instant,
    changedAt: Instant,
  },
  { $id: 'ImportSummary' },
);
export type ImportSummary = Type.Static<typeof ImportSummary>;

/** A refusal without its name: one answer may hold the named schema in one place only. */
const Why = Type.Object(Refusal.properties);

export const ImportDetail = Type.Object(
  {
    batch: ImportSummary,
    reading: Type.Object({
      kind: Type.Enum(['xlsx', 'csv']),
      encoding: Type.Union([Type.String(), Type.Null()]),
      sheets: Type.Array(Type.Object({ name: Type.String(), hidden: Type.Boolean() })),
      sheet: Type.Union([Type.String(), Type.Null()]),
      headerRow: Type.Integer(),
      columns: Type.Array(
        Type.Object({ index: Type.Integer(), letter: Type.String(), header: Type.String(), group: Type.String() }),
      ),
      sample: Type.Array(Type.Object({ row: Type.Integer(), cells: Type.Array(Type.String()) })),
    }),
    mapping: Mapping,
    /** How the mapping came about: taken from the last file with these headings, or suggested. */
    remembered: Type.Boolean(),
    fields: Type.Array(
      Type.Object({
        key: Type.String(),
        words: WordsSchema,
        required: Type.Boolean(),
        keyColumn: Type.Boolean({ description: 'Finds the record in mode update' }),
      }),
    ),
    modes: Type.Array(Mode, { description: 'Ways this kind of table can be taken' }),
    options: ImportOptions,
    optionFields: Type.Array(
      Type.Object({
        key: Type.KeyOf(ImportOptions),
        kind: Type.Enum(['text', 'date', 'yes-no']),
        words: WordsSchema,
        note: WordsSchema,
      }),
      { description: 'What may be chosen once for this kind of table' },
    ),
    annex: Type.Union([AnnexPreview, Type.Null()]),
    failure: Type.Union([Refusal, Type.Null()]),
    choices: Type.Array(
      Type.Object({
        action: Type.Enum(['check', 'accept', 'cancel', 'undo']),
        allowed: Type.Boolean(),
        /** Where the step is open, but not to this person alone: why, and who can. */
        refusal: Type.Union([Why, Type.Null()]),
      }),
    ),
  },
  { $id: 'ImportDetail' },
);
export type ImportDetail = Type.Static<typeof ImportDetail>;

const NewImport = { subject: Type.Enum(IMPORT_SUBJECTS), mode: Mode };

export const listImports = {
  operationId: 'listImports',
  method: 'GET',
  path: '/api/imports',
  summary: { zh: '导入记录', en: 'Imports' },
  query: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })) }),
  responses: { 200: Type.Object({ rows: Type.Array(ImportSummary), total: Type.Integer() }) },
} as const satisfies Endpoint;

/** The file travels as the one file part of a multipart form. */
export const uploadImport = {
  operationId: 'uploadImport',
  method: 'POST',
  path: '/api/imports/files',
  summary: { zh: '上传表格', en: 'Bring in a table as a file' },
  query: Type.Object(NewImport),
  // The parser of forms hands parts over as they stream in, so there is no body to check by a schema.
  body: Type.Unsafe<unknown>({ content: { 'multipart/form-data': { schema: {} } } }),
  responses: { 201: Type.Object({ id: Uuid }) },
} as const satisfies Endpoint;

export const pasteImport = {
  operationId: 'pasteImport',
  method: 'POST',
  path: '/api/imports/texts',
  summary: { zh: '粘贴表格', en: 'Bring in a pasted table' },
  body: Type.Object(
    { ...NewImport, text: Type.String({ minLength: 1, maxLength: 4_000_000 }) },
    { additionalProperties: false },
  ),
  responses: { 201: Type.Object({ id: Uuid }) },
} as const satisfies Endpoint;

export const getImport = {
  operationId: 'getImport',
  method: 'GET',
  path: '/api/imports/{id}',
  summary: { zh: '一次导入', en: 'One import' },
  params: Id,
  responses: { 200: ImportDetail },
} as const satisfies Endpoint;

export const rereadImport = {
  operationId: 'rereadImport',
  method: 'POST',
  path: '/api/imports/{id}/reading',
  summary: { zh: '另选工作表或表头行', en: 'Read another sheet or header row' },
  params: Id,
  body: Type.Object(
    {
      sheet: Type.Optional(Type.String({ maxLength: 100 })),
      headerRow: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
    },
    { additionalProperties: false },
  ),
  responses: { 204: Type.Null() },
} as const satisfies Endpoint;

export const checkImport = {
  operationId: 'checkImport',
  method: 'POST',
  path: '/api/imports/{id}/check',
  summary: { zh: '核对每一行', en: 'Check every row' },
  params: Id,
  body: Type.Object(
    { mode: Mode, mapping: Mapping, options: Type.Optional(ImportOptions) },
    { additionalProperties: false },
  ),
  responses: { 202: Type.Object({ state: Type.Enum(IMPORT_STATES) }) },
} as const satisfies Endpoint;

export const listImportRows = {
  operationId: 'listImportRows',
  method: 'GET',
  path: '/api/imports/{id}/rows',
  summary: { zh: '导入的行', en: 'Rows of an import' },
  params: Id,
  query: Type.Object({
    show: Type.Optional(Type.Enum(['good', 'bad', 'warned', 'kept'], { default: 'bad' })),
    state: Type.Optional(Type.Enum(LIBRARY_STATES, { description: 'Only rows with a line in this state' })),
    page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
    size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  }),
  responses: { 200: Type.Object({ rows: Type.Array(ImportRowSchema), total: Type.Integer() }) },
} as const satisfies Endpoint;

/** Of a capability annex brought as the whole: lines of the present annexes that the file does not have. */
export const listTakenOff = {
  operationId: 'listTakenOff',
  method: 'GET',
  path: '/api/imports/{id}/taken-off',
  summary: { zh: '文件中没有、将取消的能力', en: 'Lines that the file does not have and that will be taken off' },
  params: Id,
  query: Type.Object({
    page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
    size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  }),
  responses: {
    200: Type.Object({
      rows: Type.Array(
        Type.Object({
          certificate: Type.String(),
          site: Type.Integer(),
          category: Type.String(),
          object: Type.String(),
          parameter: Type.String(),
          standard: Type.String(),
          restriction: Type.String(),
        }),
      ),
      total: Type.Integer(),
    }),
  },
} as const satisfies Endpoint;

export const acceptImport = {
  operationId: 'acceptImport',
  method: 'POST',
  path: '/api/imports/{id}/accept',
  summary: { zh: '导入可用的行', en: 'Take the good rows' },
  params: Id,
  responses: { 202: Type.Object({ state: Type.Enum(IMPORT_STATES) }) },
} as const satisfies Endpoint;

export const cancelImport = {
  operationId: 'cancelImport',
  method: 'POST',
  path: '/api/imports/{id}/cancel',
  summary: { zh: '取消', en: 'Cancel the step under way, or the whole before anything was taken' },
  params: Id,
  responses: { 200: Type.Object({ state: Type.Enum(IMPORT_STATES) }) },
} as const satisfies Endpoint;

export const undoImport = {
  operationId: 'undoImport',
  method: 'POST',
  path: '/api/imports/{id}/undo',
  summary: { zh: '撤销导入', en: 'Undo: every row that nobody has changed since' },
  params: Id,
  responses: { 202: Type.Object({ state: Type.Enum(IMPORT_STATES) }) },
} as const satisfies Endpoint;

export const returnImportRows = {
  operationId: 'returnImportRows',
  method: 'GET',
  path: '/api/imports/{id}/returned',
  summary: { zh: '下载未导入的行及原因', en: 'The rows that were not taken, each with its reason' },
  params: Id,
  query: Type.Object({ format: Type.Enum(['xlsx', 'csv']), locale: Type.Optional(Type.Enum(['zh', 'en'])) }),
  responses: { 200: FileSchema },
} as const satisfies Endpoint;
