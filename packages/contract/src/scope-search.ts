import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { WordsSchema } from './refusal.ts';
import { FileSchema } from './registry.ts';

const Day = Type.String({ format: 'date' });
const Instant = Type.String({ format: 'date-time' });
const Region = Type.String({
  pattern: '^[0-9]{4}[0-9A-Z]{2}$',
  description: 'GB/T 2260, any level; 000000 is the nation',
});
const Field = Type.String({ pattern: '^[0-9]{2}$', description: 'Field of certificates, 00–21' });
const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const LibraryStateSchema = Type.Enum([
  'in-library',
  'withdrawn-citable',
  'withdrawn',
  'edition-outdated',
  'not-in-library',
]);
const StandardState = Type.Enum(['upcoming', 'current', 'in-transition', 'replaced', 'withdrawn', 'unknown']);

/** Which rows are meant. The same words in an address mean the same rows in a year: `on` and `known` pin them down. */
const RowQuery = {
  q: Type.Optional(
    Type.String({
      maxLength: 20_000,
      description:
        'Words, in quotes where they belong together, and standard numbers in any writing; read up to 200 characters',
      examples: ['土壤 氨氮', 'gb/t 5750.6—2023'],
    }),
  ),
  region: Type.Optional(Region),
  field: Type.Optional(Field),
  axis: Type.Optional(Type.Enum(['licence', 'accreditation', 'designation'])),
  on: Type.Optional(Type.String({ format: 'date', description: 'The day on which rows and certificates hold; today' })),
  known: Type.Optional(Type.String({ format: 'date-time', description: 'As it was known at this moment; now' })),
  state: Type.Optional(LibraryStateSchema),
  edition: Type.Optional(
    Type.String({ maxLength: 100, description: 'One standard with its edition', examples: ['GB 5009.12-2023'] }),
  ),
};

const Paging = {
  page: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 10_000, description: 'From 1; up to the 10,000th institution' }),
  ),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, description: 'Institutions on a page; 10' })),
};

const HitRowSchema = Type.Object({
  field: Type.String(),
  category: Type.String(),
  object: Type.String(),
  parameter: Type.String(),
  standardNumber: Type.String(),
  standardTitle: Type.String(),
  method: Type.String(),
  restriction: Type.String({ description: '限制范围' }),
  note: Type.String({ description: '说明' }),
  site: Type.Integer({ description: 'Number of the place of work' }),
  certificateNumber: Type.String(),
  libraryState: nullable(LibraryStateSchema),
  standardState: StandardState,
  currentStandard: nullable(Type.String({ description: 'The edition that holds on the day, where it is another one' })),
});

const RegionName = { region: Type.String(), regionName: WordsSchema };

const StandardAskedSchema = Type.Object({
  number: Type.String(),
  family: Type.String(),
  title: nullable(Type.Object({ zh: Type.String(), en: nullable(Type.String()) })),
  state: StandardState,
  current: nullable(Type.String()),
  transitionUntil: nullable(Day),
  /** Editions that annexes are written by, the newest first. */
  editions: Type.Array(Type.Object({ number: Type.String(), state: StandardState })),
});

const FacetSchema = Type.Array(Type.Object({ value: Type.String(), label: WordsSchema, count: Type.Integer() }));

export const CapabilityResultSchema = Type.Object(
  {
    asked: Type.Object({
      on: Day,
      known: nullable(Instant),
      words: Type.Array(Type.String()),
      simplified: nullable(Type.String({ description: 'Looked for besides, in simplified characters' })),
      cut: Type.Boolean({ description: 'More was typed than is read' }),
      unreadable: Type.Boolean({ description: 'Nothing but signs was typed' }),
      standards: Type.Array(StandardAskedSchema),
    }),
    hits: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        ...RegionName,
        matching: Type.Integer({ description: 'Rows that match; `rows` are the first of them' }),
        rows: Type.Array(HitRowSchema),
      }),
    ),
    total: Type.Object({
      institutions: nullable(Type.Integer({ description: 'Null where only rows were counted' })),
      rows: Type.Integer(),
      exact: Type.Boolean(),
      countedAt: nullable(Instant),
    }),
    order: Type.Enum(['relevance', 'region', 'code']),
    page: Type.Integer(),
    size: Type.Integer(),
    more: Type.Boolean(),
    facets: nullable(
      Type.Object({
        unit: Type.Enum(['institutions', 'rows']),
        regions: FacetSchema,
        fields: FacetSchema,
        editions: FacetSchema,
        states: FacetSchema,
      }),
    ),
  },
  { $id: 'CapabilityResult' },
);
export type CapabilityResultBody = Type.Static<typeof CapabilityResultSchema>;

