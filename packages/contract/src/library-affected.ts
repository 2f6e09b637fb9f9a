import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import {
  LIBRARY_STATE_CODES,
  LibraryDay,
  LibraryFormat,
  LibraryPaging,
  LibraryUuid,
  OnDay,
  orNull,
} from './library-schemas.ts';
import { StandardNumberParam, WithdrawalFactsSchema } from './library-standards.ts';
import { FileSchema } from './registry.ts';
import { WordsSchema } from './refusal.ts';

const Region = Type.Optional(Type.String({ pattern: '^[0-9]{6}$', description: 'Only institutions of this region' }));
const States = Type.Object(
  Object.fromEntries(LIBRARY_STATE_CODES.map((code) => [code, Type.Integer()])) as Record<
    (typeof LIBRARY_STATE_CODES)[number],
    ReturnType<typeof Type.Integer>
  >,
);

const AffectedSchema = Type.Object(
  {
    institution: Type.Object({ id: LibraryUuid, code: Type.String(), name: Type.String(), region: Type.String() }),
    certificate: Type.String({ description: 'Number' }),
    rows: Type.Integer(),
    sites: Type.Array(Type.Object({ number: Type.Integer(), name: Type.String() })),
    since: LibraryDay,
    /** Some of the rows, for a first look. */
    examples: Type.Array(
      Type.Object({ object: Type.String(), parameter: Type.String(), state: orNull(Type.String()) }),
    ),
  },
  { $id: 'AffectedInstitution', description: 'An institution with rows by a standard, in certificates in force' },
);

export const listAffected = {
  operationId: 'listAffectedByStandard',
  method: 'GET',
  path: '/api/standards/{number}/affected',
  summary: { zh: '标准变动影响的机构与能力项', en: 'Who holds rows by a standard' },
  params: StandardNumberParam,
  query: Type.Object({ on: OnDay, region: Region, ...LibraryPaging }),
  responses: {
    200: Type.Object({
      number: Type.String(),
      on: LibraryDay,
      institutions: Type.Integer(),
      rowCount: Type.Integer(),
      /** Rows by their present state against the library. */
      states: States,
      total: Type.Integer({ description: 'Lines of the list: institutions times certificates' }),
      rows: Type.Array(AffectedSchema),
      mayExport: Type.Boolean(),
    }),
  },
} as const satisfies Endpoint;

export const exportAffected = {
  operationId: 'exportAffectedByStandard',
  method: 'GET',
  path: '/api/standards/{number}/affected/export',
  summary: { zh: '导出受影响的能力项', en: 'Every affected row as a table' },
  params: StandardNumberParam,
  query: Type.Object({ on: OnDay, region: Region, ...LibraryFormat }),
  responses: { 200: FileSchema },
} as const satisfies Endpoint;

export const previewWithdrawal = {
  operationId: 'previewWithdrawal',
  method: 'POST',
  path: '/api/standards/{number}/withdrawal-preview',
  summary: { zh: '废止前预览影响', en: 'What a withdrawal would change, before it is recorded' },
  params: StandardNumberParam,
  body: WithdrawalFactsSchema,
  responses: {
    200: Type.Object({
      institutions: Type.Integer(),
      rowCount: Type.Integer(),
      items: Type.Integer({ description: 'Different wordings' }),
      /** Rows by state: today; on the day of withdrawal; on the day after the transition. */
      before: States,
      onWithdrawal: States,
      afterTransition: States,
      /** Entries of the library that name the standard and will want a revision. */
      entries: Type.Array(
        Type.Object({ id: LibraryUuid, code: Type.String(), name: Type.String(), object: Type.String() }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const getLibraryComparison = {
  operationId: 'getLibraryComparison',
  method: 'GET',
  path: '/api/institutions/{id}/library-comparison',
  summary: { zh: '附表与参数库比对', en: 'A capability annex against the parameter library' },
  params: Type.Object({ id: LibraryUuid }),
  query: Type.Object({ state: Type.Optional(Type.Enum(LIBRARY_STATE_CODES)), ...LibraryPaging }),
  responses: {
    200: Type.Object({
      /** Version of the library it was compared with, and the day; null before the first. */
      version: orNull(Type.Object({ number: Type.Integer(), name: Type.String(), releasedOn: LibraryDay })),
      judgedOn: orNull(LibraryDay),
      counts: States,
      unjudged: Type.Integer(),
      total: Type.Integer(),
      rows: Type.Array(
        Type.Object(
          {
            certificate: Type.String(),
            line: Type.Integer(),
            site: Type.Integer(),
            field: Type.String(),
            category: Type.String(),
            object: Type.String(),
            parameter: Type.String(),
            standardNumber: Type.String(),
            standardTitle: Type.String(),
            method: Type.String(),
            restriction: Type.String(),
            note: Type.String(),
            state: orNull(Type.Enum(LIBRARY_STATE_CODES)),
            why: Type.Object({ code: Type.String(), words: WordsSchema }),
            current: orNull(Type.String()),
            entryId: orNull(LibraryUuid),
          },
          { $id: 'ComparedRow' },
        ),
      ),
    }),
  },
} as const satisfies Endpoint;

export const exportLibraryComparison = {
  operationId: 'exportLibraryComparison',
  method: 'GET',
  path: '/api/institutions/{id}/library-comparison/export',
  summary: { zh: '导出比对结果', en: 'The comparison as a table' },
  params: Type.Object({ id: LibraryUuid }),
  query: Type.Object({ state: Type.Optional(Type.Enum(LIBRARY_STATE_CODES)), ...LibraryFormat }),
  responses: { 200: FileSchema },
} as const satisfies Endpoint;
