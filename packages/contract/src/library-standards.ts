import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import {
  LibraryDay,
  LibraryInstant,
  LibraryPaging,
  LibraryReason,
  LibrarySearch,
  orNull,
  STANDARD_KIND_CODES,
  STANDARD_STATE_CODES,
} from './library-schemas.ts';

const Number = Type.String({
  minLength: 1,
  maxLength: 200,
  description: 'In any writing: GB 5009.12-2023, gb5009.12—2023',
});
const OneStandard = Type.Object({ number: Number });

const Title = Type.Object({ zh: Type.String({ maxLength: 500 }), en: orNull(Type.String({ maxLength: 500 })) });
const SuccessorSchema = Type.Object({
  number: Type.String({ minLength: 1, maxLength: 200 }),
  part: Type.String({ maxLength: 500, description: 'Which part it takes over; empty for the whole' }),
});

/** What is known of an edition apart from its number. */
const Facts = {
  title: Title,
  issued: orNull(LibraryDay),
  implemented: orNull(LibraryDay),
  withdrawn: orNull(Type.String({ format: 'date', description: 'First day on which it is no longer in force' })),
  citable: Type.Boolean({ description: 'May still be agreed on after its withdrawal' }),
  transitionUntil: orNull(
    Type.String({ format: 'date', description: 'Last day on which it may be used after its withdrawal' }),
  ),
  source: Type.String({ maxLength: 1_000 }),
  replacedBy: Type.Array(SuccessorSchema, { maxItems: 50 }),
};

export const StandardSchema = Type.Object(
  {
    number: Type.String(),
    family: Type.String({ description: 'The number without its edition' }),
    edition: orNull(Type.String()),
    kind: Type.Enum(STANDARD_KIND_CODES),
    ...Facts,
    state: Type.Enum(STANDARD_STATE_CODES),
    version: Type.Integer(),
  },
  { description: 'One edition of a standard, as of today' },
);
export type Standard = Type.Static<typeof StandardSchema>;

export const listStandards = {
  operationId: 'listStandards',
  method: 'GET',
  path: '/api/standards',
  summary: { zh: '标准目录', en: 'Standards' },
  query: Type.Object({
    search: LibrarySearch,
    kind: Type.Optional(Type.Enum(STANDARD_KIND_CODES)),
    state: Type.Optional(Type.Enum(STANDARD_STATE_CODES)),
    ...LibraryPaging,
  }),
  responses: {
    200: Type.Object({
      rows: Type.Array(
        Type.Object({ standard: StandardSchema, current: orNull(Type.String({ description: 'What holds instead' })) }),
      ),
      total: Type.Integer(),
      mayEdit: Type.Boolean(),
    }),
  },
} as const satisfies Endpoint;

export const getStandard = {
  operationId: 'getStandard',
  method: 'GET',
  path: '/api/standards/{number}',
  summary: { zh: '一项标准：各年版、代替关系、变更记录', en: 'One standard: editions, chain, history' },
  params: OneStandard,
  responses: {
    200: Type.Object({
      number: Type.String(),
      family: Type.String(),
      standard: orNull(StandardSchema),
      editions: Type.Array(StandardSchema),
      others: Type.Array(StandardSchema, { description: 'Before and after it in other families' }),
      entries: Type.Integer({ description: 'Entries of the library that name it' }),
      history: Type.Array(
        Type.Object({
          version: Type.Integer(),
          kind: Type.Enum(['recorded', 'corrected', 'withdrawn']),
          facts: Type.Unknown({ description: 'The whole record after the change' }),
          reason: Type.String(),
          by: orNull(Type.String()),
          at: LibraryInstant,
          leafIndex: orNull(Type.Integer({ description: 'Place in the transparency log' })),
          told: orNull(Type.Object({ institutions: Type.Integer(), rows: Type.Integer(), at: LibraryInstant })),
        }),
      ),
      mayEdit: Type.Boolean(),
    }),
  },
} as const satisfies Endpoint;

export const recordStandard = {
  operationId: 'recordStandard',
  method: 'POST',
  path: '/api/standards',
  summary: { zh: '登记标准', en: 'Record a standard' },
  body: Type.Object({ number: Number, ...Facts, reason: LibraryReason }),
  responses: { 201: Type.Object({ number: Type.String() }) },
} as const satisfies Endpoint;

export const correctStandard = {
  operationId: 'correctStandard',
  method: 'PUT',
  path: '/api/standards/{number}',
  summary: { zh: '更正标准', en: 'Correct what is recorded of a standard' },
  params: OneStandard,
  body: Type.Object({ version: Type.Integer(), ...Facts, reason: LibraryReason }),
  responses: { 200: Type.Object({ version: Type.Integer() }) },
} as const satisfies Endpoint;

const { withdrawn: _, citable, transitionUntil, replacedBy } = Facts;
const WithdrawalFacts = { withdrawn: LibraryDay, citable, transitionUntil, replacedBy };

export const withdrawStandard = {
  operationId: 'withdrawStandard',
  method: 'POST',
  path: '/api/standards/{number}/withdrawal',
  summary: { zh: '登记标准废止', en: 'Withdraw a standard' },
  params: OneStandard,
  body: Type.Object({ version: Type.Integer(), ...WithdrawalFacts, reason: LibraryReason }),
  responses: { 200: Type.Object({ version: Type.Integer() }) },
} as const satisfies Endpoint;

export const StandardNumberParam = OneStandard;
export const WithdrawalFactsSchema = Type.Object(WithdrawalFacts);