export const searchCapabilities = {
  operationId: 'searchCapabilities',
  method: 'GET',
  path: '/api/public/search/capabilities',
  summary: {
    zh: '谁有资质测：按对象、参数、标准查机构',
    en: 'Who may test what: institutions by object, parameter, standard',
  },
  query: Type.Object({
    ...RowQuery,
    ...Paging,
    order: Type.Optional(Type.Enum(['relevance', 'region', 'code'])),
    count: Type.Optional(Type.Enum(['fast', 'exact'])),
    facets: Type.Optional(Type.Boolean()),
  }),
  responses: { 200: CapabilityResultSchema },
} as const satisfies Endpoint;

const InstitutionHitSchema = Type.Object({
  code: Type.String(),
  uscc: nullable(Type.String()),
  name: Type.String(),
  formerNames: Type.Array(Type.String()),
  ...RegionName,
  foundBy: Type.Enum(['name', 'former-name', 'code', 'uscc', 'pinyin', 'initials']),
  corrected: nullable(Type.String({ description: 'What stands there instead of what was typed' })),
});

export const searchInstitutions = {
  operationId: 'searchInstitutions',
  method: 'GET',
  path: '/api/public/search/institutions',
  summary: {
    zh: '按名称、曾用名、编号、统一社会信用代码、拼音查机构',
    en: 'Institutions by name, former name, code, credit code or pinyin',
  },
  query: Type.Object({ q: Type.String({ maxLength: 20_000 }), region: Type.Optional(Region), ...Paging }),
  responses: {
    200: Type.Object({
      hits: Type.Array(InstitutionHitSchema),
      total: Type.Integer(),
      near: Type.Boolean({ description: 'Nothing was found as typed; these differ in one character' }),
      hint: nullable(
        Type.Object({
          found: Type.String(),
          expected: Type.String(),
          didYouMean: Type.String(),
          message: WordsSchema,
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const suggestSearches = {
  operationId: 'suggestSearches',
  method: 'GET',
  path: '/api/public/search/suggestions',
  summary: { zh: '边输边提示：项目、标准、机构', en: 'Suggestions while typing: items, standards, institutions' },
  query: Type.Object({ q: Type.String({ maxLength: 20_000 }), region: Type.Optional(Region) }),
  responses: {
    200: Type.Object({
      suggestions: Type.Array(
        Type.Object({
          kind: Type.Enum(['item', 'standard', 'institution']),
          text: Type.String(),
          detail: Type.String(),
          code: nullable(Type.String()),
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const compareInstitutions = {
  operationId: 'compareInstitutions',
  method: 'GET',
  path: '/api/public/compare',
  summary: { zh: '几家机构的能力并排比较', en: 'What two to five institutions may test, side by side' },
  query: Type.Object({
    with: Type.String({
      maxLength: 200,
      pattern: '^[0-9A-Za-z-]+(,[0-9A-Za-z-]+){1,4}$',
      description: 'Codes of two to five institutions',
    }),
    q: RowQuery.q,
    field: RowQuery.field,
    axis: RowQuery.axis,
    on: RowQuery.on,
    differences: Type.Optional(Type.Boolean({ description: 'Only where they differ' })),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  responses: {
    200: Type.Object({
      on: Day,
      institutions: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
      unknown: Type.Array(Type.String({ description: 'Codes that nobody has' })),
      rows: Type.Array(
        Type.Object({
          field: Type.String(),
          category: Type.String(),
          object: Type.String(),
          parameter: Type.String(),
          standardNumber: Type.String(),
          standardTitle: Type.String(),
          method: Type.String(),
          /** In the order of `institutions`; null for one that may not test it. */
          cells: Type.Array(
            nullable(
              Type.Array(Type.Object({ site: Type.Integer(), restriction: Type.String(), note: Type.String() })),
            ),
          ),
        }),
      ),
      total: Type.Integer(),
      common: Type.Integer({ description: 'Items that all of them may test' }),
      page: Type.Integer(),
      size: Type.Integer(),
    }),
  },
} as const satisfies Endpoint;

const Export = {
  query: Type.Object({ ...RowQuery, locale: Type.Optional(Type.Enum(['zh', 'en'])) }),
  responses: { 200: FileSchema },
};

export const exportCapabilitiesCsv = {
  operationId: 'exportCapabilitiesCsv',
  method: 'GET',
  path: '/api/public/export/capabilities.csv',
  summary: {
    zh: '导出查询结果（CSV，至多 100,000 行）',
    en: 'Exactly what a search finds, as CSV, up to 100,000 rows',
  },
  ...Export,
} as const satisfies Endpoint;

export const exportCapabilitiesXlsx = {
  operationId: 'exportCapabilitiesXlsx',
  method: 'GET',
  path: '/api/public/export/capabilities.xlsx',
  summary: {
    zh: '导出查询结果（Excel，至多 100,000 行）',
    en: 'Exactly what a search finds, as Excel, up to 100,000 rows',
  },
  ...Export,
} as const satisfies Endpoint;
